package dev.containerarch.advisor.agreement;

import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a group agrees on a problem.
///
/// @param mean the group's weights
/// @param first who is first under them; more than one when they are level
/// @param median whether the median weights agree
/// @param topChoices whom each member would choose alone
/// @param concordance of the members' rankings
/// @param distances between their weights; nothing for one member
/// @param talkAbout at most two criteria, the one on which most hangs first
/// @param decisive members without whom another option would be first, in the order given
public record Agreement(
    Weights mean,
    List<String> first,
    MedianCheck median,
    TopChoices topChoices,
    Concordance concordance,
    Optional<WeightDistances> distances,
    List<TalkingPoint> talkAbout,
    List<WithoutMember> decisive) {

  public Agreement {
    first = List.copyOf(first);
    talkAbout = List.copyOf(talkAbout);
    decisive = List.copyOf(decisive);
  }

  /// Compares what the members weigh, and what follows from it.
  ///
  /// @param voices at least one; each member once
  /// @param eligible the options that may be chosen, at least one
  /// @throws IllegalArgumentException when there is no voice or no eligible option, a member has
  ///   two voices, or a voice does not weigh the problem's leaves
  public static Agreement of(Problem problem, List<Voice> voices, List<String> eligible) {
    if (eligible.isEmpty()) {
      throw new IllegalArgumentException("no option is eligible");
    }
    if (voices.stream().map(Voice::member).distinct().count() != voices.size()) {
      throw new IllegalArgumentException("a member has two voices");
    }
    Weights mean = GroupWeights.mean(voices);
    List<String> first = MedianCheck.first(problem, mean, eligible);
    return new Agreement(
        mean,
        first,
        MedianCheck.of(problem, voices, eligible, first),
        topChoices(problem, voices, eligible),
        concordance(problem, voices, eligible),
        distances(voices),
        TalkingPoint.hottest(problem, voices, eligible, mean),
        decisive(problem, voices, eligible, first));
  }

  private static TopChoices topChoices(Problem problem, List<Voice> voices, List<String> eligible) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Voice voice : voices) {
      for (String option : MedianCheck.first(problem, voice.weights(), eligible)) {
        members.computeIfAbsent(option, _ -> new ArrayList<>()).add(voice.member());
      }
    }
    return new TopChoices(
        voices.size(),
        members.entrySet().stream()
            .map(entry -> new TopChoices.Support(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingInt((TopChoices.Support s) -> -s.members().size())
                    .thenComparingInt(s -> eligible.indexOf(s.option())))
            .toList());
  }

  private static Concordance concordance(
      Problem problem, List<Voice> voices, List<String> eligible) {
    return Concordance.ofScores(
        voices.stream()
            .map(voice -> new ValueModel(problem, voice.weights()))
            .map(model -> eligible.stream().map(option -> model.score(option).total()).toList())
            .toList());
  }

  private static Optional<WeightDistances> distances(List<Voice> voices) {
    if (voices.size() < 2) {
      return Optional.empty();
    }
    double sum = 0;
    double largest = -1;
    Voice one = voices.get(0);
    Voice other = voices.get(1);
    for (int p = 0; p < voices.size(); p++) {
      for (int q = p + 1; q < voices.size(); q++) {
        double distance = GroupWeights.distance(voices.get(p).weights(), voices.get(q).weights());
        sum += distance;
        if (distance > largest) {
          largest = distance;
          one = voices.get(p);
          other = voices.get(q);
        }
      }
    }
    double pairs = voices.size() * (voices.size() - 1) / 2.0;
    return Optional.of(new WeightDistances(sum / pairs, largest, one.member(), other.member()));
  }

  private static List<WithoutMember> decisive(
      Problem problem, List<Voice> voices, List<String> eligible, List<String> first) {
    if (voices.size() < 2) {
      return List.of();
    }
    List<WithoutMember> decisive = new ArrayList<>();
    for (Voice voice : voices) {
      List<Voice> others =
          voices.stream().filter(other -> !other.member().equals(voice.member())).toList();
      List<String> without = MedianCheck.first(problem, GroupWeights.mean(others), eligible);
      if (!without.equals(first)) {
        decisive.add(new WithoutMember(voice.member(), without));
      }
    }
    return decisive;
  }
}
