package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A kept decision: just recorded or changed, or as a line of the history.
public final class DecisionView {

  private static final int PAGE_LINE = 800;
  private static final int PAGE_TITLE = 300;

  private final Knowledge knowledge;

  public DecisionView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// Says that a decision was kept, with its number.
  public Answer recorded(Recording recording, Phrases phrases) {
    Decision decision = recording.decision();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(recordedLine(recording, phrases)));
    blocks.add(Parts.section(summary(decision, phrases)));
    blocks.add(status(decision, phrases));
    addReason(blocks, decision);
    ruledOutThen(decision, phrases).ifPresent(line -> blocks.add(Parts.context(line)));
    blocks.add(buttons(decision, phrases));
    return new Answer(recordedLine(recording, phrases).replace("*", ""), blocks);
  }

  /// The way to all of the decision, and to the others.
  static LayoutBlock buttons(Decision decision, Phrases phrases) {
    return Parts.actions(
        List.of(
            Parts.button(
                phrases.say("button.show", "name", decision.name()),
                Actions.SHOW_DECISION,
                State.of(phrases.language(), String.valueOf(decision.number())).encoded()),
            Parts.button(
                phrases.say("button.history"),
                Actions.HISTORY_PAGE,
                State.of(phrases.language()).encoded())));
  }

  /// The same inside the modal in which it was recorded. It has no buttons: there is no message to
  /// answer in.
  public View recordedModal(Recording recording, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(recordedLine(recording, phrases)));
    blocks.add(Parts.section(summary(recording.decision(), phrases)));
    blocks.add(status(recording.decision(), phrases));
    addReason(blocks, recording.decision());
    ruledOutThen(recording.decision(), phrases).ifPresent(line -> blocks.add(Parts.context(line)));
    blocks.add(
        Parts.context(phrases.say("decision.find", "number", recording.decision().number())));
    return Parts.modal(recording.decision().name(), phrases.say("modal.done"))
        .blocks(blocks)
        .build();
  }

  /// Says what came of a change, in the modal in which it was made.
  public View changedModal(Decision decision, String sentence, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(sentence));
    blocks.add(Parts.section(summary(decision, phrases)));
    blocks.add(status(decision, phrases));
    blocks.add(Parts.context(phrases.say("decision.find", "number", decision.number())));
    return Parts.modal(decision.name(), phrases.say("modal.done")).blocks(blocks).build();
  }

  private static String recordedLine(Recording recording, Phrases phrases) {
    String name = "*" + recording.decision().name() + "*";
    return switch (recording) {
      case Recording.Recorded _ -> phrases.say("decision.recorded", "name", name);
      case Recording.AlreadyRecorded _ -> phrases.say("decision.already", "name", name);
    };
  }

  /// A line of the history with a button that shows the decision.
  LayoutBlock line(DecisionLine decision, Phrases phrases) {
    return Parts.section(
        Mrkdwn.shorten(
            phrases.say(
                "history.line",
                "name",
                decision.name(),
                "title",
                Mrkdwn.escape(decision.title(), PAGE_TITLE),
                "architecture",
                new DecisionWords(knowledge, phrases).architecture(decision.architecture()),
                "status",
                standing(decision, phrases),
                "member",
                "<@" + decision.by() + ">",
                "date",
                Figures.date(decision.at())),
            PAGE_LINE),
        Parts.button(
            phrases.say("button.show", "name", decision.name()),
            Actions.SHOW_DECISION,
            State.of(phrases.language(), String.valueOf(decision.number())).encoded()));
  }

  /// Where it stands, and until when it does.
  private static String standing(DecisionLine decision, Phrases phrases) {
    String status = DecisionWords.status(decision.status(), phrases);
    return decision
        .reviewOn()
        .map(day -> phrases.say("history.review", "status", status, "day", day.toString()))
        .orElse(status);
  }

  private LayoutBlock status(Decision decision, Phrases phrases) {
    return Parts.context(new DecisionWords(knowledge, phrases).status(decision));
  }

  String summary(Decision decision, Phrases phrases) {
    Content content = decision.content();
    DecisionWords words = new DecisionWords(knowledge, phrases);
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say(
            "decision.what",
            "title",
            Mrkdwn.escape(content.title()),
            "choice",
            words.choice(content)));
    if (content.reasoning().reasons().isEmpty()) {
      lines.add(phrases.say("decision.noreason"));
    }
    lines.add(
        phrases.say(
            "decision.by",
            "member",
            "<@" + content.origin().by() + ">",
            "date",
            Figures.date(content.origin().at())));
    return String.join("\n", lines);
  }

  /// The reason as it was written, all of it.
  private static void addReason(List<LayoutBlock> blocks, Decision decision) {
    if (!decision.content().reasoning().reasons().isEmpty()) {
      blocks.add(Verbatim.of(decision.content().reasoning().reasons()));
    }
  }

  Optional<String> ruledOutThen(Decision decision, Phrases phrases) {
    return decision.content().basis().excluded().contains(decision.content().architecture())
        ? Optional.of(phrases.say("decision.against.limit"))
        : Optional.empty();
  }
}
