package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Recommendation;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Acceptability;
import dev.containerarch.advisor.robustness.Change;
import dev.containerarch.advisor.robustness.Flip;
import dev.containerarch.advisor.robustness.OptionAcceptability;
import dev.containerarch.advisor.robustness.Percent;
import dev.containerarch.advisor.robustness.Place;
import dev.containerarch.advisor.robustness.Robustness;
import dev.containerarch.advisor.robustness.StabilityInterval;
import dev.containerarch.advisor.scoring.Weights;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The words and figures behind a confidence word: how often each option is first when the points
/// move, within which points the first stays first, and who would choose another.
final class FirmnessText {

  private final Knowledge knowledge;
  private final Phrases phrases;

  FirmnessText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// Who is first how often: in the room where there is one, around the given points and with any
  /// points at all.
  String shares(Robustness robustness) {
    String inTheRoom =
        robustness
            .voices()
            .map(voices -> "\n• " + phrases.say("robust.shares.room", "shares", shares(voices)))
            .orElse("");
    return phrases.say("robust.shares.title")
        + inTheRoom
        + "\n• "
        + phrases.say("robust.shares.around", "shares", shares(robustness.aroundWeights()))
        + "\n• "
        + phrases.say("robust.shares.any", "shares", shares(robustness.anyWeights()));
  }

  private String shares(Acceptability drawn) {
    List<String> shares = new ArrayList<>();
    for (OptionAcceptability option : mostOftenFirst(drawn)) {
      shares.add(
          phrases.say(
              "robust.share",
              "option",
              name(option.option()),
              "share",
              Percent.toNearestFive(option.first())));
    }
    return String.join(", ", shares);
  }

  /// Those whose share does not round to nothing.
  private static List<OptionAcceptability> mostOftenFirst(Acceptability drawn) {
    return drawn.options().stream()
        .filter(option -> Percent.toNearestFive(option.first()) > 0)
        .sorted(Comparator.comparingDouble(OptionAcceptability::first).reversed())
        .toList();
  }

  /// One row per criterion: its points now, and between which the first stays first.
  List<List<Cell>> intervals(Robustness robustness) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Cell.of(phrases.say("robust.column.criterion")),
            Cell.of(phrases.say("robust.column.now")),
            Cell.of(phrases.say("robust.column.from")),
            Cell.of(phrases.say("robust.column.to"))));
    for (StabilityInterval interval : robustness.intervals()) {
      rows.add(
          List.of(
              Cell.of(phrases.say(criterion(interval.criterion()).name())),
              Cell.of(Figures.points(100 * interval.weight())),
              bound(interval.low(), interval.below()),
              bound(interval.high(), interval.above())));
    }
    return rows;
  }

  private Cell bound(double share, Optional<String> rival) {
    String points = Figures.points(100 * share);
    return Cell.of(
        rival
            .map(id -> phrases.say("robust.bound", "points", points, "rival", name(id)))
            .orElse(points));
  }

  /// Which criteria decide by being there at all.
  Optional<String> dropped(Robustness robustness) {
    List<String> lines = new ArrayList<>();
    for (Flip flip : robustness.flips()) {
      if (flip.effect().changesTheWinner()
          && flip.change() instanceof Change.Dropped(String id, double _)) {
        List<String> first = new ArrayList<>();
        for (Place place : flip.then()) {
          if (place.rank() == 1) {
            first.add(name(place.option()));
          }
        }
        lines.add(
            "• "
                + phrases.say(
                    "robust.dropped",
                    "criterion",
                    phrases.say(criterion(id).name()),
                    "first",
                    String.join(phrases.say("list.and"), first)));
      }
    }
    return titled("robust.dropped.title", lines);
  }

  /// For each option that some weighting puts first: what those weigh who would choose it.
  Optional<String> centralWeights(Robustness robustness) {
    List<String> lines = new ArrayList<>();
    for (OptionAcceptability option : mostOftenFirst(robustness.anyWeights())) {
      option
          .favouring()
          .ifPresent(favouring ->
              lines.add(
                  "• "
                      + phrases.say(
                          "robust.central",
                          "option",
                          name(option.option()),
                          "points",
                          byCriterion(favouring.centralWeights()))));
    }
    return titled("robust.central.title", lines);
  }

  /// The weights of the leaves, which are in the order of the criteria and their parts, added up.
  private String byCriterion(Weights weights) {
    List<String> points = new ArrayList<>();
    int leaf = 0;
    for (Criterion criterion : knowledge.criteria()) {
      double sum = 0;
      for (int part = 0; part < criterion.parts().size(); part++) {
        sum += 100 * weights.get(leaf++);
      }
      points.add(phrases.say(criterion.name()) + " " + Figures.value(sum));
    }
    return String.join(" · ", points);
  }

  /// What the limits cost, when an option that they rule out would be ahead.
  Optional<String> priceOfLimits(Robustness robustness) {
    OptionalDouble price = robustness.priceOfLimits();
    if (price.isEmpty()) {
      return Optional.empty();
    }
    return robustness.excluded().stream()
        .filter(excluded -> excluded.ahead() == price.getAsDouble())
        .findFirst()
        .map(excluded ->
            phrases.say(
                "robust.limits",
                "option",
                name(excluded.option()),
                "points",
                Figures.points(excluded.ahead())));
  }

  /// How it was worked out, so that somebody can do it again.
  String method(Recommendation recommendation, Robustness robustness) {
    return phrases.say(
        "robust.method",
        "draws",
        Figures.quantity(BigDecimal.valueOf(robustness.aroundWeights().draws())),
        "engine",
        Robustness.ENGINE_VERSION,
        "request",
        recommendation.comparison().request().canonical());
  }

  private Optional<String> titled(String key, List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.say(key) + "\n" + String.join("\n", lines));
  }

  private Criterion criterion(String id) {
    return knowledge.criteria().stream()
        .filter(criterion -> criterion.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String name(String id) {
    return phrases.say(knowledge.architecture(id).name());
  }
}
