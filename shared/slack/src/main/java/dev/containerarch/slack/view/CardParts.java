package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// A part of a decision whole, page by page where one message does not hold it.
public final class CardParts {

  static final int SECTION = 3_000;

  static final List<DecisionPart> TEXTS =
      List.of(
          DecisionPart.CONTEXT,
          DecisionPart.REASONS,
          DecisionPart.AGAINST,
          DecisionPart.CONSEQUENCES,
          DecisionPart.RISKS);

  /// An escaped character takes five at the most.
  private static final int LONGEST_ACTION = Content.LONGEST_ACTION * 5;

  private final Knowledge knowledge;

  public CardParts(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// A part of a decision.
  ///
  /// @param page from 1; the last one where there are fewer
  public Answer part(Kept kept, DecisionPart part, int page, Phrases phrases) {
    Decision decision = kept.decision();
    List<List<LayoutBlock>> pages = Pages.of(things(kept, part, phrases));
    int shown = Math.clamp(page, 1, pages.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Parts.section(
            phrases.say(
                pages.size() == 1 ? "part.title" : "part.title.page",
                "name",
                decision.name(),
                "part",
                title(part, phrases),
                "page",
                shown,
                "pages",
                pages.size())));
    blocks.addAll(pages.get(shown - 1));
    List<ButtonElement> buttons = new ArrayList<>();
    if (shown > 1) {
      buttons.add(
          DecisionButtons.part(
              decision, part, shown - 1, "back", phrases.say("button.previous"), phrases));
    }
    if (shown < pages.size()) {
      buttons.add(
          DecisionButtons.part(
              decision, part, shown + 1, "on", phrases.say("button.next"), phrases));
    }
    buttons.add(DecisionButtons.show(decision.number(), phrases));
    blocks.add(Parts.actions(buttons));
    return new Answer(decision.name() + " · " + title(part, phrases).replace("*", ""), blocks);
  }

  /// What belongs together, and is not divided between pages.
  private List<List<LayoutBlock>> things(Kept kept, DecisionPart part, Phrases phrases) {
    Content content = kept.decision().content();
    List<List<LayoutBlock>> things = new ArrayList<>();
    switch (part) {
      case CONTEXT, REASONS, AGAINST, CONSEQUENCES, RISKS -> {
        String text = text(content, part);
        if (!text.isEmpty()) {
          things.add(List.of(Verbatim.of(text)));
        }
      }
      case ACTIONS ->
          content
              .actions()
              .forEach(action -> things.add(List.of(Parts.section(action(action, phrases)))));
      case PEOPLE ->
          groups(content.people(), phrases)
              .forEach(group ->
                  things.add(List.of(Parts.section(group.line(Content.MOST_PEOPLE, phrases)))));
      case COMPARISON -> things.add(new BasisText(knowledge, phrases).whole(content));
      case TRAIL -> kept.history().forEach(entry -> things.add(entry(entry, phrases)));
    }
    if (things.isEmpty()) {
      things.add(List.of(Parts.section(phrases.say("part.empty"))));
    }
    return things;
  }

  private static List<LayoutBlock> entry(HistoryEntry entry, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(TrailText.entry(entry, phrases)));
    String said = TrailText.said(entry.event());
    if (!said.isBlank()) {
      blocks.add(Parts.plainSection(said));
    }
    return blocks;
  }

  static String title(DecisionPart part, Phrases phrases) {
    return phrases.say("part." + part.word());
  }

  static String text(Content content, DecisionPart part) {
    Content.Reasoning reasoning = content.reasoning();
    return switch (part) {
      case CONTEXT -> reasoning.context();
      case REASONS -> reasoning.reasons();
      case AGAINST ->
          // What was typed in one line counts as both, and is said once.
          reasoning.againstRecommendation().equals(reasoning.reasons())
              ? ""
              : reasoning.againstRecommendation();
      case CONSEQUENCES -> reasoning.consequences();
      case RISKS -> reasoning.risks();
      case ACTIONS, PEOPLE, COMPARISON, TRAIL -> "";
    };
  }

  static String action(Content.Action action, Phrases phrases) {
    StringBuilder line =
        new StringBuilder("• " + Mrkdwn.escape(action.text().replace('\n', ' '), LONGEST_ACTION));
    action.owner().ifPresent(owner -> line.append(" — ").append(DecisionWords.member(owner)));
    action.dueOn().ifPresent(day -> line.append(' ').append(phrases.say("card.due", "day", day)));
    return line.toString();
  }

  /// Members who took part in the same way.
  ///
  /// @param label what they did
  record Group(String label, List<String> members) {

    /// The first so many of them.
    String line(int most, Phrases phrases) {
      String shown = DecisionWords.members(members.subList(0, Math.min(most, members.size())));
      String more =
          members.size() > most
              ? " " + phrases.say("card.more", "count", members.size() - most)
              : "";
      return label + " " + shown + more;
    }
  }

  static List<Group> groups(Content.People people, Phrases phrases) {
    List<Group> groups = new ArrayList<>();
    for (Group group :
        List.of(
            new Group(phrases.say("card.deciders"), people.deciders()),
            new Group(phrases.say("card.consulted"), people.consulted()),
            new Group(phrases.say("card.informed"), people.informed()))) {
      if (!group.members().isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }
}
