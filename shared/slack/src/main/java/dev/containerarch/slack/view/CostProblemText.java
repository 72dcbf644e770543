package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.advice.CostRequest;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.InputProblem;
import dev.containerarch.advisor.cost.price.InputDefinition;
import dev.containerarch.advisor.cost.price.InputWords;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Why no cost was computed, and what to type instead.
final class CostProblemText {

  private static final int LONGEST_REPETITION = 1_000;

  private final Knowledge knowledge;
  private final PriceBook book;
  private final Phrases phrases;

  CostProblemText(Knowledge knowledge, PriceBook book, Phrases phrases) {
    this.knowledge = knowledge;
    this.book = book;
    this.phrases = phrases;
  }

  String refused(CostAdvice.Refused refused) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("cost.refused"));
    List<String> added = new ArrayList<>();
    for (InputProblem problem : refused.problems()) {
      lines.add("• " + sentence(problem));
      String example = example(problem);
      if (!example.isEmpty()) {
        added.add(example);
      }
    }
    if (!added.isEmpty()) {
      String words = said(refused.request()) + String.join(" ", added);
      lines.add(phrases.say("cost.example", "words", Mrkdwn.escape(words, LONGEST_REPETITION)));
    }
    return String.join("\n", lines);
  }

  String noPrices(CostAdvice.NoPrices none) {
    return phrases.say(
        "prices.none",
        "region",
        none.region(),
        "known",
        book.regions().stream()
            .map(region -> "`" + region.code() + "`")
            .collect(Collectors.joining(", ")));
  }

  private String sentence(InputProblem problem) {
    return switch (problem) {
      case InputProblem.Missing(InputDefinition input) ->
          phrases.say("cost.missing", "name", input.name(), "label", label(input.name()));
      case InputProblem.MissingRegion _ ->
          phrases.say(
              "cost.missing",
              "name",
              "region",
              "label",
              phrases.say(knowledge.fact("region").label()));
      case InputProblem.OutOfRange(InputDefinition input, BigDecimal value) ->
          phrases.say(
              "problem.range",
              "name",
              input.name(),
              "typed",
              value.toPlainString(),
              "unit",
              WordList.unit(input.unit(), phrases),
              "min",
              input.min().toPlainString(),
              "max",
              input.max().toPlainString());
      case InputProblem.NotWhole(InputDefinition input, BigDecimal value) ->
          phrases.say("problem.whole", "name", input.name(), "typed", value.toPlainString());
      case InputProblem.SharesAbove100(BigDecimal percent) ->
          phrases.say("cost.shares", "percent", percent.toPlainString());
      case InputProblem.PeakBelowTasks(BigDecimal peak, BigDecimal tasks) ->
          phrases.say(
              "cost.peak.below", "peak", peak.toPlainString(), "tasks", tasks.toPlainString());
      case InputProblem.PeakLongerThanHours(BigDecimal peakHours, BigDecimal hours) ->
          phrases.say(
              "cost.peak.longer",
              "peak",
              peakHours.toPlainString(),
              "hours",
              hours.toPlainString());
      case InputProblem.GpusAgainstFact(boolean needed, BigDecimal gpus) ->
          phrases.say(needed ? "cost.gpus.none" : "cost.gpus.some", "gpus", gpus.toPlainString());
    };
  }

  /// A word that would do for what is missing; nothing for other problems.
  private static String example(InputProblem problem) {
    return switch (problem) {
      case InputProblem.Missing(InputDefinition input) ->
          CostInput.of(input.name())
              .map(named ->
                  switch (named) {
                    case TASKS -> "tasks=20";
                    case CPU -> "cpu=1";
                    case MEMORY -> "memory=2";
                    default -> input.name() + "=" + input.min().toPlainString();
                  })
              .orElse("");
      case InputProblem.MissingRegion _ -> "region=ap-northeast-2";
      case InputProblem.OutOfRange _,
          InputProblem.NotWhole _,
          InputProblem.SharesAbove100 _,
          InputProblem.PeakBelowTasks _,
          InputProblem.PeakLongerThanHours _,
          InputProblem.GpusAgainstFact _ ->
          "";
    };
  }

  private static String said(CostRequest request) {
    String words = request.canonical();
    // The edition is the one thing that a cost does not ask for.
    String without = words.replaceFirst("^edition=\\S+ ?", "");
    return without.isEmpty() ? "" : without + " ";
  }

  private String label(String name) {
    return book.inputWords().stream()
        .filter(words -> words.name().equals(name))
        .findFirst()
        .map(InputWords::label)
        .map(phrases::say)
        .orElse(name);
  }
}
