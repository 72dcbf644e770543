package dev.containerarch.advisor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.agreement.Concordance.Measured;
import dev.containerarch.advisor.agreement.Concordance.NotAvailable;
import dev.containerarch.advisor.agreement.Concordance.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcordanceTest {

  private static final List<List<Double>> NAG =
      List.of(
          List.of(1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0),
          List.of(2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5),
          List.of(2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0));

  /// NAG Library, example program of routine G08DAF (three rankings of ten objects with many ties):
  /// W = 0.828.
  @Test
  void agreesWithThePublishedExampleWithTies() {
    assertThat(measured(Concordance.ofRanks(NAG)).kendallW()).isCloseTo(0.828, within(0.0005));
  }

  @Test
  void scoresGetTheSameMidRanks() {
    List<List<Double>> scores =
        NAG.stream().map(row -> row.stream().map(rank -> 100 - 3 * rank).toList()).toList();

    assertThat(Concordance.ofScores(scores)).isEqualTo(Concordance.ofRanks(NAG));
  }

  /// influentialpoints.com, Coefficient of concordance, worked example I: four people rank the
  /// strawberries of eight farms, W = 0.744.
  @Test
  void agreesWithThePublishedExampleWithoutTies() {
    Concordance concordance =
        Concordance.ofRanks(
            List.of(
                List.of(8.0, 4.0, 2.0, 3.0, 5.0, 1.0, 6.0, 7.0),
                List.of(7.0, 3.0, 1.0, 4.0, 5.0, 2.0, 6.0, 8.0),
                List.of(8.0, 2.0, 5.0, 6.0, 7.0, 1.0, 4.0, 3.0),
                List.of(8.0, 3.0, 4.0, 2.0, 5.0, 1.0, 6.0, 7.0)));

    assertThat(measured(concordance).kendallW()).isCloseTo(0.744, within(0.0005));
  }

  @Test
  void sameRankingsAreOneAndOppositeOnesMinusOne() {
    List<Double> up = List.of(10.0, 20.0, 30.0);

    assertThat(Concordance.ofScores(List.of(up, up, up))).isEqualTo(new Measured(1, 1));
    assertThat(Concordance.ofScores(List.of(up, up.reversed()))).isEqualTo(new Measured(0, -1));
  }

  @Test
  void isNotAvailableWhereNothingCanBeCompared() {
    List<Double> flat = List.of(50.0, 50.0, 50.0);

    assertThat(Concordance.ofScores(List.of(List.of(1.0, 2.0))))
        .isEqualTo(new NotAvailable(Reason.FEWER_THAN_TWO_MEMBERS));
    assertThat(Concordance.ofScores(List.of()))
        .isEqualTo(new NotAvailable(Reason.FEWER_THAN_TWO_MEMBERS));
    assertThat(Concordance.ofScores(List.of(List.of(1.0), List.of(2.0))))
        .isEqualTo(new NotAvailable(Reason.FEWER_THAN_TWO_OPTIONS));
    assertThat(Concordance.ofScores(List.of(flat, flat)))
        .isEqualTo(new NotAvailable(Reason.NOBODY_TELLS_THE_OPTIONS_APART));
  }

  /// Without ties `1 − 6 Σ d² / (n³ − n)` is Spearman's correlation of a pair.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void isTheMeanOfAllPairs(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      int n = 2 + random.nextInt(6);
      int m = 2 + random.nextInt(9);
      List<List<Double>> ranks = new ArrayList<>();
      for (int member = 0; member < m; member++) {
        List<Double> row =
            new ArrayList<>(IntStream.rangeClosed(1, n).mapToObj(rank -> (double) rank).toList());
        Collections.shuffle(row, random);
        ranks.add(row);
      }
      double sum = 0;
      for (int p = 0; p < m; p++) {
        for (int q = p + 1; q < m; q++) {
          double squares = 0;
          for (int option = 0; option < n; option++) {
            double difference = ranks.get(p).get(option) - ranks.get(q).get(option);
            squares += difference * difference;
          }
          sum += 1 - 6 * squares / (n * n * n - n);
        }
      }
      assertThat(measured(Concordance.ofRanks(ranks)).meanSpearman())
          .isCloseTo(sum / (m * (m - 1) / 2.0), within(1e-9));
    }
  }

  private static Measured measured(Concordance concordance) {
    assertThat(concordance).isInstanceOf(Measured.class);
    return (Measured) concordance;
  }
}
