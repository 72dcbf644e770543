package dev.containerarch.advisor.robustness;

/// The random source of the sampling: xoshiro256++ 1.0, its state filled by SplitMix64.
///
/// It is our own because the numbers must stay the same in every Java release and on every
/// processor, and because looking one up as a service costs more at a cold start than the sampling
/// itself. Logarithms are [StrictMath]'s for the same reason. Source: Blackman and Vigna,
/// *Scrambled linear pseudorandom number generators* (2021).
final class Xoshiro256 {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double ULP = 0x1.0p-53;

  private long s0;
  private long s1;
  private long s2;
  private long s3;
  private double spareGaussian = Double.NaN;

  Xoshiro256(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  static Xoshiro256 of(long seed) {
    long first = seed + GOLDEN_GAMMA;
    long second = first + GOLDEN_GAMMA;
    long third = second + GOLDEN_GAMMA;
    long fourth = third + GOLDEN_GAMMA;
    return new Xoshiro256(mix(first), mix(second), mix(third), mix(fourth));
  }

  /// SplitMix64's output for a state. Source: Steele, Lea and Flood, *Fast splittable pseudorandom
  /// number generators* (2014).
  static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /// From 0 to below 1.
  double nextDouble() {
    return (nextLong() >>> 11) * ULP;
  }

  /// From above 0 to 1, so that it has a logarithm.
  double nextPositive() {
    return ((nextLong() >>> 11) + 1) * ULP;
  }

  /// Standard normal, by Marsaglia's polar method.
  double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    while (true) {
      double x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = y * factor;
        return x * factor;
      }
    }
  }
}
