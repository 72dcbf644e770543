package dev.containerarch.advisor.scoring;

import java.util.ArrayList;
import java.util.List;

/// Points per criterion, and inside each criterion points per leaf, as a team gives them.
///
/// They need not add up to anything: [#weights] makes `w = G/ΣG · L/ΣL` of them, so splitting a
/// criterion never changes what it weighs in total, and a zero stays a zero.
public record Points(List<Group> groups) {

  /// The points of one criterion and of its parts.
  ///
  /// @param criterion id of the criterion
  /// @param points of the criterion against the other criteria; finite, 0 or more
  /// @param leaves the parts of the criterion
  public record Group(String criterion, double points, List<Part> leaves) {

    /// The points of the parts together.
    public double sum() {
      return leaves.stream().mapToDouble(Part::points).sum();
    }
  }

  /// The points of one part.
  ///
  /// @param leaf id of the leaf
  /// @param points of the leaf against the other parts of its criterion; finite, 0 or more
  public record Part(String leaf, double points) {}

  /// What comes of points.
  public sealed interface Weighting {}

  /// A weight for every leaf.
  ///
  /// @param weights sum to 1
  public record Weighted(Weights weights) implements Weighting {}

  /// All criteria have zero points, so nothing would be compared.
  public record AllZero() implements Weighting {}

  /// A criterion has points, but none of its parts has, so they have nowhere to go.
  public record NoPart(String criterion) implements Weighting {}

  /// @throws IllegalArgumentException when points are negative, infinite or not a number: they are
  ///   refused at the door
  public Points {
    groups = List.copyOf(groups);
    for (Group group : groups) {
      requirePoints(group.criterion(), group.points());
      for (Part part : group.leaves()) {
        requirePoints(part.leaf(), part.points());
      }
    }
  }

  public List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    for (Group group : groups) {
      for (Part part : group.leaves()) {
        leaves.add(new Leaf(part.leaf(), group.criterion()));
      }
    }
    return List.copyOf(leaves);
  }

  public double sum() {
    return groups.stream().mapToDouble(Group::points).sum();
  }

  public Weighting weights() {
    double sum = sum();
    if (sum == 0) {
      return new AllZero();
    }
    List<Double> weights = new ArrayList<>();
    for (Group group : groups) {
      double partSum = group.sum();
      if (partSum == 0 && group.points() > 0) {
        return new NoPart(group.criterion());
      }
      for (Part part : group.leaves()) {
        weights.add(group.points() == 0 ? 0 : group.points() / sum * (part.points() / partSum));
      }
    }
    return new Weighted(new Weights(weights));
  }

  private static void requirePoints(String of, double points) {
    if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("points of " + of + " must be 0 or more: " + points);
    }
  }
}
