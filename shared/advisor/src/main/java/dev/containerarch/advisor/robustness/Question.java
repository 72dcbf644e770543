package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.agreement.GroupWeights;
import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.scoring.Weights;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is asked of [Robustness].
///
/// @param problem all options, the excluded ones too
/// @param points the tree of criteria with its points; where the weights of a group say nothing
///   about the inside of a criterion, these do
/// @param weights one per leaf
/// @param eligible ids of the options that may be chosen, at least one
/// @param voices of the members, each once; none when only one person asks
/// @param rated ids of the leaves whose values are ratings, which may be a step off
/// @param whatIfs more changes to try
public record Question(
    Problem problem,
    Points points,
    Weights weights,
    List<String> eligible,
    List<Voice> voices,
    Set<String> rated,
    List<WhatIf> whatIfs,
    Sampling sampling) {

  /// Refuses what can't be asked.
  ///
  /// @throws IllegalArgumentException when no option is eligible, or the parts don't fit each other
  public Question {
    eligible = List.copyOf(eligible);
    voices = List.copyOf(voices);
    rated = Set.copyOf(rated);
    whatIfs = List.copyOf(whatIfs);
    if (eligible.isEmpty() || !problem.options().containsAll(eligible)) {
      throw new IllegalArgumentException(eligible + " of " + problem.options() + " are eligible");
    }
    if (Set.copyOf(eligible).size() != eligible.size()) {
      throw new IllegalArgumentException("an option is eligible twice: " + eligible);
    }
    if (!points.leaves().equals(problem.leaves())) {
      throw new IllegalArgumentException(
          "points for " + points.leaves() + ", values for " + problem.leaves());
    }
    if (weights.of().size() != problem.leaves().size()) {
      throw new IllegalArgumentException(
          weights.of().size() + " weights for " + problem.leaves().size() + " leaves");
    }
    Set<String> members = new HashSet<>();
    for (Voice voice : voices) {
      if (!members.add(voice.member())) {
        throw new IllegalArgumentException("a member has two voices");
      }
      if (voice.weights().of().size() != problem.leaves().size()) {
        throw new IllegalArgumentException(voice.member() + " does not weigh these leaves");
      }
    }
  }

  /// One person's question, with that person's points.
  ///
  /// @throws IllegalArgumentException when the points give no weights
  public static Question of(Problem problem, Points points, List<String> eligible) {
    if (!(points.weights() instanceof Points.Weighted(Weights weights))) {
      throw new IllegalArgumentException("no weights: " + points.weights());
    }
    return of(problem, points, weights, eligible, List.of());
  }

  /// A group's question, weighed by the mean of its members.
  ///
  /// @param points the tree of criteria with default points
  public static Question ofGroup(
      Problem problem, Points points, List<Voice> voices, List<String> eligible) {
    return of(problem, points, GroupWeights.mean(voices), eligible, voices);
  }

  private static Question of(
      Problem problem, Points points, Weights weights, List<String> eligible, List<Voice> voices) {
    Set<String> rated = new HashSet<>();
    for (Leaf leaf : problem.leaves()) {
      rated.add(leaf.id());
    }
    return new Question(
        problem, points, weights, eligible, voices, rated, List.of(), Sampling.DEFAULT);
  }

  /// The same, asked by a group whose weights are the given ones.
  public Question withVoices(List<Voice> others) {
    return new Question(problem, points, weights, eligible, others, rated, whatIfs, sampling);
  }

  public Question withRated(Set<String> leaves) {
    return new Question(problem, points, weights, eligible, voices, leaves, whatIfs, sampling);
  }

  public Question withWhatIfs(List<WhatIf> changes) {
    return new Question(problem, points, weights, eligible, voices, rated, changes, sampling);
  }

  public Question withSampling(Sampling other) {
    return new Question(problem, points, weights, eligible, voices, rated, whatIfs, other);
  }

  /// What the sampling depends on, as the same bytes for the same question: the order in which
  /// members voted does not matter, nor do what-ifs.
  byte[] canonical() {
    StringBuilder text = new StringBuilder();
    for (Leaf leaf : problem.leaves()) {
      add(add(text, leaf.id()), leaf.criterion());
    }
    for (String option : eligible) {
      add(text.append('\n'), option);
      for (Value value : problem.values().get(problem.options().indexOf(option))) {
        text.append(value.low()).append(' ').append(value.middle()).append(' ');
        text.append(value.high()).append(' ');
      }
    }
    add(text.append('\n'), weights);
    for (Voice voice : voicesById()) {
      add(add(text.append('\n'), voice.member()), voice.weights());
    }
    text.append('\n').append(sampling.draws()).append(' ').append(sampling.concentration());
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The voices in the order of their members' ids: who voted first must not change what is drawn.
  List<Voice> voicesById() {
    if (voices.size() < 2) {
      return voices;
    }
    List<Voice> sorted = new ArrayList<>(voices);
    sorted.sort(Comparator.comparing(Voice::member));
    return sorted;
  }

  /// With its length before it no id can be taken for another two.
  private static StringBuilder add(StringBuilder text, String id) {
    return text.append(id.length()).append(':').append(id);
  }

  private static void add(StringBuilder text, Weights weights) {
    for (int leaf = 0; leaf < weights.of().size(); leaf++) {
      text.append(weights.get(leaf)).append(' ');
    }
  }
}
