package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Contributions;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bars of a comparison: how many points each criterion adds to the total of each option that
/// can run the workload.
final class ContributionChart {

  private final Knowledge knowledge;

  ContributionChart(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// Nothing where there are no two options to look at side by side.
  Optional<Picture> of(Comparison comparison, Phrases phrases) {
    if (comparison.eligible().size() < 2) {
      return Optional.empty();
    }
    List<String> criteria = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      criteria.add(phrases.say(criterion.name()));
    }
    List<Picture.Row> rows = new ArrayList<>();
    for (Standing.Eligible option : comparison.eligible()) {
      Map<String, Double> contributions = Contributions.of(knowledge, option);
      List<BigDecimal> points = new ArrayList<>();
      for (double contribution : contributions.values()) {
        points.add(new BigDecimal(Figures.points(contribution)));
      }
      rows.add(new Picture.Row(phrases.say(option.architecture().shortName()), points));
    }
    return Optional.of(
        Picture.bars(
            phrases.say("chart.contributions"),
            phrases.say("compare.column.architecture"),
            criteria,
            rows));
  }
}
