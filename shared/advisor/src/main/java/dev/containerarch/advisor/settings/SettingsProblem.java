package dev.containerarch.advisor.settings;

import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.robustness.Threshold;

/// Why something cannot be settled as it was entered.
public sealed interface SettingsProblem {

  /// It is none of our languages.
  record NoLanguage(String typed) implements SettingsProblem {}

  /// It is none of the currencies that amounts can be shown in.
  record NoCurrency(String typed) implements SettingsProblem {}

  /// It is no rate of exchange.
  record NoRate(String typed) implements SettingsProblem {}

  /// A currency needs its rate.
  record RateMissing(String currency) implements SettingsProblem {}

  /// A rate needs its currency.
  record CurrencyMissing() implements SettingsProblem {}

  /// It is no value of this threshold.
  record NoThreshold(Threshold threshold, String typed) implements SettingsProblem {}

  /// Two thresholds are in the wrong order.
  ///
  /// @param lower the one that must not be above the other
  record Crossed(Threshold lower, Threshold higher) implements SettingsProblem {}

  /// It is no conversation that a digest can go to.
  record NoConversation(String typed) implements SettingsProblem {}

  /// More conversations than get a digest.
  record TooManyDigests(int most) implements SettingsProblem {}

  /// What would be a problem in a request too: an edition, a region, points.
  record OfRequest(RequestProblem problem) implements SettingsProblem {}
}
