package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.FactChange;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for a fact: as it is, as it would have to be, as it keeps to a limit.
final class FactText {

  private final Knowledge knowledge;
  private final Phrases phrases;

  FactText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// Such as "GPU: yes".
  String stated(String fact, FactValue value) {
    FactDefinition definition = knowledge.fact(fact);
    return phrases.say(definition.label()) + ": " + value(definition, value);
  }

  /// Such as "GPU: no", "memory: above 16, at most 120 GiB".
  String otherwise(FactChange change) {
    return phrases.say(change.fact().label())
        + ": "
        + switch (change) {
          case FactChange.OneOf(var fact, _, List<FactValue> values) ->
              String.join("/", values.stream().map(value -> value(fact, value)).toList());
          case FactChange.Between between -> between(between);
        };
  }

  /// A condition as it holds, such as "GPU: yes" or "memory: above 16 GiB".
  String holding(Condition.OfOneFact condition) {
    return phrases.say(knowledge.fact(condition.fact()).label()) + ": " + value(condition);
  }

  /// The same without the name of the fact.
  String value(Condition.OfOneFact condition) {
    FactDefinition fact = knowledge.fact(condition.fact());
    return switch (condition) {
      case Condition.Above(_, BigDecimal bound) ->
          isWhole(fact)
              ? phrases.say("fact.atleast", "bound", amount(fact, wholeAbove(bound)))
              : phrases.say("fact.above", "bound", amount(fact, bound));
      case Condition.Below(_, BigDecimal bound) ->
          isWhole(fact)
              ? phrases.say("fact.atmost", "bound", amount(fact, wholeBelow(bound)))
              : phrases.say("fact.below", "bound", amount(fact, bound));
      case Condition.Is(_, List<String> values) -> names(fact, values);
    };
  }

  /// Of people and tasks nobody says "more than 4".
  private static boolean isWhole(FactDefinition fact) {
    return fact instanceof FactDefinition.Quantity quantity && quantity.whole();
  }

  private static BigDecimal wholeAbove(BigDecimal bound) {
    return bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
  }

  private static BigDecimal wholeBelow(BigDecimal bound) {
    return bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
  }

  private String names(FactDefinition fact, List<String> values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      names.add(
          switch (fact) {
            case FactDefinition.Flag _ -> flag(value.equals("yes"));
            case FactDefinition.Choice choice -> phrases.say(choice.value(value).label());
            case FactDefinition.Quantity _ -> value;
          });
    }
    return String.join("/", names);
  }

  /// What the fact of a limit would have to be for the limit to be kept, such as "memory: at most
  /// 120 GiB".
  String keeping(Condition.OfOneFact broken) {
    FactDefinition fact = knowledge.fact(broken.fact());
    return phrases.say(fact.label())
        + ": "
        + switch (broken) {
          case Condition.Above(_, BigDecimal bound) ->
              phrases.say("fact.atmost", "bound", amount(fact, bound));
          case Condition.Below(_, BigDecimal bound) ->
              phrases.say("fact.atleast", "bound", amount(fact, bound));
          case Condition.Is(_, List<String> values) -> other(fact, values);
        };
  }

  private String other(FactDefinition fact, List<String> broken) {
    return switch (fact) {
      case FactDefinition.Flag _ -> flag(!broken.contains("yes"));
      case FactDefinition.Choice _, FactDefinition.Quantity _ ->
          phrases.say("fact.not", "values", names(fact, broken));
    };
  }

  private String between(FactChange.Between between) {
    List<String> bounds = new ArrayList<>();
    between
        .low()
        .ifPresent(low ->
            bounds.add(
                phrases.say(
                    between.lowIncluded() ? "fact.atleast" : "fact.above",
                    "bound",
                    amount(between.fact(), low))));
    Optional<BigDecimal> high = between.high();
    high.ifPresent(bound ->
        bounds.add(
            phrases.say(
                between.highIncluded() ? "fact.atmost" : "fact.below",
                "bound",
                amount(between.fact(), bound))));
    return bounds.isEmpty() ? phrases.say("fact.any") : String.join(", ", bounds);
  }

  String value(FactDefinition fact, FactValue value) {
    return switch (value) {
      case FactValue.Flag(boolean yes) -> flag(yes);
      case FactValue.Quantity(BigDecimal amount) -> amount(fact, amount);
      case FactValue.Choice(String id) ->
          fact instanceof FactDefinition.Choice choice ? phrases.say(choice.value(id).label()) : id;
    };
  }

  private String flag(boolean yes) {
    return phrases.say(yes ? "flag.yes" : "flag.no");
  }

  private static String amount(FactDefinition fact, BigDecimal amount) {
    String plain = amount.stripTrailingZeros().toPlainString();
    return fact instanceof FactDefinition.Quantity quantity && !quantity.unit().isEmpty()
        ? plain + " " + quantity.unit()
        : plain;
  }
}
