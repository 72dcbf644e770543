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
import java.util.Optional;

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
    RequestButtons request = new RequestButtons(comparison, phrases);
    List<ButtonElement> buttons = new ArrayList<>();
    buttons.add(request.record());
    buttons.addAll(request.review());
    buttons.addAll(request.change());
    buttons.add(request.share(Actions.SHARE_RECOMMENDATION));
    if (recommendation.robustness().isPresent()) {
      buttons.add(request.firmness());
    }
    buttons.add(request.compare());
    buttons.addAll(request.costs());
    return message(recommendation, List.of(), request, buttons, phrases);
  }

  /// The same answer for everybody in a channel, saying who asked.
  public Answer shared(Recommendation recommendation, String member, Phrases phrases) {
    Comparison comparison = recommendation.comparison();
    RequestButtons request = new RequestButtons(comparison, phrases);
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
        request,
        List.of(request.record()),
        phrases);
  }

  private Answer message(
      Recommendation recommendation,
      List<LayoutBlock> first,
      RequestButtons request,
      List<ButtonElement> buttons,
      Phrases phrases) {
    Comparison comparison = recommendation.comparison();
    ExplanationText text = new ExplanationText(knowledge, phrases);
    String verdict = text.firmVerdict(comparison);
    List<LayoutBlock> above = new ArrayList<>(first);
    above.add(Parts.section(verdict));
    List<LayoutBlock> below = new ArrayList<>();
    text.why(comparison).ifPresent(why -> below.add(Parts.section(why)));
    text.wouldFlipIf(comparison).ifPresent(flips -> below.add(Parts.section(flips)));
    new OutlookText(knowledge, phrases)
        .questions(recommendation.decidingFacts())
        .ifPresent(questions -> below.add(Parts.section(questions)));
    text.fees(comparison).ifPresent(fees -> below.add(Parts.section(fees)));
    text.adjustments(comparison).ifPresent(moved -> below.add(Parts.section(moved)));
    text.whyNot(comparison).ifPresent(whyNot -> below.add(Parts.section(whyNot)));
    below.add(Parts.context(text.premises(comparison)));
    below.add(Parts.context(phrases.say("recommend.method")));
    below.add(Parts.actions(buttons));
    request.further(knowledge).ifPresent(below::add);
    return Picture.between(
        verdict.replace("*", ""),
        above,
        above,
        new ContributionChart(knowledge).of(comparison, phrases),
        below,
        phrases);
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

    List<LayoutBlock> plain = new ArrayList<>(above);
    if (!robustness.intervals().isEmpty()) {
      LayoutBlock title = Parts.section(phrases.say("robust.intervals.title"));
      List<List<Cell>> rows = text.intervals(robustness);
      plain.add(title);
      plain.add(Parts.section(PlainTable.of(rows)));
      above.add(title);
      above.add(new TableBlock(INTERVAL_COLUMNS, rows));
    }
    return Picture.between(
        verdict.replace("*", ""),
        above,
        plain,
        Optional.of(new RankAcceptabilityChart(knowledge).of(robustness.headline(), phrases)),
        below,
        phrases);
  }
}
