package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// One decision as a card: what was decided, why, by whom, on what, and what became of it. What a
/// message has no room for is cut, with a button that shows it whole.
public final class DecisionCard {

  private static final int MOST_BLOCKS = 50;

  /// How much of each part a card shows.
  private record Room(int text, int actions, int people, int entries) {}

  private static final Room ALL = new Room(Content.LONGEST_REASON, 20, 50, 10);
  private static final Room FOLDED = new Room(200, 3, 8, 2);

  private final Knowledge knowledge;

  public DecisionCard(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The card with its buttons.
  public Answer card(Kept kept, Phrases phrases) {
    return card(kept, List.of(), phrases);
  }

  /// The card below a sentence about what has just happened to it.
  public Answer changed(Kept kept, String sentence, Phrases phrases) {
    Answer card = card(kept, List.of(Parts.section(sentence)), phrases);
    return new Answer(sentence.replace("*", ""), card.blocks());
  }

  private Answer card(Kept kept, List<LayoutBlock> above, Phrases phrases) {
    Decision decision = kept.decision();
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.addAll(blocks(kept, ALL, phrases));
    if (blocks.size() > MOST_BLOCKS || MessageSize.of(blocks) > MessageSize.MOST) {
      blocks = new ArrayList<>(above);
      blocks.addAll(blocks(kept, FOLDED, phrases));
    }
    return new Answer(decision.name() + " · " + Mrkdwn.escape(decision.content().title()), blocks);
  }

  private List<LayoutBlock> blocks(Kept kept, Room room, Phrases phrases) {
    Decision decision = kept.decision();
    Content content = decision.content();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.header(decision.name() + " · " + content.title()));
    if (!kept.verify().isEmpty()) {
      blocks.add(Parts.section(phrases.say("card.edited", "number", decision.number())));
    }
    blocks.add(Parts.section(summary(decision, phrases)));
    if (content.basis().excluded().contains(content.architecture())) {
      blocks.add(Parts.context(phrases.say("decision.against.limit")));
    }
    blocks.addAll(links(decision, phrases));
    blocks.addAll(reasoning(decision, room.text(), phrases));
    blocks.addAll(actions(decision, room.actions(), phrases));
    blocks.addAll(people(decision, room.people(), phrases));
    blocks.addAll(new BasisText(knowledge, phrases).inShort(content));
    blocks.add(Parts.context(newest(kept.history(), room, phrases)));
    blocks.addAll(new DecisionButtons(decision, phrases).rows());
    return blocks;
  }

  private String summary(Decision decision, Phrases phrases) {
    DecisionWords words = new DecisionWords(knowledge, phrases);
    Content content = decision.content();
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say(
            "card.status", "status", words.status(decision), "choice", words.choice(content)));
    lines.add(
        phrases.say(
            "decision.by",
            "member",
            DecisionWords.member(content.origin().by()),
            "date",
            Figures.date(content.origin().at())));
    decision
        .reviewOn()
        .or(content::reviewOn)
        .filter(_ -> reviewMatters(decision.status()))
        .ifPresent(day -> lines.add(phrases.say("card.review", "day", day.toString())));
    return String.join("\n", lines);
  }

  private static boolean reviewMatters(Status status) {
    return status instanceof Status.Accepted || status instanceof Status.Proposed;
  }

  private static List<LayoutBlock> links(Decision decision, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    decision
        .content()
        .supersedes()
        .ifPresent(number ->
            blocks.add(
                Parts.section(
                    phrases.say("card.supersedes", "name", Decision.name(number)),
                    DecisionButtons.show(number, phrases))));
    if (decision.status() instanceof Status.Superseded(int by)) {
      blocks.add(
          Parts.section(
              phrases.say("card.supersededby", "name", Decision.name(by)),
              DecisionButtons.show(by, phrases)));
    }
    decision
        .content()
        .origin()
        .permalink()
        .ifPresent(link ->
            blocks.add(
                Parts.context(phrases.say("card.recordedfrom", "link", Mrkdwn.escape(link)))));
    return blocks;
  }

  private static List<LayoutBlock> reasoning(Decision decision, int most, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (DecisionPart part : CardParts.TEXTS) {
      String text = CardParts.text(decision.content(), part);
      if (!text.isEmpty()) {
        blocks.add(heading(decision, part, text.length() > most, phrases));
        blocks.add(Parts.plainSection(Mrkdwn.shorten(text, most)));
      }
    }
    return blocks;
  }

  private static LayoutBlock heading(
      Decision decision, DecisionPart part, boolean cut, Phrases phrases) {
    String title = CardParts.title(part, phrases);
    return cut
        ? Parts.section(
            title, DecisionButtons.part(decision, part, 1, "", phrases.say("card.whole"), phrases))
        : Parts.section(title);
  }

  private static List<LayoutBlock> actions(Decision decision, int most, Phrases phrases) {
    List<Content.Action> actions = decision.content().actions();
    if (actions.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    int length = 0;
    for (Content.Action action : actions.subList(0, Math.min(most, actions.size()))) {
      String line = CardParts.action(action, phrases);
      length += line.length() + 1;
      if (length > CardParts.SECTION / 2) {
        break;
      }
      lines.add(line);
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(heading(decision, DecisionPart.ACTIONS, lines.size() < actions.size(), phrases));
    if (!lines.isEmpty()) {
      blocks.add(Parts.section(String.join("\n", lines)));
    }
    return blocks;
  }

  private static List<LayoutBlock> people(Decision decision, int most, Phrases phrases) {
    Content.People people = decision.content().people();
    List<String> lines = new ArrayList<>();
    boolean cut = false;
    for (CardParts.Group group : CardParts.groups(people, phrases)) {
      cut |= group.members().size() > most;
      lines.add(group.line(most, phrases));
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    String text = String.join("\n", lines);
    return List.of(
        cut
            ? Parts.section(
                text,
                DecisionButtons.part(
                    decision, DecisionPart.PEOPLE, 1, "", phrases.say("card.whole"), phrases))
            : Parts.section(text));
  }

  /// The last few things that happened.
  private static String newest(List<HistoryEntry> history, Room room, Phrases phrases) {
    int from = Math.max(0, history.size() - room.entries());
    List<String> lines = new ArrayList<>();
    if (from > 0) {
      lines.add(phrases.say("card.earlier", "count", from));
    }
    for (HistoryEntry entry : history.subList(from, history.size())) {
      lines.add(TrailText.line(entry, phrases));
    }
    return String.join("\n", lines);
  }
}
