package dev.containerarch.advisor.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact positive ratio, in lowest terms: how full nodes are is compared without rounding, so
/// that a node more or less is never an accident of a last digit.
record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

  static final Fraction ONE = new Fraction(1, 1);

  private static final int LONG_BITS = 62;

  Fraction {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(numerator + " / " + denominator);
    }
    long divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /// A percentage above 0 as a ratio: 60 is 3/5. More than six decimals are rounded away.
  static Fraction ofPercent(BigDecimal percent) {
    BigDecimal plain = percent.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    int scale = Math.max(0, plain.scale());
    return new Fraction(
        plain.setScale(scale).unscaledValue().longValueExact(),
        BigInteger.TEN.pow(scale + 2).longValueExact());
  }

  /// The ratio of a number of these to a whole number: `this × by / over`.
  Fraction scaled(long by, long over) {
    Fraction outer = new Fraction(by, over);
    // Crosswise reduction keeps the products small.
    Fraction left = new Fraction(numerator, outer.denominator);
    Fraction right = new Fraction(outer.numerator, denominator);
    return new Fraction(
        Math.multiplyExact(left.numerator, right.numerator),
        Math.multiplyExact(left.denominator, right.denominator));
  }

  /// The least whole number that is not below `count × this / limit`.
  long ceilOfShare(long count, Fraction limit) {
    if (bits(count) + bits(numerator) + bits(limit.denominator) <= LONG_BITS
        && bits(denominator) + bits(limit.numerator) <= LONG_BITS) {
      return Math.ceilDiv(count * numerator * limit.denominator, denominator * limit.numerator);
    }
    BigInteger dividend =
        BigInteger.valueOf(count)
            .multiply(BigInteger.valueOf(numerator))
            .multiply(BigInteger.valueOf(limit.denominator));
    BigInteger divisor =
        BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(limit.numerator));
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
  }

  BigDecimal percent() {
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
  }

  double value() {
    return (double) numerator / denominator;
  }

  @Override
  public int compareTo(Fraction other) {
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
