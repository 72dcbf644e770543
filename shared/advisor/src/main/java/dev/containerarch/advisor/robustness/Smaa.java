package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.robustness.OptionAcceptability.Favouring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One SMAA-2 simulation: draws, ranks, counts. Nothing is allocated per draw.
final class Smaa {

  private final DenseProblem problem;
  private final int options;
  private final int leaves;
  private final double[] values;
  private final double[] weights;
  private final double[] scores;
  private final int[] rank;
  private final int[] rankCounts;
  private final int[] beatCounts;
  private final double[] firstWeights;

  private Smaa(DenseProblem problem) {
    this.problem = problem;
    options = problem.options.size();
    leaves = problem.leaves.size();
    values = problem.middle.clone();
    weights = new double[leaves];
    scores = new double[options];
    rank = new int[options];
    rankCounts = new int[options * options];
    beatCounts = new int[options * options];
    firstWeights = new double[options * leaves];
  }

  static Acceptability simulate(
      DenseProblem problem,
      WeightDistribution distribution,
      WeightSampler sampler,
      Xoshiro256 random,
      int draws) {
    Smaa smaa = new Smaa(problem);
    for (int draw = 0; draw < draws; draw++) {
      smaa.draw(sampler, random);
    }
    return smaa.result(distribution, random, draws);
  }

  private void draw(WeightSampler sampler, Xoshiro256 random) {
    sampler.draw(random, weights);
    problem.settle(random, values);
    DenseProblem.score(values, weights, scores);
    count();
  }

  private void count() {
    Arrays.fill(rank, 0);
    for (int a = 0; a < options; a++) {
      for (int b = a + 1; b < options; b++) {
        double lead = scores[a] - scores[b];
        if (lead > DenseProblem.TIE) {
          beatCounts[a * options + b]++;
          rank[b]++;
        } else if (lead < -DenseProblem.TIE) {
          beatCounts[b * options + a]++;
          rank[a]++;
        }
      }
    }
    for (int option = 0; option < options; option++) {
      rankCounts[option * options + rank[option]]++;
      if (rank[option] == 0) {
        for (int leaf = 0; leaf < leaves; leaf++) {
          firstWeights[option * leaves + leaf] += weights[leaf];
        }
      }
    }
  }

  private Acceptability result(WeightDistribution distribution, Xoshiro256 random, int draws) {
    List<OptionAcceptability> acceptabilities = new ArrayList<>();
    List<List<Double>> beats = new ArrayList<>();
    for (int option = 0; option < options; option++) {
      acceptabilities.add(
          new OptionAcceptability(
              problem.options.get(option),
              shares(rankCounts, option, draws),
              favouring(option, random, draws)));
      beats.add(shares(beatCounts, option, draws));
    }
    return new Acceptability(distribution, draws, acceptabilities, beats, entropy(firstCounts()));
  }

  private List<Double> shares(int[] counts, int row, int draws) {
    List<Double> shares = new ArrayList<>(options);
    for (int column = 0; column < options; column++) {
      shares.add((double) counts[row * options + column] / draws);
    }
    return shares;
  }

  private int[] firstCounts() {
    int[] counts = new int[options];
    for (int option = 0; option < options; option++) {
      counts[option] = rankCounts[option * options];
    }
    return counts;
  }

  /// Entropy in bits of counts as shares of their sum.
  static double entropy(int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += count;
    }
    double entropy = 0;
    for (int count : counts) {
      double share = count / sum;
      if (share > 0) {
        entropy -= share * StrictMath.log(share) / StrictMath.log(2);
      }
    }
    // A single option is −1 · log 1 = −0.
    return entropy + 0.0;
  }

  private Optional<Favouring> favouring(int option, Xoshiro256 random, int draws) {
    if (rankCounts[option * options] == 0) {
      return Optional.empty();
    }
    double[] central = Arrays.copyOfRange(firstWeights, option * leaves, (option + 1) * leaves);
    double sum = Arrays.stream(central).sum();
    for (int leaf = 0; leaf < leaves; leaf++) {
      central[leaf] /= sum;
    }
    return Optional.of(
        new Favouring(DenseProblem.weights(central), confidence(option, central, random, draws)));
  }

  private double confidence(int option, double[] central, Xoshiro256 random, int draws) {
    if (problem.unsettled.length == 0) {
      return isFirst(option, problem.scores(problem.middle, central)) ? 1 : 0;
    }
    // Only what is not settled changes from draw to draw.
    for (int cell : problem.unsettled) {
      values[cell] = 0;
    }
    double[] settled = problem.scores(values, central);
    int first = 0;
    for (int draw = 0; draw < draws; draw++) {
      System.arraycopy(settled, 0, scores, 0, options);
      problem.settle(random, values);
      for (int cell : problem.unsettled) {
        scores[cell / leaves] += central[cell % leaves] * values[cell];
      }
      if (isFirst(option, scores)) {
        first++;
      }
    }
    return (double) first / draws;
  }

  private static boolean isFirst(int option, double[] scores) {
    for (double score : scores) {
      if (score > scores[option] + DenseProblem.TIE) {
        return false;
      }
    }
    return true;
  }
}
