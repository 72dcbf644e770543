package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.cost.price.EksVersions;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Changing;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.ReviewDay;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.replay.ReplayAdvisor;
import dev.containerarch.slack.command.DecisionNumber;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.ReplayView;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks a decision's question again, and notes that it is still right.
final class Replays {

  private final Supplier<DecisionLog> log;
  private final Clock clock;
  private final Lazy<Desk> desk;
  private final Lazy<ReviewDay> reviewDay;

  /// @param compare answers a request with what is known today
  Replays(
      Knowledge knowledge,
      Supplier<DecisionLog> log,
      Function<ComparisonRequest, Comparison> compare,
      Clock clock) {
    this.log = log;
    this.clock = clock;
    this.desk =
        new Lazy<>(
            () -> new Desk(new ReplayAdvisor(knowledge, compare), new ReplayView(knowledge)));
    this.reviewDay = new Lazy<>(() -> new ReviewDay(knowledge, EksVersions.load()));
  }

  /// When somebody has to look again at what was found still right.
  private LocalDate next(Decision decision) {
    return reviewDay
        .get()
        .again(decision.content(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private record Desk(ReplayAdvisor advisor, ReplayView view) {}

  /// @param typed the number of a decision
  /// @throws DecisionLog.LogUnavailable when the log does not answer
  Answer answer(Tenant tenant, String typed, Phrases phrases) {
    Optional<Integer> number = DecisionNumber.of(typed);
    if (number.isEmpty()) {
      return Notice.answer(phrases.say("replay.number", "typed", ProblemsView.echo(typed)));
    }
    return log.get()
        .find(tenant, number.get())
        .map(kept ->
            desk.get()
                .view()
                .answer(kept.decision(), desk.get().advisor().replay(kept.decision()), phrases))
        .orElseGet(
            () -> Notice.answer(phrases.say("show.none", "name", Decision.name(number.get()))));
  }

  /// Confirms what was replayed.
  ///
  /// @param state the number and the version that the member saw
  Answer confirm(Asker asker, State state, Phrases phrases) {
    Optional<Integer> number = DecisionNumber.of(state.first());
    Optional<Integer> version =
        state.words().stream().skip(1).findFirst().flatMap(DecisionNumber::of);
    if (number.isEmpty() || version.isEmpty()) {
      return Notice.answer(phrases.say("error.button"));
    }
    Optional<Kept> found = log.get().find(asker.tenant(), number.get());
    if (found.isEmpty()) {
      return Notice.answer(phrases.say("show.none", "name", Decision.name(number.get())));
    }
    LocalDate next = next(found.get().decision());
    Changing changing =
        log.get()
            .change(
                asker.tenant(),
                number.get(),
                version.get(),
                new Change.Confirm(next),
                asker.member());
    return Notice.answer(
        switch (changing) {
          case Changing.Changed(Decision decision, _) ->
              phrases.say("replay.confirmed", "name", decision.name(), "day", next);
          case Changing.Overtaken(Decision now) ->
              phrases.say(
                  "replay.changed", "name", now.name(), "member", "<@" + now.changedBy() + ">");
          case Changing.NotAllowed(Decision now) ->
              phrases.say("replay.notaccepted", "name", now.name());
          case Changing.NoSuchDecision _ ->
              phrases.say("show.none", "name", Decision.name(number.get()));
        });
  }
}
