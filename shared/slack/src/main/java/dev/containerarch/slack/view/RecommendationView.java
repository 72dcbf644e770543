package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Recommendation;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Robustness;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.TableBlock;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The answer to `recommend`, in the order in which advice is best heard: verdict and how firm it
/// is, why, what would change it, what to find out, why not the others, what it rests on, and what
/// the method cannot tell. The analysis behind the confidence word is one click away.
public final class RecommendationView {

  private static final List<TableBlock.ColumnSettings> INTERVAL_COLUMNS =
      List.of(
          new TableBlock.ColumnSettings("left", true),
          new TableBlock.ColumnSettings("right", false),
          new TableBlock.ColumnSettings("right", true),
          new TableBlock.ColumnSettings("right", true));

  private final Knowledge knowledge;

  public RecommendationView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The answer that only the asking member sees.
  public Answer answer(Recommendation recommendation, Phrases phrases) {
    Comparison comparison = recommendation.comparison();
    String state = State.of(phrases.language(), comparison.request()).encoded();
    List<ButtonElement> buttons = new ArrayList<>();
    buttons.add(Parts.recordButton(phrases, state));
    buttons.add(Parts.button(phrases.say("button.weights"), Actions.CHANGE_WEIGHTS, state));
    buttons.add(Parts.button(phrases.say("button.facts"), Actions.ADD_FACTS, state));
    buttons.add(Parts.button(phrases.say("button.share"), Actions.SHARE_RECOMMENDATION, state));
    if (recommendation.robustness().isPresent()) {
      buttons.add(Parts.button(phrases.say("button.firmness"), Actions.FIRMNESS, state));
    }
    buttons.add(Parts.button(phrases.say("button.compare"), Actions.COMPARE, state));
    buttons.add(Parts.button(phrases.say("button.costs"), Actions.COSTS, state));
    return message(recommendation, List.of(), buttons, phrases);
  }

  /// The same answer for everybody in a channel, saying who asked.
  public Answer shared(Recommendation recommendation, String member, Phrases phrases) {
    Comparison comparison = recommendation.comparison();
    String state = State.of(phrases.language(), comparison.request()).encoded();
    return message(
        recommendation,
        List.of(
            Parts.context(
                phrases.say(
                    "recommend.shared",
                    "member",
                    "<@" + member + ">",
                    "request",
                    comparison.request().canonical()))),
        List.of(Parts.recordButton(phrases, state)),
        phrases);
  }

  private Answer message(
      Recommendation recommendation,
      List<LayoutBlock> above,
      List<ButtonElement> buttons,
      Phrases phrases) {
    Comparison comparison = recommendation.comparison();
    ExplanationText text = new ExplanationText(knowledge, phrases);
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(Parts.section(text.firmVerdict(comparison)));
    text.why(comparison).ifPresent(why -> blocks.add(Parts.section(why)));
    text.wouldFlipIf(comparison).ifPresent(flips -> blocks.add(Parts.section(flips)));
    new OutlookText(knowledge, phrases)
        .questions(recommendation.decidingFacts())
        .ifPresent(questions -> blocks.add(Parts.section(questions)));
    text.adjustments(comparison).ifPresent(moved -> blocks.add(Parts.section(moved)));
    text.whyNot(comparison).ifPresent(whyNot -> blocks.add(Parts.section(whyNot)));
    blocks.add(Parts.context(text.premises(comparison)));
    blocks.add(Parts.context(phrases.say("recommend.method")));
    blocks.add(Parts.actions(buttons));
    return new Answer(text.firmVerdict(comparison).replace("*", ""), blocks);
  }

  /// The analysis behind the confidence word.
  ///
  /// @param recommendation of more than one option
  public Answer firmness(Recommendation recommendation, Phrases phrases) {
    Comparison comparison = recommendation.comparison();
    Robustness robustness = recommendation.robustness().orElseThrow();
    FirmnessText text = new FirmnessText(knowledge, phrases);
    String verdict = new ExplanationText(knowledge, phrases).firmVerdict(comparison);

    List<LayoutBlock> above = new ArrayList<>();
    above.add(Parts.section(verdict));
    above.add(Parts.section(text.shares(robustness)));
    List<LayoutBlock> below = new ArrayList<>();
    text.dropped(robustness).ifPresent(dropped -> below.add(Parts.section(dropped)));
    text.centralWeights(robustness).ifPresent(central -> below.add(Parts.section(central)));
    text.priceOfLimits(robustness).ifPresent(price -> below.add(Parts.section(price)));
    below.add(Parts.context(text.method(recommendation, robustness)));

    List<LayoutBlock> blocks = new ArrayList<>(above);
    List<LayoutBlock> plain = new ArrayList<>(above);
    if (!robustness.intervals().isEmpty()) {
      LayoutBlock title = Parts.section(phrases.say("robust.intervals.title"));
      List<List<Cell>> rows = text.intervals(robustness);
      blocks.add(title);
      blocks.add(new TableBlock(INTERVAL_COLUMNS, rows));
      plain.add(title);
      plain.add(Parts.section(PlainTable.of(rows)));
    }
    blocks.addAll(below);
    plain.addAll(below);
    return new Answer(verdict.replace("*", ""), blocks, plain);
  }
}
