package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.cost.Money;
import dev.containerarch.slack.text.Phrases;
import java.util.Optional;

/// The cheapest total in the currency that a team has settled on.
public final class CostInCurrency {

  private CostInCurrency() {}

  /// A sentence with the amount, the rate and its date; nothing when there is no total.
  public static Optional<String> of(CostAdvice advice, ExchangeRate rate, Phrases phrases) {
    return advice instanceof CostAdvice.Costed costed
        ? costed
            .costs()
            .cheapest()
            .map(cheapest -> {
              Money total = rate.fromUsd(cheapest.total()).rounded();
              return phrases.say(
                  "cost.currency",
                  "total",
                  total.currency().getDefaultFractionDigits() == 0
                      ? Figures.quantity(total.amount())
                      : Figures.money(total.amount()),
                  "currency",
                  total.currency().getCurrencyCode(),
                  "rate",
                  Figures.unitPrice(rate.perUsd()),
                  "date",
                  rate.setOn());
            })
        : Optional.empty();
  }
}
