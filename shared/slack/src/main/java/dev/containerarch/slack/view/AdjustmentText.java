package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Adjustment;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Effect;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Source;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for what the facts of the situation did to the ratings.
final class AdjustmentText {

  private static final int MOST_LINES = 6;
  private static final int MOST_REASONS = 2;

  /// The rest of the answer needs its room too: a message holds about 13,200 characters.
  private static final int MOST_CHARACTERS = 2000;

  private final Knowledge knowledge;
  private final Phrases phrases;

  AdjustmentText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// The ratings that moved, what weighs most first, with as many lines as there is room for.
  Optional<String> section(Comparison comparison) {
    List<Adjustment> adjustments = comparison.adjustments();
    if (adjustments.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder section = new StringBuilder(phrases.say("effect.title"));
    int said = 0;
    for (Adjustment adjustment : adjustments) {
      String line = "\n" + line(adjustment);
      if (said == MOST_LINES || section.length() + line.length() > MOST_CHARACTERS) {
        break;
      }
      section.append(line);
      said++;
    }
    if (said < adjustments.size()) {
      section.append('\n').append(phrases.say("effect.more", "count", adjustments.size() - said));
    }
    return Optional.of(section.toString());
  }

  private String line(Adjustment adjustment) {
    List<String> changes = new ArrayList<>();
    for (Adjustment.Change change : adjustment.changes()) {
      changes.add(
          phrases.say(
              "effect.change",
              "option",
              phrases.say(change.architecture().name()),
              "before",
              change.before().isPresent()
                  ? Figures.given(change.before().getAsDouble())
                  : phrases.say("effect.unrated"),
              "after",
              Figures.given(change.after())));
    }
    List<Effect> because = adjustment.because();
    List<String> reasons = new ArrayList<>();
    for (Effect effect : because.subList(0, Math.min(MOST_REASONS, because.size()))) {
      reasons.add(reason(effect));
    }
    if (because.size() > MOST_REASONS) {
      reasons.add(phrases.say("effect.reasons.more", "count", because.size() - MOST_REASONS));
    }
    return phrases.say(
        "effect.line",
        "part",
        phrases.say(adjustment.part().name()),
        "changes",
        String.join(", ", changes),
        "reasons",
        String.join(" ", reasons));
  }

  private String reason(Effect effect) {
    Source source = knowledge.source(effect.source());
    return phrases.say(
        "effect.reason",
        "reason",
        phrases.say(effect.reason()),
        "source",
        source.isJudgement() ? phrases.say("effect.judgement") : source.publisher(),
        "date",
        effect.asOf());
  }

  /// Why one option is better than another at a sub-criterion, if the situation has made it so: it
  /// was raised, or the other was lowered.
  Optional<String> why(Comparison comparison, String part, String better, String worse) {
    Optional<Effect> raised = effect(comparison, part, better, true);
    return (raised.isPresent() ? raised : effect(comparison, part, worse, false))
        .map(effect -> phrases.say(effect.reason()));
  }

  /// The first effect that moved a rating the way it went.
  private static Optional<Effect> effect(
      Comparison comparison, String part, String architecture, boolean up) {
    for (Adjustment adjustment : comparison.adjustments()) {
      boolean moved =
          adjustment.part().id().equals(part)
              && adjustment.changes().stream()
                  .filter(change -> change.architecture().id().equals(architecture))
                  .anyMatch(change -> up ? change.isRise() : change.isFall());
      if (moved) {
        return adjustment.because().stream()
            .filter(effect -> {
              double step = effect.steps().getOrDefault(architecture, 0.0);
              return up ? step > 0 : step < 0;
            })
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
