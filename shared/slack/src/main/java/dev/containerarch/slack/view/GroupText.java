package dev.containerarch.slack.view;

import dev.containerarch.advisor.agreement.Agreement;
import dev.containerarch.advisor.agreement.Concordance;
import dev.containerarch.advisor.agreement.MedianCheck;
import dev.containerarch.advisor.agreement.TalkingPoint;
import dev.containerarch.advisor.agreement.TopChoices;
import dev.containerarch.advisor.agreement.WeightDistances;
import dev.containerarch.advisor.agreement.WithoutMember;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.GroupAdvice.Backer;
import dev.containerarch.advisor.review.GroupAdvice.CriterionSpread;
import dev.containerarch.advisor.review.GroupAdvice.Lean;
import dev.containerarch.advisor.review.GroupAdvice.Move;
import dev.containerarch.advisor.review.GroupAdvice.Settleable;
import dev.containerarch.advisor.review.GroupAdvice.SinceLastRound;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for what a group thinks: how far it agrees, where it is apart, who leans where.
final class GroupText {

  private static final int MOST_OPTIONS = 3;
  private static final int MOST_DECISIVE = 4;
  private static final int MOST_FACTS = 4;
  private static final int MOST_MEMBERS = 6;

  /// From here on members' rankings are called nearly the same, alike, loosely alike. Conventions.
  private static final double NEARLY_THE_SAME = 0.8;

  private static final double ALIKE = 0.5;
  private static final double LOOSELY_ALIKE = 0.2;

  /// A move below half a point of 100 is not worth a word.
  private static final double LEAST_MOVE = 0.005;

  private final Knowledge knowledge;
  private final GroupAdvice advice;
  private final boolean anonymous;
  private final Phrases phrases;
  private final OptionNames names;

  /// @param anonymous whether members are numbers in the advice, which mean nothing to a reader
  GroupText(Knowledge knowledge, GroupAdvice advice, boolean anonymous, Phrases phrases) {
    this.knowledge = knowledge;
    this.advice = advice;
    this.anonymous = anonymous;
    this.phrases = phrases;
    this.names = new OptionNames(knowledge, phrases);
  }

