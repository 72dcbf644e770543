package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComputedFees;
import dev.containerarch.advisor.advice.ServiceFees;
import dev.containerarch.advisor.advice.ServiceFees.Why;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.cost.Money;
import dev.containerarch.advisor.cost.PriceAge;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for service fees: what they come to where they are computed, and why they are rated
/// where they are not.
final class FeeText {

  private static final String REGION = "region";

  private final Knowledge knowledge;
  private final Phrases phrases;

  FeeText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// The fees of the options that are compared, the cheapest first; nothing where they are rated.
  Optional<String> section(Comparison comparison) {
    if (!(comparison.fees() instanceof ComputedFees fees)) {
      return Optional.empty();
    }
    List<String> amounts = new ArrayList<>();
    for (ComputedFees.Fee fee : fees.fees()) {
      if (isCompared(comparison, fee.architecture())) {
        amounts.add(name(fee.architecture()) + " " + Figures.money(fee.usd().amount()));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say(
            fees.regionAssumed() ? "fee.title.assumed" : "fee.title", REGION, region(fees)));
    lines.add(String.join(" · ", amounts));
    List<String> without = new ArrayList<>();
    for (Standing standing : comparison.standings()) {
      if (fees.of(standing.architecture().id()).isEmpty()) {
        without.add(name(standing.architecture().id()));
      }
    }
    if (!without.isEmpty()) {
      lines.add(phrases.say("fee.without", "options", String.join(", ", without)));
    }
    if (fees.allTheSame()) {
      lines.add(phrases.say("fee.same"));
    }
    if (fees.costs().unevenGaps()) {
      lines.add(phrases.say("cost.uneven"));
    }
    fees.age().ifPresent(age -> lines.add(age(age)));
    if (fees.bundledOnly()) {
      lines.add(phrases.say("fee.bundled"));
    }
    return Optional.of(String.join("\n", lines));
  }

  private String age(PriceAge age) {
    return phrases.say(
        age.outdated() ? "fee.age.old" : "fee.age",
        "date",
        age.oldest().asOf(),
        "days",
        age.days());
  }

  /// Why one option is better than another at a sub-criterion, where money says it: nothing where
  /// ratings do, or where one of them has no price.
  Optional<String> why(Comparison comparison, String part, String better, String worse) {
    if (!(comparison.fees() instanceof ComputedFees fees)
        || !fees.replaceRatingsOf(part)
        || fees.of(better).isEmpty()) {
      return Optional.empty();
    }
    String cheaper = Figures.money(fees.of(better).orElseThrow().amount());
    String place = place(comparison, fees, better);
    return Optional.of(
        fees.of(worse)
            .map(other ->
                phrases.say(
                    "fee.why",
                    "usd",
                    cheaper,
                    "place",
                    place,
                    "other",
                    Figures.money(other.amount()),
                    "option",
                    name(worse)))
            .orElseGet(() -> phrases.say("fee.why.alone", "usd", cheaper, "place", place)));
  }

  /// What stands where a rating would.
  Optional<String> figure(Comparison comparison, String part, String architecture) {
    return comparison.fees() instanceof ComputedFees fees && fees.replaceRatingsOf(part)
        ? Optional.of(
            fees.of(architecture)
                .map(usd -> phrases.say("fee.usd", "usd", Figures.money(usd.amount())))
                .orElseGet(() -> phrases.say("fee.none")))
        : Optional.empty();
  }

  /// A fee that would have to be another: the new amount with the change in per cent.
  static String change(Money now, Money at) {
    double percent = 100 * (at.amount().doubleValue() / now.amount().doubleValue() - 1);
    return (percent < 0 ? "−" : "+") + Figures.points(Math.abs(percent));
  }

  static String usd(Money money) {
    return Figures.money(money.amount());
  }

  /// What the answer assumes about the service fee.
  String premise(Comparison comparison) {
    return switch (comparison.fees()) {
      case ComputedFees fees ->
          phrases.say(
              fees.regionAssumed() ? "fee.computed.assumed" : "fee.computed",
              REGION,
              region(fees),
              "code",
              fees.region());
      case ServiceFees.Rated(Why why) ->
          switch (why) {
            case Why.NotAsked _ -> phrases.say("fee.rated");
            case Why.OtherEdition _ -> phrases.say("fee.rated.edition");
            case Why.TooLittleKnown(List<String> facts) ->
                phrases.say("fee.rated.unknown", "facts", words(facts));
            case Why.Unclear _ -> phrases.say("fee.rated.unclear");
            case Why.NoPrices(String code) ->
                phrases.say("fee.rated.noprices", REGION, region(code));
            case Why.NoTotal(var option, var reason, String code) ->
                phrases.say(
                    "fee.rated.nototal",
                    "option",
                    phrases.say(option.name()),
                    REGION,
                    region(code),
                    "reason",
                    new CostText(knowledge, phrases).reason(reason));
          };
    };
  }

  /// `tasks=`, `cpu=`
  private static String words(List<String> facts) {
    return String.join(", ", facts.stream().map(fact -> "`" + fact + "=`").toList());
  }

  /// How cheap an option is among those that are compared.
  private String place(Comparison comparison, ComputedFees fees, String architecture) {
    BigDecimal own = fees.of(architecture).orElseThrow().amount();
    int place = 1;
    for (ComputedFees.Fee fee : fees.fees()) {
      if (isCompared(comparison, fee.architecture()) && fee.usd().amount().compareTo(own) < 0) {
        place++;
      }
    }
    return switch (place) {
      case 1 -> phrases.say("fee.place.first");
      case 2 -> phrases.say("fee.place.second");
      case 3 -> phrases.say("fee.place.third");
      default -> phrases.say("fee.place.later", "place", place);
    };
  }

  private static boolean isCompared(Comparison comparison, String architecture) {
    for (Standing standing : comparison.standings()) {
      if (standing.architecture().id().equals(architecture)) {
        return true;
      }
    }
    return false;
  }

  private String region(ComputedFees fees) {
    return region(fees.region());
  }

  private String region(String code) {
    return new FactText(knowledge, phrases)
        .value(knowledge.fact(REGION), new FactValue.Choice(code));
  }

  private String name(String architecture) {
    return phrases.say(knowledge.architecture(architecture).name());
  }
}
