package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a member reads who typed something that cannot be taken: what was wrong, what is accepted,
/// and the nearest valid word.
class BadInputTest {

  private final Team team = new Team();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare cost:-5 | `cost:` takes points from 0 to 1000, not `-5`.",
        "compare cost:NaN | `cost:` takes points from 0 to 1000, not `NaN`.",
        "compare cost:Infinity | `cost:` takes points from 0 to 1000, not `Infinity`.",
        "compare cost:1001 | `cost:` takes points from 0 to 1000, not `1001`.",
        "compare cost:1e9 | `cost:` takes points from 0 to 1000, not `1e9`.",
        "비교 비용:-5 | `cost:` 배점은 0부터 1000까지입니다. 입력한 값: `-5`",
        "compare memory=1e99 | `memory=` must be from 0.001 to 32768 GiB, not `1e99`.",
        "compare memory=NaN | `memory=` takes a number from 0.001 to 32768 GiB, not `NaN`.",
        "compare memory=1e999999999 | not `1e999999999`.",
        "비교 memory=1e99 | `memory=` 값은 0.001부터 32768 GiB까지입니다. 입력한 값: `1e99`",
        "compare tasks=1.5 | `tasks=` takes a whole number, not `1.5`.",
        "compare gpu=perhaps | `gpu=` takes yes or no, not `perhaps`.",
        "compare kubernetes=requird | Did you mean `required`?",
        "compare scalibility:30 | Did you mean `scalability`?",
        "compare memroy=3 | Did you mean `memory`?",
        "compare machine-lerning | Did you mean `machine-learning`?",
        "compare edition=2027 | There is no edition `2027`; there are",
        "compare only= | `only=` names no architecture",
        "compare only=,, | `only=` names no architecture",
        "비교 only= | `only=`에 아키텍처가 없습니다.",
        "compare only=ecs-fargat | Did you mean `ecs-fargate`?",
        "compare edition=book-2021 only=eks-auto-mode | `eks-auto-mode` is not in the 2021 book edition",
        "compare gpu=yes gpu=no | `gpu` was said twice, and differently.",
        "compare cost:0 scalability:0 reliability:0 engineering:0 | All criteria have zero points",
        "비교 cost:0 scalability:0 reliability:0 engineering:0 | 모든 기준의 배점이 0이라",
        "compare service-fee:0 operations:0 learning:0 | `cost` has points, but all of its parts",
        "comapre | Did you mean `compare`?",
        "냉장고 | `냉장고` 명령은 없습니다.",
        "help comprae | Did you mean `compare`?",
        "show twelve | `twelve` is no number of a decision.",
        "show 0 | `0` is no number of a decision.",
        "show -1 | `-1` is no number of a decision.",
        "show 99999999999999999999 | is no number of a decision.",
        "show 12 | Your team has no decision CA-12.",
        "보기 12 | CA-12 결정은 없습니다.",
        "보기 열둘 | `열둘` — 결정 번호가 아닙니다.",
        "decide ecs-fargatee title=x | `ecs-fargatee` is no architecture",
        "decide ecs-fargate title=x moon=full | `moon` is no fact",
        "decide eks-auto-mode title=x edition=book-2021 | `eks-auto-mode` is not in the 2021 book edition",
      })
  void saysWhatIsWrongAndWhatIsAccepted(String typed, String sentence) {
    assertThat(team.says(typed)).contains(sentence);
    assertThat(team.log.of("T1")).isEmpty();
  }

  @Test
  void showWithoutANumberSaysHowToShow() {
    assertThat(team.says("show")).contains("show 12");
    assertThat(team.says("보기")).contains("보기 12");
  }

  @Test
  void onlyThatLeavesNothingSaysWhatWouldHaveToChange() {
    assertThat(team.says("compare only=ecs-fargate,eks-fargate gpu=yes"))
        .contains("No option is left.", "GPU: yes");
    assertThat(team.says("비교 only=ecs-fargate,eks-fargate gpu=예")).contains("남은 선택지가 없습니다.");
  }

  @Test
  void aMegabyteOfTextIsNotRead() {
    assertThat(team.says("compare " + "x".repeat(1_000_000)))
        .contains("That is more than 8000 characters; I did not read it.");
    assertThat(team.says("비교 " + "가 ".repeat(400_000))).contains("8000자를 넘는 입력");
    assertThat(team.says("\"".repeat(1_000_000))).contains("That is more than 8000 characters");
  }

  @Test
  void twoHundredUnknownFactsAreAnsweredInOneMessage() {
    String typed =
        "compare "
            + IntStream.rangeClosed(1, 200)
                .mapToObj(i -> "fact" + i + "=" + i)
                .collect(Collectors.joining(" "));
    assertThat(team.says(typed))
        .contains("`fact1` is no fact", "`fact8` is no fact", "… and 192 more of the kind.")
        .contains("Nothing was lost; what you typed: `fact1=1")
        .doesNotContain("`fact9` is no fact");
    assertThat(team.says(typed.replace("compare", "비교"))).contains("비슷한 문제가 192건 더 있습니다.");
  }

  @Test
  void whatWasTypedStaysReadableHoweverMuchOfItIsWrong() {
    String typed = "compare " + ("&".repeat(120) + "=<>" + "'`".repeat(40) + " ").repeat(10);
    assertThat(team.says(typed)).contains("… and 2 more of the kind.", "Nothing was lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel>",
        "<!here>",
        "<!everyone>",
        "<@U0SOMEBODY>",
        "<#C0RANDOM|random>",
        "<https://evil.test|click>",
        "&lt;!channel&gt;",
        "&amp;lt;!channel&amp;gt;",
        "`<!channel>`",
        "x`<!channel>",
        "```<!channel>```",
        "*<!subteam^S1>*",
        "\u202e<!channel>\u202c",
        "🚀<!channel>🚀",
        "שלום<!channel>",
        "a\u0000b<!channel>",
        "<!channel>=1",
        "gpu=<!channel>",
        "gpu=`",
        "cost:<!channel>",
        "cost:`<!channel>",
        "edition=`<!channel>`",
        "only=`<!channel>`",
        "memory=<!date^1^x|y>",
        "{word}",
        "$1\\",
        "\"<!channel>\nnext line `\""
      })
  void nothingThatIsTypedMentionsAnybodyOrEndsACodeSpan(String nasty) {
    for (String command :
        new String[] {"", "compare ", "비교 ", "show ", "보기 ", "help ", "도움말 ", "decide "}) {
      String typed = command + nasty;
      team.says(typed);
    }
    team.says("decide ecs-fargate title=\"" + nasty.replace("\"", "") + "\" because=x");
    team.says("decide ecs-fargate title=x because=\"" + nasty.replace("\"", "") + "\"");
    team.says("history");
    team.says("show 1");
    team.says("compare");
    assertThat(team.log.of("T1")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aCharacterThatTurnsTheWritingAroundIsNotRepeated() {
    assertThat(team.says("compare \u202egpu\u2066=yes")).doesNotContain("\u202e", "\u2066");
    assertThat(team.says("show \u202e12")).doesNotContain("\u202e");
  }

  @Test
  void writingFromTheRightAndEmojiAreKeptAsTheyAre() {
    assertThat(team.says("decide ecs-fargate title=\"واجهة الدفع 🚀\" because=\"צוות קטן\""))
        .contains("Recorded as *CA-1*", "واجهة الدفع 🚀", "צוות קטן");
    assertThat(team.log.of("T1").getFirst().content().title()).isEqualTo("واجهة الدفع 🚀");
  }

  @Test
  void controlCharactersDoNotGetIntoADecision() {
    team.says("decide ecs-fargate title=\"Pay\u0000ments\u001b API\" because=\"a\u0007b\"");
    team.interact(
        team.submission(
            "en C1 edition=2026", "ecs-ec2", "Pay\u0000ments\nAPI", "line 1\r\nline\u00072\t!"));
    assertThat(team.log.of("T1").getFirst().content().title()).isEqualTo("Pay ments  API");
    assertThat(team.log.of("T1").getLast().content().title()).isEqualTo("Pay ments API");
    assertThat(team.log.of("T1").getLast().content().reasoning().reasons())
        .isEqualTo("line 1\nline 2\t!");
  }

  @Test
  void aTitleOrReasonThatIsTooLongIsNotRecorded() {
    assertThat(team.says("decide ecs-fargate title=\"" + "x".repeat(151) + "\""))
        .contains("at most 150 characters", "3000", "Nothing was recorded");
    assertThat(team.says("결정 ecs-fargate 제목=x 이유=\"" + "가".repeat(3001) + "\""))
        .contains("아무것도 기록하지 않았으니");
    assertThat(team.log.of("T1")).isEmpty();
  }

  @Test
  void aTitleOfTheGreatestLengthIsRecorded() {
    assertThat(
            team.says(
                "decide ecs-fargate title=\""
                    + "<".repeat(150)
                    + "\" because=\""
                    + "&".repeat(3000)
                    + "\""))
        .contains("Recorded as *CA-1*", "&lt;".repeat(150), "&".repeat(3000));
  }

  @Test
  void aCursorSomeoneEditedIsAnsweredWithAWayOn() {
    assertThat(team.clicked("history-page", "en somebody-edited-this"))
        .contains("That page cannot be turned to any more.", "`/container-arch history`");
    assertThat(team.clicked("history-page", "ko 고친-커서")).contains("이 쪽은 더 이상 열 수 없습니다.");
  }

  @Test
  void editedButtonsAndActionsOfYesterdayAreAnswered() {
    assertThat(team.clicked("no-such-action", "en")).contains("This button or window is not one I");
    assertThat(team.clicked("no-such-action", "ko")).contains("더 이상 쓰지 않는 버튼");
    assertThat(team.clicked("show-decision", "en `<!channel>`")).contains("is no number of a");
    assertThat(team.clicked("share", "en gpu=perhaps <!channel>"))
        .contains("No fact about your workload is known");
    team.click("record-decision:x", "xx \u0000");
    assertThat(team.slack.calls().getLast().to()).isEqualTo("views.open");
  }
}
