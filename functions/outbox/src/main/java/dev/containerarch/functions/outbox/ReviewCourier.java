package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.outbox.Deliveries.Slot;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.outbox.Outgoing.ReviewCall;
import dev.containerarch.advisor.outbox.Outgoing.ReviewPost;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.slack.delivery.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Delivers what leaves because of reviews. Every message is made of the newest state at the moment
/// when it is sent, which never has in it what was not revealed.
final class ReviewCourier {

  /// Members who are told before what else waits has its turn.
  private static final int AT_ONCE = 10;

  /// More than can answer: a change of the review counts more than any number of answers.
  private static final int CHANGE = 1_000;

  /// What Slack says of a conversation that the app cannot write to, however the message looks.
  private static final Set<String> NO_WAY_IN =
      Set.of("is_archived", "channel_not_found", "not_in_channel", "restricted_action");

  private final ReviewBoard board;
  private final GroupAdvisor advisor;
  private final Deliveries deliveries;
  private final Messages messages;
  private final ReviewRendering rendering;
  private final Clock clock;

  ReviewCourier(
      ReviewBoard board,
      GroupAdvisor advisor,
      Deliveries deliveries,
      Messages messages,
      ReviewRendering rendering,
      Clock clock) {
    this.board = board;
    this.advisor = advisor;
    this.deliveries = deliveries;
    this.messages = messages;
    this.rendering = rendering;
    this.clock = clock;
  }

  /// Brings the one card of a review in a conversation to its newest state.
  Result card(OutboxEntry entry, Outgoing.ReviewCard card) {
    Optional<Review> found = board.find(entry.tenant(), card.number());
    if (found.isEmpty()) {
      return absent(card.number());
    }
    Review review = found.get();
    List<String> answered = invited(review, board.answered(entry.tenant(), review));
    DeliveryState state = state(entry.tenant(), Slot.of(card));
    int version = Math.addExact(Math.multiplyExact(review.version(), CHANGE), answered.size());
    if (state.isSettledFor(version)) {
      return new Result.DeliveredBefore();
    }
    boolean first = state.message().isEmpty();
    return orTellsTheOwner(
        entry,
        review,
        new NoticeCourier(messages, state)
            .deliver(
                entry.tenant(),
                card.channel(),
                version,
                rendering.card(entry, review, advisor.facts(review), answered, first)));
  }

  /// A review whose conversation takes nothing any more would stand still unseen: its owner is
  /// told, once for each review. Where that fails, the next message that is refused tries again.
  private Result orTellsTheOwner(OutboxEntry entry, Review review, Result result) {
    if (result instanceof Result.Refused(String code) && NO_WAY_IN.contains(code)) {
      Result _ =
          call(
              entry,
              new ReviewCall(ReviewCall.Kind.UNREACHABLE, review.number(), review.version()));
    }
    return result;
  }

  private static List<String> invited(Review review, List<String> answered) {
    return answered.stream().filter(member -> review.role(member).isPresent()).toList();
  }

  /// Posts a message to the conversation of a review, once.
  Result post(OutboxEntry entry, ReviewPost post) {
    DeliveryState state = state(entry.tenant(), Slot.of(post));
    if (state.isSettled()) {
      return new Result.DeliveredBefore();
    }
    Optional<Review> review = board.find(entry.tenant(), post.number());
    if (review.isEmpty()) {
      return absent(post.number());
    }
    if (isOver(post.kind(), review.get())) {
      return new Result.Overtaken();
    }
    Meeting meeting = Meeting.of(entry.tenant(), review.get(), board, advisor);
    if (!state.claim()) {
      return Result.Later.because(DeliveryState.OVERTAKEN);
    }
    return orTellsTheOwner(
        entry,
        review.get(),
        state.posted(
            messages.post(
                entry.tenant(),
                post.channel(),
                state.messageId(),
                rendering.post(entry, post.kind(), meeting)),
            0));
  }

