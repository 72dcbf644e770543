package dev.containerarch.advisor.agreement;

import dev.containerarch.advisor.scoring.ValueModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How alike several members rank the same options.
///
/// With m members, n options and `R_i` the sum of option i's mid-ranks, Kendall's coefficient of
/// concordance is `W = 12 S / (m²(n³ − n) − m Σ T_p)`, where `S = Σ (R_i − m(n+1)/2)²` and `T_p = Σ
/// (t³ − t)` over the ties of member p. The mean of Spearman's correlation over all pairs of
/// members is `r̄ = (mW − 1)/(m − 1)`; with ties this is exact when the members have equally many
/// of them, else very near. Source: Kendall and Gibbons, *Rank Correlation Methods* (1990), chapter
/// 6.
public sealed interface Concordance {

  /// Kendall's W and the mean of Spearman's correlations.
  ///
  /// @param kendallW 0 (as many opinions as there can be) to 1 (the same ranking)
  /// @param meanSpearman `−1/(m − 1)` to 1; 0 is what chance would give
  record Measured(double kendallW, double meanSpearman) implements Concordance {}

  /// There is nothing to measure.
  record NotAvailable(Reason reason) implements Concordance {}

  /// Why concordance is not available.
  enum Reason {
    FEWER_THAN_TWO_MEMBERS,
    FEWER_THAN_TWO_OPTIONS,
    /// Every member puts all options level.
    NOBODY_TELLS_THE_OPTIONS_APART
  }

  /// Ranks the options of each member by score and compares the rankings.
  ///
  /// @param scores one row per member, one score per option in points out of 100, higher is better;
  ///   scores within [ValueModel#TIE] are tied
  static Concordance ofScores(List<List<Double>> scores) {
    return ofRanks(scores.stream().map(Concordance::midRanks).toList());
  }

  /// Compares rankings.
  ///
  /// @param ranks one row per member, one rank per option; tied options carry the mean of the ranks
  ///   that they share
  static Concordance ofRanks(List<List<Double>> ranks) {
    double m = ranks.size();
    if (m < 2) {
      return new NotAvailable(Reason.FEWER_THAN_TWO_MEMBERS);
    }
    int options = ranks.getFirst().size();
    double n = options;
    if (n < 2) {
      return new NotAvailable(Reason.FEWER_THAN_TWO_OPTIONS);
    }
    double s = 0;
    for (int option = 0; option < options; option++) {
      double sum = 0;
      for (List<Double> ofMember : ranks) {
        sum += ofMember.get(option);
      }
      double deviation = sum - m * (n + 1) / 2;
      s += deviation * deviation;
    }
    double ties = ranks.stream().mapToDouble(Concordance::tieCorrection).sum();
    double denominator = m * m * (n * n * n - n) - m * ties;
    if (denominator <= 0) {
      return new NotAvailable(Reason.NOBODY_TELLS_THE_OPTIONS_APART);
    }
    double w = 12 * s / denominator;
    return new Measured(w, (m * w - 1) / (m - 1));
  }

  private static List<Double> midRanks(List<Double> scores) {
    List<Integer> order =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
            .toList();
    List<Double> ranks = new ArrayList<>(scores);
    int from = 0;
    while (from < order.size()) {
      int to = from + 1;
      while (to < order.size()
          && scores.get(order.get(from)) - scores.get(order.get(to)) <= ValueModel.TIE) {
        to++;
      }
      for (int place = from; place < to; place++) {
        ranks.set(order.get(place), (from + 1 + to) / 2.0);
      }
      from = to;
    }
    return ranks;
  }

  private static double tieCorrection(List<Double> ranks) {
    double correction = 0;
    for (double rank : ranks.stream().distinct().toList()) {
      double tied = ranks.stream().filter(other -> other == rank).count();
      correction += tied * tied * tied - tied;
    }
    return correction;
  }
}
