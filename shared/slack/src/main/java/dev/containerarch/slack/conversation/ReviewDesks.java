package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.ReviewBoard;
import java.time.Clock;
import java.util.function.Supplier;

/// Who looks after reviews. Each is made when it is first asked for.
record ReviewDesks(
    Supplier<ReviewDesk> desk,
    Supplier<ReviewOpening> opening,
    Supplier<ReviewAnswers> answers,
    Supplier<ReviewSteps> steps,
    Supplier<ReviewDeciding> deciding) {

  static ReviewDesks of(
      Knowledge knowledge,
      Answers answers,
      Supplier<ReviewBoard> board,
      Supplier<DecisionDesk> decisions,
      SlackCalls calls,
      Clock clock) {
    Lazy<Reviews> reviews = new Lazy<>(() -> new Reviews(knowledge, answers, board, calls));
    Lazy<ReviewOpening> opening = new Lazy<>(() -> new ReviewOpening(reviews.get(), clock));
    Lazy<ReviewDeciding> deciding = new Lazy<>(() -> new ReviewDeciding(reviews.get(), decisions));
    return new ReviewDesks(
        new Lazy<>(() -> new ReviewDesk(reviews.get(), opening.get())),
        opening,
        new Lazy<>(() -> new ReviewAnswers(reviews.get(), clock)),
        new Lazy<>(() -> new ReviewSteps(reviews.get(), deciding.get(), clock)),
        deciding);
  }
}
