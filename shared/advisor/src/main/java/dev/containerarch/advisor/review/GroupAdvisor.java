package dev.containerarch.advisor.review;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.Room;
import dev.containerarch.advisor.advice.RoomAdvisor;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.agreement.Agreement;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.agreement.WeightDistances;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.GroupAdvice.Backer;
import dev.containerarch.advisor.review.GroupAdvice.CriterionSpread;
import dev.containerarch.advisor.review.GroupAdvice.Given;
import dev.containerarch.advisor.review.GroupAdvice.Lean;
import dev.containerarch.advisor.review.GroupAdvice.Move;
import dev.containerarch.advisor.review.GroupAdvice.Settleable;
import dev.containerarch.advisor.review.GroupAdvice.SinceLastRound;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Works out what a round of weighing came to: always from the ballots, never from what was worked
/// out before.
public final class GroupAdvisor {

  private final RequestReader requests;
  private final RoomAdvisor rooms;

  public GroupAdvisor(Knowledge knowledge, RoomAdvisor rooms) {
    this.requests = new RequestReader(knowledge);
    this.rooms = rooms;
  }

  /// An advisor of its own.
  ///
  /// @param prices asked for when a comparison needs them
  public static GroupAdvisor of(Knowledge knowledge, Supplier<FeePrices> prices) {
    return new GroupAdvisor(knowledge, new RoomAdvisor(knowledge, new Advisor(knowledge, prices)));
  }

  /// What the facts of a review say by themselves: which options are left, before anybody has
  /// weighed.
  ///
  /// @throws IllegalArgumentException when the review's request cannot be read any more
  public Comparison facts(Review review) {
    return rooms.alone(request(review));
  }

  /// What came of the last round that was revealed; empty before the first reveal and when nobody
  /// has answered in any round.
  ///
  /// @throws IllegalArgumentException when the review's request cannot be read any more, or
  ///   somebody's points give no weights; neither is let in
  public Optional<GroupAdvice> advise(Review review, Revealed revealed) {
    List<Ballot> named = revealed.standing();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    QuorumRule.Outcome quorum =
        review.quorum(named.stream().map(Ballot::member).collect(Collectors.toSet()));
    Revealed shown = review.agenda().anonymous() ? revealed.withoutNames() : revealed;
    ComparisonRequest request = request(review);
    List<Ballot> ballots = shown.standing();
    Room room = rooms.advise(request, points(ballots));
    List<Map<String, Double>> shares = room.voices().stream().map(room::shares).toList();
    return Optional.of(
        new GroupAdvice(
            shown.rounds().size(),
            ballots.size(),
            ballots.size() - shown.ballots().size(),
            room,
            spreads(room.voices(), shares),
            leans(ballots),
            settleable(ballots),
            quorum,
            (int)
                ballots.stream()
                    .filter(ballot -> ballot.facts() != review.agenda().facts())
                    .count(),
            shown.rounds().size() < 2 || shown.rounds().getFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(since(request, shown.rounds().getFirst(), ballots, shares))));
  }

  private ComparisonRequest request(Review review) {
    RequestReader.Reading reading =
        requests.read(List.of(review.agenda().request().split(" ", -1)));
    if (!reading.problems().isEmpty()) {
      throw new IllegalArgumentException("the request of " + review.name() + " cannot be read");
    }
    return reading.request();
  }

  private static Map<String, Map<String, Double>> points(List<Ballot> ballots) {
    Map<String, Map<String, Double>> points = new LinkedHashMap<>();
    for (Ballot ballot : ballots) {
      points.put(ballot.member(), ballot.points());
    }
    return points;
  }

  private static List<CriterionSpread> spreads(
      List<Voice> voices, List<Map<String, Double>> shares) {
    List<CriterionSpread> spreads = new ArrayList<>();
    for (String criterion : shares.getFirst().keySet()) {
      List<Given> given = new ArrayList<>();
      for (int i = 0; i < shares.size(); i++) {
        given.add(new Given(voices.get(i).member(), shares.get(i).getOrDefault(criterion, 0.0)));
      }
      given.sort(Comparator.comparingDouble(Given::share));
      spreads.add(
          new CriterionSpread(
              criterion,
              given.getFirst().share(),
              mean(shares, criterion),
              given.getLast().share(),
              given));
    }
    return spreads;
  }

  private static double mean(List<Map<String, Double>> shares, String criterion) {
    return shares.stream().mapToDouble(of -> of.getOrDefault(criterion, 0.0)).average().orElse(0);
  }

  private static List<Lean> leans(List<Ballot> ballots) {
    Map<Optional<String>, List<Backer>> backers = new LinkedHashMap<>();
    for (Ballot ballot : ballots) {
      backers
          .computeIfAbsent(ballot.pick(), _ -> new ArrayList<>())
          .add(new Backer(ballot.member(), ballot.sureness(), ballot.reason()));
    }
    return backers.entrySet().stream()
        .map(entry -> new Lean(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Lean lean) -> lean.architecture().isEmpty())
                .thenComparingInt(lean -> -lean.backers().size())
                .thenComparing(lean -> lean.architecture().orElse("")))
        .toList();
  }

  private static List<Settleable> settleable(List<Ballot> ballots) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Ballot ballot : ballots) {
      for (String fact : ballot.settles()) {
        members.computeIfAbsent(fact, _ -> new ArrayList<>()).add(ballot.member());
      }
    }
    return members.entrySet().stream()
        .map(entry -> new Settleable(entry.getKey(), entry.getValue()))
        .toList();
  }

  private SinceLastRound since(
      ComparisonRequest request,
      List<Ballot> before,
      List<Ballot> now,
      List<Map<String, Double>> shares) {
    Room room = rooms.advise(request, points(before));
    List<Map<String, Double>> sharesBefore = room.voices().stream().map(room::shares).toList();
    List<Move> moves = new ArrayList<>();
    for (String criterion : shares.getFirst().keySet()) {
      moves.add(new Move(criterion, mean(sharesBefore, criterion), mean(shares, criterion)));
    }
    Map<String, Optional<String>> picks = new LinkedHashMap<>();
    before.forEach(ballot -> picks.put(ballot.member(), ballot.pick()));
    int otherPicks = 0;
    for (Ballot ballot : now) {
      Optional<String> pick = picks.getOrDefault(ballot.member(), ballot.pick());
      if (!pick.equals(ballot.pick())) {
        otherPicks++;
      }
    }
    return new SinceLastRound(
        moves,
        room.recommendation().comparison().eligible().stream()
            .filter(option -> option.rank() == 1)
            .map(Standing.Eligible::architecture)
            .map(architecture -> architecture.id())
            .toList(),
        otherPicks,
        room.agreement().flatMap(Agreement::distances).map(WeightDistances::mean));
  }
}
