package dev.containerarch.advisor.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "1.5, 0.125", "2, 0.25", "3, 0.5", "4, 0.75", "4.5, 0.875", "5, 1"})
  void aRatingIsPlacedBetweenTheAnchors(double rating, double value) {
    assertThat(Value.ofRating(rating)).isEqualTo(new Value(value, value, value));
    assertThat(Value.ofRating(rating).isMissing()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY, -1e300})
  void aValueOutsideTheScaleIsRefused(double value) {
    assertThatThrownBy(() -> Value.of(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 5.5, Double.NaN, Double.NEGATIVE_INFINITY})
  void aRatingOutsideTheScaleIsRefused(double rating) {
    assertThatThrownBy(() -> Value.ofRating(rating)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.4, 1", "0, 0.6, 0.5", "NaN, 0.5, 1", "0, NaN, 1", "0, 0.5, NaN"})
  void aMiddleOutsideItsOwnIntervalIsRefused(double low, double middle, double high) {
    assertThatThrownBy(() -> new Value(low, middle, high))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMissingValueMayBeAnythingAndCountsAsTheMiddle() {
    assertThat(Value.MISSING).isEqualTo(new Value(0, 0.5, 1));
    assertThat(Value.MISSING.isMissing()).isTrue();
    assertThat(Value.of(0.5).isMissing()).isFalse();
  }
}
