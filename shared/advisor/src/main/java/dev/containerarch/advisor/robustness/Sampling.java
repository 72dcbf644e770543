package dev.containerarch.advisor.robustness;

/// How much is sampled, and how closely around given weights.
///
/// With 10,000 draws a share is known to within 1 point of 100 (two standard errors at one half),
/// far below the 5 % that it is rounded to.
///
/// @param draws per distribution, 1 to 1,000,000
/// @param concentration κ of Dirichlet(κw), above 0; at 50 a weight of 20 % varies by a standard
///   deviation of 5.6 points of 100
public record Sampling(int draws, double concentration) {

  public static final Sampling DEFAULT = new Sampling(10_000, 50);

  private static final int MOST_DRAWS = 1_000_000;

  public Sampling {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException("draws must be 1 to " + MOST_DRAWS + ": " + draws);
    }
    if (!(concentration > 0 && concentration < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("concentration must be above 0: " + concentration);
    }
  }
}
