package dev.containerarch.advisor.review;

import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes the names off what was said.
///
/// The numbers that stand for members are given in the order of their words, the newest first
/// looked at: neither their ids nor the times at which they answered show in it.
final class Anonymity {

  private Anonymity() {}

  static Revealed of(Revealed revealed) {
    Map<String, String> names = names(revealed);
    return new Revealed(
        revealed.rounds().stream()
            .map(round -> inOrder(round.stream().map(ballot -> ballot(ballot, names)).toList()))
            .toList(),
        revealed.concerns().stream()
            .map(concern ->
                new Concern(name(concern.member(), names), concern.text(), Instant.EPOCH))
            .sorted(Comparator.comparing(Concern::text))
            .toList(),
        revealed.votes().stream()
            .map(vote ->
                new Vote(
                    name(vote.member(), names),
                    vote.poll(),
                    vote.stance(),
                    vote.reason(),
                    Instant.EPOCH))
            .sorted(Comparator.comparing(Vote::stance).thenComparing(Vote::reason))
            .toList());
  }

  private static List<Ballot> inOrder(List<Ballot> ballots) {
    return ballots.stream()
        .sorted(Comparator.comparingInt(ballot -> Integer.parseInt(ballot.member())))
        .toList();
  }

  private static Map<String, String> names(Revealed revealed) {
    Set<String> members = new LinkedHashSet<>();
    for (List<Ballot> round : revealed.rounds().reversed()) {
      round.stream()
          .sorted(Comparator.comparing(Anonymity::words))
          .map(Ballot::member)
          .forEach(members::add);
    }
    revealed.votes().stream()
        .sorted(Comparator.comparing(Vote::stance).thenComparing(Vote::reason))
        .map(Vote::member)
        .forEach(members::add);
    revealed.concerns().stream()
        .sorted(Comparator.comparing(Concern::text))
        .map(Concern::member)
        .forEach(members::add);
    Map<String, String> names = new HashMap<>();
    for (String member : new ArrayList<>(members)) {
      names.put(member, Integer.toString(names.size() + 1));
    }
    return names;
  }

  /// What a ballot says, without who and when.
  private static String words(Ballot ballot) {
    return ballot.pick() + " " + ballot.sureness() + " " + ballot.points() + " " + ballot.reason();
  }

  private static Ballot ballot(Ballot ballot, Map<String, String> names) {
    return new Ballot(
        name(ballot.member(), names),
        ballot.round(),
        ballot.facts(),
        ballot.points(),
        ballot.pick(),
        ballot.sureness(),
        ballot.settles(),
        ballot.reason(),
        Instant.EPOCH);
  }

  private static String name(String member, Map<String, String> names) {
    return names.getOrDefault(member, "?");
  }
}
