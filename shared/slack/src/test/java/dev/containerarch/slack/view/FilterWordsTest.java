package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterWordsTest {

  private static DecisionFilter looking(String text) {
    return new DecisionFilter(
        text,
        Optional.of(Status.Name.DEPRECATED),
        Optional.of("U012345678901"),
        Optional.of("ecs-managed-instances"),
        Optional.of("C012345678901"),
        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
        Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
        Optional.of(LocalDate.of(2027, 3, 31)));
  }

  @Test
  void comeBackFromAButtonAsTheyWere() {
    for (String text : List.of("", "a b", "결제 = & + %", "🚀")) {
      State sent = new State(Language.KOREAN, FilterWords.of(looking(text)));
      assertThat(FilterWords.read(State.decode(sent.encoded()).words())).isEqualTo(looking(text));
    }
    assertThat(FilterWords.of(DecisionFilter.ALL)).isEmpty();
  }

  @Test
  void fitIntoAButtonWithTheLongestTextThatIsTaken() {
    String text = "가".repeat(133);
    assertThat(FilterWords.fits(text)).isTrue();
    assertThat(FilterWords.fits(text + "가")).isFalse();
    List<String> words = new ArrayList<>(List.of("x".repeat(100)));
    words.addAll(FilterWords.of(looking(text)));
    assertThat(new State(Language.KOREAN, words).encoded()).hasSizeLessThanOrEqualTo(2_000);
  }

  @Test
  void letEverythingThroughWhereSomebodyEditedThem() {
    assertThat(
            FilterWords.read(
                List.of(
                    "status=x",
                    "since=x",
                    "until=99999999999999",
                    "due=x",
                    "text=%zz",
                    "by=U1#x",
                    "channel=<!here>",
                    "architecture=",
                    "=",
                    "x")))
        .isEqualTo(DecisionFilter.ALL);
  }
}
