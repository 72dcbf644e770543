package dev.containerarch.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.reminder.DueDecisions;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sections of the Home that show decisions.
public final class HomeDecisions {

  /// Lines of a section.
  public static final int LINES = 5;

  /// The value of the menu for decisions in any status.
  private static final String ANY = "any";

  private final DecisionView decisions;

  public HomeDecisions(Knowledge knowledge) {
    this.decisions = new DecisionView(knowledge);
  }

  /// Proposals that wait for the member.
  ///
  /// @param filter which gave them
  public HomeSection open(Listing.Page page, DecisionFilter filter, Phrases phrases) {
    List<LayoutBlock> blocks = lines(page, "home.open.none", phrases);
    if (page.next().isPresent()) {
      blocks.add(all(filter, phrases));
    }
    return new HomeSection(phrases.say("home.open"), blocks);
  }

  /// What has to be looked at again: first what should have been by today.
  ///
  /// @param filter by which all of them are listed
  public HomeSection due(
      DueDecisions due, DecisionFilter filter, LocalDate today, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    boolean overdue = false;
    boolean soon = false;
    for (DecisionLine line : due.lines()) {
      boolean past = !line.reviewOn().orElse(LocalDate.MAX).isAfter(today);
      if (past && !overdue) {
        blocks.add(Parts.context(phrases.say("home.due.now")));
      } else if (!past && !soon) {
        blocks.add(Parts.context(phrases.say("home.due.soon")));
      }
      overdue |= past;
      soon |= !past;
      blocks.add(decisions.line(line, phrases));
    }
    if (due.lines().isEmpty()) {
      blocks.add(Parts.context(phrases.say("home.due.none")));
    }
    if (due.more()) {
      blocks.add(all(filter, phrases));
    }
    return new HomeSection(phrases.say("home.due"), blocks);
  }

  /// The newest decisions, with a menu and a button that narrow them.
  ///
  /// @param member the one whose Home it is
  public HomeSection latest(
      Listing.Page page, DecisionFilter filter, String member, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(narrowing(filter, member, phrases));
    blocks.addAll(lines(page, "home.latest.none", phrases));
    if (page.next().isPresent()) {
      blocks.add(all(filter, phrases));
    }
    return new HomeSection(phrases.say("home.latest"), blocks);
  }

  /// Says that the decisions cannot be read now.
  public HomeSection unreachable(Phrases phrases) {
    return new HomeSection(
        phrases.say("home.latest"), List.of(Parts.section(phrases.say("error.log"))));
  }

  private List<LayoutBlock> lines(Listing.Page page, String none, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (DecisionLine line : page.lines()) {
      blocks.add(decisions.line(line, phrases));
    }
    if (!page.broken().isEmpty()) {
      blocks.add(Parts.context(BrokenText.leftOut(page.broken(), phrases)));
    } else if (blocks.isEmpty()) {
      blocks.add(Parts.context(phrases.say(none)));
    }
    return blocks;
  }

  private static LayoutBlock all(DecisionFilter filter, Phrases phrases) {
    return Parts.actions(
        List.of(
            Parts.button(
                phrases.say("home.all"), Actions.HISTORY_PAGE, HomeView.state(filter, phrases))));
  }

  private static LayoutBlock narrowing(DecisionFilter filter, String member, Phrases phrases) {
    DecisionFilter anyStatus =
        filter.by().isPresent() ? DecisionFilter.ALL.by(member) : DecisionFilter.ALL;
    boolean mine = filter.by().isPresent();
    DecisionFilter other = mine ? DecisionFilter.ALL : DecisionFilter.ALL.by(member);
    if (filter.status().isPresent()) {
      other = other.in(filter.status().get());
    }
    ButtonElement whose =
        Parts.button(
            phrases.say(mine ? "home.everybody" : "home.mine"),
            Actions.HOME + ":whose",
            HomeView.state(other, phrases));
    return ActionsBlock.builder()
        .blockId(HomeView.state(anyStatus, phrases))
        .elements(List.of(statuses(filter.status(), phrases), whose))
        .build();
  }

  private static StaticSelectElement statuses(Optional<Status.Name> chosen, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    options.add(Parts.option(phrases.say("home.any"), ANY));
    OptionObject initial = options.getFirst();
    for (Status.Name name : Status.Name.values()) {
      OptionObject option =
          Parts.option(
              DecisionWords.status(name, phrases),
              "status=" + name.name().toLowerCase(Locale.ROOT));
      options.add(option);
      if (chosen.equals(Optional.of(name))) {
        initial = option;
      }
    }
    return StaticSelectElement.builder()
        .actionId(Actions.HOME)
        .placeholder(Parts.plain(phrases.say("home.status")))
        .options(options)
        .initialOption(initial)
        .build();
  }
}
