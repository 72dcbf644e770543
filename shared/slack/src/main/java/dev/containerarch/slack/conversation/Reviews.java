package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ReviewChangeText;
import dev.containerarch.slack.view.ReviewMessages;
import dev.containerarch.slack.view.ReviewsView;
import dev.containerarch.slack.view.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reviews as the conversation finds them. What it asks the board for is asked for the tenant of
/// the payload and, where it is a member's own, for the member of the payload.
final class Reviews {

  private static final Logger logger = LoggerFactory.getLogger(Reviews.class);

  private final Knowledge knowledge;
  private final Answers answers;
  private final Supplier<ReviewBoard> board;
  private final SlackCalls calls;
  private final ReviewMessages messages;

  Reviews(Knowledge knowledge, Answers answers, Supplier<ReviewBoard> board, SlackCalls calls) {
    this.knowledge = knowledge;
    this.answers = answers;
    this.board = board;
    this.calls = calls;
    this.messages = new ReviewMessages(knowledge);
  }

  /// A review and the version of it that a member saw, as a button or modal names them.
  record Target(int number, int version) {

    static Optional<Target> of(State state) {
      List<String> words = state.words();
      return words.size() >= 2
              && words.get(0).matches("[1-9]\\d{0,5}")
              && words.get(1).matches("[1-9]\\d{0,8}")
          ? Optional.of(new Target(Integer.parseInt(words.get(0)), Integer.parseInt(words.get(1))))
          : Optional.empty();
    }
  }

  ReviewBoard board() {
    return board.get();
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Answers answers() {
    return answers;
  }

  SlackCalls calls() {
    return calls;
  }

  ReviewMessages messages() {
    return messages;
  }

  ReviewChangeText text(Phrases phrases) {
    return new ReviewChangeText(knowledge, phrases);
  }

  /// What the facts of a review say by themselves.
  Comparison facts(Review review) {
    return answers.compare(
        new State(review.agenda().language(), List.of(review.agenda().request().split(" "))));
  }

  /// The group's comparison; that of the facts alone where nobody has weighed.
  Comparison comparison(Review review, Optional<GroupAdvice> advice) {
    return advice
        .map(each -> each.room().recommendation().comparison())
        .orElseGet(() -> facts(review));
  }

  Optional<GroupAdvice> advice(Review review, Revealed revealed) {
    return answers.group().advise(review, revealed);
  }

  /// Everything that a member may see of a review.
  Meeting meeting(Asker asker, Review review) {
    return Meeting.of(asker.tenant(), review, board(), answers.group());
  }

  /// A review as it stands, for who asks.
  Answer show(Asker asker, Review review, Phrases phrases) {
    Answer shown = messages.show(meeting(asker, review), asker.member(), phrases);
    return mayTakeOver(asker, review) ? ReviewsView.withTakingOver(shown, review, phrases) : shown;
  }

  /// The same with a sentence above it.
  Answer show(Asker asker, Review review, String sentence, Phrases phrases) {
    return ReviewsView.below(sentence, show(asker, review, phrases));
  }

  /// Whether the owner has left, so that a participant may run the review. Slack is asked only
  /// where the answer matters.
  boolean mayTakeOver(Asker asker, Review review) {
    return !review.phase().isOver()
        && !asker.member().equals(review.owner())
        && review.role(asker.member()).isPresent()
        && hasLeft(asker, review.owner());
  }

  boolean hasLeft(Asker asker, String member) {
    SlackCalls.Person person = calls.people(asker, List.of(member)).get(member);
    return person != null && person.kind() == SlackCalls.Kind.LEFT;
  }

  static Answer none(int number, Phrases phrases) {
    return Notice.answer(phrases.say("review.none", "name", Review.name(number)));
  }

  /// Whether a phase waits for its owner, and for nobody else.
  static boolean waitsForOwner(Phase phase) {
    return switch (phase) {
      case Phase.Weighing(int _, var deadline) -> deadline.isEmpty();
      case Phase.Discussing _, Phase.Voted _ -> true;
      case Phase.ThinkingAhead _, Phase.Voting _, Phase.Decided _, Phase.Cancelled _ -> false;
    };
  }

  /// Keeps the cause where the deployer finds it; nothing that a member wrote is in it.
  static void warn(ReviewBoard.BoardUnavailable e) {
    String cause = e.getCause() == null ? "no cause" : e.getCause().getClass().getName();
    logger.warn("the review board is unavailable: {} ({})", e.getMessage(), cause);
  }
}
