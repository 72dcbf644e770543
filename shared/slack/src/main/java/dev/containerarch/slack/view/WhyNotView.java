package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Contrast;
import dev.containerarch.advisor.advice.Contrast.Gap;
import dev.containerarch.advisor.advice.Contrast.Rated;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.TableBlock;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer to "why not …?": one option against the one in front, difference by difference, and
/// what it would need.
public final class WhyNotView {

  private final Knowledge knowledge;

  public WhyNotView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  public Answer answer(Contrast contrast, Phrases phrases) {
    String headline = headline(contrast, phrases);
    List<LayoutBlock> above = List.of(Parts.section(headline));
    List<LayoutBlock> below = new ArrayList<>();
    new NeedText(knowledge, phrases)
        .section(contrast)
        .ifPresent(needs -> below.add(Parts.section(needs)));
    below.add(
        Parts.context(new ExplanationText(knowledge, phrases).assumptions(contrast.comparison())));
    State state = State.of(phrases.language(), contrast.comparison().request());
    below.add(
        Parts.actions(
            List.of(
                Parts.button(phrases.say("button.compare"), Actions.COMPARE, state.encoded()),
                Parts.button(
                    phrases.say("button.explain", "name", option(contrast, phrases)),
                    Actions.EXPLAIN,
                    State.of(
                            phrases.language(),
                            contrast.option().architecture().id(),
                            contrast.comparison().edition().id())
                        .encoded()))));
    List<LayoutBlock> blocks = new ArrayList<>(above);
    List<LayoutBlock> plain = new ArrayList<>(above);
    if (!contrast.gaps().isEmpty()) {
      blocks.add(new TableBlock(columns(), rows(contrast, true, phrases)));
      blocks.add(bars(contrast, phrases).chart());
      plain.add(Parts.section(PlainTable.of(rows(contrast, false, phrases))));
      plain.add(Parts.section(reasons(contrast, phrases)));
    }
    blocks.addAll(below);
    plain.addAll(below);
    return new Answer(headline.replace("*", ""), blocks, plain);
  }

  /// Asks which option is meant, with a button for each but the one in front; and, as the row below
  /// a comparison has no room for it when the request is long, one for what changed between the
  /// editions.
  public Answer choices(Comparison comparison, Phrases phrases) {
    List<Standing> options = WhyNotMenu.options(comparison);
    if (options.isEmpty()) {
      return Notice.answer(phrases.say("whynot.alone"));
    }
    List<ButtonElement> buttons = new ArrayList<>();
    for (Standing option : options) {
      String id = option.architecture().id();
      buttons.add(
          Parts.button(
              phrases.say(option.architecture().name()),
              Actions.WHY_NOT + ":" + id,
              WhyNotMenu.state(id, comparison, phrases).encoded()));
    }
    EditionsView.button(knowledge, comparison.request(), phrases).ifPresent(buttons::add);
    String question = phrases.say("whynot.which");
    return new Answer(question, List.of(Parts.section(question), Parts.actions(buttons)));
  }

  private static String headline(Contrast contrast, Phrases phrases) {
    String option = option(contrast, phrases);
    String total = Figures.points(contrast.option().score().total());
    String points = Figures.points(Math.abs(contrast.points()));
    Optional<Standing> against = contrast.against();
    if (against.isEmpty()) {
      return phrases.say("whynot.head.alone", "option", option, "total", total);
    }
    String key =
        switch (contrast.place()) {
          case FIRST ->
              against.get() instanceof Standing.Excluded
                  ? "whynot.head.only"
                  : contrast.points() == 0 ? "whynot.head.level" : "whynot.head.first";
          case LEVEL -> "whynot.head.level";
          case BEHIND -> "whynot.head.behind";
          case RULED_OUT ->
              against.get() instanceof Standing.Excluded ? "whynot.head.allout" : "whynot.head.out";
        };
    return phrases.say(
        key,
        "option",
        option,
        "total",
        total,
        "points",
        points,
        "other",
        phrases.say(against.get().architecture().name()),
        "otherTotal",
        Figures.points(against.get().score().total()));
  }

