package dev.containerarch.slack.view;

import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewLifeCycle;
import dev.containerarch.advisor.review.ReviewStep;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The buttons below what is said about a review.
final class ReviewButtons {

  private final Review review;
  private final Phrases phrases;

  ReviewButtons(Review review, Phrases phrases) {
    this.review = review;
    this.phrases = phrases;
  }

  /// Below the card in a conversation: what members are asked for, the whole review, and what its
  /// owner does next. Everybody sees them all, so what else the owner can do is behind the second.
  List<ButtonElement> ofCard() {
    List<ButtonElement> buttons = new ArrayList<>(toAnswer());
    if (review.phase() instanceof Phase.Decided(int _, var _, var _, int decision)) {
      buttons.add(DecisionButtons.show(decision, phrases));
    }
    buttons.add(show());
    ReviewLifeCycle.steps(review.phase()).stream()
        .findFirst()
        .map(this::step)
        .ifPresent(buttons::add);
    return buttons;
  }

  /// Below a message that asks members for something: the answer and the whole review.
  List<ButtonElement> toAnswer() {
    List<ButtonElement> buttons = new ArrayList<>();
    answer().ifPresent(buttons::add);
    return buttons;
  }

  /// Opens the answer to what the phase asks; empty when it asks nothing.
  Optional<ButtonElement> answer() {
    return Optional.ofNullable(
            switch (review.phase()) {
              case Phase.Weighing _ -> "review.button.weigh";
              case Phase.ThinkingAhead _ -> "review.button.think";
              case Phase.Voting _ -> "review.button.vote";
              default -> null;
            })
        .map(key -> {
          ButtonElement button =
              Parts.button(phrases.say(key), Actions.ANSWER_REVIEW, state(number()));
          button.setStyle("primary");
          return button;
        });
  }

  ButtonElement show() {
    return Parts.button(
        phrases.say("button.show", "name", review.name()), Actions.SHOW_REVIEW, state(number()));
  }

  /// All that the owner can do now.
  List<ButtonElement> steps() {
    return ReviewLifeCycle.steps(review.phase()).stream().map(this::step).toList();
  }

  /// Does a step, if nobody has changed the phase since the review was shown.
  ButtonElement step(ReviewStep step) {
    return Parts.button(
        phrases.say("review.step." + step.word()),
        Actions.CHANGE_REVIEW + ":" + step.word(),
        state(number(), String.valueOf(review.version())));
  }

  /// Shows a part of what was revealed.
  ButtonElement part(ReviewPart part) {
    return part(part, 1, part.word(), phrases.say("review.part." + part.word()));
  }

  /// Turns to a page of a part.
  ///
  /// @param turning tells the buttons of one row apart
  ButtonElement page(ReviewPart part, int page, String turning, String label) {
    return part(part, page, "turn-" + turning, label);
  }

  private ButtonElement part(ReviewPart part, int page, String action, String label) {
    return Parts.button(
        label,
        Actions.REVIEW_PART + ":" + action,
        state(number(), part.word(), String.valueOf(page)));
  }

  private String number() {
    return String.valueOf(review.number());
  }

  private String state(String... words) {
    return State.of(phrases.language(), words).encoded();
  }
}
