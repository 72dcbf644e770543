package dev.containerarch.advisor.robustness;

/// How a sampled share is shown: a figure like 83.7 % would claim more than a convention about
/// weights can give.
public final class Percent {

  private static final int GRAIN = 5;

  private Percent() {}

  /// Rounds a share to a twentieth.
  ///
  /// @param share 0 to 1
  /// @return the nearest of 0, 5, …, 100
  /// @throws IllegalArgumentException when it is not a share
  public static int toNearestFive(double share) {
    if (!(0 <= share && share <= 1)) {
      throw new IllegalArgumentException("not a share: " + share);
    }
    return Math.toIntExact(Math.round(share * 100 / GRAIN)) * GRAIN;
  }
}
