package dev.containerarch.advisor.robustness;

import static dev.containerarch.advisor.robustness.Confidence.CLOSE_CALL;
import static dev.containerarch.advisor.robustness.Confidence.FAIRLY_FIRM;
import static dev.containerarch.advisor.robustness.Confidence.FIRM;
import static dev.containerarch.advisor.robustness.Confidence.LEANING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.robustness.Firmness.Evidence;
import dev.containerarch.advisor.robustness.Firmness.Reason;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirmnessTest {

  @ParameterizedTest
  @CsvSource({
    // margin, first, beats, one step, unknowns, median disagrees, word
    "5.0, 0.90, 0.9, false, 1, false, FIRM",
    "4.9, 0.90, 0.9, false, 1, false, FAIRLY_FIRM",
    "5.0, 0.89, 0.9, false, 1, false, FAIRLY_FIRM",
    "5.0, 0.90, 0.9, true,  1, false, FAIRLY_FIRM",
    "5.0, 0.90, 0.9, false, 2, false, FAIRLY_FIRM",
    "2.0, 0.75, 0.8, true,  9, false, FAIRLY_FIRM",
    "2.0, 0.74, 0.8, false, 0, false, LEANING",
    "9.0, 0.60, 0.8, false, 0, false, LEANING",
    "9.0, 0.59, 0.8, false, 0, false, CLOSE_CALL",
    "1.9, 0.99, 1.0, false, 0, false, CLOSE_CALL",
    "9.0, 0.79, 0.79, false, 0, false, CLOSE_CALL",
    "9.0, 0.99, 1.0, false, 0, true,  CLOSE_CALL",
  })
  void followsTheRule(
      double margin,
      double first,
      double beats,
      boolean oneStep,
      int unknowns,
      boolean median,
      Confidence word) {
    assertThat(
            Firmness.of(
                    new Evidence(margin, first, beats, oneStep, unknowns, median, FIRM, FIRM, FIRM),
                    Thresholds.DEFAULT)
                .word())
        .isEqualTo(word);
  }

  @Test
  void isNeverAboveTheWeakestOfWeightsFactsAndPriceAge() {
    Evidence strong = new Evidence(9, 1, 1, false, 0, false, FAIRLY_FIRM, LEANING, FIRM);

    assertThat(Firmness.of(strong, Thresholds.DEFAULT))
        .isEqualTo(new Firmness(LEANING, Set.of(Reason.FACTS)));
    assertThat(
            Firmness.of(
                new Evidence(1, 1, 1, false, 0, false, FAIRLY_FIRM, LEANING, FIRM),
                Thresholds.DEFAULT))
        .isEqualTo(new Firmness(CLOSE_CALL, Set.of(Reason.MARGIN)));
  }

  @Test
  void firmIsHeldDownByNothing() {
    assertThat(
            Firmness.of(
                new Evidence(9, 1, 1, false, 0, false, FIRM, FIRM, FIRM), Thresholds.DEFAULT))
        .isEqualTo(new Firmness(FIRM, Set.of()));
  }

  @Test
  void aTeamCanSetItsThresholds() {
    Thresholds strict = new Thresholds(20, 10, 0.99, 0.95, 0.9, 0.9, 0);

    assertThat(
            Firmness.of(new Evidence(12, 0.93, 0.95, false, 0, false, FIRM, FIRM, FIRM), strict)
                .word())
        .isEqualTo(LEANING);
    assertThatThrownBy(() -> new Thresholds(2, 5, 0.9, 0.75, 0.6, 0.8, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Thresholds(5, 2, 0.7, 0.75, 0.6, 0.8, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1, 101, Double.POSITIVE_INFINITY})
  void refusesAMarginThatNoRankingHas(double margin) {
    assertThatThrownBy(() -> new Evidence(margin, 1, 1, false, 0, false, FIRM, FIRM, FIRM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.024, 0", "0.025, 5", "0.837, 85", "0.9, 90", "0.98, 100", "1, 100"})
  void sharesAreShownToTheNearestFive(double share, int shown) {
    assertThat(Percent.toNearestFive(share)).isEqualTo(shown);
  }

  @Test
  void whatIsNoShareIsNotShown() {
    assertThatThrownBy(() -> Percent.toNearestFive(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
