package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Contradiction;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was wrong with a request, what would be accepted, and the nearest valid word.
public final class ProblemsView {

  private static final int MOST_SHOWN = 8;
  private static final int LONGEST_ECHO = 60;
  private static final int LONGEST_REPETITION = 1_000;
  private static final int MOST_VALUES = 8;

  private final Knowledge knowledge;

  public ProblemsView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// All problems of a request, the first few in full.
  ///
  /// @param problems at least one
  /// @param typed the words of the request, so that nothing has to be typed again
  public Answer answer(List<RequestProblem> problems, List<String> typed, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("problem.title"));
    for (RequestProblem problem : problems.subList(0, Math.min(MOST_SHOWN, problems.size()))) {
      lines.add("• " + sentence(problem, phrases));
    }
    if (problems.size() > MOST_SHOWN) {
      lines.add(phrases.say("problem.more", "count", problems.size() - MOST_SHOWN));
    }
    String text = phrases.say("problem.title") + " " + sentence(problems.getFirst(), phrases);
    String again = Mrkdwn.escape(String.join(" ", typed), LONGEST_REPETITION);
    return new Answer(
        text,
        List.of(
            Parts.section(String.join("\n", lines)),
            Parts.section(phrases.say("problem.again", "words", again))));
  }

  /// One problem in plain text, as it is said at an input of a modal.
  public String atInput(RequestProblem problem, Phrases phrases) {
    return Mrkdwn.unescape(sentence(problem, phrases).replace("`", ""));
  }

  /// One problem in mrkdwn.
  public String sentence(RequestProblem problem, Phrases phrases) {
    return switch (problem) {
      case RequestProblem.UnknownWord(String word, var nearest) ->
          phrases.say("problem.word", "word", echo(word)) + didYouMean(nearest, phrases);
      case RequestProblem.UnknownFact(String name, var nearest) ->
          phrases.say("problem.fact", "name", echo(name)) + didYouMean(nearest, phrases);
      case RequestProblem.UnknownInput(String name, var nearest) ->
          phrases.say("problem.input", "name", echo(name)) + didYouMean(nearest, phrases);
      case RequestProblem.UnknownCriterion(String name, var nearest) ->
          phrases.say("problem.criterion", "name", echo(name)) + didYouMean(nearest, phrases);
      case RequestProblem.NoExchangeRate(String typed, String currency) ->
          phrases.say(
              "problem.rate",
              "amount",
              typed,
              "currency",
              currency,
              "word",
              currency.toLowerCase(Locale.ROOT));
      case RequestProblem.RefusedFact(String typed, FactReading refusal) ->
          refused(typed, refusal, phrases);
      case RequestProblem.RefusedPoints(String criterion, String typed) ->
          phrases.say(
              "problem.points",
              "criterion",
              criterion,
              "typed",
              echo(typed),
              "most",
              RequestReader.MOST_POINTS);
      case RequestProblem.NoPoints _ -> phrases.say("problem.nopoints");
      case RequestProblem.NoPointsInside(String criterion) ->
          phrases.say("problem.nopoints.inside", "criterion", criterion);
      case RequestProblem.UnknownEdition(String typed, List<String> known, var nearest) ->
          phrases.say("problem.edition", "typed", echo(typed), "known", String.join(", ", known))
              + didYouMean(nearest, phrases);
      case RequestProblem.UnknownArchitecture(String typed, var nearest) ->
          phrases.say("problem.architecture", "typed", echo(typed), "known", architectures())
              + didYouMean(nearest, phrases);
      case RequestProblem.OnlyNothing _ -> phrases.say("problem.only", "known", architectures());
      case RequestProblem.NotInEdition(var architecture, var edition) ->
          phrases.say(
              "problem.notinedition",
              "architecture",
              architecture.id(),
              "edition",
              phrases.say(edition.name()));
      case RequestProblem.Contradictory(var first, var second, Contradiction rule) ->
          phrases.say(
              "problem.contradictory",
              "first",
              first.word(),
              "second",
              second.word(),
              "reason",
              phrases.say(rule.reason()));
      case RequestProblem.RefusedTeam(String typed) ->
          phrases.say("problem.team", "typed", echo(typed));
      case RequestProblem.SaidTwice(String name) -> phrases.say("problem.twice", "name", name);
    };
  }

  private static String refused(String typed, FactReading refusal, Phrases phrases) {
    return switch (refusal) {
      case FactReading.NoFlag(var fact) ->
          phrases.say("problem.flag", "name", fact.name(), "typed", echo(typed));
      case FactReading.NoNumber(var fact) -> bounds("problem.number", fact, typed, phrases);
      case FactReading.OutOfRange(var fact) -> bounds("problem.range", fact, typed, phrases);
      case FactReading.NotWhole(var fact) ->
          phrases.say("problem.whole", "name", fact.name(), "typed", echo(typed));
      case FactReading.NoSuchValue(var fact, List<String> accepted, var nearest) ->
          phrases.say(
                  "problem.value",
                  "name",
                  fact.name(),
                  "typed",
                  echo(typed),
                  "accepted",
                  accepted(accepted))
              + didYouMean(nearest, phrases);
      case FactReading.Stated _, FactReading.LeftUnknown _ ->
          throw new IllegalArgumentException("not a refusal: " + refusal);
    };
  }

  private static String bounds(
      String key, FactDefinition.Quantity fact, String typed, Phrases phrases) {
    return phrases.say(
        key,
        "name",
        fact.name(),
        "typed",
        echo(typed),
        "unit",
        WordList.unit(fact.unit(), phrases),
        "min",
        fact.min().toPlainString(),
        "max",
        fact.max().toPlainString());
  }

  private static String accepted(List<String> values) {
    String shown = String.join(", ", values.subList(0, Math.min(MOST_VALUES, values.size())));
    return values.size() > MOST_VALUES ? shown + ", …" : shown;
  }

  private String architectures() {
    return String.join(
        ", ", knowledge.architectures().stream().map(architecture -> architecture.id()).toList());
  }

  /// The nearest valid word as a question, with a blank before it; nothing when no word is near.
  public static String didYouMean(Optional<String> nearest, Phrases phrases) {
    return nearest.map(word -> " " + phrases.say("problem.nearest", "word", word)).orElse("");
  }

  /// What was typed, short and harmless.
  public static String echo(String typed) {
    return Mrkdwn.escape(typed, LONGEST_ECHO);
  }
}
