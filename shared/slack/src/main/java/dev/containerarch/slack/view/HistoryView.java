package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// A page of the team's decisions, newest first.
public final class HistoryView {

  /// Decisions on a page.
  public static final int PAGE = 8;

  private final DecisionView decisions;

  public HistoryView(Knowledge knowledge) {
    this.decisions = new DecisionView(knowledge);
  }

  /// A page as a message.
  ///
  /// @param isFirst whether this is the newest page
  public Answer page(Listing.Page page, boolean isFirst, Phrases phrases) {
    if (page.lines().isEmpty() && isFirst) {
      return new Answer(
          phrases.say("history.empty"), List.of(Parts.section(phrases.say("history.empty"))));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    String title = phrases.say(isFirst ? "history.title" : "history.title.older");
    blocks.add(Parts.section(title));
    page.lines().forEach(line -> blocks.add(decisions.line(line, phrases)));
    List<ButtonElement> buttons = new ArrayList<>();
    page.next()
        .ifPresent(cursor ->
            buttons.add(
                Parts.button(
                    phrases.say("button.older"),
                    Actions.HISTORY_PAGE,
                    State.of(phrases.language(), cursor).encoded())));
    if (!isFirst) {
      buttons.add(
          Parts.button(
              phrases.say("button.newest"),
              // The same action twice in one block needs two names; the handler looks at the first
              // part only.
              Actions.HISTORY_PAGE + ":newest",
              State.of(phrases.language()).encoded()));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Parts.actions(buttons));
    }
    return new Answer(title.replace("*", ""), blocks);
  }
}
