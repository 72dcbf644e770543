package dev.containerarch.advisor.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class Xoshiro256Test {

  /// Output of the authors' reference implementation in C for the state 1, 2, 3, 4, as the test
  /// suites of several ports carry it.
  @Test
  void drawsWhatTheReferenceImplementationDraws() {
    Xoshiro256 random = new Xoshiro256(1, 2, 3, 4);

    assertThat(LongStream.generate(random::nextLong).limit(10).toArray())
        .containsExactly(
            41943041L,
            58720359L,
            3588806011781223L,
            3591011842654386L,
            Long.parseUnsignedLong("9228616714210784205"),
            Long.parseUnsignedLong("9973669472204895162"),
            Long.parseUnsignedLong("14011001112246962877"),
            Long.parseUnsignedLong("12406186145184390807"),
            Long.parseUnsignedLong("15849039046786891736"),
            Long.parseUnsignedLong("10450023813501588000"));
  }

  /// First outputs of the reference implementation of SplitMix64 for the seed 1234567.
  @Test
  void fillsItsStateByTheReferenceSplitMix() {
    long gamma = 0x9E3779B97F4A7C15L;
    long state = 1234567;

    assertThat(Xoshiro256.mix(state + gamma)).isEqualTo(6457827717110365317L);
    assertThat(Xoshiro256.mix(state + gamma + gamma)).isEqualTo(3203168211198807973L);
    assertThat(Xoshiro256.mix(state + gamma + gamma + gamma))
        .isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    assertThat(Xoshiro256.of(1234567).nextLong())
        .isEqualTo(
            new Xoshiro256(
                    6457827717110365317L,
                    3203168211198807973L,
                    Long.parseUnsignedLong("9817491932198370423"),
                    Long.parseUnsignedLong("4593380528125082431"))
                .nextLong());
  }

  @Test
  void doublesStayInTheirRange() {
    Xoshiro256 random = Xoshiro256.of(1);
    for (int i = 0; i < 100_000; i++) {
      assertThat(random.nextDouble()).isGreaterThanOrEqualTo(0).isLessThan(1);
      assertThat(random.nextPositive()).isGreaterThan(0).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void gaussiansHaveTheMomentsOfTheNormalDistribution() {
    Xoshiro256 random = Xoshiro256.of(2);
    int n = 1_000_000;
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    int withinOne = 0;
    for (int i = 0; i < n; i++) {
      double x = random.nextGaussian();
      sum += x;
      squares += x * x;
      fourth += x * x * x * x;
      withinOne += Math.abs(x) < 1 ? 1 : 0;
    }
    // Five standard errors each: 1, √2 and √96 over √n.
    assertThat(sum / n).isCloseTo(0, within(0.005));
    assertThat(squares / n).isCloseTo(1, within(0.007));
    assertThat(fourth / n).isCloseTo(3, within(0.05));
    assertThat((double) withinOne / n).isCloseTo(0.682689, within(0.0024));
  }
}
