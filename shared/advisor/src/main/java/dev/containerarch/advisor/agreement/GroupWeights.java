package dev.containerarch.advisor.agreement;

import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The ways in which the weights of several members become one.
public final class GroupWeights {

  private GroupWeights() {}

  /// The arithmetic mean of each leaf's weight. Because the value model is linear in the weights,
  /// an option's score under the mean is exactly the mean of its scores under each member. Source:
  /// Forman and Peniwati, *Aggregating individual judgments and priorities with the analytic
  /// hierarchy process* (1998).
  ///
  /// @throws IllegalArgumentException when nobody has a voice, or they weigh different leaves
  public static Weights mean(List<Voice> voices) {
    int leaves = leaves(voices);
    double[] sums = new double[leaves];
    for (Voice voice : voices) {
      for (int leaf = 0; leaf < leaves; leaf++) {
        sums[leaf] += voice.weights().get(leaf);
      }
    }
    return normalised(sums);
  }

  /// The median of each leaf's weight, brought back to a sum of 1. One or two extreme members
  /// cannot move it far, which makes it a check on the mean.
  ///
  /// @return nothing when every median is 0: on each leaf at least half of the members put nothing
  /// @throws IllegalArgumentException when nobody has a voice, or they weigh different leaves
  public static Optional<Weights> median(List<Voice> voices) {
    double[] medians = new double[leaves(voices)];
    double[] ofLeaf = new double[voices.size()];
    double sum = 0;
    for (int leaf = 0; leaf < medians.length; leaf++) {
      for (int member = 0; member < ofLeaf.length; member++) {
        ofLeaf[member] = voices.get(member).weights().get(leaf);
      }
      Arrays.sort(ofLeaf);
      int half = ofLeaf.length / 2;
      medians[leaf] = ofLeaf.length % 2 == 1 ? ofLeaf[half] : (ofLeaf[half - 1] + ofLeaf[half]) / 2;
      sum += medians[leaf];
    }
    return sum == 0 ? Optional.empty() : Optional.of(normalised(medians));
  }

  /// The share of all weight that would have to move to turn one weighting into the other: `½ Σ
  /// |w_p − w_q|`, 0 for the same, 1 when they share no leaf.
  public static double distance(Weights p, Weights q) {
    double sum = 0;
    for (int leaf = 0; leaf < p.of().size(); leaf++) {
      sum += Math.abs(p.get(leaf) - q.get(leaf));
    }
    return sum / 2;
  }

  private static int leaves(List<Voice> voices) {
    if (voices.isEmpty()) {
      throw new IllegalArgumentException("nobody has a voice");
    }
    int leaves = voices.getFirst().weights().of().size();
    for (Voice voice : voices) {
      if (voice.weights().of().size() != leaves) {
        throw new IllegalArgumentException(
            voice.member() + " weighs " + voice.weights().of().size() + " leaves, not " + leaves);
      }
    }
    return leaves;
  }

  private static Weights normalised(double[] parts) {
    double sum = Arrays.stream(parts).sum();
    List<Double> weights = new ArrayList<>(parts.length);
    for (double part : parts) {
      weights.add(part / sum);
    }
    return new Weights(weights);
  }
}
