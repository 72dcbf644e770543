package dev.containerarch.advisor.scoring;

/// What one option is worth on one leaf, on the fixed scale from 0 (worst anchor) to 1 (best
/// anchor).
///
/// A missing rating is not a middling one: it may be anything between the anchors, and only counts
/// as the middle until somebody settles it.
///
/// @param low the least that it can be, 0 to 1
/// @param middle what is counted, between low and high
/// @param high the most that it can be, 0 to 1
public record Value(double low, double middle, double high) {

  public static final Value MISSING = new Value(0, 0.5, 1);

  public Value {
    if (!(0 <= low && low <= middle && middle <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "not 0 ≤ low ≤ middle ≤ high ≤ 1: " + low + ", " + middle + ", " + high);
    }
  }

  /// A known value.
  ///
  /// @throws IllegalArgumentException when it is not between 0 and 1, or not a number
  public static Value of(double value) {
    return new Value(value, value, value);
  }

  /// The value of a rating on the scale from 1 to 5: `(r − 1) / 4`.
  public static Value ofRating(double rating) {
    return of((rating - 1) / 4);
  }

  public boolean isMissing() {
    return low < high;
  }
}
