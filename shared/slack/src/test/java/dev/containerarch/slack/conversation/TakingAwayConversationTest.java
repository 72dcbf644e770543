package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.cost.price.EksVersions;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.decision.archive.ArchiveReader;
import dev.containerarch.slack.request.HttpAnswer;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `export`, `replay` and `stats`, as a member types and clicks them.
class TakingAwayConversationTest {

  private static final Tenant T1 = new Tenant("T1");

  private final Team team = new Team();

  private void decide(int count) {
    for (int i = 1; i <= count; i++) {
      assertThat(
              team.says(
                  "decide ecs-fargate title=\"Payments " + i + "\" because=\"small\" tasks=12"))
          .contains("CA-" + i);
    }
  }

  private JsonObject message(String text) {
    HttpAnswer answer = team.command(text);
    assertThat(answer.status()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static String preformatted(JsonObject message) {
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("rich_text")) {
        return block
            .getAsJsonObject()
            .getAsJsonArray("elements")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("elements")
            .get(0)
            .getAsJsonObject()
            .get("text")
            .getAsString();
      }
    }
    throw new AssertionError("no document in " + message);
  }

  /// The value of a button with this action.
  private static Optional<String> value(JsonObject message, String action) {
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
        JsonArray elements = block.getAsJsonObject().getAsJsonArray("elements");
        for (JsonElement element : elements) {
          if (element.getAsJsonObject().get("action_id").getAsString().equals(action)) {
            return Optional.of(element.getAsJsonObject().get("value").getAsString());
          }
        }
      }
    }
    return Optional.empty();
  }

  @Test
  void oneDecisionAsMadrHasTheHeadingsOfTheStandardInBothLanguages() {
    decide(1);
    for (String typed : List.of("export CA-1", "내보내기 1 형식=마크다운")) {
      assertThat(preformatted(message(typed)))
          .startsWith("---\nstatus: \"accepted\"\ndate: 2026-")
          .contains(
              "decision-makers: [\"U1\"]\n---\n\n# Payments 1\n",
              "\n## Context and Problem Statement\n",
              "\n## Considered Options\n",
              "\n## Decision Outcome\n",
              "\n## More Information\n",
              "edition=2026 tasks=12",
              "small");
    }
  }

  @Test
  void theSentenceOfTheOnlyOptionIsWhole() {
    team.says("decide ecs-fargate title=Payments only=ecs-fargate");

    assertThat(preformatted(message("내보내기 CA-1 형식=y")))
        .endsWith("Payments — 이 맥락에서, ECS on Fargate를 선택했습니다.\n");
    assertThat(preformatted(message("export 1 y")))
        .endsWith("Payments, we decided for ECS on Fargate.\n");
  }

  @Test
  void aSentenceARowAndAnArchive() {
    decide(1);
    assertThat(preformatted(message("export 1 y")))
        .startsWith("CA-1 (accepted) In the context of Payments 1, we decided for ECS on Fargate")
        .contains("to achieve small")
        .endsWith(".\n")
        .hasLineCount(1);
    assertThat(preformatted(message("내보내기 CA-1 형식=y"))).contains("ECS on Fargate를 선택하고");
    assertThat(preformatted(message("export #1 format=csv"))).contains("\r\nCA-1,Payments 1,");
    assertThat(ArchiveReader.read(preformatted(message("export CA-1 format=json"))))
        .isEqualTo(
            new ArchiveReader.Reading.Archive(
                "T1", Team.NOW, List.of(team.log.find(T1, 1).orElseThrow())));
  }

  @Test
  void allOfThemComeInPartsThatAreDocumentsThemselves() {
    decide(30);
    List<Integer> numbers = new ArrayList<>();
    JsonObject part = message("export all format=json");
    while (true) {
      var archive = (ArchiveReader.Reading.Archive) ArchiveReader.read(preformatted(part));
      archive.decisions().reversed().forEach(kept -> numbers.add(kept.decision().number()));
      Optional<String> next = value(part, "export");
      if (next.isEmpty()) {
        break;
      }
      team.click("export", next.get());
      part = team.slack.calls().getLast().body();
    }
    assertThat(numbers).hasSize(30).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void aDecisionThatIsTooLongForAMessageComesInPieces() {
    String hostile = "<!channel> \"`&\n".repeat(300).substring(0, Content.LONGEST_REASON);
    Content content =
        new Content(
            "long",
            "ecs-fargate",
            Optional.empty(),
            new Content.Reasoning(hostile, hostile, hostile, hostile, "x"),
            List.of(),
            Optional.empty(),
            Content.People.NONE,
            new Content.Origin("U1", Team.NOW, "C1", Optional.empty()),
            java.util.OptionalInt.empty(),
            new Basis(
                "tasks=12",
                "2026",
                "2026",
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty()));
    team.log.record(T1, content, new Status.Accepted(), "k");
    StringBuilder whole = new StringBuilder();
    JsonObject part = message("export 1 json");
    whole.append(preformatted(part));
    for (Optional<String> next = value(part, "export");
        next.isPresent();
        next = value(part, "export")) {
      team.click("export", next.get());
      part = team.slack.calls().getLast().body();
      whole.append(preformatted(part));
    }
    assertThat(ArchiveReader.read(whole.toString()))
        .isInstanceOf(ArchiveReader.Reading.Archive.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export",
        "export format=json",
        "export 1 format=docx",
        "export nonsense",
        "export CA-99",
        "export all",
        "내보내기 <!channel>"
      })
  void whatIsUnclearIsAnsweredWithASentence(String typed) {
    assertThat(team.says(typed)).isNotBlank().doesNotContain("Something went wrong");
  }

  @Test
  void anOldButtonIsAnsweredToo() {
    decide(1);
    for (String value :
        List.of("en", "en all", "en x y z", "en 1 json -4 99999999999", "en 7 csv")) {
      assertThat(team.clicked("export", value)).isNotBlank().doesNotContain("Something went");
    }
  }

  @Test
  void aFileGoesToTheMemberAlone() {
    decide(1);
    String value = value(message("export all format=csv"), "export-file").orElseThrow();
    team.slack.answerNext(
        200, "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"https://slack.com/api/upload\"}");
    team.slack.answerNext(200, "{}");
    team.slack.answerNext(200, "{\"ok\":true,\"channel\":\"D1\"}");
    team.slack.answerNext(200, "{\"ok\":true,\"files\":[]}");
    int before = team.slack.calls().size();
    assertThat(team.clicked("export-file", value)).contains("CA-1.csv", "direct message");
    List<ListeningSlack.Call> calls = team.slack.calls().subList(before, team.slack.calls().size());
    assertThat(calls)
        .extracting(ListeningSlack.Call::to)
        .containsExactly(
            "files.getUploadURLExternal",
            "upload",
            "chat.postMessage",
            "files.completeUploadExternal",
            Team.RESPONSE_URL);
    assertThat(calls.get(2).body().get("channel").getAsString()).isEqualTo("U1");
    assertThat(calls.get(3).body().get("channel_id").getAsString()).isEqualTo("D1");
  }

  @Test
  void withoutTheScopeNothingIsPostedAndThePartsAreNamed() {
    decide(1);
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"missing_scope\"}");
    int before = team.slack.calls().size();
    assertThat(team.clicked("export-file", "en all json")).contains("files:write", "Next part");
    assertThat(team.slack.calls()).hasSize(before + 2);
    team.slack.answerNext(0, "");
    assertThat(team.clicked("export-file", "en all json")).contains("no_answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file_upload_size_restricted", "storage_limit_reached", "file_uploads_disabled"})
  void aFileThatSlackFindsTooLargeIsSaidAndThePartsHaveEverything(String error) {
    decide(1);
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"" + error + "\"}");
    int before = team.slack.calls().size();
    assertThat(team.clicked("export-file", "en all json")).contains(error, "Nothing is lost");
    assertThat(team.slack.calls()).hasSize(before + 2);
    assertThat(preformatted(message("export all json"))).contains("Payments 1");
  }

  @Test
  void aFileHasSoManyDecisionsThatItStaysFarBelowSlacksLimitAndOffersTheNext() {
    decide(501);
    team.slack.answerNext(
        200, "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"https://slack.com/api/upload\"}");
    team.slack.answerNext(200, "{}");
    team.slack.answerNext(200, "{\"ok\":true,\"channel\":\"D1\"}");
    team.click("export-file", "en all csv");
    JsonObject answer = team.slack.calls().getLast().body();
    assertThat(Team.read(answer)).contains("CA-501 to CA-2", "older decisions for another file");
    assertThat(value(answer, "export-file")).contains("en all csv 2 0");
  }

  @Test
  void aCanvasGoesToTheMemberAloneAndThenTheyMayEditIt() {
    decide(2);
    String value = value(message("export all"), "export-canvas").orElseThrow();
    team.slack.answerNext(
        200, "{\"ok\":true,\"url\":\"https://acme.slack.com/\",\"team_id\":\"T1\"}");
    team.slack.answerNext(200, "{\"ok\":true,\"canvas_id\":\"F7\"}");
    team.slack.answerNext(200, "{\"ok\":true,\"channel\":\"D1\"}");
    team.slack.answerNext(200, "{\"ok\":true}");
    int before = team.slack.calls().size();
    assertThat(team.clicked("export-canvas", value)).contains("CA-2 to CA-1", "direct message");
    List<ListeningSlack.Call> calls = team.slack.calls().subList(before, team.slack.calls().size());
    assertThat(calls)
        .extracting(ListeningSlack.Call::to)
        .containsExactly(
            "auth.test",
            "canvases.create",
            "chat.postMessage",
            "canvases.access.set",
            Team.RESPONSE_URL);
    JsonObject content =
        JsonParser.parseString(calls.get(1).body().get("document_content").getAsString())
            .getAsJsonObject();
    assertThat(content.get("type").getAsString()).isEqualTo("markdown");
    assertThat(content.get("markdown").getAsString())
        .startsWith("```\nstatus: \"accepted\"\n")
        .contains("```\n\n# Payments 2\n", "\n---\n\n```\nstatus", "# Payments 1\n");
    assertThat(calls.get(2).body().get("channel").getAsString()).isEqualTo("U1");
    assertThat(calls.get(2).body().get("text").getAsString())
        .contains("<https://acme.slack.com/docs/T1/F7|CA-2 to CA-1>");
    assertThat(calls.get(3).body().get("canvas_id").getAsString()).isEqualTo("F7");
    assertThat(calls.get(3).body().get("access_level").getAsString()).isEqualTo("write");
    assertThat(calls.get(3).body().get("user_ids").getAsString()).contains("U1");
  }

  @Test
  void onlyTextsForPeopleAreCanvases() {
    decide(1);
    assertThat(value(message("export 1 y"), "export-canvas")).isPresent();
    assertThat(value(message("export 1 csv"), "export-canvas")).isEmpty();
    assertThat(value(message("export 1 json"), "export-canvas")).isEmpty();
    assertThat(team.clicked("export-canvas", "en 1 json")).contains("not one I know");
    assertThat(team.clicked("export-canvas", "en 99 adr")).contains("no decision CA-99");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing_scope|canvases:write|Send me the file",
        "canvas_disabled_user_team|paid plans|Send me the file",
        "free_teams_cannot_create_non_tabbed_canvases|paid plans|Send me the file",
        "canvas_creation_failed|`canvas_creation_failed`|Nothing is lost"
      })
  void aCanvasThatSlackRefusesIsSaidWithWhatThereIsInstead(
      String error, String first, String second) {
    decide(1);
    team.slack.answerNext(
        200, "{\"ok\":true,\"url\":\"https://acme.slack.com/\",\"team_id\":\"T1\"}");
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"" + error + "\"}");
    int before = team.slack.calls().size();
    assertThat(team.clicked("export-canvas", "en 1 adr")).contains(first, second);
    assertThat(team.slack.calls()).as("nobody was written to").hasSize(before + 3);
  }

  @Test
  void aCanvasThatNobodyCanReachIsTakenAway() {
    decide(1);
    team.slack.answerNext(
        200, "{\"ok\":true,\"url\":\"https://acme.slack.com/\",\"team_id\":\"T1\"}");
    team.slack.answerNext(200, "{\"ok\":true,\"canvas_id\":\"F7\"}");
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"messages_tab_disabled\"}");
    int before = team.slack.calls().size();
    assertThat(team.clicked("export-canvas", "en 1 adr")).contains("messages_tab_disabled");
    assertThat(team.slack.calls().subList(before, team.slack.calls().size()))
        .extracting(ListeningSlack.Call::to)
        .containsSubsequence("chat.postMessage", "canvases.delete");
  }

  @Test
  void moreThanACanvasHoldsIsOfferedAsTheNextOne() {
    decide(51);
    team.slack.answerNext(
        200, "{\"ok\":true,\"url\":\"https://acme.slack.com/\",\"team_id\":\"T1\"}");
    team.slack.answerNext(200, "{\"ok\":true,\"canvas_id\":\"F7\"}");
    team.click("export-canvas", "en all y");
    JsonObject answer = team.slack.calls().getLast().body();
    assertThat(Team.read(answer)).contains("CA-51 to CA-2");
    assertThat(value(answer, "export-canvas")).contains("en all y 2 0");
  }

  @Test
  void aReplayedDecisionSaysHowItStandsAndCanBeConfirmedOnce() {
    decide(1);
    JsonObject message = message("replay CA-1");
    assertThat(Team.read(message))
        .contains("CA-1", "the same question today", "Place of the choice", "no total has moved");
    String value = value(message, "confirm-replayed").orElseThrow();
    LocalDate next =
        LocalDate.ofInstant(Team.NOW, java.time.ZoneOffset.UTC).plus(Period.ofMonths(12));
    assertThat(team.clicked("confirm-replayed", value)).contains(next.toString());
    assertThat(team.log.find(T1, 1).orElseThrow().decision().reviewOn()).contains(next);
    assertThat(team.clicked("confirm-replayed", value)).contains("a moment ago");
  }

  @Test
  void whatIsStillRightOnEksIsReviewedBeforeStandardSupportEnds() {
    assertThat(team.says("decide eks-auto title=\"Platform\" because=\"known\" tasks=12"))
        .contains("CA-1");
    LocalDate today = LocalDate.ofInstant(Team.NOW, java.time.ZoneOffset.UTC);
    LocalDate supported = EksVersions.load().lastStandardDay(today).orElseThrow();
    assertThat(supported).isBefore(today.plusMonths(12));

    team.clicked("confirm-replayed", "en 1 1");

    assertThat(team.log.find(T1, 1).orElseThrow().decision().reviewOn()).contains(supported);
  }

  @Test
  void aDecisionThatDoesNotHoldAnyMoreIsNotConfirmed() {
    decide(1);
    team.log.change(T1, 1, 1, new Change.Deprecate("old"), "U2");
    assertThat(value(message("replay 1"), "confirm-replayed")).isEmpty();
    assertThat(team.clicked("confirm-replayed", "en 1 2")).contains("Only an accepted decision");
    assertThat(team.clicked("confirm-replayed", "en 9 1")).contains("no decision CA-9");
    assertThat(team.clicked("confirm-replayed", "en")).contains("not one I know");
  }

  @Test
  void aQuestionThatIsNotUnderstoodAnyMoreIsSaid() {
    team.log.record(
        T1,
        Content.of(
            "old",
            "ecs-fargate",
            "r",
            "U1",
            "C1",
            Team.NOW,
            new Basis(
                "edition=2026 cobol=yes",
                "2026",
                "2026",
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty())),
        new Status.Accepted(),
        "k");
    assertThat(team.says("replay 1")).contains("cannot be asked again", "cobol");
    assertThat(team.says("재검토 1")).contains("다시 비교할 수 없습니다");
    assertThat(team.says("replay x")).contains("no number of a decision");
    assertThat(team.says("replay 99")).contains("no decision CA-99");
  }

  @Test
  void theCardOffersBoth() {
    decide(1);
    JsonObject card = message("show 1");
    assertThat(team.clicked("replay", value(card, "replay").orElseThrow())).contains("CA-1");
    assertThat(team.clicked("export", value(card, "export").orElseThrow()))
        .contains("## Decision Outcome");
  }

  @Test
  void figuresAreShownWithAChartAndAsText() {
    decide(3);
    String read = team.says("stats");
    assertThat(read).contains("3 decisions", "accepted 3", "Overdue reviews: 0", "ECS on Fargate");
    assertThat(message("stats").toString()).contains("data_visualization");
    assertThat(team.says("통계 부터=2020-01-01")).contains("결정 3건");
    assertThat(team.says("stats since=2099-01")).contains("no decision since 2099-01-01");
    assertThat(team.says("stats since=soon")).contains("soon", "no date");
  }

  @Test
  void onlyTheNewestAreCountedWhereThereAreMore() {
    Decision one = recorded(Statistics.PAGES * 50 + 1);
    assertThat(one.number()).isEqualTo(501);
    assertThat(team.says("stats")).contains("newest 500 decisions");
  }

  private Decision recorded(int count) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Content content =
          Content.of(
              "t",
              "ecs-ec2",
              "r",
              "U1",
              "C1",
              Team.NOW,
              new Basis(
                  "tasks=12",
                  "2026",
                  "2026",
                  Optional.empty(),
                  Map.of(),
                  List.of(),
                  List.of(),
                  Optional.empty()));
      decisions.add(team.log.record(T1, content, new Status.Accepted(), "k" + i).decision());
    }
    return decisions.getLast();
  }

  @Test
  void aRecordThatCannotBeReadIsNamedAndKeepsBackNoOther() {
    decide(3);
    team.log.breakRecord(2);

    for (String typed : List.of("show 2", "verify 2", "replay 2", "export 2")) {
      assertThat(team.says(typed))
          .contains("CA-2 was changed by hand in the table and cannot be read: `status`");
    }
    assertThat(team.says("검증 2")).contains("CA-2 결정은 테이블에서 직접 수정되어 읽을 수 없습니다.");

    JsonObject all = message("export all format=json");
    assertThat(preformatted(all))
        .contains("\"number\":3", "\"number\":1")
        .doesNotContain("\"number\":2");
    assertThat(all.toString()).contains("no longer readable: CA-2.");
    assertThat(team.says("stats")).contains("3 decisions");
  }

  @Test
  void whereNoneCanBeReadAnExportSaysSo() {
    decide(1);
    team.log.breakRecord(1);
    assertThat(team.says("export all")).contains("no longer readable: CA-1.");
  }

  @Test
  void aWholePageThatCannotBeReadDoesNotEndAnExport() {
    decide(30);
    for (int number = 4; number <= 30; number++) {
      team.log.breakRecord(number);
    }
    JsonObject all = message("export all format=json");
    assertThat(preformatted(all)).contains("\"number\":3", "\"number\":1");
    assertThat(all.toString()).contains("CA-30", "17 more");
  }
}