  /// Whether what a message asks for is asked no more. What tells of something is told also late.
  private static boolean isOver(ReviewPost.Kind kind, Review review) {
    return switch (kind) {
      case NO_QUORUM -> !(review.phase() instanceof Phase.Weighing);
      case SECOND_ROUND ->
          !(review.phase() instanceof Phase.Weighing(int round, var _) && round > 1);
      case THINK_AHEAD -> !(review.phase() instanceof Phase.ThinkingAhead);
      case VOTE -> !(review.phase() instanceof Phase.Voting);
      case FACTS_CHANGED ->
          !(review.phase() instanceof Phase.Weighing || review.phase() instanceof Phase.Discussing);
      case REVEALED, CONCERNS, VOTED, DECIDED, CANCELLED -> false;
    };
  }

  /// Tells every member whom it concerns, each once. What one of them cannot be told holds up none
  /// of the others.
  Result call(OutboxEntry entry, ReviewCall call) {
    Optional<Review> found = board.find(entry.tenant(), call.number());
    if (found.isEmpty()) {
      return absent(call.number());
    }
    Review review = found.get();
    List<String> members = concerned(entry.tenant(), call, review);
    if (members.isEmpty()) {
      return new Result.Overtaken();
    }
    int told = 0;
    Optional<Result> worst = Optional.empty();
    for (String member : members) {
      DeliveryState state = state(entry.tenant(), new Slot.Once(call.keyFor(member)));
      if (state.isSettled()) {
        continue;
      }
      if (told == AT_ONCE) {
        return new Result.Partly();
      }
      told++;
      switch (tell(entry, call, review, member, state)) {
        // Slack's limit is the whole workspace's: the others would be refused as well.
        case Result.Later(var pause, String why) when pause.isPositive() -> {
          return new Result.Later(pause, why);
        }
        case Result.Later later -> worst = Optional.of(later);
        case Result.Refused refused -> worst = worst.or(() -> Optional.of(refused));
        default -> {}
      }
    }
    if (worst.isPresent()) {
      return worst.get();
    }
    return told > 0 ? new Result.Delivered() : new Result.DeliveredBefore();
  }

  private Result tell(
      OutboxEntry entry, ReviewCall call, Review review, String member, DeliveryState state) {
    return state.claim()
        ? state.posted(
            messages.post(
                entry.tenant(),
                member,
                state.messageId(),
                rendering.call(entry, call.kind(), review, member)),
            0)
        : Result.Later.because(DeliveryState.OVERTAKEN);
  }

  /// Who has to be told now; nobody when it is over.
  private List<String> concerned(Tenant tenant, ReviewCall call, Review review) {
    return switch (call.kind()) {
      case INVITED -> review.phase().asks() ? missing(tenant, review, call.after()) : List.of();
      case REMINDER -> isNear(review) ? missing(tenant, review, call.after()) : List.of();
      case NO_QUORUM -> review.phase() instanceof Phase.Weighing ? owner(review) : List.of();
      case VOTED ->
          review.phase() instanceof Phase.Voted && !endsByItself(tenant, review)
              ? owner(review)
              : List.of();
      case HANDED_OVER, UNREACHABLE -> review.phase().isOver() ? List.of() : owner(review);
    };
  }

  /// Whether the clock is about to accept what was voted on, so that there is nothing to decide.
  private boolean endsByItself(Tenant tenant, Review review) {
    return review.mayBeAcceptedByItself() && Vote.carry(board.revealed(tenant, review).votes());
  }

  /// Not when the deadline was moved since.
  private boolean isNear(Review review) {
    return review.remindAt().filter(at -> !at.isAfter(clock.instant())).isPresent();
  }

  /// @param after how many participants are passed over
  private List<String> missing(Tenant tenant, Review review, int after) {
    Set<String> answered = new HashSet<>(board.answered(tenant, review));
    List<String> missing = new ArrayList<>();
    List<Participant> all = review.participants();
    for (Participant participant : all.subList(Math.min(after, all.size()), all.size())) {
      if (!answered.contains(participant.member())) {
        missing.add(participant.member());
      }
    }
    return missing;
  }

  private static List<String> owner(Review review) {
    return List.of(review.owner());
  }

  private DeliveryState state(Tenant tenant, Slot slot) {
    return new DeliveryState(deliveries, tenant, slot, clock);
  }

  private static Result absent(int number) {
    return new Result.Hopeless("there is no review " + number);
  }
}
