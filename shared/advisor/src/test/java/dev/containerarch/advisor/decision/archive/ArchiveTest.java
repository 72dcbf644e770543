package dev.containerarch.advisor.decision.archive;

import static dev.containerarch.advisor.decision.archive.Lives.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Verification.Finding;
import dev.containerarch.advisor.decision.archive.ArchiveReader.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  private static final String WRITTEN = ArchiveForm.written("T0ACME", NOON, Lives.all());

  @Test
  void whatWasWrittenIsReadBack() {
    assertThat(ArchiveReader.read(WRITTEN))
        .isEqualTo(new Reading.Archive("T0ACME", NOON, Lives.all()));
  }

  @Test
  void blanksTheOrderOfFieldsAndAByteOrderMarkMakeNoDifference() {
    String pretty =
        new GsonBuilder().setPrettyPrinting().create().toJson(JsonParser.parseString(WRITTEN));
    assertThat(pretty).isNotEqualTo(WRITTEN);
    assertThat(ArchiveReader.read("\uFEFF" + pretty)).isEqualTo(ArchiveReader.read(WRITTEN));
  }

  @Test
  void itKeepsToItsSchemaWhichCanSayNo() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("../../docs/reference/decision-archive.v1.json")),
                InputFormat.JSON);
    assertThat(schema.validate(WRITTEN, InputFormat.JSON)).isEmpty();
    for (String wrong :
        List.of(
            edited(archive -> archive.addProperty("extra", 1)),
            edited(archive -> decision(archive, 0).addProperty("number", 0)),
            edited(archive -> decision(archive, 2).remove("head")))) {
      assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,]", "{} {}", "{'format':1}", "nul"})
  void whatIsNoJsonIsRefused(String text) {
    assertRefused(text, new ArchiveProblem.NoJson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "12", "{}", "{\"format\":{}}", "{\"format\":\"other\"}"})
  void whatIsSomethingElseIsRefused(String text) {
    assertRefused(text, new ArchiveProblem.NoArchive());
  }

  @Test
  void anotherVersionIsRefused() {
    assertRefused(
        edited(archive -> archive.addProperty("version", 2)), new ArchiveProblem.OtherVersion("2"));
  }

  @Test
  void anEditedContentIsNamed() {
    for (String hash :
        List.of(Lives.all().get(2).decision().content().hash(), hashOf(2, "Other"))) {
      assertRefused(
          edited(archive -> {
            JsonObject decision = decision(archive, 2);
            decision.getAsJsonObject("content").addProperty("title", "Other");
            decision.addProperty("contentHash", hash);
          }),
          new ArchiveProblem.NotWhole(3, List.of(new Finding.ContentEdited())));
    }
    assertRefused(
        edited(archive -> decision(archive, 2).addProperty("contentHash", "0".repeat(64))),
        new ArchiveProblem.Unreadable("decisions[2].contentHash"));
  }

  private static String hashOf(int index, String title) {
    var content = Lives.all().get(index).decision().content();
    return Lives.full(title, content.reasoning().reasons()).hash();
  }

  @Test
  void aMissingEntryAndAnEditedStatusAreNamed() {
    assertRefused(
        edited(archive -> decision(archive, 0).getAsJsonArray("history").remove(2)),
        new ArchiveProblem.NotWhole(1, List.of(new Finding.EntryMissing(3))));
    assertRefused(
        edited(archive -> decision(archive, 3).addProperty("status", "accepted")),
        new ArchiveProblem.NotWhole(4, List.of(new Finding.StatusEdited(new Status.Withdrawn()))));
  }

  @Test
  void whoChangedItLastAndWhereItWasWrittenHasToBeWhatItsHistorySays() {
    for (Consumer<JsonObject> edit :
        List.<Consumer<JsonObject>>of(
            decision -> decision.addProperty("changedBy", "U0EVIL"),
            decision -> decision.addProperty("changedAt", "2026-11-23T12:00:00.000Z"),
            decision -> decision.addProperty("contentVersion", 7))) {
      assertRefused(
          edited(archive -> edit.accept(decision(archive, 0))),
          new ArchiveProblem.NotWhole(1, List.of(new Finding.LastChangeEdited())));
    }
  }

  @Test
  void aNumberThatIsThereTwiceIsRefused() {
    assertRefused(
        edited(archive -> archive.getAsJsonArray("decisions").add(decision(archive, 4).deepCopy())),
        new ArchiveProblem.Twice(5));
  }

  @Test
  void twoDecisionsHaveToAgreeOnWhichTookTheOthersPlace() {
    Kept other = Lives.recorded(2, Lives.full("Not a successor", ""), new Status.Accepted());
    assertRefused(
        ArchiveForm.written("T0ACME", NOON, List.of(Lives.all().getFirst(), other)),
        new ArchiveProblem.LinkBroken(1, 2));
    // On its own it may name what is elsewhere.
    assertThat(
            ArchiveReader.read(
                ArchiveForm.written("T0ACME", NOON, List.of(Lives.all().getFirst()))))
        .isInstanceOf(Reading.Archive.class);
  }

  /// Hashes do not say who wrote them: ids that would be shown unescaped have to look like ids.
  @ParameterizedTest
  @CsvSource({
    "recordedBy, U1> <!channel",
    "channel, <!here>",
    "architecture, <!channel>",
    "permalink, javascript:alert(1)",
    "permalink, https://a|<!channel>",
    "recordedAt, yesterday",
    "recordedAt, 2026-11-23T12:00:00.007123Z",
    "unknown, x",
  })
  void whatWouldBeShownAsItIsHasToLookLikeIt(String field, String value) {
    String text =
        edited(
            archive -> decision(archive, 4).getAsJsonObject("content").addProperty(field, value));
    assertThat(ArchiveReader.read(text))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        ArchiveProblem.Unreadable.class,
                        problem -> assertThat(problem.where()).startsWith("decisions[4]")));
  }

  @Test
  void aHugeNumberAndADeepNestAreRefusedAtOnce() {
    assertRefused(
        WRITTEN.replaceFirst("\"number\":3", "\"number\":1e999999999"),
        new ArchiveProblem.Unreadable("decisions[2].number"));
    String deep = "[".repeat(200) + "]".repeat(200);
    assertRefused(
        edited(archive -> decision(archive, 1).add("extra", JsonParser.parseString(deep))),
        new ArchiveProblem.Unreadable("decisions[1]"));
  }

  private static String edited(Consumer<JsonObject> edit) {
    JsonObject archive = JsonParser.parseString(WRITTEN).getAsJsonObject();
    edit.accept(archive);
    return archive.toString();
  }

  private static JsonObject decision(JsonObject archive, int index) {
    return archive.getAsJsonArray("decisions").get(index).getAsJsonObject();
  }

  private static void assertRefused(String text, ArchiveProblem problem) {
    assertThat(ArchiveReader.read(text)).isEqualTo(new Reading.Refused(List.of(problem)));
  }
}
