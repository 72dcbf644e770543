package dev.containerarch.advisor.watch;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.ComputedFees;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.cost.price.CurrentPrices;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Replay;
import dev.containerarch.advisor.replay.ReplayAdvisor;
import dev.containerarch.advisor.replay.Replaying;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Finds out how the choice of a decision stands with what is known today.
///
/// The question is put to the decision's own edition, which somebody may have chosen on purpose:
/// that another edition says something else was known when it was taken. Only an edition that is
/// newer than the decision and holds by default takes its place, and so does the default where the
/// decision's edition is gone.
public final class FactAdvisor {

  private final Knowledge knowledge;
  private final ReplayAdvisor replays;

  /// @param known which prices count
  public FactAdvisor(Knowledge knowledge, PriceBook book, KnownToday known, Clock clock) {
    CurrentPrices current = new CurrentPrices(book, known.snapshots(), clock);
    Advisor advisor =
        new Advisor(
            knowledge,
            () ->
                new FeePrices(
                    book, current::region, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    this.knowledge = knowledge;
    this.replays = new ReplayAdvisor(knowledge, advisor::compare);
  }

  public Looking look(Decision decision) {
    return switch (replays.replay(decision, edition(decision))) {
      case Replaying.NotUnderstood _ -> new Looking.Unclear(Looking.Why.NOT_UNDERSTOOD);
      case Replaying.Replayed(Replay replay) -> {
        if (replay.now().fees() instanceof ComputedFees fees && fees.bundledOnly()) {
          yield new Looking.Unclear(Looking.Why.PRICES_BROKEN);
        }
        Finding finding = Finding.of(replay);
        yield finding.differsFrom(decision)
            ? new Looking.Changed(finding)
            : new Looking.AsDecided();
      }
    };
  }

  private Edition edition(Decision decision) {
    Basis basis = decision.content().basis();
    LocalDate decided = LocalDate.ofInstant(decision.content().origin().at(), ZoneOffset.UTC);
    Edition today = knowledge.defaultEdition();
    if (today.asOf().firstDay().isAfter(decided)) {
      return today;
    }
    return knowledge.editions().stream()
        .filter(edition -> edition.id().equals(basis.edition()))
        .findFirst()
        .orElse(today);
  }
}
