package dev.containerarch.slack.view;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Phrases;
import java.util.List;

/// The modal of the pre-mortem: one question, answered in private.
public final class ConcernModal {

  private ConcernModal() {}

  /// The window in which a member thinks ahead.
  ///
  /// @param text what the member feared before, or nothing
  public static View open(Review review, String text, State state, Phrases phrases) {
    return Parts.modal(
            review.name(), phrases.say("review.think.submit"), phrases.say("modal.cancel"))
        .callbackId(Actions.CONCERN_MODAL)
        .privateMetadata(state.encoded())
        .blocks(
            List.of(
                Parts.section(ReviewWords.title(review)),
                Parts.section(phrases.say("review.think.question")),
                Inputs.text(
                    Actions.CONCERN_INPUT,
                    phrases.say("review.think.answer"),
                    phrases.say("review.think.placeholder"),
                    text,
                    Concern.LONGEST_TEXT,
                    false),
                Parts.context(phrases.say("review.think.private"))))
        .build();
  }
}
