package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.ReviewLifeCycle;
import dev.containerarch.advisor.review.Vote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A review board in memory that can be made to fail, and to be changed by somebody else meanwhile.
final class MemoryBoard implements ReviewBoard {

  /// A review with what belongs to it.
  private static final class Kept {
    private Review review;

    /// The version in which the present phase began.
    private int phaseSince;

    private final Map<String, Ballot> ballots = new LinkedHashMap<>();
    private final Map<String, Concern> concerns = new LinkedHashMap<>();
    private final Map<String, Vote> votes = new LinkedHashMap<>();

    Kept(Review review) {
      this.review = review;
      this.phaseSince = review.version();
    }
  }

  private final Map<Tenant, TreeMap<Integer, Kept>> kept = new HashMap<>();
  private final Map<String, Review> seen = new HashMap<>();
  private boolean down;
  private Optional<Runnable> beforeChange = Optional.empty();
  private Optional<Runnable> beforeCast = Optional.empty();
  private boolean closed;
  private boolean failsNextChange;

  /// From now on nothing answers.
  void breakDown() {
    down = true;
  }

  void comeBack() {
    down = false;
  }

  /// The next change is lost, and nobody knows.
  void failNextChange() {
    failsNextChange = true;
  }

  /// Somebody else does something just before the next change.
  void beforeNextChange(Runnable something) {
    beforeChange = Optional.of(something);
  }

  /// Somebody else does something just before the next answer.
  void beforeNextCast(Runnable something) {
    beforeCast = Optional.of(something);
  }

  /// The next answer comes while everybody's are being shown.
  void closeBeforeNextCast() {
    closed = true;
  }

  Review review(String tenant, int number) {
    return find(new Tenant(tenant), number).orElseThrow();
  }

  List<Ballot> ballots(String tenant, int number) {
    return List.copyOf(at(new Tenant(tenant), number).orElseThrow().ballots.values());
  }

  List<Vote> votes(String tenant, int number) {
    return List.copyOf(at(new Tenant(tenant), number).orElseThrow().votes.values());
  }

  /// What the clock or another member does.
  void does(String tenant, int number, ReviewChange change, String by) {
    Review review = review(tenant, number);
    if (!(change(new Tenant(tenant), number, review.version(), change, by)
        instanceof Changing.Changed)) {
      throw new AssertionError("not changed: " + change);
    }
  }

  private Optional<Kept> at(Tenant tenant, int number) {
    if (down) {
      throw new BoardUnavailable("no answer", new IOException("down"));
    }
    return Optional.ofNullable(kept.getOrDefault(tenant, new TreeMap<>()).get(number));
  }

  @Override
  public Opening open(
      Tenant tenant, Agenda agenda, List<Participant> participants, String onceKey) {
    at(tenant, 0);
    Review earlier = seen.get(tenant.id() + onceKey);
    if (earlier != null) {
      return new Opening.AlreadyOpened(earlier);
    }
    TreeMap<Integer, Kept> reviews = kept.computeIfAbsent(tenant, _ -> new TreeMap<>());
    Review opened = ReviewLifeCycle.open(reviews.size() + 1, agenda, participants);
    reviews.put(opened.number(), new Kept(opened));
    seen.put(tenant.id() + onceKey, opened);
    return new Opening.Opened(opened);
  }

  @Override
  public Optional<Review> find(Tenant tenant, int number) {
    return at(tenant, number).map(found -> found.review);
  }

  @Override
  public List<Review> open(Tenant tenant) {
    return all(tenant).stream().filter(one -> !one.phase().isOver()).limit(MOST_OPEN).toList();
  }

  @Override
  public List<Review> over(Tenant tenant, int below, int size) {
    return all(tenant).stream()
        .filter(one -> one.phase().isOver() && one.number() < below)
        .limit(size)
        .toList();
  }

  private List<Review> all(Tenant tenant) {
    at(tenant, 0);
    List<Review> all = new ArrayList<>();
    kept.getOrDefault(tenant, new TreeMap<>())
        .descendingMap()
        .values()
        .forEach(one -> all.add(one.review));
    return all;
  }

  @Override
  public Changing change(Tenant tenant, int number, int version, ReviewChange change, String by) {
    Optional<Runnable> first = beforeChange;
    beforeChange = Optional.empty();
    first.ifPresent(Runnable::run);
    if (failsNextChange) {
      failsNextChange = false;
      throw new BoardUnavailable("no answer", new IOException("down"));
    }
    Optional<Kept> found = at(tenant, number);
    if (found.isEmpty()) {
      return new Changing.NoSuchReview();
    }
    Kept here = found.get();
    if (version < here.phaseSince) {
      return new Changing.Overtaken(here.review);
    }
    return switch (ReviewLifeCycle.change(here.review, change, by, Team.NOW)) {
      case ReviewLifeCycle.Outcome.NotAllowed _ -> new Changing.NotAllowed(here.review);
      case ReviewLifeCycle.Outcome.NotTheOwner _ -> new Changing.NotTheOwner(here.review);
      case ReviewLifeCycle.Outcome.Done(Review now) -> {
        here.phaseSince = now.phase().equals(here.review.phase()) ? here.phaseSince : now.version();
        here.review = now;
        yield new Changing.Changed(now);
      }
    };
  }