  /// How many ballots it is made of, and whether it counts.
  String basis(int invited) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        phrases.say("review.reveal.ballots", "count", advice.ballots(), "invited", invited));
    if (advice.stoodBy() > 0) {
      sentences.add(phrases.say("review.reveal.stoodby", "count", advice.stoodBy()));
    }
    if (advice.onOlderFacts() > 0) {
      sentences.add(phrases.say("review.reveal.older", "count", advice.onOlderFacts()));
    }
    return String.join(" ", sentences);
  }

  /// Top choices first, which is the figure that people understand, then how alike the rankings
  /// are.
  Optional<String> agreement() {
    return advice
        .room()
        .agreement()
        .map(agreement -> {
          List<String> lines = new ArrayList<>();
          lines.add(phrases.say("review.reveal.agreement"));
          lines.add("• " + topChoices(agreement.topChoices()));
          concordance(agreement.concordance()).ifPresent(line -> lines.add("• " + line));
          if (agreement.median() instanceof MedianCheck.Disagrees(var _, List<String> first)) {
            lines.add("• " + phrases.say("review.reveal.median", "options", options(first)));
          }
          return String.join("\n", lines);
        });
  }

  private String topChoices(TopChoices top) {
    List<String> shares = new ArrayList<>();
    for (TopChoices.Support support : top.supports()) {
      if (shares.size() < MOST_OPTIONS) {
        shares.add(
            phrases.say(
                "review.reveal.top.share",
                "option",
                names.of(support.option()),
                "count",
                support.members().size(),
                "members",
                top.members()));
      }
    }
    return phrases.say("review.reveal.top", "shares", String.join(", ", shares));
  }

  private Optional<String> concordance(Concordance concordance) {
    return switch (concordance) {
      case Concordance.Measured(double _, double r) ->
          Optional.of(
              phrases.say(
                  r >= NEARLY_THE_SAME
                      ? "review.reveal.rank.same"
                      : r >= ALIKE
                          ? "review.reveal.rank.alike"
                          : r >= LOOSELY_ALIKE
                              ? "review.reveal.rank.loose"
                              : "review.reveal.rank.apart",
                  "correlation",
                  correlation(r)));
      case Concordance.NotAvailable _ -> Optional.empty();
    };
  }

  private static String correlation(double r) {
    String two = new BigDecimal(r).setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    return two.equals("-0.00") ? "0.00" : two.replace('-', '−');
  }

  /// The least, the mean and the most that is given to each criterion.
  String spread() {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("review.reveal.spread"));
    for (CriterionSpread spread : advice.spreads()) {
      lines.add(
          "• "
              + phrases.say(
                  "review.reveal.spread.line",
                  "criterion",
                  criterion(spread.criterion()),
                  "least",
                  points(spread.least()),
                  "mean",
                  points(spread.mean()),
                  "most",
                  points(spread.most())));
    }
    return String.join("\n", lines);
  }

  /// The same as bars; nothing where there is one ballot.
  Optional<Picture> spreadChart() {
    if (advice.ballots() < 2) {
      return Optional.empty();
    }
    List<Picture.Row> rows = new ArrayList<>();
    for (CriterionSpread spread : advice.spreads()) {
      rows.add(
          new Picture.Row(
              criterion(spread.criterion()),
              List.of(
                  new BigDecimal(points(spread.least())),
                  new BigDecimal(points(spread.mean())),
                  new BigDecimal(points(spread.most())))));
    }
    return Optional.of(
        Picture.bars(
            phrases.say("review.reveal.chart"),
            phrases.say("robust.column.criterion"),
            List.of(
                phrases.say("review.reveal.least"),
                phrases.say("review.reveal.mean"),
                phrases.say("review.reveal.most")),
            rows));
  }

  /// The criteria that are worth talking about, with who gives least and most.
  Optional<String> talkAbout() {
    List<TalkingPoint> points =
        advice.room().agreement().map(Agreement::talkAbout).orElse(List.of());
    if (points.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("review.reveal.talk"));
    for (TalkingPoint point : points) {
      lines.add(
          "• "
              + phrases.say(
                  anonymous ? "review.reveal.talk.anonymous" : "review.reveal.talk.line",
                  "criterion",
                  "*" + criterion(point.criterion()) + "*",
                  "least",
                  points(point.lowestWeight()),
                  "most",
                  points(point.highestWeight()),
                  "lowest",
                  DecisionWords.member(point.lowest()),
                  "highest",
                  DecisionWords.member(point.highest()),
                  "differ",
                  points(point.valueSpread())));
    }
    return Optional.of(String.join("\n", lines));
  }

  /// Who leans where.
  ///
  /// @param most reasons of each option that are quoted
  /// @param length of each reason at most, in characters
  String leans(int most, int length) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("review.reveal.leans"));
    for (Lean lean : advice.leans()) {
      lines.add("• " + lean(lean));
      List<Backer> quoted =
          lean.backers().stream().filter(backer -> !backer.reason().isBlank()).toList();
      for (Backer backer : quoted.subList(0, Math.min(most, quoted.size()))) {
        lines.add("    ◦ " + quote(backer, length));
      }
      if (quoted.size() > most && most > 0) {
        lines.add(
            "    ◦ " + phrases.say("review.reveal.reasons.more", "count", quoted.size() - most));
      }
    }
    return String.join("\n", lines);
  }

  /// An option, and how many lean to it; who, where that is shown.
  String lean(Lean lean) {
    String option =
        lean.architecture()
            .map(id -> "*" + names.of(id) + "*")
            .orElseGet(() -> phrases.say("review.reveal.nochoice"));
    String count =
        phrases.say("review.reveal.lean", "option", option, "count", lean.backers().size());
    return anonymous
        ? count
        : count
            + " "
            + new ReviewWords(knowledge, phrases)
                .members(lean.backers().stream().map(Backer::member).toList(), MOST_MEMBERS);
  }

  private String quote(Backer backer, int length) {
    String reason = Mrkdwn.escape(backer.reason().replace('\n', ' '), length);
    return anonymous
        ? phrases.say("review.reveal.reason.anonymous", "reason", reason)
        : phrases.say(
            "review.reveal.reason",
            "member",
            DecisionWords.member(backer.member()),
            "reason",
            reason);
  }

  /// Without whom another option would be first.
  Optional<String> decisive() {
    List<WithoutMember> decisive =
        advice.room().agreement().map(Agreement::decisive).orElse(List.of());
    if (decisive.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    if (anonymous) {
      decisive.stream()
          .map(without -> options(without.first()))
          .distinct()
          .limit(MOST_DECISIVE)
          .forEach(
              first -> sentences.add(phrases.say("review.reveal.without.one", "options", first)));
    } else {
      for (WithoutMember without : decisive.subList(0, Math.min(MOST_DECISIVE, decisive.size()))) {
        sentences.add(
            phrases.say(
                "review.reveal.without",
                "member",
                DecisionWords.member(without.member()),
                "options",
                options(without.first())));
      }
      if (decisive.size() > MOST_DECISIVE) {
        sentences.add(
            phrases.say("review.reveal.without.more", "count", decisive.size() - MOST_DECISIVE));
      }
    }
    return Optional.of(String.join(" ", sentences));
  }

  /// What a second round changed.
  Optional<String> since() {
    return advice
        .since()
        .map(since -> {
          List<String> lines = new ArrayList<>();
          lines.add(phrases.say("review.reveal.since"));
          lines.add("• " + moves(since));
          if (!since.first().isEmpty()) {
            lines.add(
                "• " + phrases.say("review.reveal.since.first", "options", options(since.first())));
          }
          lines.add("• " + phrases.say("review.reveal.since.picks", "count", since.otherPicks()));
          Optional<Double> now =
              advice.room().agreement().flatMap(Agreement::distances).map(WeightDistances::mean);
          if (since.distance().isPresent() && now.isPresent()) {
            lines.add(
                "• "
                    + phrases.say(
                        "review.reveal.since.distance",
                        "before",
                        points(since.distance().get()),
                        "now",
                        points(now.get())));
          }
          return String.join("\n", lines);
        });
  }

  private String moves(SinceLastRound since) {
    List<String> moves = new ArrayList<>();
    for (Move move : since.moves()) {
      if (Math.abs(move.now() - move.before()) >= LEAST_MOVE) {
        moves.add(
            phrases.say(
                "review.reveal.since.move",
                "criterion",
                criterion(move.criterion()),
                "before",
                points(move.before()),
                "now",
                points(move.now())));
      }
    }
    return moves.isEmpty()
        ? phrases.say("review.reveal.since.same")
        : phrases.say("review.reveal.since.moves", "moves", String.join(", ", moves));
  }

  /// Unknown facts that somebody can find out.
  Optional<String> settleable() {
    if (advice.settleable().isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("review.reveal.settle"));
    for (Settleable settleable :
        advice.settleable().subList(0, Math.min(MOST_FACTS, advice.settleable().size()))) {
      lines.add(
          "• "
              + phrases.say(
                  anonymous ? "review.reveal.settle.anonymous" : "review.reveal.settle.line",
                  "fact",
                  fact(settleable.fact()),
                  "count",
                  settleable.members().size(),
                  "members",
                  new ReviewWords(knowledge, phrases).members(settleable.members(), MOST_MEMBERS)));
    }
    return Optional.of(String.join("\n", lines));
  }

  /// A fact's label; its name when today's knowledge has it no more.
  private String fact(String name) {
    return knowledge.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .map(fact -> phrases.say(fact.label()))
        .orElse(name);
  }

  /// A criterion's name; its id when today's knowledge has it no more.
  String criterion(String id) {
    for (Criterion criterion : knowledge.criteria()) {
      if (criterion.id().equals(id)) {
        return phrases.say(criterion.name());
      }
    }
    return id;
  }

  /// Not in bold: a Korean particle follows, behind which Slack would not see its end.
  private String options(List<String> ids) {
    return String.join(phrases.say("list.and"), ids.stream().map(names::of).toList());
  }

  /// A share of all weight as points out of 100.
  static String points(double share) {
    return Figures.value(100 * share);
  }
}
