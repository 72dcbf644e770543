package dev.containerarch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    out.reset();
    err.reset();
    return CommandLine.run(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Clock.systemUTC());
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsWhatAMemberWouldSee() {
    assertThat(run("--data", "memory", "compare", "gpu=yes")).isZero();
    assertThat(out())
        .contains("Architecture", "★ ", "✕ ", "ruled out", "Assumptions.", "[Record decision]")
        .doesNotContain("*ECS", "&amp;", "\"type\"");
    assertThat(err()).isEmpty();
  }

  @Test
  void aChartIsDrawnInCharactersWithItsNumbers() {
    assertThat(run("--data", "memory", "compare")).isZero();
    assertThat(out())
        .contains(
            "Points that each criterion adds to the total",
            "ECS on Fargate\n  Cost         ██████████████████████████████ 31.5",
            "▾ The same numbers as text")
        .doesNotContain("\"type\"", "```");
  }

  @Test
  void printsJsonOfTheShapeThatToolsExpect() {
    assertThat(run("--json", "--data", "memory", "도움말")).isZero();
    JsonObject json = JsonParser.parseString(out()).getAsJsonObject();
    assertThat(json.keySet()).containsExactly("answer", "calls");
    assertThat(json.getAsJsonObject("answer").get("response_type").getAsString())
        .isEqualTo("ephemeral");
    assertThat(json.getAsJsonArray("calls")).isEmpty();

    assertThat(run("--json", "--data", "memory", "--channel", "C9", "decide")).isZero();
    JsonObject modal = JsonParser.parseString(out()).getAsJsonObject();
    assertThat(modal.keySet()).containsExactly("answer", "calls");
    assertThat(modal.get("answer").isJsonNull()).isTrue();
    JsonObject call = modal.getAsJsonArray("calls").get(0).getAsJsonObject();
    assertThat(call.keySet()).containsExactly("method", "body");
    assertThat(call.get("method").getAsString()).isEqualTo("views.open");
    assertThat(
            call.getAsJsonObject("body")
                .getAsJsonObject("view")
                .get("private_metadata")
                .getAsString())
        .isEqualTo("en C9 edition=2026");
  }

  @Test
  void keepsWhatWasDecidedForTheNextRunOfTheSameTeam(@TempDir Path data) {
    String folder = data.resolve("kept").toString();
    assertThat(run("--data", folder, "decide ecs-ec2 title=“Payments API” because=“small team”"))
        .isZero();
    assertThat(out()).contains("✔ Recorded as CA-1.", "@U0LOCAL");
    assertThat(run("--data", folder, "--user", "U7", "history")).isZero();
    assertThat(out()).contains("CA-1 Payments API");
    assertThat(run("--data", folder, "--team", "T7", "history")).isZero();
    assertThat(out()).contains("has not recorded a decision yet");
  }

  @Test
  void answersInTheLanguageOfTheMembersSlackUnlessTheyChooseAnother(@TempDir Path data) {
    String folder = data.resolve("kept").toString();
    assertThat(run("--data", folder, "--locale", "ko-KR", "compare gpu=yes")).isZero();
    assertThat(out()).contains("아키텍처").doesNotContain("Architecture", "users.info");
    assertThat(run("--data", folder, "--locale", "ko-KR", "settings language en")).isZero();
    assertThat(out()).contains("✔ Saved.", "Language: English");
    assertThat(run("--data", folder, "--locale", "ko-KR", "비교 gpu=yes")).isZero();
    assertThat(out()).contains("Architecture");
    assertThat(run("--data", folder, "--locale", "한국어", "compare")).isEqualTo(2);
    assertThat(err()).contains("--locale takes a locale such as ko-KR");
  }

  @Test
  void whatTheTeamHasSettledHoldsForTheNextMember(@TempDir Path data) {
    String folder = data.resolve("kept").toString();
    assertThat(run("--data", folder, "settings weights cost:70")).isZero();
    assertThat(run("--data", folder, "--user", "U7", "compare gpu=no")).isZero();
    assertThat(out()).contains("Cost 70 · ", "The team’s points among them: Cost.");
    assertThat(run("--data", folder, "--team", "T7", "compare gpu=no")).isZero();
    assertThat(out()).contains("Points by default");
  }

  @Test
  void aWindowIsDrawn() {
    assertThat(run("--data", "memory", "결정 ecs-fargate")).isZero();
    assertThat(out()).contains("=== 결정 기록 ===", "(•) ECS on Fargate", "[취소] [기록]");
  }

  @Test
  void theWindowThatAsksForFactsIsDrawn() {
    assertThat(run("--data", "memory", "recommend")).isZero();
    assertThat(out())
        .contains(
            "=== Recommendation 1/3 ===",
            "What does the work run on today?",
            "( ) Kubernetes",
            "[ don’t know … ]",
            "[Cancel] [Next]")
        .doesNotContain("{", "\"type\"");
  }

  @Test
  void decisionsLeaveWholeAndComeBackIntoAnotherWorkspace(@TempDir Path folder) throws IOException {
    String data = folder.resolve("data").toString();
    for (String title : List.of("one", "two")) {
      assertThat(run("--data", data, "decide", "ecs-fargate", "title=" + title, "tasks=12"))
          .isZero();
    }
    assertThat(run("--data", data, "export all format=json")).isZero();
    assertThat(err()).isEmpty();
    Path file = Files.writeString(folder.resolve("my decisions.json"), out());
    assertThat(JsonParser.parseString(out()).getAsJsonObject().getAsJsonArray("decisions"))
        .hasSize(2);

    assertThat(run("--data", data, "--team", "T0NEW", "import", file.toString())).isZero();
    assertThat(out()).contains("2 decisions brought in, 0 were here already", "T0LOCAL");
    assertThat(run("--data", data, "--team", "T0NEW", "show 2")).isZero();
    assertThat(out()).contains("CA-2", "TWO");
    assertThat(run("--data", data, "--team", "T0NEW", "가져오기", file.toString())).isZero();
    assertThat(out()).contains("2건은 이미 있었습니다");

    Files.writeString(file, Files.readString(file).replace("\"title\":\"one\"", "\"title\":\"1\""));
    assertThat(run("--data", data, "--team", "T0OTHER", "import", file.toString())).isEqualTo(1);
    assertThat(err()).contains("Nothing was brought in", "CA-1");
    assertThat(run("--data", data, "import", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(run("--data", data, "--team", "T0OTHER", "export all")).isEqualTo(1);
    assertThat(out()).isEmpty();
    assertThat(run("--data", data, "export 2 y")).isZero();
    assertThat(out()).startsWith("CA-2 (accepted) In the context of two");
  }

  @Test
  void wrongOptionsPrintTheUsageAndExitWith2() {
    assertThat(run("--nonsense", "x")).isEqualTo(2);
    assertThat(err()).contains("no option --nonsense", "Usage: bin/container-arch");
    assertThat(out()).isEmpty();
  }

  @Test
  void helpIsNoError() {
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("Usage: bin/container-arch");
    assertThat(err()).isEmpty();
  }

  @Test
  void aDirectoryThatCannotBeUsedIsSaidInALine(@TempDir Path data) throws IOException {
    Path file = Files.writeString(data.resolve("file"), "no directory");
    assertThat(run("--data", file.toString(), "help")).isEqualTo(1);
    assertThat(err()).contains("cannot be used", file.toString()).doesNotContain("\tat ");
  }
}
