package dev.containerarch.advisor.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

  /// Weights are equal when only the rounding of doubles is between them.
  private static final Comparator<Double> CLOSELY =
      (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);

  private static Points.Group group(String criterion, double points, double... parts) {
    return new Points.Group(
        criterion,
        points,
        java.util.stream.IntStream.range(0, parts.length)
            .mapToObj(i -> new Points.Part(criterion + i, parts[i]))
            .toList());
  }

  private static Points points(Points.Group... groups) {
    return new Points(Arrays.asList(groups));
  }

  private static List<Double> weights(Points points) {
    assertThat(points.weights()).isInstanceOf(Points.Weighted.class);
    return ((Points.Weighted) points.weights()).weights().of();
  }

  /// G/ΣG · L/ΣL with G = 60, 40 and L = 3, 1 | 1: 0.6 · 3/4 = 0.45, 0.6 · 1/4 = 0.15, 0.4 · 1.
  @Test
  void pointsBecomeWeightsLevelByLevel() {
    Points points = points(group("cost", 60, 3, 1), group("speed", 40, 1));

    assertThat(weights(points)).usingElementComparator(CLOSELY).containsExactly(0.45, 0.15, 0.4);
    assertThat(points.sum()).isEqualTo(100);
    assertThat(points.leaves())
        .containsExactly(
            new Leaf("cost0", "cost"), new Leaf("cost1", "cost"), new Leaf("speed0", "speed"));
  }

  /// 3 and 2 stand to each other as 60 and 40 do.
  @Test
  void pointsNeedNotAddUpToAHundred() {
    assertThat(weights(points(group("cost", 3, 0.3, 0.1), group("speed", 2, 7))))
        .usingElementComparator(CLOSELY)
        .containsExactly(0.45, 0.15, 0.4);
  }

  @Test
  void aZeroStaysZero() {
    // cost has nothing; speed keeps all of it and gives its second part nothing.
    assertThat(weights(points(group("cost", 0, 3, 1), group("speed", 5, 2, 0))))
        .containsExactly(0.0, 0.0, 1.0, 0.0);
  }

  @Test
  void aCriterionWithoutPointsMayHavePartsWithoutPoints() {
    assertThat(weights(points(group("cost", 0, 0, 0), group("speed", 5, 2))))
        .containsExactly(0.0, 0.0, 1.0);
  }

  @Test
  void allZeroIsRejected() {
    assertThat(points(group("cost", 0, 1), group("speed", 0, 1)).weights())
        .isEqualTo(new Points.AllZero());
    assertThat(points().weights()).isEqualTo(new Points.AllZero());
  }

  @Test
  void pointsThatHaveNowhereToGoAreRejected() {
    assertThat(points(group("cost", 1, 1), group("speed", 2, 0, 0)).weights())
        .asInstanceOf(type(Points.NoPart.class))
        .isEqualTo(new Points.NoPart("speed"));
    assertThat(points(group("cost", 1)).weights()).isEqualTo(new Points.NoPart("cost"));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void pointsThatAreNoAmountAreRefusedOnBothLevels(double wrong) {
    assertThatThrownBy(() -> points(group("cost", wrong, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cost");
    assertThatThrownBy(() -> points(group("cost", 1, 1, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cost1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-300, 1e300})
  void verySmallAndVeryLargePointsStillGiveWeights(double points) {
    assertThat(weights(points(group("cost", points, points, points)))).containsExactly(0.5, 0.5);
  }

  @Test
  void weightsSumToOneAndAreNeverNegative() {
    assertThat(new Weights(List.of(0.25, 0.75)).get(1)).isEqualTo(0.75);
    assertThat(
            new Weights(List.of(0.1, 0.2, 0.7))
                .of().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    assertThatThrownBy(() -> new Weights(List.of(0.5, 0.4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum to 1");
    assertThatThrownBy(() -> new Weights(List.of(-0.5, 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Weights(List.of(Double.NaN, 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Weights(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
