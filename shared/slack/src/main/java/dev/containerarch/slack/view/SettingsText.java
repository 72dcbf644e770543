package dev.containerarch.slack.view;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.settings.SettingsProblem;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.TeamEntries;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sentences about settings.
public final class SettingsText {

  private final ProblemsView problems;

  public SettingsText(Knowledge knowledge) {
    this.problems = new ProblemsView(knowledge);
  }

  /// Says that an answer goes without what the team has settled; nothing when it does not.
  public static Optional<String> unread(Held held, Phrases phrases) {
    if (!held.isKnown()) {
      return Optional.of(phrases.say("settings.unread"));
    }
    return held.team().broken() ? Optional.of(phrases.say("settings.broken")) : Optional.empty();
  }

  /// Those thresholds that are not as by convention, such as "`firm-margin` 6".
  static List<String> thresholds(Thresholds thresholds, Phrases phrases) {
    List<String> said = new ArrayList<>();
    Threshold.changed(thresholds)
        .forEach((threshold, value) ->
            said.add("`" + threshold.id() + "` " + amount(threshold, value, phrases)));
    return said;
  }

  /// A value of a threshold with its unit.
  static String amount(Threshold threshold, double value, Phrases phrases) {
    String figure = Figures.given(value);
    return switch (threshold.unit()) {
      case POINTS -> phrases.say("settings.points.amount", "points", figure);
      case PERCENT -> figure + " %";
      case COUNT -> figure;
    };
  }

  /// What a threshold means.
  static String meaning(Threshold threshold, Phrases phrases) {
    return phrases.say(
        switch (threshold) {
          case FIRM_MARGIN -> "settings.threshold.firm.margin";
          case CLOSE_MARGIN -> "settings.threshold.close.margin";
          case FIRM_SHARE -> "settings.threshold.firm.share";
          case FAIRLY_FIRM_SHARE -> "settings.threshold.fairly.share";
          case CLOSE_SHARE -> "settings.threshold.close.share";
          case CLOSE_CHANCE -> "settings.threshold.close.chance";
          case FIRM_UNKNOWNS -> "settings.threshold.firm.unknowns";
        });
  }

  /// A problem in plain text, as it is said at an input of a window.
  public String atInput(SettingsProblem problem, Phrases phrases) {
    return Mrkdwn.unescape(sentence(problem, phrases).replace("`", ""));
  }

  /// A problem in mrkdwn.
  String sentence(SettingsProblem problem, Phrases phrases) {
    return switch (problem) {
      case SettingsProblem.NoLanguage(String typed) ->
          phrases.say("settings.no.language", "typed", ProblemsView.echo(typed));
      case SettingsProblem.NoCurrency(String typed) ->
          phrases.say(
              "settings.no.currency",
              "typed",
              ProblemsView.echo(typed),
              "known",
              String.join(", ", TeamEntries.currencies()));
      case SettingsProblem.NoRate(String typed) ->
          phrases.say(
              "settings.no.rate",
              "typed",
              ProblemsView.echo(typed),
              "min",
              TeamEntries.LOWEST_RATE.toPlainString(),
              "max",
              TeamEntries.HIGHEST_RATE.toPlainString());
      case SettingsProblem.RateMissing(String currency) ->
          phrases.say("settings.rate.missing", "currency", currency);
      case SettingsProblem.CurrencyMissing _ -> phrases.say("settings.currency.missing");
      case SettingsProblem.NoThreshold(Threshold threshold, String typed) ->
          phrases.say(
              "settings.no.threshold",
              "name",
              threshold.id(),
              "typed",
              ProblemsView.echo(typed),
              "most",
              amount(threshold, threshold.most(), phrases));
      case SettingsProblem.Crossed(Threshold lower, Threshold higher) ->
          phrases.say("settings.crossed", "lower", lower.id(), "higher", higher.id());
      case SettingsProblem.NoConversation(String typed) ->
          phrases.say("settings.no.conversation", "typed", ProblemsView.echo(typed));
      case SettingsProblem.TooManyDigests(int most) ->
          phrases.say("settings.digest.many", "most", most);
      case SettingsProblem.OfRequest(var ofRequest) -> problems.sentence(ofRequest, phrases);
    };
  }
}
