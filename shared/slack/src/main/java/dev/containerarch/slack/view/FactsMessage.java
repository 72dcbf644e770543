package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.outbox.Outgoing.FactsChanged;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// Says, without being asked, that the choice of a decision stands otherwise with what is known
/// now.
public final class FactsMessage {

  private final Knowledge knowledge;
  private final DecisionView decisions;

  public FactsMessage(Knowledge knowledge, DecisionView decisions) {
    this.knowledge = knowledge;
    this.decisions = decisions;
  }

  /// The message.
  ///
  /// @param decision as it is now
  public Answer of(FactsChanged changed, Decision decision, Phrases phrases) {
    OptionNames names = new OptionNames(knowledge, phrases);
    Finding finding = changed.finding();
    String sentence = phrases.say("facts.changed", "name", "*" + decision.name() + "*");
    List<String> lines = new ArrayList<>();
    lines.add(sentence);
    lines.add(ReplayView.sentence(finding.answer(), decision.content().architecture(), names));
    if (!finding.placeThen().equals(finding.placeNow())) {
      lines.add(ReplayView.places(finding.placeThen(), finding.placeNow(), phrases));
    }
    lines.add(
        ReplayView.recommended(
            decision.content().basis().recommended(), finding.recommended(), names));
    if (!finding.redated().isEmpty()) {
      lines.add(
          phrases.say(
              "facts.redated",
              "option",
              names.of(decision.content().architecture()),
              "parts",
              String.join(", ", finding.redated().stream().map(it -> part(it, phrases)).toList())));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(String.join("\n", lines)));
    blocks.add(Parts.section(decisions.summary(decision, phrases)));
    if (decision.status() instanceof Status.Accepted) {
      blocks.add(DecisionMessages.steps(decision, phrases));
    }
    blocks.add(DecisionView.buttons(decision, phrases));
    return new Answer(sentence.replace("*", ""), blocks);
  }

  /// The name of a sub-criterion with the date; its id when today's knowledge has it no more.
  private String part(Finding.Redated redated, Phrases phrases) {
    String name = redated.part();
    for (Criterion criterion : knowledge.criteria()) {
      for (SubCriterion part : criterion.parts()) {
        if (part.id().equals(redated.part())) {
          name = phrases.say(part.name());
        }
      }
    }
    return name + " (" + redated.asOf() + ")";
  }
}
