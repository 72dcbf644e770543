package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Intake;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.IntakeStep;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.UseCase;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The modal that asks for the facts of a workload, a step at a time. Every fact may be left empty.
public final class IntakeModal {

  /// What stands for "don't know" in a list of choices, which cannot be emptied everywhere.
  public static final String UNKNOWN = "?";

  private final Knowledge knowledge;
  private final ProblemsView problems;

  public IntakeModal(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.problems = new ProblemsView(knowledge);
  }

  /// A step, filled in with what was entered and with what the use case brings.
  public View page(IntakePage page, Phrases phrases) {
    boolean last = page.step() == knowledge.intake().size();
    return Parts.modal(
            phrases.say("intake.title", "step", page.step(), "steps", knowledge.intake().size()),
            phrases.say(last ? "intake.submit" : "intake.next"),
            phrases.say("modal.cancel"))
        .callbackId(Actions.INTAKE_MODAL + ":" + page.step())
        .privateMetadata(page.state(phrases.language()).encoded())
        .notifyOnClose(true)
        .blocks(blocks(page, last, phrases))
        .build();
  }

  private List<LayoutBlock> blocks(IntakePage page, boolean last, Phrases phrases) {
    IntakeStep step = knowledge.intake().get(page.step() - 1);
    String state = State.of(phrases.language()).encoded();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (page.fromLastVisit()) {
      blocks.add(
          Parts.section(
              phrases.say("intake.draft"),
              Parts.button(phrases.say("intake.startover"), Actions.INTAKE_START_OVER, state)));
    }
    for (RequestProblem problem : page.problems()) {
      blocks.add(Parts.section(":warning: " + problems.sentence(problem, phrases)));
    }
    blocks.add(Parts.section(phrases.say("intake.step", "title", phrases.say(step.title()))));
    if (page.step() == 1) {
      blocks.add(useCase(page, phrases));
      page.intake()
          .useCase()
          .map(knowledge::useCase)
          .ifPresent(chosen -> blocks.add(Parts.context(phrases.say(chosen.situation()))));
    } else {
      blocks.add(
          Parts.actions(
              List.of(Parts.button(phrases.say("intake.back"), Actions.INTAKE_BACK, state))));
    }
    for (String fact : step.facts()) {
      blocks.add(fact(page, knowledge.fact(fact), phrases));
    }
    if (last) {
      blocks.add(Parts.section(phrases.say("intake.points")));
      for (Criterion criterion : knowledge.criteria()) {
        blocks.add(points(page, criterion, phrases));
      }
      blocks.add(shareIn(page.blockId(Actions.SHARE_INPUT), phrases));
    }
    return blocks;
  }

  private LayoutBlock useCase(IntakePage page, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    for (UseCase useCase : knowledge.useCases()) {
      options.add(Parts.option(phrases.say(useCase.name()), useCase.id()));
    }
    options.add(Parts.option(phrases.say("intake.usecase.none"), UNKNOWN));
    return InputBlock.builder()
        .blockId(page.blockId(Actions.USE_CASE_INPUT))
        .label(Parts.plain(phrases.say("intake.usecase")))
        .hint(Parts.plain(phrases.say("intake.usecase.hint")))
        .optional(true)
        .dispatchAction(true)
        .element(
            select(
                Actions.USE_CASE_INPUT,
                options,
                page.intake().useCase(),
                phrases.say("intake.usecase.none")))
        .build();
  }

  private LayoutBlock fact(IntakePage page, FactDefinition fact, Phrases phrases) {
    Intake intake = page.intake();
    String shown = intake.shown(knowledge, fact.name());
    boolean brought = !shown.isEmpty() && !intake.facts().containsKey(fact.name());
    List<String> hints = new ArrayList<>();
    if (fact instanceof FactDefinition.Quantity quantity) {
      hints.add(range(quantity, phrases));
    }
    if (brought) {
      hints.add(
          phrases.say(intake.isOfTeam(fact.name()) ? "intake.brought.team" : "intake.brought"));
    }
    InputBlock.InputBlockBuilder block =
        InputBlock.builder()
            .blockId(page.blockId(fact.name()))
            .label(Parts.plain(phrases.say(fact.question())))
            .optional(true)
            .element(element(fact, shown, phrases));
    if (!hints.isEmpty()) {
      block.hint(Parts.plain(String.join(" ", hints)));
    }
    return block.build();
  }

