package dev.containerarch.functions.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.outbox.EventDetail;
import dev.containerarch.advisor.outbox.EventType;
import dev.containerarch.advisor.outbox.Outgoing.BusEvent;
import dev.containerarch.advisor.outbox.ReviewEventDetail;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Finding.Redated;
import dev.containerarch.advisor.replay.Replay.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is put on the bus is what `docs/reference/events` promises.
class EventSchemaTest {

  private static final Path SCHEMAS = Path.of("../../docs/reference/events");

  private static final Finding FULLEST =
      new Finding(
          Answer.OVERTAKEN,
          List.of("ecs-ec2", "eks-fargate"),
          OptionalInt.of(1),
          OptionalInt.of(3),
          List.of(new Redated("operations", new AsOf("2027-02"))));

  private static final Finding BAREST =
      new Finding(Answer.RULED_OUT, List.of(), OptionalInt.empty(), OptionalInt.empty(), List.of());

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ARCHITECTURE_REVIEW_.*")
  void theFullestAndTheBarestEventMatchTheirSchema(EventType type) throws IOException {
    Schema schema = schema(type);

    for (EventDetail detail : new EventDetail[] {fullest(), barest(type)}) {
      BusEvent event = made(detail, type);
      assertThat(schema.validate(event.detail(), InputFormat.JSON)).as(event.detail()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ARCHITECTURE_REVIEW_.*")
  void anEventWithoutWhatItIsAboutDoesNotMatch(EventType type) throws IOException {
    JsonObject broken = JsonParser.parseString(made(fullest(), type).detail()).getAsJsonObject();
    broken.remove("decision");

    assertThat(schema(type).validate(broken.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ARCHITECTURE_REVIEW_.*")
  void everyFieldThatIsSentIsDescribed(EventType type) throws IOException {
    JsonObject described =
        JsonParser.parseString(Files.readString(file(type)))
            .getAsJsonObject()
            .getAsJsonObject("properties");
    EventDetail detail = type == EventType.REVIEW_DUE ? barest(type) : accordingTo(type);

    assertThat(described.keySet())
        .containsAll(
            JsonParser.parseString(made(detail, type).detail()).getAsJsonObject().keySet());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ARCHITECTURE_REVIEW_.*")
  void whatMembersWroteComesBackAsTheyWroteIt(EventType type) {
    String hostile = "\"},{\"x\":\"\\ \n\t\u0001 <!channel> 🚀 가";
    EventDetail detail =
        new EventDetail(
            new Tenant("T0ACME"),
            1,
            1,
            Instant.EPOCH,
            "U1",
            hostile,
            "ecs-fargate",
            hostile,
            "",
            Optional.of(LocalDate.EPOCH),
            Optional.empty());

    JsonObject read = JsonParser.parseString(made(detail, type).detail()).getAsJsonObject();

    assertThat(read.get("title").getAsString()).isEqualTo(hostile);
    assertThat(read.get("reason").getAsString()).isEqualTo(hostile);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "ARCHITECTURE_REVIEW_.*")
  void whatAReviewTellsIsWhatItsSchemaPromises(EventType type) throws IOException {
    JsonObject described =
        JsonParser.parseString(Files.readString(file(type)))
            .getAsJsonObject()
            .getAsJsonObject("properties");
    for (ReviewEventDetail detail :
        List.of(
            review(type, "U0MINA", "Payments platform"),
            review(type, byItself(type) ? "" : "U0MINA", "\"},{\"x\":\"\\ \n <!channel> 🚀 가"))) {
      BusEvent event = detail.event(type);

      assertThat(schema(type).validate(event.detail(), InputFormat.JSON))
          .as(event.detail())
          .isEmpty();
      JsonObject read = JsonParser.parseString(event.detail()).getAsJsonObject();
      assertThat(described.keySet()).containsAll(read.keySet());
      assertThat(read.get("question").getAsString()).isEqualTo(detail.question());
      read.remove("review");
      assertThat(schema(type).validate(read.toString(), InputFormat.JSON)).isNotEmpty();
    }
  }

  /// A review is opened and cancelled by somebody.
  private static boolean byItself(EventType type) {
    return type == EventType.ARCHITECTURE_REVIEW_REVEALED
        || type == EventType.ARCHITECTURE_REVIEW_DECIDED;
  }

  private static ReviewEventDetail review(EventType type, String by, String question) {
    return new ReviewEventDetail(
        new Tenant("T0ACME"),
        7,
        4,
        Instant.parse("2026-11-23T12:00:00.007Z"),
        by,
        "U0MINA",
        question,
        "two_way",
        true,
        6,
        "C0GENERAL",
        1,
        type == EventType.ARCHITECTURE_REVIEW_DECIDED ? OptionalInt.of(12) : OptionalInt.empty());
  }

  private static BusEvent made(EventDetail detail, EventType type) {
    return type == EventType.FACTS_CHANGED
        ? detail.factsChanged(detail.number() == 1 ? BAREST : FULLEST)
        : detail.event(type);
  }

  private static EventDetail accordingTo(EventType type) {
    return type == EventType.DECISION_SUPERSEDED ? fullest() : barest(type);
  }

  private static EventDetail fullest() {
    return new EventDetail(
        new Tenant("T0ACME"),
        42,
        3,
        Instant.parse("2026-11-23T12:00:00.007Z"),
        "U0MINA",
        "Payments API",
        "ecs-fargate",
        "It is what the team knows.",
        "C0GENERAL",
        Optional.of(LocalDate.of(2027, 11, 23)),
        Optional.of(43));
  }

  private static EventDetail barest(EventType type) {
    return new EventDetail(
        new Tenant("T0ACME"),
        1,
        1,
        Instant.parse("2026-11-23T12:00:00Z"),
        type == EventType.REVIEW_DUE || type == EventType.FACTS_CHANGED ? "" : "U0MINA",
        "P",
        "lambda",
        "",
        "",
        type == EventType.REVIEW_DUE ? Optional.of(LocalDate.of(2026, 11, 23)) : Optional.empty(),
        type == EventType.DECISION_SUPERSEDED ? Optional.of(2) : Optional.empty());
  }

  private static Path file(EventType type) {
    return SCHEMAS.resolve(type.code() + ".v" + type.version() + ".json");
  }

  private static Schema schema(EventType type) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file(type)), InputFormat.JSON);
  }
}
