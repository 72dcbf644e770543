package dev.containerarch.local.demo;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Changing;
import dev.containerarch.advisor.decision.DecisionLog.Superseding;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.local.workspace.ShiftedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Plays a year of decisions, one step after the other in the order in which they happened, through
/// the log that the app itself writes with. So numbers, history and hashes are what they would be.
/// The same on every start of the same day.
final class DemoHistory {

  /// Meetings are over by then, in Seoul and in London.
  private static final int FIRST_HOUR = 1;

  private static final int HOURS = 8;
  private static final int MINUTES = 60;

  private final RequestReader requests;
  private final Advisor advisor;
  private final LocalDate today;
  private final Function<Clock, DecisionLog> logs;
  private final Map<String, Decision> byKey = new HashMap<>();

  /// @param logs gives the log that reads this clock
  DemoHistory(Knowledge knowledge, LocalDate today, Function<Clock, DecisionLog> logs) {
    this.requests = new RequestReader(knowledge);
    Lazy<PriceBook> book = new Lazy<>(PriceBook::load);
    // As the app compares, so that nothing seems to have changed since.
    this.advisor = new Advisor(knowledge, () -> FeePrices.bundled(book.get(), today));
    this.today = today;
    this.logs = logs;
  }

  /// @param later what happened to it; empty when it was recorded
  private record Step(Instant at, DemoDecision decision, Optional<DemoDecision.Later> later) {}

  /// Writes everything.
  void play(List<DemoDecision> decisions) {
    List<Step> steps = steps(decisions);
    Instant start = steps.getFirst().at();
    ShiftedClock clock = new ShiftedClock(Clock.fixed(start, ZoneOffset.UTC));
    DecisionLog log = logs.apply(clock);
    for (Step step : steps) {
      clock.advance(Duration.between(clock.instant(), step.at()));
      DemoDecision decision = step.decision();
      byKey.put(
          decision.key(),
          step.later().isEmpty()
              ? recorded(log, decision, step.at())
              : changed(log, decision, step.later().get(), step.at()));
    }
  }

  private List<Step> steps(List<DemoDecision> decisions) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      DemoDecision decision = decisions.get(i);
      steps.add(new Step(at(decision.daysAgo(), i), decision, Optional.empty()));
      List<DemoDecision.Later> then = decision.then();
      for (int j = 0; j < then.size(); j++) {
        int daysAgo = decision.daysAgo() - then.get(j).after();
        steps.add(new Step(at(daysAgo, i + j + 1), decision, Optional.of(then.get(j))));
      }
    }
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  /// During the working hours of some day, not always at the same time.
  private Instant at(int daysAgo, int ordinal) {
    return today
        .minusDays(daysAgo)
        .atTime(FIRST_HOUR + ordinal * 5 % HOURS, ordinal * 23 % MINUTES)
        .toInstant(ZoneOffset.UTC);
  }

  private Decision recorded(DecisionLog log, DemoDecision decision, Instant at) {
    Content content = decision.content(requests, advisor, at, day(at));
    String onceKey = "demo-" + decision.key();
    if (decision.supersedes().isEmpty()) {
      Status as = decision.isProposed() ? new Status.Proposed() : new Status.Accepted();
      return log.record(decision.tenant(), content, as, onceKey).decision();
    }
    Decision before = known(decision.supersedes().get());
    return switch (log.supersede(
        decision.tenant(), before.number(), before.version(), content, onceKey)) {
      case Superseding.Superseded(Decision successor, Decision _) -> successor;
      case Superseding.AlreadySuperseded _, Superseding.Refused _ ->
          throw new IllegalStateException(decision.key() + " takes nobody's place");
    };
  }

  private Decision changed(
      DecisionLog log, DemoDecision decision, DemoDecision.Later later, Instant at) {
    Decision before = known(decision.key());
    Changing changing =
        log.change(
            decision.tenant(),
            before.number(),
            before.version(),
            change(decision, before, later, day(at)),
            later.by());
    return changing instanceof Changing.Changed(Decision now, var _)
        ? now
        : failed(decision.key() + " cannot " + later.what());
  }

  private Change change(
      DemoDecision decision, Decision before, DemoDecision.Later later, LocalDate day) {
    return switch (later.what()) {
      case "accept" -> new Change.Accept();
      case "reject" -> new Change.Reject(later.text());
      case "withdraw" -> new Change.Withdraw(later.text());
      case "deprecate" -> new Change.Deprecate(later.text());
      case "note" -> new Change.Note(later.text());
      case "confirm" -> new Change.Confirm(day.plusDays(later.reviewIn()));
      case "snooze" -> new Change.Snooze(day.plusDays(later.reviewIn()));
      case "edit" -> {
        Instant recorded = before.content().origin().at();
        yield new Change.Edit(
            decision.rewritten(later.json()).content(requests, advisor, recorded, day(recorded)));
      }
      default -> throw new IllegalStateException("nobody can " + later.what());
    };
  }

  private Decision known(String key) {
    Decision known = byKey.get(key);
    return known == null ? failed(key + " is not there yet") : known;
  }

  private static Decision failed(String why) {
    throw new IllegalStateException(why);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
