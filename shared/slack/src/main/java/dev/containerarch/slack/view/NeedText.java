package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Contrast;
import dev.containerarch.advisor.advice.Need;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.Source;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for what an option would need to be first.
final class NeedText {

  private static final int MOST_GIVERS = 3;
  private static final int MOST_RATINGS = 2;
  private static final int MOST_FACTS = 4;

  private final Knowledge knowledge;
  private final Phrases phrases;
  private final FactText facts;

  NeedText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
    this.facts = new FactText(knowledge, phrases);
  }

  /// A line for each need, the first few of a kind; nothing for the one in front.
  Optional<String> section(Contrast contrast) {
    if (contrast.needs().isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("need.title"));
    int ratings = 0;
    int otherwise = 0;
    for (Need need : contrast.needs()) {
      ratings += need instanceof Need.RatingOff ? 1 : 0;
      otherwise += need instanceof Need.FactOtherwise ? 1 : 0;
      if (ratings <= MOST_RATINGS || !(need instanceof Need.RatingOff)) {
        if (otherwise <= MOST_FACTS || !(need instanceof Need.FactOtherwise)) {
          lines.add("• " + line(need, contrast));
        }
      }
    }
    if (otherwise > MOST_FACTS) {
      lines.add("• " + phrases.say("need.facts.more", "count", otherwise - MOST_FACTS));
    }
    return Optional.of(String.join("\n", lines));
  }

  private String line(Need need, Contrast contrast) {
    String option = name(contrast.option().architecture());
    String leader = contrast.against().map(Standing::architecture).map(this::name).orElse("");
    return switch (need) {
      case Need.LimitKept kept -> kept(kept);
      case Need.LimitsPrice(Optional<Architecture> first, double ahead) ->
          first.isEmpty()
              ? phrases.say("need.price.none")
              : phrases.say(
                  ahead > 0
                      ? "need.price.ahead"
                      : ahead < 0 ? "need.price.behind" : "need.price.level",
                  "option",
                  option,
                  "leader",
                  name(first.get()),
                  "points",
                  Figures.points(Math.abs(ahead)));
      case Need.WeightMoves(double points, List<SubCriterion> from, SubCriterion to) ->
          phrases.say(
              "need.weight",
              "points",
              Figures.points(points),
              "from",
              givers(from),
              "to",
              phrases.say(to.name()),
              "option",
              option,
              "leader",
              leader);
      case Need.NoWeighting _ -> phrases.say("need.noweight", "leader", leader);
      case Need.RatingOff(Architecture whose, var part, double from, double to, boolean level) ->
          phrases.say(
              level ? "need.rating.level" : "need.rating",
              "whose",
              name(whose),
              "part",
              phrases.say(part.name()),
              "from",
              Figures.given(from),
              "to",
              Figures.given(to),
              "option",
              option);
      case Need.FeeOff(Architecture whose, var now, var at) ->
          phrases.say(
              "need.fee",
              "whose",
              name(whose),
              "at",
              FeeText.usd(at),
              "now",
              FeeText.usd(now),
              "percent",
              FeeText.change(now, at),
              "option",
              option);
      case Need.NoRating _ -> phrases.say("need.norating");
      case Need.FactOtherwise otherwise -> fact(otherwise, option);
      case Need.NoFact _ -> phrases.say("need.nofact");
    };
  }

  private String kept(Need.LimitKept kept) {
    Limit limit = kept.limit();
    Source source = knowledge.source(limit.source());
    return phrases.say(
        "need.limit",
        "rule",
        phrases.say(limit.rule()),
        "fact",
        facts.stated(limit.when().fact(), kept.stated()),
        "because",
        phrases.say(limit.because()),
        "source",
        source.isJudgement() ? phrases.say("effect.judgement") : source.publisher(),
        "date",
        limit.asOf(),
        "needed",
        facts.keeping(limit.when()));
  }

  private String fact(Need.FactOtherwise otherwise, String option) {
    var change = otherwise.change();
    String fact = facts.otherwise(change);
    String now =
        change
            .stated()
            .map(value ->
                phrases.say("need.fact.stated", "value", facts.value(change.fact(), value)))
            .orElseGet(() -> phrases.say("need.fact.unknown"));
    return phrases.say(
        otherwise.level() ? "need.fact.level" : "need.fact",
        "fact",
        fact,
        "now",
        now,
        "option",
        option);
  }

  private String givers(List<SubCriterion> from) {
    List<String> names = new ArrayList<>();
    for (SubCriterion part : from.subList(0, Math.min(MOST_GIVERS, from.size()))) {
      names.add(phrases.say(part.name()));
    }
    String named = String.join(", ", names);
    return from.size() > MOST_GIVERS
        ? phrases.say("need.weight.more", "parts", named, "count", from.size() - MOST_GIVERS)
        : named;
  }

  private String name(Architecture architecture) {
    return phrases.say(architecture.name());
  }
}
