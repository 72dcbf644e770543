package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.agreement.GroupWeights;
import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.robustness.Flip.Effect;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tries every single change and keeps those that change the winner or the first three.
final class FlipSearch {

  /// One step of a rating from 1 to 5.
  private static final double STEP = 0.25;

  private final Question question;
  private final DenseProblem problem;
  private final double[] weights;
  private final int[] eligible;
  private final double[] before;
  private final Podium podium;
  private final List<Flip> flips = new ArrayList<>();

  private FlipSearch(Question question) {
    this.question = question;
    // All options: a change can make eligible what is not.
    problem = new DenseProblem(question.problem(), question.problem().options());
    weights = DenseProblem.doubles(question.weights());
    eligible = indices(question.eligible());
    before = problem.scores(problem.middle, weights);
    podium = new Podium(before, eligible);
  }

  /// Those that change the winner first, and the smallest of them first.
  static List<Flip> of(Question question) {
    FlipSearch search = new FlipSearch(question);
    search.changeValues();
    search.dropCriteria();
    search.leaveOutMembers();
    for (WhatIf whatIf : question.whatIfs()) {
      search.ask(whatIf);
    }
    search.flips.sort(FlipSearch::compare);
    return search.flips;
  }

  private static int compare(Flip a, Flip b) {
    boolean first = a.effect().changesTheWinner();
    return first == b.effect().changesTheWinner()
        ? Double.compare(a.moved(), b.moved())
        : first ? -1 : 1;
  }

  private void changeValues() {
    for (int option : eligible) {
      for (int leaf = 0; leaf < weights.length; leaf++) {
        String id = problem.options.get(option);
        Leaf of = problem.leaves.get(leaf);
        Value value = question.problem().value(id, leaf);
        double from = value.middle();
        if (value.isMissing()) {
          changeValue(option, leaf, value.low(), new Change.Settled(id, of, value.low()));
          changeValue(option, leaf, value.high(), new Change.Settled(id, of, value.high()));
        } else if (question.rated().contains(of.id())) {
          double down = Math.max(0, from - STEP);
          double up = Math.min(1, from + STEP);
          changeValue(option, leaf, down, new Change.Rating(id, of, from, down));
          changeValue(option, leaf, up, new Change.Rating(id, of, from, up));
        }
      }
    }
  }

  private void changeValue(int option, int leaf, double to, Change change) {
    double by = to - problem.middle[problem.cell(option, leaf)];
    double[] after = before.clone();
    after[option] += weights[leaf] * by;
    judge(change, Math.abs(by), after, eligible);
  }

  private void dropCriteria() {
    if (!WeightLine.existsIn(question.points())) {
      return;
    }
    for (Points.Group group : question.points().groups()) {
      WeightLine line = WeightLine.of(question.points(), question.weights(), group.criterion());
      // Without weight it is dropped already; with all of it nothing would be left to compare by.
      if (line.weight > 0 && 1 - line.weight > DenseProblem.TIE) {
        judge(
            new Change.Dropped(line.criterion, line.weight),
            line.weight,
            problem.scores(problem.middle, line.none),
            eligible);
      }
    }
  }

  private void leaveOutMembers() {
    if (question.voices().size() < 2) {
      return;
    }
    for (Voice voice : question.voices()) {
      List<Voice> without = new ArrayList<>(question.voices());
      without.remove(voice);
      Weights others = GroupWeights.mean(without);
      judge(
          new Change.LeftOut(voice.member()),
          GroupWeights.distance(question.weights(), others),
          problem.scores(problem.middle, DenseProblem.doubles(others)),
          eligible);
    }
  }

  private void ask(WhatIf whatIf) {
    double[] values = problem.middle.clone();
    for (WhatIf.Cell cell : whatIf.values()) {
      values[problem.cell(index(cell.option()), leaf(cell.leaf()))] = cell.value();
    }
    judge(
        new Change.Asked(whatIf),
        whatIf.size(),
        problem.scores(values, weights),
        whatIf.eligible().isPresent() ? indices(whatIf.eligible().get()) : eligible);
  }

  private void judge(Change change, double size, double[] after, int[] eligibleAfter) {
    Podium then = new Podium(after, eligibleAfter);
    Optional<Effect> effect = podium.effect(then);
    if (effect.isPresent()) {
      double share = Arrays.equals(eligibleAfter, eligible) ? share(effect.get(), after) : 1;
      flips.add(new Flip(change, effect.get(), share, share * size, then.places(problem)));
    }
  }

  /// At which share of the change the first two swap places that count for the effect.
  private double share(Effect effect, double[] after) {
    double first = 1;
    for (int a : effect.changesTheWinner() ? podium.first() : podium.firstThree()) {
      for (int b : eligible) {
        double lead = before[a] - before[b];
        double then = after[a] - after[b];
        if (sign(lead) != sign(then)) {
          first = Math.min(first, lead / (lead - then));
        }
      }
    }
    return Math.max(0, first);
  }

  private static int sign(double lead) {
    return lead > DenseProblem.TIE ? 1 : lead < -DenseProblem.TIE ? -1 : 0;
  }

  private int[] indices(List<String> ids) {
    int[] indices = new int[ids.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = index(ids.get(i));
    }
    return indices;
  }

  private int index(String option) {
    int index = problem.options.indexOf(option);
    if (index < 0) {
      throw new IllegalArgumentException("no option " + option);
    }
    return index;
  }

  private int leaf(String id) {
    for (int leaf = 0; leaf < problem.leaves.size(); leaf++) {
      if (problem.leaves.get(leaf).id().equals(id)) {
        return leaf;
      }
    }
    throw new IllegalArgumentException("no leaf " + id);
  }
}
