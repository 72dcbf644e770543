package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.cost.CostFlag;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.price.InputDefinition;
import dev.containerarch.advisor.cost.price.InputWords;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Vocabulary;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.advisor.workload.FactValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the words of a cost: everything that [RequestReader] reads, and the inputs that only money
/// needs, under their English or Korean names.
///
/// A name that is a fact is the fact, unless it is a yes-or-no fact with a number behind it:
/// `spot=30` is a share, `spot=yes` the fact.
public final class CostRequestReader {

  private final Knowledge knowledge;
  private final RequestReader facts;
  private final Vocabulary<FactDefinition> inputs;
  private final Vocabulary<String> all;

  public CostRequestReader(Knowledge knowledge, PriceBook book) {
    this.knowledge = knowledge;
    this.facts = new RequestReader(knowledge);
    Vocabulary.Builder<FactDefinition> inputWords = Vocabulary.builder();
    Vocabulary.Builder<String> allWords = Vocabulary.builder();
    for (FactDefinition fact : knowledge.facts()) {
      allWords.add(fact.name(), fact.name()).addAll(fact.aliases(), fact.name());
    }
    for (InputWords words : book.inputWords()) {
      FactDefinition input = definition(words, book);
      inputWords.add(words.name(), input).addAll(words.words(), input);
      allWords.addUnlessKnown(words.name(), words.name());
      words.words().forEach(word -> allWords.addUnlessKnown(word, words.name()));
    }
    this.inputs = inputWords.build();
    this.all = allWords.build();
  }

  /// What was read.
  ///
  /// @param request everything that could be taken
  /// @param problems what could not; when there is any, the request should not be answered
  public record Reading(CostRequest request, List<RequestProblem> problems) {}

  /// Reads words that say everything, as [RequestReader#read(List)] does.
  public Reading read(List<String> words) {
    return read(words, TeamDefaults.NONE);
  }

  /// Reads words that a user typed, already split at blanks, with quotes removed.
  ///
  /// @param team what holds unless the words say something. Its edition is not asked for: the
  ///   prices are today's, and so are the limits.
  public Reading read(List<String> words, TeamDefaults team) {
    List<String> rest = new ArrayList<>();
    Map<String, FactValue> stated = new LinkedHashMap<>();
    List<RequestProblem> problems = new ArrayList<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals > 0 ? word.substring(0, equals) : word;
      String value = equals > 0 ? word.substring(equals + 1) : "yes";
      Optional<FactDefinition> input =
          inputs
              .find(name)
              .filter(found -> equals > 0 || found instanceof FactDefinition.Flag)
              .filter(_ -> !isFact(name, value));
      if (input.isPresent()) {
        take(input.get(), value, stated, problems);
      } else {
        rest.add(word);
      }
    }
    RequestReader.Reading reading = facts.read(rest, Optional.empty(), team);
    reading.problems().forEach(problem -> problems.add(withAllWords(problem)));
    Map<CostInput, BigDecimal> numbers = new LinkedHashMap<>();
    Map<CostFlag, Boolean> flags = new LinkedHashMap<>();
    stated.forEach((name, value) -> {
      switch (value) {
        case FactValue.Quantity(BigDecimal amount) ->
            CostInput.of(name).ifPresent(input -> numbers.put(input, amount));
        case FactValue.Flag(boolean on) -> CostFlag.of(name).ifPresent(flag -> flags.put(flag, on));
        case FactValue.Choice _ -> throw new IllegalStateException("no input is a choice: " + name);
      }
    });
    return new Reading(new CostRequest(reading.request(), numbers, flags), List.copyOf(problems));
  }

  private boolean isFact(String name, String value) {
    Optional<FactDefinition> fact = knowledge.factWords().find(name);
    if (fact.isEmpty()) {
      return false;
    }
    return !(fact.get() instanceof FactDefinition.Flag flag)
        || !(flag.read(value) instanceof FactReading.NoFlag);
  }

  private static void take(
      FactDefinition input,
      String typed,
      Map<String, FactValue> stated,
      List<RequestProblem> problems) {
    switch (input.read(typed)) {
      case FactReading.Stated(FactValue value) -> {
        FactValue earlier = stated.putIfAbsent(input.name(), value);
        if (earlier != null && !earlier.equals(value)) {
          problems.add(new RequestProblem.SaidTwice(input.name()));
        }
      }
      case FactReading.LeftUnknown _ -> {}
      case FactReading refusal -> problems.add(new RequestProblem.RefusedFact(typed, refusal));
    }
  }

  /// Offers the nearest of all words, not only of the facts.
  private RequestProblem withAllWords(RequestProblem problem) {
    return problem instanceof RequestProblem.UnknownFact(String name, var _)
        ? new RequestProblem.UnknownInput(name, all.nearest(name))
        : problem;
  }

  private static FactDefinition definition(InputWords words, PriceBook book) {
    if (CostFlag.of(words.name()).isPresent()) {
      return new FactDefinition.Flag(words.name(), words.words(), words.label(), words.label());
    }
    InputDefinition input = book.input(words.name());
    return new FactDefinition.Quantity(
        words.name(),
        words.words(),
        words.label(),
        words.label(),
        input.unit(),
        input.min(),
        input.max(),
        input.whole(),
        Map.of());
  }
}
