package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A page of the team's decisions, newest first.
public final class HistoryView {

  /// Decisions on a page.
  public static final int PAGE = 8;

  private static final int LONGEST_TEXT = 200;

  private final Knowledge knowledge;
  private final DecisionView decisions;

  public HistoryView(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.decisions = new DecisionView(knowledge);
  }

  /// A page as a message, or why there is none.
  ///
  /// @param isFirst whether this is the newest page
  public Answer answer(Listing listing, DecisionFilter filter, boolean isFirst, Phrases phrases) {
    return switch (listing) {
      case Listing.Page page -> page(page, filter, isFirst, phrases);
      case Listing.NoSuchCursor _ -> Notice.answer(phrases.say("history.nocursor"));
      case Listing.NothingToLookFor _ -> Notice.answer(phrases.say("history.nothing"));
      case Listing.TooManyWords(int most) ->
          Notice.answer(phrases.say("history.toomany", "most", most));
      case Listing.TooCommon(String word) ->
          Notice.answer(phrases.say("history.toocommon", "word", ProblemsView.echo(word)));
    };
  }

  private Answer page(Listing.Page page, DecisionFilter filter, boolean isFirst, Phrases phrases) {
    boolean all = filter.equals(DecisionFilter.ALL);
    if (page.lines().isEmpty() && page.broken().isEmpty() && isFirst && all) {
      return Notice.answer(phrases.say("history.empty"));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    String title = phrases.say(isFirst ? "history.title" : "history.title.older");
    blocks.add(Parts.section(title));
    if (!all) {
      blocks.add(Parts.context(phrases.say("history.only", "conditions", said(filter, phrases))));
    }
    page.lines().forEach(line -> blocks.add(decisions.line(line, phrases)));
    if (!page.broken().isEmpty()) {
      blocks.add(Parts.context(BrokenText.leftOut(page.broken(), phrases)));
    } else if (page.lines().isEmpty()) {
      blocks.add(
          Parts.section(
              phrases.say(page.next().isPresent() ? "history.nonesofar" : "history.none")));
    }
    page.searchedTo()
        .ifPresent(number ->
            blocks.add(
                Parts.context(phrases.say("history.searched", "name", Decision.name(number)))));
    List<ButtonElement> buttons = buttons(page, filter, isFirst, phrases);
    if (!buttons.isEmpty()) {
      blocks.add(Parts.actions(buttons));
    }
    return new Answer(title.replace("*", ""), blocks);
  }

  private static List<ButtonElement> buttons(
      Listing.Page page, DecisionFilter filter, boolean isFirst, Phrases phrases) {
    List<ButtonElement> buttons = new ArrayList<>();
    List<String> words = FilterWords.of(filter);
    page.next()
        .ifPresent(cursor -> {
          List<String> state = new ArrayList<>();
          state.add(cursor);
          state.addAll(words);
          buttons.add(
              Parts.button(
                  phrases.say(page.searchedTo().isPresent() ? "history.further" : "button.older"),
                  Actions.HISTORY_PAGE,
                  new State(phrases.language(), state).encoded()));
        });
    if (!isFirst) {
      buttons.add(
          Parts.button(
              phrases.say("button.newest"),
              // The same action twice in one block needs two names; the handler looks at the first
              // part only.
              Actions.HISTORY_PAGE + ":newest",
              new State(phrases.language(), words).encoded()));
    }
    return buttons;
  }

  /// What a filter lets through, in words.
  private String said(DecisionFilter filter, Phrases phrases) {
    DecisionWords words = new DecisionWords(knowledge, phrases);
    List<String> parts = new ArrayList<>();
    if (!filter.text().isEmpty()) {
      parts.add(phrases.say("filter.text", "text", Mrkdwn.escape(filter.text(), LONGEST_TEXT)));
    }
    filter
        .status()
        .ifPresent(name -> parts.add(phrases.say("filter.status", "status", words.status(name))));
    filter
        .by()
        .ifPresent(id -> parts.add(phrases.say("filter.by", "member", DecisionWords.member(id))));
    filter
        .architecture()
        .map(words::architecture)
        .map(Mrkdwn::escape)
        .ifPresent(name -> parts.add(phrases.say("filter.architecture", "architecture", name)));
    filter
        .channel()
        .ifPresent(id -> parts.add(phrases.say("filter.channel", "channel", "<#" + id + ">")));
    filter
        .since()
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
        .ifPresent(day -> parts.add(phrases.say("filter.since", "day", day)));
    filter
        .until()
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(1))
        .ifPresent(day -> parts.add(phrases.say("filter.until", "day", day)));
    filter.dueBy().ifPresent(day -> parts.add(phrases.say("filter.due", "day", day)));
    return String.join(" · ", parts);
  }
}
