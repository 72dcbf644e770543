package dev.containerarch.slack.view;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Acceptability;
import dev.containerarch.advisor.robustness.OptionAcceptability;
import dev.containerarch.advisor.robustness.Percent;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The bars of a simulation: in how many of the weightings each option takes the first, second and
/// third place.
final class RankAcceptabilityChart {

  private static final int MOST_RANKS = 3;

  private final Knowledge knowledge;

  RankAcceptabilityChart(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @param drawn in whose order the options stand
  Picture of(Acceptability drawn, Phrases phrases) {
    int ranks = Math.min(MOST_RANKS, drawn.options().size());
    List<Picture.Row> rows = new ArrayList<>();
    for (OptionAcceptability option : drawn.options()) {
      List<BigDecimal> shares = new ArrayList<>();
      for (double share : option.ranks().subList(0, ranks)) {
        shares.add(BigDecimal.valueOf(Percent.toNearestFive(share)));
      }
      rows.add(
          new Picture.Row(
              phrases.say(knowledge.architecture(option.option()).shortName()), shares));
    }
    return Picture.bars(
        phrases.say("chart.ranks"),
        phrases.say("compare.column.architecture"),
        IntStream.rangeClosed(1, ranks)
            .mapToObj(rank -> phrases.say("chart.rank", "rank", rank))
            .toList(),
        rows);
  }
}
