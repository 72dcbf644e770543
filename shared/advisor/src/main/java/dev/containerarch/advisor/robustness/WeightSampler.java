package dev.containerarch.advisor.robustness;

import java.util.Arrays;
import java.util.List;

/// Draws one weighting after the other. Not for several threads: it keeps scratch space.
sealed interface WeightSampler {

  /// Draws the next one.
  ///
  /// @param weights one per leaf, overwritten with shares that sum to 1
  void draw(Xoshiro256 random, double[] weights);

  /// Any weighting, level by level: Dirichlet(1) over the criteria, then over the leaves of each,
  /// so that a criterion does not count for more because it has more leaves.
  final class Any implements WeightSampler {

    private final int[][] leavesOf;
    private final Dirichlet criteria;
    private final Dirichlet[] insides;
    private final double[] ofCriteria;
    private final double[][] inside;

    /// @param leavesOf for each criterion its leaves
    Any(int[][] leavesOf) {
      this.leavesOf = leavesOf;
      criteria = uniform(leavesOf.length);
      ofCriteria = new double[leavesOf.length];
      insides = new Dirichlet[leavesOf.length];
      inside = new double[leavesOf.length][];
      for (int i = 0; i < leavesOf.length; i++) {
        insides[i] = uniform(leavesOf[i].length);
        inside[i] = new double[leavesOf[i].length];
      }
    }

    private static Dirichlet uniform(int size) {
      double[] ones = new double[size];
      Arrays.fill(ones, 1);
      return new Dirichlet(ones);
    }

    @Override
    public void draw(Xoshiro256 random, double[] weights) {
      criteria.draw(random, ofCriteria);
      for (int i = 0; i < leavesOf.length; i++) {
        insides[i].draw(random, inside[i]);
        for (int j = 0; j < leavesOf[i].length; j++) {
          weights[leavesOf[i][j]] = ofCriteria[i] * inside[i][j];
        }
      }
    }
  }

  /// Weightings around a given one: Dirichlet(κw) over the leaves. Its mean is w, the variance of a
  /// weight `w(1 − w)/(κ + 1)`, and the criteria's totals are Dirichlet(κW) in turn.
  final class Around implements WeightSampler {

    private final Dirichlet leaves;

    Around(double[] weights, double concentration) {
      double[] parameters = new double[weights.length];
      for (int leaf = 0; leaf < weights.length; leaf++) {
        parameters[leaf] = weights[leaf] * concentration;
      }
      leaves = new Dirichlet(parameters);
    }

    @Override
    public void draw(Xoshiro256 random, double[] weights) {
      leaves.draw(random, weights);
    }
  }

  /// The voices in the room: any member with the same chance, then around that member's weights.
  final class Room implements WeightSampler {

    private final List<Around> members;

    Room(List<Around> members) {
      this.members = List.copyOf(members);
    }

    @Override
    public void draw(Xoshiro256 random, double[] weights) {
      members.get((int) (random.nextDouble() * members.size())).draw(random, weights);
    }
  }
}
