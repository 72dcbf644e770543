package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.TableBlock;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The answer to `compare`: the table, its bars, the verdict with its reasons, what was assumed,
/// and what to do next.
public final class ComparisonView {

  private final Knowledge knowledge;

  public ComparisonView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The answer that only the asking member sees.
  public Answer answer(Comparison comparison, Phrases phrases) {
    List<LayoutBlock> below = new ArrayList<>(explanation(comparison, phrases));
    RequestButtons request = new RequestButtons(comparison, phrases);
    List<ButtonElement> buttons = new ArrayList<>();
    buttons.add(request.record());
    buttons.addAll(request.review());
    buttons.addAll(request.change());
    buttons.add(request.share(Actions.SHARE));
    buttons.addAll(request.costs());
    buttons.add(
        Parts.button(
            phrases.say("button.history"),
            Actions.HISTORY_PAGE,
            State.of(phrases.language()).encoded()));
    below.add(Parts.actions(buttons));
    request.further(knowledge).ifPresent(below::add);
    return message(comparison, List.of(), below, phrases);
  }

  /// The same answer for everybody in a channel, saying who asked.
  public Answer shared(Comparison comparison, String member, Phrases phrases) {
    List<LayoutBlock> below = new ArrayList<>(explanation(comparison, phrases));
    RequestButtons request = new RequestButtons(comparison, phrases);
    below.add(Parts.actions(List.of(request.record())));
    request.further(knowledge).ifPresent(below::add);
    return message(
        comparison,
        List.of(
            Parts.context(
                phrases.say(
                    "compare.shared",
                    "member",
                    "<@" + member + ">",
                    "request",
                    comparison.request().canonical()))),
        below,
        phrases);
  }

  private Answer message(
      Comparison comparison, List<LayoutBlock> above, List<LayoutBlock> below, Phrases phrases) {
    List<List<Cell>> rows = rows(comparison, phrases);
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(new TableBlock(columns(), rows));
    List<LayoutBlock> plain = new ArrayList<>(above);
    plain.add(Parts.section(PlainTable.of(rows)));
    return Picture.between(
        new ExplanationText(knowledge, phrases).firmVerdict(comparison).replace("*", ""),
        blocks,
        plain,
        new ContributionChart(knowledge).of(comparison, phrases),
        below,
        phrases);
  }

  private List<TableBlock.ColumnSettings> columns() {
    List<TableBlock.ColumnSettings> columns = new ArrayList<>();
    columns.add(new TableBlock.ColumnSettings("left", true));
    for (int i = 0; i <= knowledge.criteria().size(); i++) {
      columns.add(new TableBlock.ColumnSettings("right", false));
    }
    return columns;
  }

  private List<List<Cell>> rows(Comparison comparison, Phrases phrases) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> header = new ArrayList<>();
    header.add(Cell.of(phrases.say("compare.column.architecture")));
    for (Criterion criterion : knowledge.criteria()) {
      header.add(Cell.of(phrases.say(criterion.name())));
    }
    header.add(Cell.of(phrases.say("compare.column.total")));
    rows.add(header);
    for (Standing standing : comparison.standings()) {
      rows.add(row(standing, phrases));
    }
    return rows;
  }

  private List<Cell> row(Standing standing, Phrases phrases) {
    String name = phrases.say(standing.architecture().name());
    String total = Figures.points(standing.score().total());
    List<Cell> row = new ArrayList<>();
    switch (standing) {
      case Standing.Eligible eligible when eligible.rank() == 1 -> row.add(Cell.bold("★ " + name));
      case Standing.Eligible _ -> row.add(Cell.of(name));
      case Standing.Excluded _ -> row.add(Cell.struck("✕ " + name));
    }
    for (Criterion criterion : knowledge.criteria()) {
      row.add(Cell.of(Figures.value(standing.byCriterion().getOrDefault(criterion.id(), 0.0))));
    }
    switch (standing) {
      case Standing.Eligible eligible when eligible.rank() == 1 -> row.add(Cell.bold(total));
      case Standing.Eligible _ -> row.add(Cell.of(total));
      case Standing.Excluded _ -> row.add(Cell.of(phrases.say("compare.out", "total", total)));
    }
    return row;
  }

  private List<LayoutBlock> explanation(Comparison comparison, Phrases phrases) {
    ExplanationText text = new ExplanationText(knowledge, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(text.firmVerdict(comparison)));
    text.why(comparison).ifPresent(why -> blocks.add(Parts.section(why)));
    text.wouldFlipIf(comparison).ifPresent(flips -> blocks.add(Parts.section(flips)));
    text.fees(comparison).ifPresent(fees -> blocks.add(Parts.section(fees)));
    text.adjustments(comparison).ifPresent(moved -> blocks.add(Parts.section(moved)));
    text.whyNot(comparison).ifPresent(whyNot -> blocks.add(Parts.section(whyNot)));
    blocks.add(Parts.context(text.assumptions(comparison)));
    return blocks;
  }
}