  private Optional<Casting> refusal(Optional<Kept> found, String member, boolean asked) {
    if (found.isEmpty()) {
      return Optional.of(new Casting.NoSuchReview());
    }
    Review now = found.get().review;
    if (now.role(member).isEmpty()) {
      return Optional.of(new Casting.NotInvited(now));
    }
    if (!asked) {
      return Optional.of(new Casting.NotAsked(now));
    }
    if (closed) {
      closed = false;
      return Optional.of(new Casting.TooLate(now));
    }
    return Optional.empty();
  }

  private void runBefore() {
    Optional<Runnable> first = beforeCast;
    beforeCast = Optional.empty();
    first.ifPresent(Runnable::run);
  }

  @Override
  public Casting cast(Tenant tenant, int number, Ballot ballot) {
    runBefore();
    Optional<Kept> found = at(tenant, number);
    boolean asked =
        found.isPresent()
            && found.get().review.phase() instanceof Phase.Weighing(int round, var _)
            && round == ballot.round();
    Optional<Casting> refusal = refusal(found, ballot.member(), asked);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Review now = found.orElseThrow().review;
    if (ballot.facts() != now.agenda().facts()) {
      return new Casting.OtherFacts(now);
    }
    return new Casting.Kept(
        now, found.get().ballots.put(ballot.member() + "#" + ballot.round(), ballot) != null);
  }

  @Override
  public Casting cast(Tenant tenant, int number, Concern concern) {
    runBefore();
    Optional<Kept> found = at(tenant, number);
    return refusal(
            found,
            concern.member(),
            found.isPresent() && found.get().review.phase() instanceof Phase.ThinkingAhead)
        .orElseGet(() ->
            new Casting.Kept(
                found.orElseThrow().review,
                found.orElseThrow().concerns.put(concern.member(), concern) != null));
  }

  @Override
  public Casting cast(Tenant tenant, int number, Vote vote) {
    runBefore();
    Optional<Kept> found = at(tenant, number);
    boolean asked =
        found.isPresent()
            && found.get().review.phase() instanceof Phase.Voting(int _, Proposal proposal, var _)
            && proposal.poll() == vote.poll();
    return refusal(found, vote.member(), asked)
        .orElseGet(() ->
            new Casting.Kept(
                found.orElseThrow().review,
                found.orElseThrow().votes.put(vote.member() + "#" + vote.poll(), vote) != null));
  }

  @Override
  public List<String> answered(Tenant tenant, Review review) {
    Kept here = at(tenant, review.number()).orElseThrow();
    return switch (review.phase()) {
      case Phase.Weighing(int round, var _) ->
          here.ballots.values().stream()
              .filter(ballot -> ballot.round() == round)
              .filter(ballot -> ballot.facts() == review.agenda().facts())
              .map(Ballot::member)
              .toList();
      case Phase.ThinkingAhead _ -> List.copyOf(here.concerns.keySet());
      case Phase.Voting(int _, Proposal proposal, var _) ->
          here.votes.values().stream()
              .filter(vote -> vote.poll() == proposal.poll())
              .map(Vote::member)
              .toList();
      default -> List.of();
    };
  }

  @Override
  public Optional<Ballot> ownBallot(Tenant tenant, int number, String member) {
    return at(tenant, number)
        .flatMap(here ->
            Optional.ofNullable(here.ballots.get(member + "#2"))
                .or(() -> Optional.ofNullable(here.ballots.get(member + "#1"))));
  }

  @Override
  public Optional<Concern> ownConcern(Tenant tenant, int number, String member) {
    return at(tenant, number).flatMap(here -> Optional.ofNullable(here.concerns.get(member)));
  }

  @Override
  public Optional<Vote> ownVote(Tenant tenant, int number, int poll, String member) {
    return at(tenant, number)
        .flatMap(here -> Optional.ofNullable(here.votes.get(member + "#" + poll)));
  }

  @Override
  public Revealed revealed(Tenant tenant, Review review) {
    Kept here = at(tenant, review.number()).orElseThrow();
    List<List<Ballot>> rounds = new ArrayList<>();
    for (int round = 1; round <= review.phase().revealed(); round++) {
      int shown = round;
      rounds.add(here.ballots.values().stream().filter(ballot -> ballot.round() == shown).toList());
    }
    boolean thought =
        switch (review.phase()) {
          case Phase.Weighing _, Phase.ThinkingAhead _, Phase.Cancelled _ -> false;
          case Phase.Discussing(int _, boolean thoughtAhead) -> thoughtAhead;
          case Phase.Voting _, Phase.Voted _, Phase.Decided _ -> true;
        };
    int poll =
        switch (review.phase()) {
          case Phase.Voting(int _, Proposal proposal, var _) -> proposal.poll() - 1;
          case Phase.Voted(int _, Proposal proposal) -> proposal.poll();
          case Phase.Decided(int _, Proposal proposal, var _, int _) -> proposal.poll();
          default -> 0;
        };
    return new Revealed(
        rounds,
        thought ? List.copyOf(here.concerns.values()) : List.of(),
        here.votes.values().stream().filter(vote -> vote.poll() == poll).toList());
  }
}
