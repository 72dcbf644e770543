package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.advice.CostCurve;
import dev.containerarch.advisor.cost.CostComparison;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.cost.TornadoBar;
import dev.containerarch.advisor.cost.price.InputWords;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What shows how totals move: lines over the number of tasks, the inputs that the lead depends on
/// most, and the totals in another currency.
final class CostPictures {

  private static final int MOST_BARS = 4;

  private final Knowledge knowledge;
  private final PriceBook book;
  private final Phrases phrases;

  CostPictures(Knowledge knowledge, PriceBook book, Phrases phrases) {
    this.knowledge = knowledge;
    this.book = book;
    this.phrases = phrases;
  }

  /// Totals over the number of tasks, in whole USD.
  Optional<Picture> overTasks(CostAdvice.Costed advice) {
    return advice.curve().map(this::lines);
  }

  private Picture lines(CostCurve curve) {
    List<String> names = new ArrayList<>();
    for (CostCurve.Line line : curve.lines()) {
      names.add(phrases.say(knowledge.architecture(line.architecture()).shortName()));
    }
    List<Picture.Row> rows = new ArrayList<>();
    for (int i = 0; i < curve.tasks().size(); i++) {
      List<BigDecimal> totals = new ArrayList<>();
      for (CostCurve.Line line : curve.lines()) {
        totals.add(line.totals().get(i).amount().setScale(0, RoundingMode.HALF_EVEN));
      }
      rows.add(new Picture.Row(String.valueOf(curve.tasks().get(i)), totals));
    }
    return Picture.lines(phrases.say("chart.costs"), phrases.say("chart.tasks"), names, rows);
  }

  /// The inputs that move the lead of the cheapest most; nothing without a second.
  Optional<String> tornado(CostAdvice.Costed advice) {
    List<TornadoBar> bars = advice.tornado();
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Cell.of(phrases.say("tornado.input")),
            Cell.of(phrases.say("tornado.range")),
            Cell.of(phrases.say("tornado.low")),
            Cell.of(phrases.say("tornado.high"))));
    for (TornadoBar bar : bars.subList(0, Math.min(MOST_BARS, bars.size()))) {
      rows.add(
          List.of(
              Cell.of(label(bar.input().id())),
              Cell.of(Figures.quantity(bar.low()) + " – " + Figures.quantity(bar.high())),
              Cell.of(lead(bar.leadAtLow())),
              Cell.of(lead(bar.leadAtHigh()))));
    }
    List<Priced> priced = advice.costs().priced();
    return Optional.of(
        phrases.say(
                "tornado.title", "first", name(priced.getFirst()), "second", name(priced.get(1)))
            + "\n"
            + PlainTable.of(rows));
  }

  private static String lead(Money lead) {
    String amount = Figures.money(lead.amount().abs());
    return (lead.amount().signum() < 0 ? "−" : "+") + amount;
  }

  private String label(String input) {
    for (InputWords words : book.inputWords()) {
      if (words.name().equals(input)) {
        return phrases.say(words.label());
      }
    }
    return input;
  }

  /// The totals in another currency, with the rate and its day.
  Optional<String> inCurrency(CostComparison costs, Optional<ExchangeRate> rate) {
    List<Priced> priced = costs.priced();
    if (rate.isEmpty() || priced.isEmpty()) {
      return Optional.empty();
    }
    ExchangeRate of = rate.get();
    String currency = of.currency().getCurrencyCode();
    List<String> totals = new ArrayList<>();
    for (Priced option : priced) {
      totals.add(name(option) + " " + Figures.money(of.fromUsd(option.total())));
    }
    return Optional.of(
        phrases.say(
            "cost.currency",
            "currency",
            currency,
            "rate",
            Figures.quantity(of.perUsd()),
            "date",
            of.setOn(),
            "totals",
            String.join(" · ", totals)));
  }

  private String name(Priced option) {
    return phrases.say(knowledge.architecture(option.architecture()).name());
  }
}
