package dev.containerarch.advisor.robustness;

import java.util.Arrays;

/// Draws shares that sum to 1 from a Dirichlet distribution: one Gamma draw per share, divided by
/// their sum; where all parameters are 1, the gaps between uniform points. A share whose parameter
/// is 0 stays 0.
///
/// Gamma draws are by Marsaglia and Tsang, *A simple method for generating gamma variables* (2000);
/// for a parameter a below 1 their boost `Gamma(a + 1) · U^(1/a)`. Parameters below 0.05 would
/// bring that power to 0, and a sum of such to 0/0, so there everything is done with logarithms.
final class Dirichlet {

  private static final double LOG_SPACE_BELOW = 0.05;
  private static final double THIRD = 1.0 / 3;

  private final int[] drawn;
  private final double[] d;
  private final double[] c;
  private final double[] boost;
  private final boolean uniform;
  private final boolean logSpace;

  /// @param parameters 0 or more, at least one above 0
  Dirichlet(double[] parameters) {
    int[] positive = new int[parameters.length];
    int count = 0;
    boolean allOne = true;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] > 0) {
        positive[count++] = i;
        allOne &= parameters[i] == 1;
        smallest = Math.min(smallest, parameters[i]);
      }
    }
    drawn = Arrays.copyOf(positive, count);
    d = new double[count];
    c = new double[count];
    boost = new double[count];
    for (int i = 0; i < count; i++) {
      double parameter = parameters[drawn[i]];
      d[i] = (parameter < 1 ? parameter + 1 : parameter) - THIRD;
      c[i] = 1 / Math.sqrt(9 * d[i]);
      boost[i] = parameter < 1 ? 1 / parameter : 0;
    }
    uniform = allOne;
    logSpace = smallest < LOG_SPACE_BELOW;
  }

  /// Writes one draw; what has the parameter 0 is set to 0.
  void draw(Xoshiro256 random, double[] shares) {
    Arrays.fill(shares, 0);
    if (drawn.length == 1) {
      shares[drawn[0]] = 1;
      return;
    }
    if (uniform) {
      drawSpacings(random, shares);
      return;
    }
    double sum = logSpace ? drawInLogSpace(random, shares) : drawPlainly(random, shares);
    for (int leaf : drawn) {
      shares[leaf] /= sum;
    }
  }

  /// With all parameters 1: the gaps that n − 1 uniform points leave between 0 and 1.
  private void drawSpacings(Xoshiro256 random, double[] shares) {
    int points = drawn.length - 1;
    for (int i = 0; i < points; i++) {
      double point = random.nextDouble();
      int place = i;
      while (place > 0 && shares[drawn[place - 1]] > point) {
        shares[drawn[place]] = shares[drawn[place - 1]];
        place--;
      }
      shares[drawn[place]] = point;
    }
    double end = 1;
    for (int i = points; i > 0; i--) {
      double start = shares[drawn[i - 1]];
      shares[drawn[i]] = end - start;
      end = start;
    }
    shares[drawn[0]] = end;
  }

  private double drawPlainly(Xoshiro256 random, double[] shares) {
    double sum = 0;
    for (int i = 0; i < drawn.length; i++) {
      double draw = gamma(random, i);
      if (boost[i] != 0) {
        draw *= StrictMath.exp(StrictMath.log(random.nextPositive()) * boost[i]);
      }
      shares[drawn[i]] = draw;
      sum += draw;
    }
    return sum;
  }

  private double drawInLogSpace(Xoshiro256 random, double[] shares) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < drawn.length; i++) {
      double log = StrictMath.log(gamma(random, i));
      if (boost[i] != 0) {
        log += StrictMath.log(random.nextPositive()) * boost[i];
      }
      shares[drawn[i]] = log;
      largest = Math.max(largest, log);
    }
    double sum = 0;
    for (int leaf : drawn) {
      shares[leaf] = StrictMath.exp(shares[leaf] - largest);
      sum += shares[leaf];
    }
    return sum;
  }

  /// A Gamma draw of the i-th positive parameter, or of it plus 1 where it is below 1.
  private double gamma(Xoshiro256 random, int i) {
    while (true) {
      double x = random.nextGaussian();
      double root = 1 + c[i] * x;
      if (root > 0) {
        double v = root * root * root;
        double u = random.nextPositive();
        double squared = x * x;
        if (u < 1 - 0.0331 * squared * squared
            || StrictMath.log(u) < squared / 2 + d[i] * (1 - v + StrictMath.log(v))) {
          return d[i] * v;
        }
      }
    }
  }
}
