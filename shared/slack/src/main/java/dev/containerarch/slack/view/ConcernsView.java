package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// What was feared when everybody thought ahead.
final class ConcernsView {

  private static final int MOST_QUOTED = 12;
  private static final int LONGEST_QUOTE = 300;

  /// The message to the conversation.
  Answer of(Meeting meeting, Phrases phrases) {
    Review review = meeting.review();
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    List<Concern> concerns = meeting.revealed().concerns();
    String headline =
        phrases.say(
            concerns.isEmpty() ? "review.concerns.nobody" : "review.concerns.title",
            "name",
            "*" + review.name() + "*",
            "count",
            concerns.size(),
            "invited",
            review.participants().size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(headline));
    for (Concern concern : concerns.subList(0, Math.min(MOST_QUOTED, concerns.size()))) {
      String text = Mrkdwn.escape(concern.text().replace('\n', ' '), LONGEST_QUOTE);
      blocks.add(
          Parts.section(
              review.agenda().anonymous()
                  ? phrases.say("review.reveal.reason.anonymous", "reason", text)
                  : phrases.say(
                      "review.reveal.reason",
                      "member",
                      DecisionWords.member(concern.member()),
                      "reason",
                      text)));
    }
    if (concerns.size() > MOST_QUOTED) {
      blocks.add(
          Parts.context(
              phrases.say("review.reveal.reasons.more", "count", concerns.size() - MOST_QUOTED)));
    }
    blocks.add(
        Parts.actions(
            concerns.isEmpty()
                ? List.of(buttons.show())
                : List.of(buttons.part(ReviewPart.CONCERNS), buttons.show())));
    return new Answer(headline.replace("*", ""), blocks);
  }
}
