package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A kept decision: just recorded, shown whole, or as a line of the history.
public final class DecisionView {

  private static final int PAGE_LINE = 400;

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
    addReason(blocks, recording.decision());
    ruledOutThen(recording.decision(), phrases).ifPresent(line -> blocks.add(Parts.context(line)));
    blocks.add(
        Parts.context(phrases.say("decision.find", "number", recording.decision().number())));
    return Parts.modal(recording.decision().name(), phrases.say("modal.done"))
        .blocks(blocks)
        .build();
  }

  private static String recordedLine(Recording recording, Phrases phrases) {
    String name = "*" + recording.decision().name() + "*";
    return switch (recording) {
      case Recording.Recorded _ -> phrases.say("decision.recorded", "name", name);
      case Recording.AlreadyRecorded _ -> phrases.say("decision.already", "name", name);
    };
  }

  /// One decision with the comparison as it was then and everything that happened to it.
  public Answer card(Kept kept, Phrases phrases) {
    Decision decision = kept.decision();
    Content content = decision.content();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.header(decision.name() + " · " + content.title()));
    blocks.add(Parts.section(summary(decision, phrases)));
    addReason(blocks, decision);
    blocks.add(Parts.section(basis(decision, phrases)));
    ruledOutThen(decision, phrases).ifPresent(line -> blocks.add(Parts.context(line)));
    List<String> trail = new ArrayList<>();
    for (HistoryEntry entry : kept.history()) {
      trail.add(trail(entry, phrases));
    }
    blocks.add(Parts.context(String.join("\n", trail)));
    blocks.add(Parts.actions(ReplayView.buttonsOf(decision, phrases)));
    return new Answer(decision.name() + " · " + Mrkdwn.escape(content.title()), blocks);
  }

  /// What happened, by whom and when. What somebody wrote about it is not in it.
  static String trail(HistoryEntry entry, Phrases phrases) {
    String key = "history.event." + entry.event().kind().word();
    String member = "<@" + entry.by() + ">";
    String date = Figures.date(entry.at());
    return switch (entry.event()) {
      case Event.Superseded(int by) ->
          phrases.say(key, "member", member, "date", date, "name", Decision.name(by));
      case Event.Confirmed(LocalDate day) ->
          phrases.say(key, "member", member, "date", date, "day", day.toString());
      case Event.Snoozed(LocalDate day) ->
          phrases.say(key, "member", member, "date", date, "day", day.toString());
      case Event.Recorded _,
          Event.Edited _,
          Event.Accepted _,
          Event.Rejected _,
          Event.Withdrawn _,
          Event.Deprecated _,
          Event.Noted _ ->
          phrases.say(key, "member", member, "date", date);
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
                Mrkdwn.escape(decision.title()),
                "architecture",
                architecture(decision.architecture(), phrases),
                "member",
                "<@" + decision.by() + ">",
                "date",
                Figures.date(decision.at())),
            PAGE_LINE + Content.LONGEST_TITLE * 5),
        Parts.button(
            phrases.say("button.show", "name", decision.name()),
            Actions.SHOW_DECISION,
            State.of(phrases.language(), String.valueOf(decision.number())).encoded()));
  }

  String summary(Decision decision, Phrases phrases) {
    Content content = decision.content();
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say(
            "decision.what",
            "title",
            Mrkdwn.escape(content.title()),
            "architecture",
            architecture(content.architecture(), phrases)));
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

  /// The reason as it was written. Plain text mentions nobody and needs no escaping, so that all of
  /// it fits.
  private static void addReason(List<LayoutBlock> blocks, Decision decision) {
    if (!decision.content().reasoning().reasons().isEmpty()) {
      blocks.add(Parts.plainSection(decision.content().reasoning().reasons()));
    }
  }

  private String basis(Decision decision, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("decision.basis", "request", decision.content().basis().request()));
    for (Map.Entry<String, Double> total : decision.content().basis().totals().entrySet()) {
      boolean out = decision.content().basis().excluded().contains(total.getKey());
      String points = Figures.points(total.getValue());
      lines.add(
          "• "
              + architecture(total.getKey(), phrases)
              + " "
              + (out ? phrases.say("compare.out", "total", points) : points));
    }
    return String.join("\n", lines);
  }

  Optional<String> ruledOutThen(Decision decision, Phrases phrases) {
    return decision.content().basis().excluded().contains(decision.content().architecture())
        ? Optional.of(phrases.say("decision.against.limit"))
        : Optional.empty();
  }

  /// The name of an architecture, or its id when today's knowledge has it no more.
  private String architecture(String id, Phrases phrases) {
    return knowledge.architectures().stream()
        .filter(architecture -> architecture.id().equals(id))
        .findFirst()
        .map(architecture -> phrases.say(architecture.name()))
        .orElse(id);
  }
}
