package dev.containerarch.advisor.decision.archive;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Which decision took whose place.
public final class Links {

  private Links() {}

  /// Numbers of the decisions that one names: its predecessor, its successor.
  public static List<Integer> of(Decision decision) {
    List<Integer> others = new ArrayList<>();
    decision.content().supersedes().ifPresent(others::add);
    if (decision.status() instanceof Status.Superseded(int by)) {
      others.add(by);
    }
    return others;
  }

  /// Whether a decision that one names says the same about the two.
  public static boolean agree(Decision decision, Decision named) {
    boolean successor = decision.content().supersedes().equals(OptionalInt.of(named.number()));
    boolean predecessor = decision.status().equals(new Status.Superseded(named.number()));
    return (!successor || named.status().equals(new Status.Superseded(decision.number())))
        && (!predecessor || named.content().supersedes().equals(OptionalInt.of(decision.number())));
  }
}
