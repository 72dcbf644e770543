package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.DecidingFact;
import dev.containerarch.advisor.advice.Outlook;
import dev.containerarch.advisor.advice.TurningPoint;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Firmness.Reason;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.robustness.WeightDistribution;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for how firm a lead is and what would change it.
final class OutlookText {

  private static final int MOST_GIVERS = 3;
  private static final int MOST_REASONS = 2;
  private static final int MOST_QUESTIONS = 2;
  private static final int MOST_OUTCOMES = 3;
  private static final int ALL = 100;

  private static final List<Reason> BY_USE =
      List.of(
          Reason.FACTS,
          Reason.CHANCE_TO_BEAT_THE_SECOND,
          Reason.ONE_RATING_STEP,
          Reason.MARGIN,
          Reason.WEIGHTS,
          Reason.UNKNOWNS,
          Reason.MEDIAN_DISAGREES,
          Reason.PRICE_AGE,
          Reason.SHARE_FIRST);

  private final Knowledge knowledge;
  private final Phrases phrases;
  private final FactText facts;

  OutlookText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
    this.facts = new FactText(knowledge, phrases);
  }

  /// The word, the share, and what keeps the word from being a stronger one.
  String firmness(Outlook outlook, Comparison comparison) {
    String word =
        phrases.say(
            switch (outlook.word()) {
              case FIRM -> "firm.firm";
              case FAIRLY_FIRM -> "firm.fairly";
              // An outlook never has it; a close call is a verdict.
              case LEANING, CLOSE_CALL -> "firm.leaning";
            });
    boolean inARoom = outlook.weightings().distribution() == WeightDistribution.VOICES_IN_THE_ROOM;
    String said =
        outlook.share() == ALL
            ? phrases.say(inARoom ? "firm.all.room" : "firm.all", "word", word)
            : phrases.say(
                inARoom ? "firm.share.room" : "firm.share", "word", word, "share", outlook.share());
    List<String> reasons =
        reasons(
            outlook, comparison.assumptions().noFacts(), comparison.request().team().thresholds());
    return reasons.isEmpty()
        ? said
        : said + " " + phrases.say("firm.because", "reasons", String.join("; ", reasons));
  }

  /// What the reader can do most about comes first. The share speaks for itself, and so does the
  /// number of unknowns behind the fact that could decide.
  private List<String> reasons(Outlook outlook, boolean noFacts, Thresholds thresholds) {
    List<String> reasons = new ArrayList<>();
    for (Reason reason : BY_USE) {
      if (outlook.heldDownBy().contains(reason) && reasons.size() < MOST_REASONS) {
        String key =
            switch (reason) {
              case SHARE_FIRST -> "";
              case MARGIN -> "firm.because.margin";
              case CHANCE_TO_BEAT_THE_SECOND ->
                  thresholds.closeChance() == Thresholds.DEFAULT.closeChance()
                      ? "firm.because.second"
                      : "firm.because.second.team";
              case ONE_RATING_STEP -> "firm.because.rating";
              case UNKNOWNS ->
                  outlook.heldDownBy().contains(Reason.FACTS)
                      ? ""
                      : switch (thresholds.firmUnknowns()) {
                        case 0 -> "firm.because.unknown";
                        case 1 -> "firm.because.unknowns";
                        default -> "firm.because.unknowns.team";
                      };
              case MEDIAN_DISAGREES -> "firm.because.median";
              case WEIGHTS -> "firm.because.points";
              case FACTS -> noFacts ? "firm.because.nofacts" : "firm.because.facts";
              case PRICE_AGE -> "firm.because.prices";
            };
        if (!key.isEmpty()) {
          reasons.add(
              phrases.say(
                  key,
                  "most",
                  thresholds.firmUnknowns(),
                  "share",
                  Figures.given(ALL - Threshold.CLOSE_CHANCE.in(thresholds))));
        }
      }
    }
    return reasons;
  }

  /// What would change the answer; nothing when no single change does.
  Optional<String> wouldFlipIf(Outlook outlook, Comparison comparison) {
    if (outlook.turningPoints().isEmpty()) {
      return Optional.empty();
    }
    Architecture leader = comparison.eligible().getFirst().architecture();
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("flip.title"));
    for (TurningPoint point : outlook.turningPoints()) {
      lines.add("• " + line(point, leader));
    }
    return Optional.of(String.join("\n", lines));
  }

  /// What to find out, because it would change the answer by itself; nothing when no fact would.
  Optional<String> questions(List<DecidingFact> deciding) {
    if (deciding.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("decides.title"));
    for (DecidingFact fact : deciding.subList(0, Math.min(MOST_QUESTIONS, deciding.size()))) {
      List<String> outcomes = new ArrayList<>();
      for (DecidingFact.Outcome outcome : fact.outcomes()) {
        if (outcomes.size() < MOST_OUTCOMES) {
          outcomes.add(outcome(outcome));
        }
      }
      lines.add(
          phrases.say(
              "decides.question",
              "question",
              phrases.say(knowledge.fact(fact.fact()).question()),
              "fact",
              fact.fact(),
              "outcomes",
              String.join("; ", outcomes)));
    }
    if (deciding.size() > MOST_QUESTIONS) {
      List<String> others = new ArrayList<>();
      for (DecidingFact fact : deciding.subList(MOST_QUESTIONS, deciding.size())) {
        others.add(phrases.say(knowledge.fact(fact.fact()).label()));
      }
      lines.add(phrases.say("decides.others", "facts", String.join(", ", others)));
    }
    return Optional.of(String.join("\n", lines));
  }

  private String outcome(DecidingFact.Outcome outcome) {
    return phrases.say(
        switch (outcome.first().size()) {
          case 0 -> "decides.none";
          case 1 -> "decides.first";
          default -> "decides.level";
        },
        "value",
        facts.value(outcome.when()),
        "first",
        names(outcome.first()));
  }

  private String line(TurningPoint point, Architecture leader) {
    return switch (point) {
      case TurningPoint.WeightMoves(var rival, double points, var from, var to) ->
          phrases.say(
              "flip.weight",
              "points",
              Figures.points(points),
              "from",
              parts(from),
              "to",
              phrases.say(to.name()),
              "rival",
              name(rival),
              "leader",
              name(leader));
      case TurningPoint.RatingOff(var option, var part, double from, double to, var first) ->
          phrases.say(
              first.contains(leader) ? "flip.rating.level" : "flip.rating",
              "option",
              name(option),
              "part",
              phrases.say(part.name()),
              "from",
              Figures.given(from),
              "to",
              Figures.given(to),
              "first",
              names(first));
      case TurningPoint.FeeOff off -> fee(off, leader);
      case TurningPoint.FactRulesOut(var limit, var first) ->
          phrases.say(
              first.isEmpty() ? "flip.fact.none" : "flip.fact",
              "fact",
              facts.holding(limit.when()),
              "leader",
              name(leader),
              "first",
              names(first));
      case TurningPoint.LimitLifted(var limit, var option, double ahead) ->
          phrases.say(
              "flip.limit",
              "rule",
              phrases.say(limit.rule()),
              "option",
              name(option),
              "points",
              Figures.points(ahead));
    };
  }

  private String fee(TurningPoint.FeeOff off, Architecture leader) {
    boolean falls = off.at().amount().compareTo(off.now().amount()) < 0;
    boolean level = off.first().contains(leader);
    return phrases.say(
        falls
            ? level ? "flip.fee.falls.level" : "flip.fee.falls"
            : level ? "flip.fee.rises.level" : "flip.fee.rises",
        "option",
        name(off.option()),
        "at",
        FeeText.usd(off.at()),
        "now",
        FeeText.usd(off.now()),
        "percent",
        FeeText.change(off.now(), off.at()),
        "first",
        names(off.first()));
  }

  private String parts(List<SubCriterion> parts) {
    String named =
        String.join(
            ", ", parts.stream().limit(MOST_GIVERS).map(part -> phrases.say(part.name())).toList());
    return parts.size() > MOST_GIVERS
        ? phrases.say("flip.weight.more", "parts", named, "count", parts.size() - MOST_GIVERS)
        : named;
  }

  private String names(List<Architecture> architectures) {
    return String.join(phrases.say("list.and"), architectures.stream().map(this::name).toList());
  }

  private String name(Architecture architecture) {
    return phrases.say(architecture.name());
  }
}
