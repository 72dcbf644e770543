package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.robustness.Flip.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The first three of a ranking, with those who are level with them.
final class Podium {

  private static final int LAST_RANK = 3;

  private final double[] scores;
  private final int[] options;
  private final int[] ranks;

  /// @param scores one per option of the problem, 0 to 1
  /// @param eligible indices of those who are ranked; equals stay in this order
  Podium(double[] scores, int[] eligible) {
    this.scores = scores;
    int[] found = new int[eligible.length];
    int[] ranksFound = new int[eligible.length];
    int count = 0;
    for (int rank = 1; rank <= Math.min(LAST_RANK, eligible.length); rank++) {
      for (int option : eligible) {
        if (rank(option, eligible) == rank) {
          found[count] = option;
          ranksFound[count++] = rank;
        }
      }
    }
    options = Arrays.copyOf(found, count);
    ranks = Arrays.copyOf(ranksFound, count);
  }

  private int rank(int option, int[] eligible) {
    int ahead = 0;
    for (int other : eligible) {
      if (scores[other] - scores[option] > DenseProblem.TIE) {
        ahead++;
      }
    }
    return ahead + 1;
  }

  int[] first() {
    int count = 0;
    while (count < ranks.length && ranks[count] == 1) {
      count++;
    }
    return Arrays.copyOf(options, count);
  }

  int[] firstThree() {
    return options.clone();
  }

  /// What changes when this becomes that; nothing when both are the same.
  Optional<Effect> effect(Podium then) {
    int[] was = first();
    int[] is = then.first();
    int stay = 0;
    for (int option : was) {
      if (contains(is, option)) {
        stay++;
      }
    }
    if (stay == 0) {
      return Optional.of(Effect.OVERTAKEN);
    }
    if (stay < was.length) {
      return Optional.of(Effect.TIE_BROKEN);
    }
    if (is.length > was.length) {
      return Optional.of(Effect.DRAWN_LEVEL);
    }
    return Arrays.equals(options, then.options) && Arrays.equals(ranks, then.ranks)
        ? Optional.empty()
        : Optional.of(Effect.FIRST_THREE);
  }

  private static boolean contains(int[] options, int option) {
    for (int one : options) {
      if (one == option) {
        return true;
      }
    }
    return false;
  }

  List<Place> places(DenseProblem problem) {
    List<Place> places = new ArrayList<>(options.length);
    for (int i = 0; i < options.length; i++) {
      places.add(new Place(ranks[i], problem.options.get(options[i]), 100 * scores[options[i]]));
    }
    return places;
  }
}
