package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Step;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The small modal that asks for what a step needs: a reason, a note, or a day.
public final class ChangeModal {

  private ChangeModal() {}

  /// What stands in it.
  ///
  /// @param day only for a step that has one
  public record Entries(String text, Optional<LocalDate> day) {}

  /// The modal for a decision as it stands.
  ///
  /// @param step one that needs something
  /// @param notes what has changed since
  public static View open(
      Decision decision, Step step, Entries entries, List<String> notes, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    notes.forEach(note -> blocks.add(Parts.section(note)));
    blocks.add(
        Parts.section(
            phrases.say(
                "change.what",
                "name",
                decision.name(),
                "title",
                Mrkdwn.escape(decision.content().title()))));
    blocks.add(Parts.context(phrases.say("change.help." + step.word())));
    switch (step) {
      case CONFIRM, SNOOZE ->
          blocks.add(
              Inputs.day(
                  Actions.CHANGE_DAY_INPUT,
                  phrases.say("change.day"),
                  phrases.say("change.day.hint"),
                  entries.day(),
                  false));
      case NOTE -> blocks.add(text("change.remark", entries, false, phrases));
      case REJECT, WITHDRAW, DEPRECATE -> blocks.add(text("change.reason", entries, true, phrases));
      case ACCEPT, EDIT, SUPERSEDE ->
          throw new IllegalArgumentException("asks for nothing here: " + step);
    }
    String label = phrases.say("change." + step.word());
    return Parts.modal(decision.name(), label, phrases.say("modal.cancel"))
        .callbackId(Actions.CHANGE_MODAL + ":" + step.word())
        .privateMetadata(
            State.of(
                    phrases.language(),
                    String.valueOf(decision.number()),
                    String.valueOf(decision.version()))
                .encoded())
        .blocks(blocks)
        .build();
  }

  private static LayoutBlock text(
      String label, Entries entries, boolean optional, Phrases phrases) {
    return Inputs.text(
        Actions.CHANGE_TEXT_INPUT,
        phrases.say(label),
        phrases.say("change.placeholder"),
        entries.text(),
        optional);
  }

  /// Says what came of a step, in the place of the modal, with what was typed when nothing came of
  /// it.
  ///
  /// @param typed what would be lost, or nothing
  public static View outcome(Decision decision, String sentence, String typed, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(sentence));
    if (!typed.isBlank()) {
      blocks.add(Parts.section(phrases.say("change.typed")));
      blocks.add(Parts.plainSection(typed));
    }
    blocks.add(Parts.context(phrases.say("decision.find", "number", decision.number())));
    return Parts.modal(decision.name(), phrases.say("modal.done")).blocks(blocks).build();
  }
}
