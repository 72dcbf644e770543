package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The minutes of a review as messages: piece by piece as preformatted text that can be copied, and
/// with a button that has them sent as a file.
public final class MinutesView {

  private MinutesView() {}

  /// A piece of the document.
  ///
  /// @param piece from 0; the last one where there are fewer
  public static Answer piece(Review review, String document, int piece, Phrases phrases) {
    List<String> pieces = ExportPart.split(document);
    int shown = Math.clamp(piece, 0, pieces.size() - 1);
    String title =
        pieces.size() == 1
            ? phrases.say("review.minutes.title", "name", review.name())
            : phrases.say(
                "review.minutes.title.piece",
                "name",
                review.name(),
                "piece",
                shown + 1,
                "pieces",
                pieces.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(title));
    blocks.add(ExportView.preformatted(pieces.get(shown)));
    List<ButtonElement> buttons = new ArrayList<>();
    if (shown + 1 < pieces.size()) {
      buttons.add(
          Parts.button(
              phrases.say("button.part"),
              Actions.REVIEW_MINUTES,
              State.of(
                      phrases.language(),
                      String.valueOf(review.number()),
                      String.valueOf(shown + 1))
                  .encoded()));
    }
    buttons.add(
        Parts.button(
            phrases.say("button.file"),
            Actions.REVIEW_MINUTES_FILE,
            State.of(phrases.language(), String.valueOf(review.number())).encoded()));
    buttons.add(new ReviewButtons(review, phrases).show());
    blocks.add(Parts.actions(buttons));
    return new Answer(title.replace("*", ""), blocks);
  }

  /// Says that the file was sent.
  public static Answer sent(Review review, Phrases phrases) {
    return Notice.answer(
        phrases.say(
            "export.sent",
            "file",
            ReviewMinutes.fileName(review),
            "what",
            phrases.say("review.minutes.what", "name", review.name())));
  }
}
