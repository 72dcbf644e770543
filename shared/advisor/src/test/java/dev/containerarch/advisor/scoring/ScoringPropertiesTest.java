package dev.containerarch.advisor.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every problem: each property is tried on 4,000 random ones. A failure names the
/// seed and how many problems in.
class ScoringPropertiesTest {

  private static final double ROUNDING = 1e-9;
  private static final int PROBLEMS_PER_SEED = 250;

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @interface ForManyProblems {}

  static LongStream seeds() {
    return LongStream.range(0, 16);
  }

  private interface Property {
    void holdsFor(RandomProblem problem, Random random);
  }

  private static void check(long seed, Property property) {
    Random random = new Random(seed);
    for (int i = 0; i < PROBLEMS_PER_SEED; i++) {
      RandomProblem problem = RandomProblem.next(random);
      try {
        property.holdsFor(problem, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", problem " + i + ": " + problem, e);
      }
    }
  }

  private static List<Ranked> rank(RandomProblem problem) {
    return problem.model().rank(problem.problem().options());
  }

  private static Map<String, Integer> ranks(RandomProblem problem) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    rank(problem).forEach(ranked -> ranks.put(ranked.score().option(), ranked.rank()));
    return ranks;
  }

  private static void assertSameScores(RandomProblem problem, RandomProblem other) {
    for (String option : problem.problem().options()) {
      assertThat(other.model().score(option).total())
          .as(option)
          .isCloseTo(problem.model().score(option).total(), within(ROUNDING));
    }
    assertThat(ranks(other)).isEqualTo(ranks(problem));
  }

  @ForManyProblems
  void removingAnOptionNeverChangesTheOrderOfTheOthers(long seed) {
    check(
        seed,
        (problem, random) -> {
          String removed = problem.option(random);
          List<String> before = new ArrayList<>(ranks(problem).keySet());
          before.remove(removed);

          RandomProblem rest = problem.without(removed);

          assertThat(ranks(rest).keySet()).containsExactlyElementsOf(before);
          before.forEach(option ->
              assertThat(rest.model().score(option)).isEqualTo(problem.model().score(option)));
        });
  }

  @ForManyProblems
  void splittingALeafIntoTwoWithItsValuesChangesNoScore(long seed) {
    check(
        seed,
        (problem, random) -> {
          int leaf = random.nextInt(problem.problem().leaves().size());
          assertSameScores(problem, problem.split(leaf, random.nextDouble()));
        });
  }

  @ForManyProblems
  void splittingACriterionKeepsWhatItWeighsInTotal(long seed) {
    check(
        seed,
        (problem, random) -> {
          List<Points.Group> groups = new ArrayList<>(problem.points().groups());
          int at = random.nextInt(groups.size());
          Points.Group group = groups.get(at);
          List<Points.Part> parts = new ArrayList<>(group.leaves());
          parts.add(new Points.Part("new", 1 + random.nextInt(9)));
          groups.set(at, new Points.Group(group.criterion(), group.points(), parts));

          Map<String, Double> before = byCriterion(problem.points());
          byCriterion(new Points(groups))
              .forEach((criterion, weight) ->
                  assertThat(weight)
                      .as(criterion)
                      .isCloseTo(before.getOrDefault(criterion, Double.NaN), within(ROUNDING)));
        });
  }

  private static Map<String, Double> byCriterion(Points points) {
    if (!(points.weights() instanceof Points.Weighted(Weights weights))) {
      return Assertions.fail("no weights");
    }
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int leaf = 0; leaf < points.leaves().size(); leaf++) {
      sums.merge(points.leaves().get(leaf).criterion(), weights.get(leaf), Double::sum);
    }
    return sums;
  }

  @ForManyProblems
  void contributionsAddUpToTheTotalWhichIsBetweenZeroAndAHundred(long seed) {
    check(
        seed,
        (problem, _) -> {
          for (Ranked ranked : rank(problem)) {
            Score score = ranked.score();
            assertThat(score.contributions())
                .hasSize(problem.problem().leaves().size())
                .allMatch(points -> points >= 0);
            assertThat(score.contributions().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(score.total(), within(ROUNDING));
            assertThat(score.total()).isBetween(0.0, 100 + ROUNDING);
          }
        });
  }

  @ForManyProblems
  void differencesAddUpToTheMargin(long seed) {
    check(
        seed,
        (problem, random) -> {
          ValueModel model = problem.model();
          String a = problem.option(random);
          String b = problem.option(random);

          // Each leaf that is left out hides at most a tie.
          double hidden = ValueModel.TIE * problem.problem().leaves().size();
          assertThat(model.differences(a, b).stream().mapToDouble(Difference::points).sum())
              .isCloseTo(model.score(a).total() - model.score(b).total(), within(hidden));
          assertThat(model.differences(a, b))
              .isSortedAccordingTo((x, y) -> Double.compare(y.points(), x.points()));
        });
  }

  @ForManyProblems
  void aBetterRatingNeverLowersTheScoreNorWorsensTheRank(long seed) {
    check(
        seed,
        (problem, random) -> {
          String option = problem.option(random);
          int leaf = random.nextInt(problem.problem().leaves().size());
          List<Value> row =
              new ArrayList<>(
                  problem.problem().values().get(problem.problem().options().indexOf(option)));
          double old = row.get(leaf).middle();
          row.set(leaf, Value.of(old + (1 - old) * random.nextDouble()));

          RandomProblem better = problem.withRow(option, row);

          assertThat(better.model().score(option).total())
              .isGreaterThanOrEqualTo(problem.model().score(option).total() - ROUNDING);
          assertThat(ranks(better).get(option)).isLessThanOrEqualTo(ranks(problem).get(option));
        });
  }

  @ForManyProblems
  void theOrderOfOptionsAndLeavesDoesNotMatter(long seed) {
    check(seed, (problem, random) -> assertSameScores(problem, problem.shuffled(random)));
  }

  @ForManyProblems
  void whatDominatesIsNotBehind(long seed) {
    check(
        seed,
        (problem, random) -> {
          ValueModel model = problem.model();
          for (String a : problem.problem().options()) {
            for (String b : problem.problem().options()) {
              double lead = model.score(a).total() - model.score(b).total();
              switch (model.dominance(a, b)) {
                case NONE -> {}
                case WITH_THESE_WEIGHTS -> {
                  assertThat(lead).isPositive();
                  assertThat(model.dominance(b, a)).isEqualTo(Dominance.NONE);
                }
                case FOR_EVERY_WEIGHTING -> {
                  assertThat(lead).isGreaterThanOrEqualTo(-ROUNDING);
                  assertThat(otherPoints(problem, random).model().dominance(a, b))
                      .isEqualTo(Dominance.FOR_EVERY_WEIGHTING);
                }
              }
            }
          }
        });
  }

  /// The same problem under other points, none of them zero.
  private static RandomProblem otherPoints(RandomProblem problem, Random random) {
    return problem.withPoints(
        problem.points().groups().stream()
            .map(group ->
                new Points.Group(
                    group.criterion(),
                    1 + random.nextDouble(),
                    group.leaves().stream()
                        .map(part -> new Points.Part(part.leaf(), 1 + random.nextDouble()))
                        .toList()))
            .toList());
  }

  @ForManyProblems
  void scalingAllPointsChangesNothing(long seed) {
    check(
        seed,
        (problem, random) -> {
          double factor = Math.pow(10, random.nextInt(13) - 6) * (1 + random.nextDouble());
          assertSameScores(
              problem,
              problem.withPoints(
                  problem.points().groups().stream()
                      .map(group ->
                          new Points.Group(
                              group.criterion(),
                              group.points() * factor,
                              group.leaves().stream()
                                  .map(part -> new Points.Part(part.leaf(), part.points() * factor))
                                  .toList()))
                      .toList()));
        });
  }

  @ForManyProblems
  void ranksAreCompetitionRanks(long seed) {
    check(
        seed,
        (problem, _) -> {
          List<Ranked> ranked = rank(problem);
          for (int i = 0; i < ranked.size(); i++) {
            Ranked place = ranked.get(i);
            long ahead =
                ranked.stream()
                    .filter(o -> o.score().total() > place.score().total() + ValueModel.TIE)
                    .count();
            assertThat(place.rank()).isEqualTo((int) ahead + 1);
          }
        });
  }
}
