package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.scoring.Difference;
import dev.containerarch.advisor.scoring.Dominance;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.ValueModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why the first of a comparison is before the others, and why each of the others is not first.
///
/// @param eligible best first
record Reasons(
    ValueModel model, List<Standing.Eligible> eligible, List<Standing.Excluded> excluded) {

  /// What separates the first from the second; nothing when it is alone.
  Optional<Why> why() {
    if (eligible.size() < 2) {
      return Optional.empty();
    }
    Standing.Eligible first = eligible.getFirst();
    Standing.Eligible second = eligible.get(1);
    List<Difference> differences =
        model.differences(first.architecture().id(), second.architecture().id());
    List<Difference> drawbacks = largestBehind(differences, Why.MOST_DRAWBACKS);
    double againstIt = 0;
    for (Difference drawback : drawbacks) {
      againstIt += drawback.points();
    }
    double toCover = Why.COVERED * Standing.behind(first, second) + againstIt;
    List<Difference> advantages = new ArrayList<>();
    double covered = 0;
    for (Difference difference : differences) {
      boolean enough = !advantages.isEmpty() && covered > toCover - ValueModel.TIE;
      if (difference.points() <= 0 || enough || advantages.size() == Why.MOST_ADVANTAGES) {
        break;
      }
      advantages.add(difference);
      covered += difference.points();
    }
    return Optional.of(new Why(List.copyOf(advantages), drawbacks, superiority()));
  }

  /// One line for each of the others: those who may be chosen, best first, then those who may not.
  List<WhyNot> whyNot() {
    List<WhyNot> lines = new ArrayList<>();
    for (int i = 1; i < eligible.size(); i++) {
      lines.add(whyNot(eligible.getFirst(), eligible.get(i)));
    }
    for (Standing.Excluded option : excluded) {
      lines.add(new WhyNot.RuledOut(option));
    }
    return lines;
  }

  private Superiority superiority() {
    Standing.Eligible first = eligible.getFirst();
    boolean forEveryWeighting = true;
    Set<Leaf> behindOn = new LinkedHashSet<>();
    for (Standing.Eligible other : eligible.subList(1, eligible.size())) {
      String firstId = first.architecture().id();
      String otherId = other.architecture().id();
      Dominance dominance = model.dominance(firstId, otherId);
      forEveryWeighting &= dominance == Dominance.FOR_EVERY_WEIGHTING;
      if (dominance == Dominance.NONE) {
        for (Difference difference : model.differences(firstId, otherId)) {
          if (difference.points() < 0) {
            behindOn.add(difference.leaf());
          }
        }
        if (behindOn.isEmpty() && Standing.behind(first, other) > 0) {
          // Nowhere behind as far as anybody knows: a missing rating could show otherwise.
          return new Superiority.InSum();
        }
      }
    }
    return switch (behindOn.size()) {
      case 0 -> new Superiority.Everywhere(forEveryWeighting);
      case 1 -> new Superiority.AllBut(behindOn.iterator().next());
      default -> new Superiority.InSum();
    };
  }

  private WhyNot whyNot(Standing.Eligible first, Standing.Eligible other) {
    if (other.rank() == first.rank()) {
      return new WhyNot.Level(other);
    }
    double points = Standing.behind(first, other);
    String firstId = first.architecture().id();
    String otherId = other.architecture().id();
    Dominance dominance = model.dominance(firstId, otherId);
    if (dominance != Dominance.NONE) {
      return new WhyNot.Dominated(other, points, dominance == Dominance.FOR_EVERY_WEIGHTING);
    }
    List<Difference> differences = model.differences(firstId, otherId);
    List<Difference> ahead = new ArrayList<>();
    for (Difference difference : differences) {
      if (difference.points() > 0 && ahead.size() < WhyNot.Behind.MOST_DIFFERENCES) {
        ahead.add(difference);
      }
    }
    return new WhyNot.Behind(
        other, points, List.copyOf(ahead), largestBehind(differences, WhyNot.Behind.MOST_BETTER));
  }

  /// Where the first of a pair is behind, turned to positive points, largest first.
  private static List<Difference> largestBehind(List<Difference> differences, int most) {
    List<Difference> behind = new ArrayList<>();
    for (Difference difference : differences.reversed()) {
      if (difference.points() < 0 && behind.size() < most) {
        behind.add(difference.reversed());
      }
    }
    return List.copyOf(behind);
  }
}
