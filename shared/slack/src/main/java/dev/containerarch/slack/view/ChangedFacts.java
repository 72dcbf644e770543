package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of the facts of a review, and of the options that they leave.
public final class ChangedFacts {

  private final Knowledge knowledge;
  private final Phrases phrases;

  public ChangedFacts(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// A line for each fact that is another now, and for each option that is in or out since.
  public String between(Comparison before, Comparison now) {
    List<String> lines = new ArrayList<>();
    FactText text = new FactText(knowledge, phrases);
    Map<String, FactValue> old = before.workload().facts();
    now.workload()
        .facts()
        .forEach((fact, value) -> {
          FactValue known = old.get(fact);
          if (known == null) {
            lines.add(phrases.say("review.facts.new", "fact", text.stated(fact, value)));
          } else if (!known.equals(value)) {
            lines.add(
                phrases.say(
                    "review.facts.changed",
                    "fact",
                    text.stated(fact, value),
                    "before",
                    text.value(knowledge.fact(fact), known)));
          }
        });
    old.forEach((fact, value) -> {
      if (now.workload().value(fact).isEmpty()) {
        lines.add(phrases.say("review.facts.gone", "fact", text.stated(fact, value)));
      }
    });
    options(before, now).ifPresent(lines::add);
    return lines.isEmpty() ? phrases.say("review.facts.points") : String.join("\n", lines);
  }

  private Optional<String> options(Comparison before, Comparison now) {
    List<String> left = names(now);
    return left.equals(names(before))
        ? Optional.empty()
        : Optional.of(
            left.isEmpty()
                ? phrases.say("review.card.noneleft")
                : phrases.say("review.card.left", "options", String.join(", ", left)));
  }

  private List<String> names(Comparison comparison) {
    return comparison.eligible().stream()
        .map(Standing.Eligible::architecture)
        .map(architecture -> phrases.say(architecture.name()))
        .sorted()
        .toList();
  }
}
