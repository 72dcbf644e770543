package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Outgoing.ReviewCall;
import dev.containerarch.advisor.outbox.Outgoing.ReviewPost;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has to leave because something happened to a review: its card comes up to date, and its
/// conversation and members are told what concerns them, and so is the bus. Nothing in it says what
/// a member answered.
public final class ReviewNews {

  private ReviewNews() {}

  /// The entries for a review that was opened.
  public static List<OutboxEntry> opened(Tenant tenant, Review review) {
    List<Outgoing> leaving = new ArrayList<>();
    leaving.add(card(review, version(review)));
    invited(review, Review.MOST_MENTIONED).ifPresent(leaving::add);
    leaving.add(ReviewEventDetail.of(tenant, review).event(EventType.ARCHITECTURE_REVIEW_OPENED));
    return entries(tenant, review, review.changedAt(), leaving);
  }

  /// The entries for a change.
  ///
  /// @param before the review as it was
  /// @param review as it is afterwards
  public static List<OutboxEntry> changed(
      Tenant tenant, Review before, Review review, ReviewChange change) {
    List<Outgoing> leaving = new ArrayList<>();
    leaving.add(card(review, version(review)));
    post(change)
        .ifPresent(kind ->
            leaving.add(
                new ReviewPost(
                    kind, review.number(), review.version(), review.agenda().channel())));
    call(change)
        .ifPresent(kind -> leaving.add(new ReviewCall(kind, review.number(), review.version())));
    invited(review, before.participants().size()).ifPresent(leaving::add);
    event(change).ifPresent(type -> leaving.add(ReviewEventDetail.of(tenant, review).event(type)));
    return entries(tenant, review, review.changedAt(), leaving);
  }

  /// The entry for an answer: the card counts it.
  ///
  /// @param member Slack's id
  /// @param at when they answered
  public static OutboxEntry answered(Tenant tenant, Review review, String member, Instant at) {
    return entries(
            tenant,
            review,
            at,
            List.of(card(review, version(review) + "/" + member + "/" + at.toEpochMilli())))
        .getFirst();
  }

  /// The entry for a deadline that is near.
  public static OutboxEntry deadlineNear(Tenant tenant, Review review) {
    return entries(
            tenant,
            review,
            review.remindAt().orElse(review.changedAt()),
            List.of(new ReviewCall(ReviewCall.Kind.REMINDER, review.number(), review.version())))
        .getFirst();
  }

  private static Optional<ReviewPost.Kind> post(ReviewChange change) {
    return switch (change) {
      case ReviewChange.Reveal _ -> Optional.of(ReviewPost.Kind.REVEALED);
      case ReviewChange.WaitForQuorum _ -> Optional.of(ReviewPost.Kind.NO_QUORUM);
      case ReviewChange.SecondRound _ -> Optional.of(ReviewPost.Kind.SECOND_ROUND);
      case ReviewChange.ThinkAhead _ -> Optional.of(ReviewPost.Kind.THINK_AHEAD);
      case ReviewChange.ShowConcerns _ -> Optional.of(ReviewPost.Kind.CONCERNS);
      case ReviewChange.Propose _ -> Optional.of(ReviewPost.Kind.VOTE);
      case ReviewChange.CloseVote _ -> Optional.of(ReviewPost.Kind.VOTED);
      case ReviewChange.Decide _ -> Optional.of(ReviewPost.Kind.DECIDED);
      case ReviewChange.Cancel _ -> Optional.of(ReviewPost.Kind.CANCELLED);
      case ReviewChange.ChangeFacts _ -> Optional.of(ReviewPost.Kind.FACTS_CHANGED);
      case ReviewChange.Extend _,
          ReviewChange.HandOver _,
          ReviewChange.TakeOver _,
          ReviewChange.Invite _ ->
          Optional.empty();
    };
  }

  private static Optional<ReviewCall.Kind> call(ReviewChange change) {
    return switch (change) {
      case ReviewChange.WaitForQuorum _ -> Optional.of(ReviewCall.Kind.NO_QUORUM);
      case ReviewChange.CloseVote _ -> Optional.of(ReviewCall.Kind.VOTED);
      case ReviewChange.HandOver _ -> Optional.of(ReviewCall.Kind.HANDED_OVER);
      default -> Optional.empty();
    };
  }

  /// What tells those who were invited last, if there are any and they are asked for something.
  ///
  /// @param after how many were told before them
  private static Optional<Outgoing> invited(Review review, int after) {
    return review.phase().asks() && review.participants().size() > after
        ? Optional.of(
            new ReviewCall(ReviewCall.Kind.INVITED, review.number(), review.version(), after))
        : Optional.empty();
  }

  private static Optional<EventType> event(ReviewChange change) {
    return switch (change) {
      case ReviewChange.Reveal _ -> Optional.of(EventType.ARCHITECTURE_REVIEW_REVEALED);
      case ReviewChange.Decide _ -> Optional.of(EventType.ARCHITECTURE_REVIEW_DECIDED);
      case ReviewChange.Cancel _ -> Optional.of(EventType.ARCHITECTURE_REVIEW_CANCELLED);
      default -> Optional.empty();
    };
  }

  private static Outgoing.ReviewCard card(Review review, String occasion) {
    return new Outgoing.ReviewCard(review.number(), occasion, review.agenda().channel());
  }

  private static String version(Review review) {
    return Integer.toString(review.version());
  }

  private static List<OutboxEntry> entries(
      Tenant tenant, Review review, Instant at, List<? extends Outgoing> leaving) {
    return leaving.stream()
        .map(what -> new OutboxEntry(tenant, at, review.agenda().language(), what))
        .toList();
  }
}