  private static String range(FactDefinition.Quantity quantity, Phrases phrases) {
    return phrases.say(
        quantity.suffixes().isEmpty() || quantity.whole() ? "intake.range" : "intake.range.units",
        "min",
        quantity.min().toPlainString(),
        "max",
        quantity.max().toPlainString(),
        "unit",
        WordList.unit(quantity.unit(), phrases));
  }

  private static BlockElement element(FactDefinition fact, String shown, Phrases phrases) {
    return switch (fact) {
      case FactDefinition.Flag _ ->
          choice(
              fact,
              List.of(
                  Parts.option(phrases.say("flag.yes"), "yes"),
                  Parts.option(phrases.say("flag.no"), "no")),
              shown,
              phrases);
      case FactDefinition.Choice choice ->
          choice(
              fact,
              choice.values().stream()
                  .map(value -> Parts.option(phrases.say(value.label()), value.id()))
                  .toList(),
              shown,
              phrases);
      case FactDefinition.Quantity _ -> {
        PlainTextInputElement.PlainTextInputElementBuilder input =
            PlainTextInputElement.builder()
                .actionId(fact.name())
                .maxLength(Intake.LONGEST_VALUE)
                .placeholder(Parts.plain(phrases.say("intake.unknown")));
        if (!shown.isEmpty()) {
          input.initialValue(shown);
        }
        yield input.build();
      }
    };
  }

  private static BlockElement choice(
      FactDefinition fact, List<OptionObject> known, String shown, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>(known);
    options.add(Parts.option(phrases.say("intake.unknown"), UNKNOWN));
    return select(fact.name(), options, Optional.of(shown), phrases.say("intake.unknown"));
  }

  static StaticSelectElement select(
      String actionId, List<OptionObject> options, Optional<String> chosen, String placeholder) {
    StaticSelectElement.StaticSelectElementBuilder select =
        StaticSelectElement.builder()
            .actionId(actionId)
            .placeholder(Parts.plain(placeholder))
            .options(options);
    for (OptionObject option : options) {
      if (chosen.isPresent() && option.getValue().equals(chosen.get())) {
        select.initialOption(option);
      }
    }
    return select.build();
  }

  private LayoutBlock points(IntakePage page, Criterion criterion, Phrases phrases) {
    double otherwise =
        page.intake()
            .pointsOtherwise(
                criterion.id(),
                page.intake()
                    .useCase()
                    .map(id -> knowledge.useCase(id).points().get(criterion.id())),
                criterion.points());
    String id = Actions.POINTS_INPUT + criterion.id();
    return InputBlock.builder()
        .blockId(page.blockId(id))
        .label(Parts.plain(phrases.say(criterion.name())))
        .optional(true)
        .element(
            number(
                id,
                Optional.ofNullable(page.intake().points().get(criterion.id())),
                Figures.given(otherwise)))
        .build();
  }

  static NumberInputElement number(String actionId, Optional<String> value, String otherwise) {
    NumberInputElement.NumberInputElementBuilder input =
        NumberInputElement.builder()
            .actionId(actionId)
            .decimalAllowed(true)
            .minValue("0")
            .maxValue(Integer.toString(RequestReader.MOST_POINTS))
            .placeholder(Parts.plain(otherwise));
    // Slack refuses an initial value that its own input would not take.
    value.filter(typed -> typed.matches("\\d{1,4}(\\.\\d{1,3})?")).ifPresent(input::initialValue);
    return input.build();
  }

  /// The conversation is never chosen for the member: what is posted there is seen by everybody.
  static LayoutBlock shareIn(String blockId, Phrases phrases) {
    return InputBlock.builder()
        .blockId(blockId)
        .label(Parts.plain(phrases.say("intake.share")))
        .hint(Parts.plain(phrases.say("intake.share.hint")))
        .optional(true)
        .element(
            ConversationsSelectElement.builder()
                .actionId(Actions.SHARE_INPUT)
                .responseUrlEnabled(true)
                .placeholder(Parts.plain(phrases.say("intake.share.nowhere")))
                .build())
        .build();
  }
}
