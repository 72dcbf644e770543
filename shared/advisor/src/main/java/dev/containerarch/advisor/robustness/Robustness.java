package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.scoring.Dominance;
import dev.containerarch.advisor.scoring.Ranked;
import dev.containerarch.advisor.scoring.ValueModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Everything that is known about how firm a ranking is.
///
/// @param ranking of the eligible options, best first; the first of it is called the winner
/// @param dominated the options that another one dominates
/// @param excluded the options that are not eligible, best first
/// @param intervals one per criterion; none when there is only one criterion
/// @param shifts one per rival of the winner, in their order
/// @param flips single changes that change the winner (the smallest first), then those that change
///   the first three
/// @param anyWeights SMAA-2 over all weightings
/// @param aroundWeights SMAA-2 around the given weights
/// @param voices SMAA-2 over the members; nothing when there are none
/// @param seed from which the sampling started
public record Robustness(
    List<Ranked> ranking,
    List<Dominated> dominated,
    List<Excluded> excluded,
    List<StabilityInterval> intervals,
    List<WeightShift> shifts,
    List<Flip> flips,
    Acceptability anyWeights,
    Acceptability aroundWeights,
    Optional<Acceptability> voices,
    Seed seed) {

  /// Goes into the seed. It is raised whenever the same question would draw other numbers, so that
  /// a record tells which engine its figures are from.
  public static final String ENGINE_VERSION = "robustness-1";

  /// An option that another is at least as good as.
  ///
  /// @param by the best ranked of those who dominate it
  /// @param dominance the strongest that `by` has over it, never [Dominance#NONE]
  public record Dominated(String option, String by, Dominance dominance) {}

  /// An option that a limit excludes.
  ///
  /// @param points out of 100
  /// @param ahead points that it would be ahead of the winner: what the limit costs; negative when
  ///   it would not win anyway
  public record Excluded(String option, double points, double ahead) {}

  public Robustness {
    ranking = List.copyOf(ranking);
    dominated = List.copyOf(dominated);
    excluded = List.copyOf(excluded);
    intervals = List.copyOf(intervals);
    shifts = List.copyOf(shifts);
    flips = List.copyOf(flips);
  }

  public static Robustness of(Question question) {
    return of(question, Optional.empty());
  }

  /// The whole analysis, for a caller who may have drawn a part of it before.
  ///
  /// @param drawn what [#aroundWeightsOf] or [#voicesOf] answered to the same question, in whatever
  ///   order its options were
  public static Robustness of(Question question, Optional<Acceptability> drawn) {
    boolean hasAround = has(drawn, WeightDistribution.AROUND_THE_WEIGHTS);
    boolean hasVoices = has(drawn, WeightDistribution.VOICES_IN_THE_ROOM);
    ValueModel model = new ValueModel(question.problem(), question.weights());
    List<Ranked> ranking = model.rank(question.eligible());
    String winner = ranking.getFirst().score().option();
    List<String> rivals = new ArrayList<>();
    List<WeightShift> shifts = new ArrayList<>();
    for (Ranked ranked : ranking.subList(1, ranking.size())) {
      String rival = ranked.score().option();
      rivals.add(rival);
      shifts.add(WeightShift.of(question.problem(), question.weights(), winner, rival));
    }
    DenseProblem eligible = new DenseProblem(question.problem(), question.eligible());
    Seed seed = Seed.of(question.canonical(), ENGINE_VERSION);
    return new Robustness(
        ranking,
        dominated(model, ranking),
        excluded(question, model, ranking.getFirst()),
        StabilityInterval.of(
            question.problem(), question.points(), question.weights(), winner, rivals),
        shifts,
        FlipSearch.of(question),
        simulate(
            question,
            eligible,
            seed,
            WeightDistribution.ANY_WEIGHTS,
            new WeightSampler.Any(eligible.leavesOf)),
        hasAround ? drawn.orElseThrow() : aroundWeightsOf(question, eligible, seed),
        hasVoices ? drawn : voicesOf(question, eligible, seed),
        seed);
  }

  private static boolean has(Optional<Acceptability> drawn, WeightDistribution distribution) {
    return drawn.isPresent() && drawn.get().distribution() == distribution;
  }

  /// Only [#aroundWeights], for a caller who draws nothing else: the same draws, and so the same
  /// figures, as in the whole analysis.
  public static Acceptability aroundWeightsOf(Question question) {
    return aroundWeightsOf(
        question,
        new DenseProblem(question.problem(), question.eligible()),
        Seed.of(question.canonical(), ENGINE_VERSION));
  }

  /// Only [#voices], for a caller who draws nothing else: the same draws, and so the same figures,
  /// as in the whole analysis. Empty when the question has no voices.
  public static Optional<Acceptability> voicesOf(Question question) {
    return voicesOf(
        question,
        new DenseProblem(question.problem(), question.eligible()),
        Seed.of(question.canonical(), ENGINE_VERSION));
  }

  /// Only [#flips], which are exact and draw nothing.
  public static List<Flip> flipsOf(Question question) {
    return List.copyOf(FlipSearch.of(question));
  }

  /// How far the winner is ahead of the second, in points out of 100; nothing when it is alone.
  public OptionalDouble margin() {
    return ranking.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(ranking.getFirst().score().total() - ranking.get(1).score().total());
  }

  /// The distribution that a verdict speaks of: the voices in the room, else around the weights.
  public Acceptability headline() {
    return voices.orElse(aroundWeights);
  }

  /// Price of the limits: the points by which the best excluded option would be ahead of the
  /// winner; nothing when none would be.
  public OptionalDouble priceOfLimits() {
    return excluded.stream()
        .mapToDouble(Excluded::ahead)
        .filter(ahead -> ahead > ValueModel.TIE)
        .max();
  }

  /// Whether the answer hangs on a single rating being one step off.
  public boolean hangsOnOneRating() {
    return flips.stream()
        .anyMatch(
            flip -> flip.effect().changesTheWinner() && flip.change() instanceof Change.Rating);
  }

  /// How many of the missing values could each change the winner.
  public int missingThatMatter() {
    return (int)
        flips.stream()
            .filter(flip -> flip.effect().changesTheWinner())
            .map(Flip::change)
            .filter(Change.Settled.class::isInstance)
            .map(Change.Settled.class::cast)
            .map(settled -> List.of(settled.option(), settled.leaf().id()))
            .distinct()
            .count();
  }

  private static List<Dominated> dominated(ValueModel model, List<Ranked> ranking) {
    List<Dominated> dominated = new ArrayList<>();
    for (Ranked ranked : ranking) {
      String option = ranked.score().option();
      for (Ranked other : ranking) {
        String by = other.score().option();
        Dominance dominance = by.equals(option) ? Dominance.NONE : model.dominance(by, option);
        if (dominance != Dominance.NONE) {
          dominated.add(new Dominated(option, by, dominance));
          break;
        }
      }
    }
    return dominated;
  }

  private static List<Excluded> excluded(Question question, ValueModel model, Ranked winner) {
    List<Excluded> excluded = new ArrayList<>();
    for (String option : question.problem().options()) {
      if (!question.eligible().contains(option)) {
        double points = model.score(option).total();
        excluded.add(new Excluded(option, points, points - winner.score().total()));
      }
    }
    excluded.sort(Comparator.comparingDouble(Excluded::points).reversed());
    return excluded;
  }

  private static Acceptability aroundWeightsOf(
      Question question, DenseProblem eligible, Seed seed) {
    return simulate(
        question,
        eligible,
        seed,
        WeightDistribution.AROUND_THE_WEIGHTS,
        new WeightSampler.Around(
            DenseProblem.doubles(question.weights()), question.sampling().concentration()));
  }

  private static Optional<Acceptability> voicesOf(
      Question question, DenseProblem eligible, Seed seed) {
    if (question.voices().isEmpty()) {
      return Optional.empty();
    }
    List<WeightSampler.Around> members = new ArrayList<>();
    for (Voice voice : question.voicesById()) {
      members.add(
          new WeightSampler.Around(
              DenseProblem.doubles(voice.weights()), question.sampling().concentration()));
    }
    return Optional.of(
        simulate(
            question,
            eligible,
            seed,
            WeightDistribution.VOICES_IN_THE_ROOM,
            new WeightSampler.Room(members)));
  }

  private static Acceptability simulate(
      Question question,
      DenseProblem eligible,
      Seed seed,
      WeightDistribution distribution,
      WeightSampler sampler) {
    return Smaa.simulate(
        eligible, distribution, sampler, seed.source(distribution), question.sampling().draws());
  }
}
