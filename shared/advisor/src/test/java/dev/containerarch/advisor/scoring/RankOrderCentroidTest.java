package dev.containerarch.advisor.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankOrderCentroidTest {

  private static final double EXACT = 1e-12;

  private static Map<String, Integer> ranks(int... ranks) {
    Map<String, Integer> result = new LinkedHashMap<>();
    for (int i = 0; i < ranks.length; i++) {
      result.put("c" + i, ranks[i]);
    }
    return result;
  }

  private static List<Double> weights(int... ranks) {
    return List.copyOf(RankOrderCentroid.weights(ranks(ranks)).values());
  }

  @Test
  void fourRanksHaveTheirClosedForms() {
    List<Double> weights = weights(1, 2, 3, 4);
    assertThat(weights.get(0)).isCloseTo(25 / 48.0, within(EXACT));
    assertThat(weights.get(1)).isCloseTo(13 / 48.0, within(EXACT));
    assertThat(weights.get(2)).isCloseTo(7 / 48.0, within(EXACT));
    assertThat(weights.get(3)).isCloseTo(3 / 48.0, within(EXACT));
    assertThat(RankOrderCentroid.points(ranks(1, 2, 3, 4)).values())
        .containsExactly(52.083, 27.083, 14.583, 6.25);
  }

  @Test
  void theOrderOfTheCriteriaDoesNotMatter() {
    assertThat(weights(4, 1, 3, 2)).containsExactly(at(3), at(0), at(2), at(1));
  }

  private static double at(int place) {
    return weights(1, 2, 3, 4).get(place);
  }

  @Test
  void tiesShareTheMeanOfTheirPlaces() {
    List<Double> weights = weights(1, 2, 2, 3);
    assertThat(weights.get(1)).isEqualTo(weights.get(2)).isCloseTo(10 / 48.0, within(EXACT));
    assertThat(weights.get(0)).isCloseTo(25 / 48.0, within(EXACT));
    assertThat(weights.get(3)).isCloseTo(3 / 48.0, within(EXACT));
  }

  @Test
  void onlyTheOrderOfTheRanksCounts() {
    assertThat(weights(1, 1, 2, 3)).isEqualTo(weights(1, 1, 3, 4)).isEqualTo(weights(2, 2, 3, 4));
  }

  @Test
  void whoCannotTellThemApartWeighsAllTheSame() {
    assertThat(weights(1, 1, 1, 1))
        .allSatisfy(each -> assertThat(each).isCloseTo(0.25, within(EXACT)));
    assertThat(RankOrderCentroid.points(ranks(2, 2, 2, 2)).values()).containsOnly(25.0);
    assertThat(weights(1)).containsExactly(1.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 20})
  void weightsAddUpToOneAndNeverRise(int count) {
    int[] ranks = new int[count];
    for (int i = 0; i < count; i++) {
      ranks[i] = i + 1;
    }
    List<Double> weights = weights(ranks);
    assertThat(weights.stream().mapToDouble(each -> each).sum()).isCloseTo(1, within(EXACT));
    for (int i = 1; i < count; i++) {
      assertThat(weights.get(i)).isPositive().isLessThan(weights.get(i - 1));
    }
  }
}
