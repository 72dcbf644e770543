package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.cost.CostEstimate;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostLine;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.TableBlock;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer to `cost`: the table of totals, what turns their order, and all that a reader needs
/// to check them by hand.
public final class CostView {

  private final Knowledge knowledge;
  private final PriceBook book;

  public CostView(Knowledge knowledge, PriceBook book) {
    this.knowledge = knowledge;
    this.book = book;
  }

  /// The answer that only the asking member sees.
  ///
  /// @param today decides how old the prices are
  public Answer answer(CostAdvice advice, LocalDate today, Phrases phrases) {
    CostProblemText problems = new CostProblemText(knowledge, book, phrases);
    return switch (advice) {
      case CostAdvice.Costed costed -> costed(costed, today, phrases);
      case CostAdvice.Refused refused -> Notice.answer(problems.refused(refused));
      case CostAdvice.NoPrices none -> Notice.answer(problems.noPrices(none));
    };
  }

  private Answer costed(CostAdvice.Costed advice, LocalDate today, Phrases phrases) {
    CostText text = new CostText(knowledge, phrases);
    CostBasisText basis = new CostBasisText(knowledge, book, phrases);
    List<LayoutBlock> below = new ArrayList<>();
    below.add(Parts.section(text.verdict(advice)));
    text.turns(advice).ifPresent(turns -> below.add(Parts.section(turns)));
    text.without(advice).ifPresent(without -> below.add(Parts.section(without)));
    basis.chosen(advice).ifPresent(chosen -> below.add(Parts.section(chosen)));
    basis.winner(advice).ifPresent(winner -> below.add(Parts.section(winner)));
    basis.otherPrices(advice).ifPresent(prices -> below.add(Parts.section(prices)));
    basis.warnings(advice, today).ifPresent(warnings -> below.add(Parts.section(warnings)));
    below.add(Parts.context(basis.assumptions(advice)));
    below.add(
        Parts.actions(
            List.of(
                Parts.button(
                    phrases.say("button.compare"),
                    Actions.COMPARE,
                    State.of(phrases.language(), advice.request().facts()).encoded()),
                Parts.button(
                    phrases.say("button.history"),
                    Actions.HISTORY_PAGE,
                    State.of(phrases.language()).encoded()))));
    List<List<Cell>> rows = rows(advice, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(new TableBlock(columns(), rows));
    blocks.addAll(below);
    List<LayoutBlock> plain = new ArrayList<>();
    plain.add(Parts.section(PlainTable.of(rows)));
    plain.addAll(below);
    return new Answer(text.verdict(advice).replace("*", ""), blocks, plain);
  }

  private static List<TableBlock.ColumnSettings> columns() {
    List<TableBlock.ColumnSettings> columns = new ArrayList<>();
    columns.add(new TableBlock.ColumnSettings("left", true));
    for (int i = 0; i <= CostLine.values().length; i++) {
      columns.add(new TableBlock.ColumnSettings("right", false));
    }
    return columns;
  }

  private List<List<Cell>> rows(CostAdvice.Costed advice, Phrases phrases) {
    List<Cell> header = new ArrayList<>();
    header.add(Cell.of(phrases.say("cost.column.architecture")));
    for (CostLine line : CostLine.values()) {
      header.add(Cell.of(CostText.name(line, phrases)));
    }
    header.add(Cell.of(phrases.say("cost.column.total")));
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(header);
    for (CostEstimate estimate : advice.costs().estimates()) {
      rows.add(row(estimate, rows.size() == 1, phrases));
    }
    return rows;
  }

  private List<Cell> row(CostEstimate estimate, boolean first, Phrases phrases) {
    String name = phrases.say(knowledge.architecture(estimate.architecture()).name());
    return switch (estimate) {
      case Priced priced -> {
        String total = Figures.money(priced.total().amount());
        List<Cell> row = new ArrayList<>();
        row.add(first ? Cell.bold("★ " + name) : Cell.of(name));
        row.addAll(lines(priced));
        row.add(first ? Cell.bold(total) : Cell.of(total));
        yield row;
      }
      case CostEstimate.Unpriced _ -> without(Cell.of(name), phrases.say("cost.nototal"));
      case CostEstimate.Excluded _ -> without(Cell.struck("✕ " + name), phrases.say("cost.out"));
    };
  }

  private static List<Cell> lines(Priced priced) {
    List<Cell> cells = new ArrayList<>();
    for (CostLine line : CostLine.values()) {
      cells.add(Cell.of(Figures.money(priced.line(line).amount())));
    }
    return cells;
  }

  private static List<Cell> without(Cell name, String why) {
    List<Cell> row = new ArrayList<>();
    row.add(name);
    for (int i = 0; i < CostLine.values().length; i++) {
      row.add(Cell.of("–"));
    }
    row.add(Cell.of(why));
    return row;
  }
}
