package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The modal in which a member records a decision, filled in from the comparison that led to it.
public final class DecisionModal {

  private final Knowledge knowledge;

  public DecisionModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What is filled in already.
  ///
  /// @param architecture the chosen one; when empty, the comparison's first is preselected
  public record Draft(Optional<Architecture> architecture, String title, String reason) {

    public static final Draft EMPTY = new Draft(Optional.empty(), "", "");
  }

  /// The modal, filled in.
  ///
  /// @param state what comes back with the submission: the language, the channel and the request
  public View open(Comparison comparison, Draft draft, State state, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(new ExplanationText(knowledge, phrases).verdict(comparison)));
    blocks.add(architectureInput(comparison, draft, phrases));
    blocks.add(titleInput(draft, phrases));
    blocks.add(reasonInput(draft, phrases));
    return Parts.modal(
            phrases.say("modal.title"), phrases.say("modal.submit"), phrases.say("modal.cancel"))
        .callbackId(Actions.DECISION_MODAL)
        .privateMetadata(state.encoded())
        .blocks(blocks)
        .build();
  }

  private LayoutBlock architectureInput(Comparison comparison, Draft draft, Phrases phrases) {
    List<OptionObject> options =
        comparison.standings().stream().map(standing -> option(standing, phrases)).toList();
    Optional<String> chosen =
        draft.architecture().isPresent()
            ? draft.architecture().map(Architecture::id)
            : comparison.eligible().stream().findFirst().map(first -> first.architecture().id());
    StaticSelectElement.StaticSelectElementBuilder select =
        StaticSelectElement.builder()
            .actionId(Actions.ARCHITECTURE_INPUT)
            .placeholder(Parts.plain(phrases.say("modal.architecture.placeholder")))
            .options(options);
    options.stream()
        .filter(option -> chosen.isPresent() && option.getValue().equals(chosen.get()))
        .findFirst()
        .ifPresent(select::initialOption);
    return InputBlock.builder()
        .blockId(Actions.ARCHITECTURE_INPUT)
        .label(Parts.plain(phrases.say("modal.architecture")))
        .element(select.build())
        .build();
  }

  private static OptionObject option(Standing standing, Phrases phrases) {
    String total = Figures.points(standing.score().total());
    String points =
        standing instanceof Standing.Excluded ? phrases.say("compare.out", "total", total) : total;
    return OptionObject.builder()
        .text(Parts.plain(phrases.say(standing.architecture().name()) + " · " + points))
        .value(standing.architecture().id())
        .build();
  }

  private static LayoutBlock titleInput(Draft draft, Phrases phrases) {
    PlainTextInputElement.PlainTextInputElementBuilder input =
        PlainTextInputElement.builder()
            .actionId(Actions.TITLE_INPUT)
            .maxLength(Content.LONGEST_TITLE)
            .placeholder(Parts.plain(phrases.say("modal.title.placeholder")));
    if (!draft.title().isEmpty()) {
      input.initialValue(Mrkdwn.shorten(draft.title(), Content.LONGEST_TITLE));
    }
    return InputBlock.builder()
        .blockId(Actions.TITLE_INPUT)
        .label(Parts.plain(phrases.say("modal.what")))
        .element(input.build())
        .build();
  }

  private static LayoutBlock reasonInput(Draft draft, Phrases phrases) {
    PlainTextInputElement.PlainTextInputElementBuilder input =
        PlainTextInputElement.builder()
            .actionId(Actions.REASON_INPUT)
            .multiline(true)
            .maxLength(Content.LONGEST_REASON)
            .placeholder(Parts.plain(phrases.say("modal.because.placeholder")));
    if (!draft.reason().isEmpty()) {
      input.initialValue(Mrkdwn.shorten(draft.reason(), Content.LONGEST_REASON));
    }
    return InputBlock.builder()
        .blockId(Actions.REASON_INPUT)
        .label(Parts.plain(phrases.say("modal.because")))
        .optional(true)
        .element(input.build())
        .build();
  }
}
