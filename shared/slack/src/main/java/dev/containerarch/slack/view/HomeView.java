package dev.containerarch.slack.view;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.slack.text.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a member sees on the app's page: a row of buttons, then one section below the other.
public final class HomeView {

  private HomeView() {}

  /// The whole page.
  ///
  /// @param filter which decisions the latest ones are among; stays when the page is shown again
  /// @param at when it was put together
  public static View view(
      List<HomeSection> sections, DecisionFilter filter, Instant at, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.header(phrases.say("home.title")));
    blocks.add(buttons(filter, phrases));
    for (HomeSection section : sections) {
      blocks.add(DividerBlock.builder().build());
      blocks.add(Parts.section(section.heading()));
      blocks.addAll(section.blocks());
    }
    blocks.add(DividerBlock.builder().build());
    blocks.add(Parts.context(phrases.say("home.asof", "date", Figures.moment(at))));
    return View.builder()
        .type("home")
        .callbackId(Actions.HOME)
        .privateMetadata(state(filter, phrases))
        .blocks(blocks)
        .build();
  }

  private static LayoutBlock buttons(DecisionFilter filter, Phrases phrases) {
    String none = State.of(phrases.language()).encoded();
    return Parts.actions(
        List.of(
            Parts.button(phrases.say("button.compare"), Actions.RECOMMEND, none),
            ReviewsView.start(phrases),
            Parts.button(phrases.say("button.history"), Actions.HISTORY_PAGE, none),
            Parts.button(phrases.say("home.settings"), Actions.SETTINGS, none),
            Parts.button(phrases.say("button.help"), Actions.HELP, none),
            Parts.button(phrases.say("home.refresh"), Actions.HOME, state(filter, phrases))));
  }

  static String state(DecisionFilter filter, Phrases phrases) {
    return new State(phrases.language(), FilterWords.of(filter)).encoded();
  }
}
