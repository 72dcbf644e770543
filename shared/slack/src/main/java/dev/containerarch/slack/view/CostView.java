package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.cost.CostEstimate;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostLine;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.DataTableBlock;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  /// @param rate of a currency that totals are shown in beside USD
  public Answer answer(
      CostAdvice advice, LocalDate today, Optional<ExchangeRate> rate, Phrases phrases) {
    CostProblemText problems = new CostProblemText(knowledge, book, phrases);
    return switch (advice) {
      case CostAdvice.Costed costed -> costed(costed, today, rate, phrases);
      case CostAdvice.Refused refused -> Notice.answer(problems.refused(refused));
      case CostAdvice.NoPrices none -> Notice.answer(problems.noPrices(none));
    };
  }

  private Answer costed(
      CostAdvice.Costed advice, LocalDate today, Optional<ExchangeRate> rate, Phrases phrases) {
    CostPictures pictures = new CostPictures(knowledge, book, phrases);
    CostText text = new CostText(knowledge, phrases);
    CostBasisText basis = new CostBasisText(knowledge, book, phrases);
    List<LayoutBlock> below = new ArrayList<>();
    below.add(Parts.section(text.verdict(advice)));
    pictures.inCurrency(advice.costs(), rate).ifPresent(totals -> below.add(Parts.section(totals)));
    text.turns(advice).ifPresent(turns -> below.add(Parts.section(turns)));
    pictures.tornado(advice).ifPresent(bars -> below.add(Parts.section(bars)));
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
                    State.of(phrases.language(), advice.request().shared()).encoded()),
                Parts.button(
                    phrases.say("button.history"),
                    Actions.HISTORY_PAGE,
                    State.of(phrases.language()).encoded()))));
    List<List<Cell>> rows = rows(advice, phrases);
    String caption = phrases.say("cost.caption");
    return Picture.between(
        text.verdict(advice).replace("*", ""),
        List.of(new DataTableBlock(caption, rows)),
        List.of(Parts.section(PlainTable.of(written(rows)))),
        pictures.overTasks(advice),
        below,
        phrases);
  }

  /// With a comma between thousands, where nobody can sort.
  private static List<List<Cell>> written(List<List<Cell>> rows) {
    List<List<Cell>> written = new ArrayList<>();
    for (List<Cell> row : rows) {
      List<Cell> line = new ArrayList<>();
      for (Cell cell : row) {
        line.add(
            cell instanceof Cell.Amount(_, BigDecimal value)
                ? Cell.of(Figures.money(value))
                : cell);
      }
      written.add(line);
    }
    return written;
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
        List<Cell> row = new ArrayList<>();
        row.add(first ? Cell.bold("★ " + name) : Cell.of(name));
        row.addAll(lines(priced));
        row.add(Cell.number(priced.total().rounded().amount()));
        yield row;
      }
      case CostEstimate.Unpriced _ -> without(Cell.of(name), phrases.say("cost.nototal"));
      case CostEstimate.Excluded _ -> without(Cell.struck("✕ " + name), phrases.say("cost.out"));
    };
  }

  private static List<Cell> lines(Priced priced) {
    List<Cell> cells = new ArrayList<>();
    for (CostLine line : CostLine.values()) {
      cells.add(Cell.number(priced.line(line).rounded().amount()));
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
