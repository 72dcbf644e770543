package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Content.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionLinesTest {

  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 12, 24));
  private static final Optional<String> NOBODY = Optional.empty();

  @Test
  void readsAMemberAndADay() {
    assertThat(
            ActionLines.read(
                "- Runbook <@U123|mina> 2026-12-24\n\n2) @U012ABCDE does it\n• 운영 절차서 작성\r",
                Optional.of("U9")))
        .containsExactly(
            new Action("Runbook", Optional.of("U123"), DAY),
            new Action("does it", Optional.of("U012ABCDE"), Optional.empty()),
            new Action("운영 절차서 작성", Optional.of("U9"), Optional.empty()));
  }

  @Test
  void leavesInTheTextWhatIsNeither() {
    for (String text :
        List.of(
            "Ask @mina",
            "By 2026-02-30",
            "2026-12-24 is near",
            "mail a@U123.test",
            "@U123",
            "3.5 GB")) {
      assertThat(ActionLines.read(text, NOBODY))
          .containsExactly(new Action(text, Optional.empty(), Optional.empty()));
    }
  }

  @Test
  void readsWhatItWrites() {
    List<Action> actions =
        List.of(
            new Action("Runbook", Optional.of("U123"), DAY),
            new Action("Tell ops", Optional.empty(), DAY),
            new Action("Done", Optional.empty(), Optional.empty()));
    assertThat(ActionLines.read(ActionLines.write(actions), NOBODY)).isEqualTo(actions);
    assertThat(ActionLines.read(ActionLines.write(List.of()), NOBODY)).isEmpty();
  }
}
