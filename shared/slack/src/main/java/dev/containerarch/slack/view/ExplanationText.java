package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Assumptions;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.LimitCheck;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.advice.Superiority;
import dev.containerarch.advisor.advice.TeamDefaults;
import dev.containerarch.advisor.advice.Verdict;
import dev.containerarch.advisor.advice.Why;
import dev.containerarch.advisor.advice.WhyNot;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.scoring.Difference;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words for a comparison, in the order in which they are said: verdict and how firm it is,
/// why, what would change it, what the situation changed, why not, assumptions.
final class ExplanationText {

  private static final int MOST_RULES = 2;
  private static final int MOST_QUESTIONS = 2;

  private final Knowledge knowledge;
  private final Phrases phrases;
  private final FactText facts;
  private final AdjustmentText adjustments;
  private final OutlookText outlook;
  private final FeeText fees;

  ExplanationText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
    this.facts = new FactText(knowledge, phrases);
    this.adjustments = new AdjustmentText(knowledge, phrases);
    this.outlook = new OutlookText(knowledge, phrases);
    this.fees = new FeeText(knowledge, phrases);
  }

  /// The verdict, and of a lead how firm it is.
  String firmVerdict(Comparison comparison) {
    return comparison
        .outlook()
        .map(found -> verdict(comparison) + " " + outlook.firmness(found, comparison))
        .orElseGet(() -> verdict(comparison));
  }

  String verdict(Comparison comparison) {
    return switch (comparison.verdict()) {
      case Verdict.Leads(var winner, var runnerUp, double margin) ->
          phrases.say(
              "verdict.leads",
              "winner",
              name(winner),
              "total",
              total(winner),
              "margin",
              Figures.points(margin),
              "second",
              name(runnerUp));
      case Verdict.CloseCall close -> closeCall(close, comparison.request().team().thresholds());
      case Verdict.OnlyOneLeft(var option) ->
          phrases.say("verdict.only", "option", name(option), "total", total(option));
      case Verdict.NoneLeft(var nearest) -> noneLeft(nearest);
      case Verdict.NothingToCompare(var option) ->
          phrases.say("verdict.single", "option", name(option), "total", total(option));
    };
  }

  private String closeCall(Verdict.CloseCall close, Thresholds thresholds) {
    List<String> names =
        close.level().stream().map(option -> name(option) + " " + total(option)).toList();
    String options = String.join(phrases.say("list.and"), names);
    String margin = Figures.points(close.margin());
    String verdict =
        thresholds.closeMargin() == Thresholds.DEFAULT.closeMargin()
            ? phrases.say("verdict.close", "options", options, "margin", margin)
            : phrases.say(
                "verdict.close.team",
                "options",
                options,
                "margin",
                margin,
                "close",
                Figures.given(thresholds.closeMargin()));
    if (close.forFirst().isEmpty() || close.forSecond().isEmpty()) {
      return verdict + " " + phrases.say("verdict.close.equal");
    }
    return verdict
        + " "
        + phrases.say(
            "verdict.close.question",
            "first",
            name(close.level().getFirst()),
            "second",
            name(close.level().get(1)),
            "forFirst",
            part(close.forFirst().get()),
            "forSecond",
            part(close.forSecond().get()));
  }

  private String noneLeft(Standing.Excluded nearest) {
    List<String> relaxations =
        nearest.failures().stream()
            .map(failure -> facts.stated(failure.limit().when().fact(), failure.evidence()))
            .distinct()
            .toList();
    return phrases.say(
        "verdict.none",
        "nearest",
        plainName(nearest),
        "relaxations",
        String.join(", ", relaxations));
  }

  Optional<String> why(Comparison comparison) {
    if (comparison.why().isEmpty() || comparison.why().get().advantages().isEmpty()) {
      return Optional.empty();
    }
    Why why = comparison.why().get();
    String winner = comparison.eligible().getFirst().architecture().id();
    String second = comparison.eligible().get(1).architecture().id();
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say(
            "why.title",
            "winner",
            plainName(comparison.eligible().getFirst()),
            "second",
            plainName(comparison.eligible().get(1))));
    for (Difference difference : why.advantages()) {
      lines.add(
          phrases.say(
              "why.advantage",
              "points",
              Figures.points(difference.points()),
              "part",
              part(difference),
              "reason",
              reason(comparison, difference, winner, second)));
    }
    for (Difference difference : why.drawbacks()) {
      lines.add(
          phrases.say(
              "why.drawback",
              "points",
              Figures.points(difference.points()),
              "part",
              part(difference),
              "reason",
              reason(comparison, difference, second, winner)));
    }
    superiority(why.superiority()).ifPresent(lines::add);
    return Optional.of(String.join("\n", lines));
  }

  /// What is true against all the others at once.
  private Optional<String> superiority(Superiority superiority) {
    return switch (superiority) {
      case Superiority.Everywhere(boolean forEvery) ->
          Optional.of(phrases.say(forEvery ? "why.everywhere.always" : "why.everywhere"));
      case Superiority.AllBut(Leaf leaf) ->
          Optional.of(
              phrases.say(
                  "why.allbut", "part", phrases.say(knowledge.subCriterion(leaf.id()).name())));
      case Superiority.InSum _ -> Optional.empty();
    };
  }

  /// Why the better one of a pair is better at this: the money, what the situation did to either of
  /// them, else the reason behind its rating.
  private String reason(Comparison comparison, Difference difference, String better, String worse) {
    String part = difference.leaf().id();
    return fees.why(comparison, part, better, worse)
        .or(() -> adjustments.why(comparison, part, better, worse))
        .orElseGet(() -> phrases.say(comparison.edition().rating(part, better).reason()));
  }

  /// What would make somebody else the first.
  Optional<String> wouldFlipIf(Comparison comparison) {
    return comparison.outlook().flatMap(found -> outlook.wouldFlipIf(found, comparison));
  }

  /// What the options cost in service fees, where that is computed.
  Optional<String> fees(Comparison comparison) {
    return fees.section(comparison);
  }

  /// What the facts of the situation did to the ratings.
  Optional<String> adjustments(Comparison comparison) {
    return adjustments.section(comparison);
  }

  Optional<String> whyNot(Comparison comparison) {
    if (comparison.whyNot().isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("whynot.title"));
    for (WhyNot line : comparison.whyNot()) {
      lines.add("• " + whyNot(line, comparison));
    }
    return Optional.of(String.join("\n", lines));
  }

  private String whyNot(WhyNot line, Comparison comparison) {
    String option = name(line.standing());
    return switch (line) {
      case WhyNot.RuledOut(var standing) -> ruledOut(standing);
      case WhyNot.Level _ -> phrases.say("whynot.level", "option", option);
      case WhyNot.Dominated(_, double points, boolean forEvery) ->
          phrases.say(
              forEvery ? "whynot.dominated.always" : "whynot.dominated",
              "option",
              option,
              "points",
              Figures.points(points),
              "first",
              plainName(comparison.eligible().getFirst()));
      case WhyNot.Behind(_, double points, var most, var butBetter) -> {
        String behind =
            phrases.say(
                "whynot.behind",
                "option",
                option,
                "points",
                Figures.points(points),
                "parts",
                parts(most));
        yield butBetter.isEmpty()
            ? behind
            : behind + phrases.say("whynot.but", "parts", parts(butBetter));
      }
    };
  }

  private String ruledOut(Standing.Excluded standing) {
    List<LimitCheck.Fail> failures = standing.failures();
    List<String> rules = new ArrayList<>();
    for (LimitCheck.Fail failure : failures.subList(0, Math.min(MOST_RULES, failures.size()))) {
      Limit limit = failure.limit();
      rules.add(
          phrases.say(
              "whynot.rule",
              "rule",
              phrases.say(limit.rule()),
              "because",
              phrases.say(limit.because()),
              "fact",
              facts.stated(limit.when().fact(), failure.evidence()),
              "source",
              knowledge.source(limit.source()).publisher(),
              "date",
              limit.asOf()));
    }
    String more =
        failures.size() > MOST_RULES
            ? phrases.say("whynot.more", "count", failures.size() - MOST_RULES)
            : "";
    return phrases.say(
        "whynot.out", "option", name(standing), "rules", String.join(" ", rules) + more);
  }

  /// What the answer rests on, and what to find out.
  String assumptions(Comparison comparison) {
    return undecided(comparison.assumptions())
        .map(questions -> premises(comparison) + " " + questions)
        .orElseGet(() -> premises(comparison));
  }

  /// What the answer rests on.
  String premises(Comparison comparison) {
    Assumptions assumed = comparison.assumptions();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        phrases.say(
            "assume.edition",
            "edition",
            phrases.say(comparison.edition().name()),
            "date",
            comparison.edition().asOf()));
    comparison
        .useCase()
        .ifPresent(useCase ->
            sentences.add(
                phrases.say(
                    "assume.usecase",
                    "usecase",
                    phrases.say(useCase.name()),
                    "note",
                    phrases.say(useCase.note()))));
    sentences.add(facts(comparison));
    sentences.add(points(assumed));
    ofTeam(comparison.request().team(), assumed).ifPresent(sentences::add);
    if (!assumed.unrated().isEmpty()) {
      sentences.add(
          phrases.say(
              "assume.unrated",
              "parts",
              String.join(
                  ", ", assumed.unrated().stream().map(p -> phrases.say(p.name())).toList())));
    }
    sentences.add(fees.premise(comparison));
    return phrases.say("assume.title") + " " + String.join(" ", sentences);
  }

  private String facts(Comparison comparison) {
    if (comparison.assumptions().noFacts()) {
      return phrases.say("assume.nofacts");
    }
    List<String> stated = new ArrayList<>();
    for (Map.Entry<String, FactValue> fact : comparison.workload().facts().entrySet()) {
      if (!comparison.assumptions().regionOfTeam() || !fact.getKey().equals("region")) {
        stated.add(facts.stated(fact.getKey(), fact.getValue()));
      }
    }
    return phrases.say("assume.facts", "facts", String.join(", ", stated));
  }

  private String points(Assumptions assumed) {
    List<String> points = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      points.add(
          phrases.say(criterion.name())
              + " "
              + Figures.given(assumed.points().getOrDefault(criterion.id(), 0.0)));
    }
    String key =
        assumed.pointsByDefault()
            ? "assume.points.default"
            // Rounded ranks add up to 100 but for a few thousandths.
            : Math.abs(assumed.pointsSum() - 100) < 0.01
                ? "assume.points"
                : "assume.points.normalised";
    return phrases.say(
        key, "points", String.join(" · ", points), "sum", Figures.given(assumed.pointsSum()));
  }

  /// What of it the team has settled.
  private Optional<String> ofTeam(TeamDefaults team, Assumptions assumed) {
    List<String> sentences = new ArrayList<>();
    List<String> points = assumed.pointsOfTeam();
    if (!points.isEmpty()) {
      sentences.add(
          points.containsAll(knowledge.criteria().stream().map(Criterion::id).toList())
              ? phrases.say("assume.points.team")
              : phrases.say("assume.points.partly", "parts", String.join(", ", names(points))));
    }
    if (assumed.regionOfTeam()) {
      sentences.add(
          phrases.say(
              "assume.region",
              "region",
              facts.value(
                  knowledge.fact("region"), new FactValue.Choice(team.region().orElseThrow()))));
    }
    if (!team.thresholds().equals(Thresholds.DEFAULT)) {
      sentences.add(
          phrases.say(
              "assume.thresholds",
              "thresholds",
              String.join(", ", SettingsText.thresholds(team.thresholds(), phrases))));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private List<String> names(List<String> ids) {
    List<String> names = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      if (ids.contains(criterion.id())) {
        names.add(phrases.say(criterion.name()));
      }
      for (SubCriterion part : criterion.parts()) {
        if (ids.contains(part.id())) {
          names.add(phrases.say(part.name()));
        }
      }
    }
    return names;
  }

  private Optional<String> undecided(Assumptions assumed) {
    List<String> questions =
        assumed.undecided().keySet().stream()
            .limit(MOST_QUESTIONS)
            .map(fact -> "“" + phrases.say(knowledge.fact(fact).question()) + "” (`" + fact + "=`)")
            .toList();
    return questions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            phrases.say(
                "assume.undecided",
                "questions",
                String.join(" ", questions),
                "count",
                assumed.undecided().size()));
  }

  private String parts(List<Difference> differences) {
    return String.join(
        ", ", differences.stream().map(d -> part(d) + " " + Figures.points(d.points())).toList());
  }

  private String part(Difference difference) {
    SubCriterion part = knowledge.subCriterion(difference.leaf().id());
    return phrases.say(part.name());
  }

  /// The name in bold, for where no Korean letter can follow: Slack would not see its end.
  private String name(Standing standing) {
    return "*" + plainName(standing) + "*";
  }

  private String plainName(Standing standing) {
    return phrases.say(standing.architecture().name());
  }

  private static String total(Standing standing) {
    return Figures.points(standing.score().total());
  }
}
