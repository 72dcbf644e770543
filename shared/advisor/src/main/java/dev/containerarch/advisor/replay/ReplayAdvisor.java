package dev.containerarch.advisor.replay;

import dev.containerarch.advisor.advice.Adjustment;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Effect;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.Rating;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.replay.Replay.Answer;
import dev.containerarch.advisor.replay.Replay.Since;
import dev.containerarch.advisor.replay.Replay.Total;
import dev.containerarch.advisor.workload.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/// Puts a decision's question again, to the edition that holds today or to another one.
public final class ReplayAdvisor {

  private static final String EDITION = "edition=";

  private final Knowledge knowledge;
  private final RequestReader reader;
  private final Function<ComparisonRequest, Comparison> compare;

  /// @param compare answers a request with what is known today
  public ReplayAdvisor(Knowledge knowledge, Function<ComparisonRequest, Comparison> compare) {
    this.knowledge = knowledge;
    this.reader = new RequestReader(knowledge);
    this.compare = compare;
  }

  /// Puts it to the edition that holds today.
  public Replaying replay(Decision decision) {
    return replay(decision, knowledge.defaultEdition());
  }

  /// Puts it to an edition.
  ///
  /// @param edition whose ratings and limits count
  public Replaying replay(Decision decision, Edition edition) {
    List<String> words = new ArrayList<>();
    words.add(EDITION + edition.id());
    for (String word : List.of(decision.content().basis().request().strip().split("\\s+"))) {
      if (!word.isEmpty() && !word.startsWith(EDITION)) {
        words.add(word);
      }
    }
    RequestReader.Reading reading = reader.read(words);
    if (!reading.problems().isEmpty()) {
      return new Replaying.NotUnderstood(reading.problems());
    }
    Comparison now = compare.apply(reading.request());
    Basis today = Basis.of(now);
    List<Total> totals = totals(decision.content().basis(), now);
    return new Replaying.Replayed(
        new Replay(
            decision,
            now,
            today,
            totals,
            answer(decision, now, today),
            since(decision.content().basis(), now, totals)));
  }

  private static List<Total> totals(Basis then, Comparison now) {
    List<Total> totals = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Standing standing : now.standings()) {
      String id = standing.architecture().id();
      seen.add(id);
      Double before = then.totals().get(id);
      totals.add(
          new Total(
              id,
              before == null ? OptionalDouble.empty() : OptionalDouble.of(before),
              then.excluded().contains(id),
              Optional.of(standing)));
    }
    then.totals()
        .forEach((id, before) -> {
          if (seen.add(id)) {
            totals.add(
                new Total(
                    id, OptionalDouble.of(before), then.excluded().contains(id), Optional.empty()));
          }
        });
    return totals;
  }

  private static Answer answer(Decision decision, Comparison now, Basis today) {
    String choice = decision.content().architecture();
    if (now.excluded().stream().anyMatch(out -> out.architecture().id().equals(choice))) {
      return Answer.RULED_OUT;
    }
    if (!today.totals().containsKey(choice)) {
      return Answer.GONE;
    }
    boolean then = decision.content().basis().recommended().contains(choice);
    boolean is = today.recommended().contains(choice);
    if (is) {
      return then ? Answer.HOLDS : Answer.NOW_RECOMMENDED;
    }
    return then ? Answer.OVERTAKEN : Answer.STILL_NOT;
  }

  private List<Since> since(Basis then, Comparison now, List<Total> totals) {
    if (then.knowledgeAsOf().isEmpty()) {
      return List.of();
    }
    LocalDate known = new AsOf(then.knowledgeAsOf()).lastDay();
    List<Since> since = new ArrayList<>();
    for (Limit limit : knowledge.limitsOf(now.edition())) {
      if (isLater(limit.asOf(), known) && rulesOut(limit, now)) {
        since.add(new Since.NewLimit(limit));
      }
    }
    List<Total> moved = new ArrayList<>();
    for (Total total : totals) {
      if (total.change().isPresent() && Math.abs(total.change().getAsDouble()) > 0.05) {
        moved.add(total);
      }
    }
    moved.sort(
        Comparator.comparingDouble((Total total) -> -Math.abs(total.change().orElseThrow())));
    moved.forEach(total -> ratings(total.after().orElseThrow().architecture(), now, known, since));
    return since;
  }

  private static boolean rulesOut(Limit limit, Comparison now) {
    return limit.when().in(now.workload()) == Truth.TRUE
        && now.excluded().stream()
            .anyMatch(out -> limit.excludes().contains(out.architecture().id()));
  }

  private void ratings(
      Architecture architecture, Comparison now, LocalDate known, List<Since> since) {
    for (Criterion criterion : knowledge.criteria()) {
      for (SubCriterion part : criterion.parts()) {
        Rating rating = now.edition().rating(part.id(), architecture.id());
        if (isLater(rating.asOf(), known)) {
          since.add(
              new Since.NewRating(
                  architecture, part, rating.reason(), rating.source(), rating.asOf()));
        }
      }
    }
    for (Adjustment adjustment : now.adjustments()) {
      for (Effect effect : adjustment.because()) {
        if (isLater(effect.asOf(), known) && touches(adjustment, architecture)) {
          since.add(
              new Since.NewRating(
                  architecture,
                  adjustment.part(),
                  effect.reason(),
                  effect.source(),
                  effect.asOf()));
        }
      }
    }
  }

  private static boolean touches(Adjustment adjustment, Architecture architecture) {
    return adjustment.changes().stream()
        .anyMatch(change -> change.architecture().equals(architecture));
  }

  /// Later for certain: a month is not later than a day in it.
  private static boolean isLater(AsOf asOf, LocalDate known) {
    return asOf.firstDay().isAfter(known);
  }
}