  private static String option(Contrast contrast, Phrases phrases) {
    return phrases.say(contrast.option().architecture().name());
  }

  private static List<TableBlock.ColumnSettings> columns() {
    return List.of(
        new TableBlock.ColumnSettings("left", true),
        new TableBlock.ColumnSettings("right", false),
        new TableBlock.ColumnSettings("right", false),
        new TableBlock.ColumnSettings("right", false),
        new TableBlock.ColumnSettings("left", true));
  }

  private List<List<Cell>> rows(Contrast contrast, boolean withReasons, Phrases phrases) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> header = new ArrayList<>();
    header.add(Cell.of(phrases.say("whynot.column.part")));
    header.add(Cell.of(phrases.say(contrast.option().architecture().shortName())));
    header.add(
        Cell.of(
            contrast
                .against()
                .map(against -> phrases.say(against.architecture().shortName()))
                .orElse("–")));
    header.add(Cell.of(phrases.say("whynot.column.points")));
    if (withReasons) {
      header.add(Cell.of(phrases.say("whynot.column.reason")));
    }
    rows.add(header);
    for (Gap gap : contrast.gaps()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(phrases.say(gap.part().name())));
      row.add(Cell.of(figure(contrast, gap, contrast.option(), gap.option(), phrases)));
      row.add(
          Cell.of(figure(contrast, gap, contrast.against().orElseThrow(), gap.against(), phrases)));
      row.add(Cell.of(signed(gap)));
      if (withReasons) {
        row.add(Cell.of(reason(contrast, gap, phrases)));
      }
      rows.add(row);
    }
    return rows;
  }

  private String figure(Contrast contrast, Gap gap, Standing whose, Rated rated, Phrases phrases) {
    return new FeeText(knowledge, phrases)
        .figure(contrast.comparison(), gap.part().id(), whose.architecture().id())
        .orElseGet(() -> rated(rated, phrases));
  }

  private static String rated(Rated rated, Phrases phrases) {
    String after =
        rated.after().isPresent()
            ? Figures.given(rated.after().getAsDouble())
            : phrases.say("effect.unrated");
    return rated.before().isEmpty() || rated.before().equals(rated.after())
        ? after
        : Figures.given(rated.before().getAsDouble()) + " → " + after;
  }

  private static String signed(Gap gap) {
    return (gap.points() > 0 ? "+" : "−") + Figures.points(Math.abs(gap.points()));
  }

  /// Why the better one is better: the money, what the situation did to either, else the reason
  /// behind its rating.
  private String reason(Contrast contrast, Gap gap, Phrases phrases) {
    String one = contrast.option().architecture().id();
    String other = contrast.against().orElseThrow().architecture().id();
    String better = gap.points() > 0 ? one : other;
    String worse = gap.points() > 0 ? other : one;
    String part = gap.part().id();
    return new FeeText(knowledge, phrases)
        .why(contrast.comparison(), part, better, worse)
        .or(() ->
            new AdjustmentText(knowledge, phrases).why(contrast.comparison(), part, better, worse))
        .orElseGet(() ->
            phrases.say(contrast.comparison().edition().rating(gap.part().id(), better).reason()));
  }

  private String reasons(Contrast contrast, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    for (Gap gap : contrast.gaps()) {
      lines.add(
          phrases.say(
              "whynot.reason",
              "points",
              signed(gap),
              "part",
              phrases.say(gap.part().name()),
              "reason",
              reason(contrast, gap, phrases)));
    }
    return String.join("\n", lines);
  }

  private static Picture bars(Contrast contrast, Phrases phrases) {
    List<Picture.Row> rows = new ArrayList<>();
    for (Gap gap : contrast.gaps()) {
      BigDecimal points = new BigDecimal(Figures.points(Math.abs(gap.points())));
      rows.add(
          new Picture.Row(
              phrases.say(gap.part().name()),
              List.of(gap.points() > 0 ? points : points.negate())));
    }
    return Picture.bars(
        phrases.say("chart.gaps"),
        phrases.say("whynot.column.part"),
        List.of(phrases.say(contrast.option().architecture().shortName())),
        rows);
  }
}
