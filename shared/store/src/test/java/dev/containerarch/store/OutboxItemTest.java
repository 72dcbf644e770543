package dev.containerarch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.outbox.EventType;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Replay;
import dev.containerarch.advisor.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OutboxItemTest {

  private static final Instant AT = Instant.parse("2026-11-23T12:00:00.007Z");

  static final List<Outgoing> ALL =
      List.of(
          new Outgoing.DecisionNotice(42, 3, "C0GENERAL"),
          new Outgoing.Reminder(
              Outgoing.Reminder.Kind.REVIEW_DUE, 42, LocalDate.of(2026, 11, 23), "U0MINA"),
          new Outgoing.FactsChanged(
              42,
              new Finding(
                  Replay.Answer.OVERTAKEN,
                  List.of("ecs-ec2", "eks-fargate"),
                  OptionalInt.of(1),
                  OptionalInt.of(3),
                  List.of(new Finding.Redated("operations", new AsOf("2027-02")))),
              "U0MINA"),
          new Outgoing.Digest("C0GENERAL", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23)),
          new Outgoing.FactsChanged(
              42,
              new Finding(
                  Replay.Answer.GONE,
                  List.of(),
                  OptionalInt.empty(),
                  OptionalInt.empty(),
                  List.of()),
              "C0GENERAL"),
          new Outgoing.BusEvent(EventType.DECISION_ACCEPTED, "CA-42", "3", "{\"title\":\"가 🚀\"}"));

  @ParameterizedTest
  @FieldSource("ALL")
  void anEntryReadsBackAsItWasPut(Outgoing what) throws OutboxItem.Broken {
    OutboxEntry entry = entry("T0ACME", Language.KOREAN, what);

    assertThat(OutboxItem.read(OutboxItem.of(entry))).isEqualTo(entry);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void theSameEntryIsTheSameItemAndExpires(Outgoing what) {
    Map<String, AttributeValue> item = OutboxItem.of(entry("T0ACME", Language.ENGLISH, what));

    assertThat(OutboxItem.of(entry("T0ACME", Language.ENGLISH, what))).isEqualTo(item);
    assertThat(OutboxItem.isSortKey(new Item(item).text("sk"))).isTrue();
    assertThat(new Item(item).seconds("expiresAt"))
        .isEqualTo(AT.plus(OutboxItem.KEPT).getEpochSecond());
  }

  @Test
  void entriesAreInTheOrderOfWhatTheyTellOf() {
    Outgoing what = ALL.getFirst();
    String first = new Item(OutboxItem.of(entry("T0ACME", Language.ENGLISH, what))).text("sk");
    String second =
        new Item(
                OutboxItem.of(
                    new OutboxEntry(
                        new Tenant("T0ACME"), AT.plusMillis(1), Language.ENGLISH, what)))
            .text("sk");

    assertThat(first).isLessThan(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pk", "at", "language", "what", "number", "change", "channel"})
  void anImageThatLacksSomethingIsBrokenAndSaysWhatWithoutItsContent(String attribute) {
    Map<String, AttributeValue> item =
        new HashMap<>(OutboxItem.of(entry("T0ACME", Language.ENGLISH, ALL.getFirst())));
    item.remove(attribute);

    assertThatThrownBy(() -> OutboxItem.read(item))
        .isInstanceOf(OutboxItem.Broken.class)
        .hasMessageContaining(attribute);
  }

  @ParameterizedTest
  @ValueSource(strings = {"language", "what", "at"})
  void anImageWithAWordOfAnotherEditionIsBroken(String attribute) {
    Map<String, AttributeValue> item =
        new HashMap<>(OutboxItem.of(entry("T0ACME", Language.ENGLISH, ALL.getFirst())));
    item.put(attribute, AttributeValue.fromS("telegram"));

    assertThatThrownBy(() -> OutboxItem.read(item)).isInstanceOf(OutboxItem.Broken.class);
  }

  private static OutboxEntry entry(String tenant, Language language, Outgoing what) {
    return new OutboxEntry(new Tenant(tenant), AT, language, what);
  }
}
