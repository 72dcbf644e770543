package dev.containerarch.advisor.robustness;

import static dev.containerarch.advisor.robustness.Given.flat;
import static dev.containerarch.advisor.robustness.Given.problem;
import static dev.containerarch.advisor.robustness.Given.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.agreement.GroupWeights;
import dev.containerarch.advisor.robustness.Flip.Effect;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Ranked;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlipTest {

  @Test
  void aRatingStepThatOvertakesTellsHowMuchOfItIsEnough() {
    Points points = flat(80, 20);
    Problem problem = problem(points, row(0.5, 0.75), row(0.5, 0.5));

    List<Flip> flips = FlipSearch.of(Question.of(problem, points, List.of("a", "b")));

    // a leads by 5 points. A step of l1 moves 20 (a quarter is enough), one of l2 moves 5.
    assertThat(flips)
        .extracting(Flip::change)
        .containsExactlyInAnyOrder(
            new Change.Rating("a", new Leaf("l1", "c1"), 0.5, 0.25),
            new Change.Rating("b", new Leaf("l1", "c1"), 0.5, 0.75),
            new Change.Rating("a", new Leaf("l2", "c2"), 0.75, 0.5),
            new Change.Rating("b", new Leaf("l2", "c2"), 0.5, 0.75),
            new Change.Dropped("c2", 0.2));
    Flip first = flips.getFirst();
    assertThat(first.effect()).isEqualTo(Effect.OVERTAKEN);
    assertThat(first.share()).isCloseTo(0.25, within(1e-9));
    assertThat(first.moved()).isCloseTo(0.0625, within(1e-9));
    assertThat(flips)
        .filteredOn(flip -> flip.change() instanceof Change.Dropped)
        .extracting(Flip::effect)
        .containsExactly(Effect.DRAWN_LEVEL);
  }

  @Test
  void theEndsOfTheScaleClipAStep() {
    Points points = flat(1, 1);
    Problem problem = problem(points, row(0.875, 0.5), row(0.625, 0.5));

    assertThat(FlipSearch.of(Question.of(problem, points, List.of("a", "b"))))
        .extracting(Flip::change)
        .contains(new Change.Rating("b", new Leaf("l1", "c1"), 0.625, 0.875))
        .doesNotContain(new Change.Rating("a", new Leaf("l1", "c1"), 0.875, 1));
  }

  @Test
  void whatIsNotARatingIsNotMovedByAStep() {
    Points points = flat(1, 1);
    Problem problem = problem(points, row(0.6, 0.5), row(0.5, 0.5));

    assertThat(
            FlipSearch.of(Question.of(problem, points, List.of("a", "b")).withRated(Set.of("l2"))))
        .extracting(Flip::change)
        .filteredOn(Change.Rating.class::isInstance)
        .allSatisfy(change -> assertThat(((Change.Rating) change).leaf().id()).isEqualTo("l2"));
  }

  @Test
  void aMissingValueIsTriedAtBothEnds() {
    Points points = flat(1, 1);
    Problem problem = problem(points, row(Double.NaN, 0.75), row(0.5, 0.5));

    List<Flip> flips = FlipSearch.of(Question.of(problem, points, List.of("a", "b")));

    assertThat(flips)
        .extracting(Flip::change)
        .contains(new Change.Settled("a", new Leaf("l1", "c1"), 0));
    assertThat(Robustness.of(Question.of(problem, points, List.of("a", "b"))).missingThatMatter())
        .isEqualTo(1);
  }

  @Test
  void aWhatIfCanReplaceValuesAndMakeOthersEligible() {
    Points points = flat(1, 1);
    Problem problem = problem(points, row(0.5, 0.75), row(0.5, 0.5), row(1, 1));
    WhatIf cheaper = WhatIf.values("cost −10 %", 0.1, List.of(new WhatIf.Cell("b", "l1", 1)));
    WhatIf falls = WhatIf.eligible("limit falls", 0.5, List.of("a", "b", "c"));
    WhatIf harmless = WhatIf.values("cost −1 %", 0.1, List.of(new WhatIf.Cell("b", "l1", 0.51)));

    List<Flip> flips =
        FlipSearch.of(
                Question.of(problem, points, List.of("a", "b"))
                    .withWhatIfs(List.of(falls, cheaper, harmless)))
            .stream()
            .filter(flip -> flip.change() instanceof Change.Asked)
            .toList();

    assertThat(flips)
        .extracting(Flip::change)
        .containsExactly(new Change.Asked(cheaper), new Change.Asked(falls));
    assertThat(flips.get(0).share()).isCloseTo(0.5, within(1e-9));
    assertThat(flips.get(0).moved()).isCloseTo(0.05, within(1e-9));
    assertThat(flips.get(1).share()).isEqualTo(1);
    assertThat(flips.get(1).then())
        .containsExactly(new Place(1, "c", 100), new Place(2, "a", 62.5), new Place(3, "b", 50));
  }

  @Test
  void aTieThatBreaksAndATieThatFormsAreToldApart() {
    Points points = flat(1, 1);
    Problem problem = problem(points, row(0.5, 0.5), row(0.5, 0.5), row(0, 0));

    assertThat(FlipSearch.of(Question.of(problem, points, List.of("a", "b", "c"))))
        .filteredOn(
            flip -> flip.change() instanceof Change.Rating(String o, _, _, _) && !o.equals("c"))
        .hasSize(8)
        .allSatisfy(flip -> {
          assertThat(flip.effect()).isEqualTo(Effect.TIE_BROKEN);
          assertThat(flip.moved()).isZero();
        });
  }

  /// Brute force: every change is carried out on a problem of its own, which the value model ranks.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void findsExactlyTheChangesThatChangeTheRanking(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Question question = Given.random(random);
      if (i % 2 == 1) {
        question = Given.group(random, question, 2 + random.nextInt(4));
      }
      Map<Change, List<Ranked>> expected = bruteForce(question);
      List<Ranked> now = firstThree(question.problem(), question.weights(), question);
      expected.values().removeIf(then -> places(then).equals(places(now)));

      List<Flip> flips = FlipSearch.of(question);

      assertThat(flips)
          .extracting(Flip::change)
          .containsExactlyInAnyOrderElementsOf(expected.keySet());
      double last = 0;
      boolean winners = true;
      for (Flip flip : flips) {
        assertThat(flip.then())
            .extracting(place -> place.rank() + place.option())
            .isEqualTo(places(expected.getOrDefault(flip.change(), List.of())));
        assertThat(flip.share()).isBetween(0.0, 1.0);
        assertThat(winners || !flip.effect().changesTheWinner()).isTrue();
        last = winners && !flip.effect().changesTheWinner() ? 0 : last;
        winners = flip.effect().changesTheWinner();
        assertThat(flip.moved()).isGreaterThanOrEqualTo(last);
        last = flip.moved();
      }
    }
  }

  /// At the share of a rating step that is enough, the winner and the best other are level.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {11, 12, 13})
  void atItsShareTheWinnerIsLevel(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Question question = Given.random(random);
      for (Flip flip : FlipSearch.of(question)) {
        if (flip.effect() == Effect.OVERTAKEN
            && flip.change()
                instanceof Change.Rating(String option, Leaf leaf, double from, double to)) {
          Problem partly =
              with(question.problem(), option, leaf, from + flip.share() * (to - from));
          List<Ranked> ranked =
              new ValueModel(partly, question.weights()).rank(question.eligible());
          assertThat(ranked.get(0).score().total())
              .isCloseTo(ranked.get(1).score().total(), within(1e-6));
        }
      }
    }
  }

  private static Map<Change, List<Ranked>> bruteForce(Question question) {
    Map<Change, List<Ranked>> then = new HashMap<>();
    Problem problem = question.problem();
    for (String option : question.eligible()) {
      for (int l = 0; l < problem.leaves().size(); l++) {
        Leaf leaf = problem.leaves().get(l);
        Value value = problem.value(option, l);
        if (value.isMissing()) {
          for (double end : new double[] {0, 1}) {
            then.put(
                new Change.Settled(option, leaf, end),
                firstThree(with(problem, option, leaf, end), question.weights(), question));
          }
        } else {
          for (double step : new double[] {-0.25, 0.25}) {
            double to = Math.clamp(value.middle() + step, 0, 1);
            then.put(
                new Change.Rating(option, leaf, value.middle(), to),
                firstThree(with(problem, option, leaf, to), question.weights(), question));
          }
        }
      }
    }
    for (Points.Group dropped : question.points().groups()) {
      weightsWithout(question, dropped.criterion())
          .ifPresent(weights ->
              then.put(
                  new Change.Dropped(dropped.criterion(), weight(question, dropped.criterion())),
                  firstThree(problem, weights, question)));
    }
    for (int out = 0; question.voices().size() > 1 && out < question.voices().size(); out++) {
      var others = new ArrayList<>(question.voices());
      String member = others.remove(out).member();
      then.put(
          new Change.LeftOut(member), firstThree(problem, GroupWeights.mean(others), question));
    }
    return then;
  }

  private static double weight(Question question, String criterion) {
    double weight = 0;
    for (int leaf = 0; leaf < question.problem().leaves().size(); leaf++) {
      if (question.problem().leaves().get(leaf).criterion().equals(criterion)) {
        weight += question.weights().get(leaf);
      }
    }
    return weight;
  }

  private static Optional<Weights> weightsWithout(Question question, String criterion) {
    double dropped = weight(question, criterion);
    if (dropped == 0 || dropped > 1 - 1e-9) {
      return Optional.empty();
    }
    List<Double> weights = new ArrayList<>();
    for (int leaf = 0; leaf < question.problem().leaves().size(); leaf++) {
      boolean out = question.problem().leaves().get(leaf).criterion().equals(criterion);
      weights.add(out ? 0 : question.weights().get(leaf) / (1 - dropped));
    }
    return Optional.of(new Weights(weights));
  }

  private static List<Ranked> firstThree(Problem problem, Weights weights, Question question) {
    return new ValueModel(problem, weights)
        .rank(question.eligible()).stream().filter(ranked -> ranked.rank() <= 3).toList();
  }

  private static List<String> places(List<Ranked> ranked) {
    return ranked.stream().map(place -> place.rank() + place.score().option()).toList();
  }

  private static Problem with(Problem problem, String option, Leaf leaf, double value) {
    List<List<Value>> rows = new ArrayList<>(problem.values());
    int at = problem.options().indexOf(option);
    List<Value> row = new ArrayList<>(rows.get(at));
    row.set(problem.leaves().indexOf(leaf), Value.of(value));
    rows.set(at, row);
    return new Problem(problem.options(), problem.leaves(), rows);
  }
}
