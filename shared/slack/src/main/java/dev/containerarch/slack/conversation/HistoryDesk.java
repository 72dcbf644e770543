package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.CardParts;
import dev.containerarch.slack.view.DecisionCard;
import dev.containerarch.slack.view.DecisionPart;
import dev.containerarch.slack.view.FilterWords;
import dev.containerarch.slack.view.HistoryView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.VerificationView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds decisions again, and shows them. Everything here throws
/// [dev.containerarch.advisor.decision.DecisionLog.LogUnavailable] when the log does not answer.
final class HistoryDesk {

  private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,5})");
  private static final Pattern PREFIX = Pattern.compile("(?i)^(ca-?|#)");

  private final Supplier<DecisionLog> log;
  private final Clock clock;
  private final Knowledge knowledge;
  private final HistoryView history;
  private final DecisionCard card;
  private final CardParts parts;

  HistoryDesk(Knowledge knowledge, Supplier<DecisionLog> log, Clock clock) {
    this.log = log;
    this.clock = clock;
    this.knowledge = knowledge;
    this.history = new HistoryView(knowledge);
    this.card = new DecisionCard(knowledge);
    this.parts = new CardParts(knowledge);
  }

  /// The newest page of what was asked for in words.
  Answer history(Asker asker, List<String> words, Phrases phrases) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    FilterReader.Reading reading = new FilterReader(knowledge, phrases).read(words, asker, today);
    return reading.problems().isEmpty()
        ? list(asker.tenant(), reading.filter(), Optional.empty(), phrases)
        : Notice.answer(
            phrases.say("filter.problems") + "\n" + String.join("\n", reading.problems()));
  }

  /// The page that a button names.
  Answer page(Tenant tenant, State state, Phrases phrases) {
    boolean hasCursor = !state.first().isEmpty() && state.first().indexOf('=') < 0;
    Optional<String> cursor = hasCursor ? Optional.of(state.first()) : Optional.empty();
    List<String> filter =
        hasCursor ? state.words().subList(1, state.words().size()) : state.words();
    return list(tenant, FilterWords.read(filter), cursor, phrases);
  }

  private Answer list(
      Tenant tenant, DecisionFilter filter, Optional<String> cursor, Phrases phrases) {
    return history.answer(
        log.get().list(tenant, filter, cursor, HistoryView.PAGE),
        filter,
        cursor.isEmpty(),
        phrases);
  }

  /// Shows a decision by its number, written `12`, `#12` or `CA-12`.
  Answer show(Tenant tenant, String typed, Phrases phrases) {
    return found(tenant, typed, kept -> card.card(kept, phrases), phrases);
  }

  /// Looks for what was changed in a record without the app.
  Answer verify(Tenant tenant, String typed, Phrases phrases) {
    return found(
        tenant,
        typed,
        kept -> VerificationView.answer(kept, log.get().misfiled(tenant, kept.decision()), phrases),
        phrases);
  }

  /// A part of a decision, as a button names it.
  Answer part(Tenant tenant, State state, Phrases phrases) {
    List<String> words = state.words();
    Optional<DecisionPart> part =
        words.size() < 2 ? Optional.empty() : DecisionPart.of(words.get(1));
    int page =
        words.size() > 2 && words.get(2).matches("[1-9]\\d{0,5}")
            ? Integer.parseInt(words.get(2))
            : 1;
    return part.map(wanted ->
            found(tenant, state.first(), kept -> parts.part(kept, wanted, page, phrases), phrases))
        .orElseGet(() -> Notice.answer(phrases.say("error.button")));
  }

  private Answer found(Tenant tenant, String typed, Function<Kept, Answer> shown, Phrases phrases) {
    Optional<Integer> number = number(typed);
    if (number.isEmpty()) {
      return Notice.answer(phrases.say("show.number", "typed", ProblemsView.echo(typed)));
    }
    return log.get()
        .find(tenant, number.get())
        .map(shown)
        .orElseGet(
            () -> Notice.answer(phrases.say("show.none", "name", Decision.name(number.get()))));
  }

  private static Optional<Integer> number(String typed) {
    Matcher matcher = NUMBER.matcher(PREFIX.matcher(typed.strip()).replaceFirst(""));
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
