package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.LimitCheck;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// A review as it stands: what is asked, on which facts, how far it is and who is still missing.
/// What anybody answered is never in it.
final class ReviewCard {

  /// Members who are named while it is only brought up to date, which tells nobody.
  private static final int MISSING = 12;

  private static final int FACTS = 1_000;
  private static final int OPTIONS = 1_500;
  private static final int PROPOSAL = 600;
  private static final int HEADER = 150;

  private final Knowledge knowledge;

  ReviewCard(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The card as it is posted first, with a mention of those who are invited, so that Slack tells
  /// them.
  ///
  /// @param facts what the facts of the review say by themselves
  /// @param answered who has answered in its phase
  Answer opening(Review review, Comparison facts, List<String> answered, Phrases phrases) {
    return card(review, facts, answered, Review.MOST_MENTIONED, phrases);
  }

  /// The card as it is brought up to date.
  ///
  /// @param facts what the facts of the review say by themselves
  /// @param answered who has answered in its phase
  Answer card(Review review, Comparison facts, List<String> answered, Phrases phrases) {
    return card(review, facts, answered, MISSING, phrases);
  }

  private Answer card(
      Review review, Comparison facts, List<String> answered, int named, Phrases phrases) {
    List<LayoutBlock> blocks = blocks(review, facts, answered, named, phrases);
    blocks.add(Parts.actions(new ReviewButtons(review, phrases).ofCard()));
    ReviewWords words = new ReviewWords(knowledge, phrases);
    return new Answer(ReviewWords.title(review) + " · " + words.phase(review.phase()), blocks);
  }

  /// The card without its buttons.
  List<LayoutBlock> blocks(
      Review review, Comparison facts, List<String> answered, int named, Phrases phrases) {
    ReviewWords words = new ReviewWords(knowledge, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    String title = review.name() + " · " + review.agenda().question();
    blocks.add(Parts.header(title));
    if (title.length() > HEADER) {
      blocks.add(Parts.plainSection(review.agenda().question()));
    }
    blocks.add(Parts.section(words.standing(review.phase())));
    blocks.addAll(outcome(review, words, phrases));
    if (review.phase().asks()) {
      blocks.add(Parts.section(progress(review, answered, named, words, phrases)));
    }
    if (!review.phase().isOver()) {
      blocks.add(Parts.section(situation(facts, phrases)));
    }
    blocks.add(Parts.context(rules(review, answered, phrases)));
    return blocks;
  }

  /// What is put to the vote, or how it ended.
  private static List<LayoutBlock> outcome(Review review, ReviewWords words, Phrases phrases) {
    return switch (review.phase()) {
      case Phase.Voting(int _, Proposal proposal, var _) ->
          proposal(proposal, "review.card.proposed", words, phrases);
      case Phase.Voted(int _, Proposal proposal) ->
          proposal(proposal, "review.card.proposed", words, phrases);
      case Phase.Decided(int _, var _, Choice chosen, int decision) ->
          List.of(
              Parts.section(
                  phrases.say(
                      "review.card.decided",
                      "name",
                      "*" + Decision.name(decision) + "*",
                      "choice",
                      words.choice(chosen))));
      case Phase.Cancelled(int _, String reason) ->
          List.of(
              Parts.context(
                  phrases.say(
                      "review.card.cancelled",
                      "member",
                      DecisionWords.member(review.changedBy()),
                      "date",
                      Figures.date(review.changedAt()))),
              Parts.plainSection(Mrkdwn.shorten(reason, PROPOSAL)));
      case Phase.Weighing _, Phase.Discussing _, Phase.ThinkingAhead _ -> List.of();
    };
  }

  static List<LayoutBlock> proposal(
      Proposal proposal, String key, ReviewWords words, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say(key, "choice", words.choice(proposal.choice()))));
    if (!proposal.text().isBlank()) {
      blocks.add(Parts.plainSection(Mrkdwn.shorten(proposal.text(), PROPOSAL)));
    }
    return blocks;
  }

  private static String progress(
      Review review, List<String> answered, int named, ReviewWords words, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    words.progress(review, answered).ifPresent(lines::add);
    List<String> missing = ReviewWords.missing(review, answered);
    if (!missing.isEmpty()) {
      lines.add(phrases.say("review.card.missing", "members", words.members(missing, named)));
    }
    if (ReviewWords.countsToQuorum(review.phase())) {
      lines.add(ReviewWords.quorum(review.quorum(answered), phrases));
    }
    return String.join("\n", lines);
  }

  private String situation(Comparison comparison, Phrases phrases) {
    FactText facts = new FactText(knowledge, phrases);
    List<String> known = new ArrayList<>();
    comparison.workload().facts().forEach((fact, value) -> known.add(facts.stated(fact, value)));
    List<String> lines = new ArrayList<>();
    lines.add(
        known.isEmpty()
            ? phrases.say("review.card.nofacts")
            : phrases.say(
                "review.card.facts", "facts", Mrkdwn.shorten(String.join(", ", known), FACTS)));
    lines.add(
        Mrkdwn.shorten(
            comparison.eligible().isEmpty()
                ? phrases.say("review.card.noneleft")
                : phrases.say(
                    "review.card.left",
                    "options",
                    String.join(
                        ", ",
                        comparison.eligible().stream()
                            .map(option -> phrases.say(option.architecture().name()))
                            .toList())),
            OPTIONS / 2));
    if (!comparison.excluded().isEmpty()) {
      lines.add(
          Mrkdwn.shorten(
              phrases.say(
                  "review.card.out",
                  "options",
                  String.join(
                      ", ",
                      comparison.excluded().stream()
                          .map(option -> ruledOut(option, facts, phrases))
                          .toList())),
              OPTIONS));
    }
    return String.join("\n", lines);
  }

  private static String ruledOut(Standing.Excluded option, FactText facts, Phrases phrases) {
    LimitCheck.Fail first = option.failures().getFirst();
    return phrases.say(
        "review.card.because",
        "option",
        phrases.say(option.architecture().name()),
        "fact",
        facts.stated(first.limit().when().fact(), first.evidence()));
  }

  private static String rules(Review review, List<String> answered, Phrases phrases) {
    boolean anonymous = review.agenda().anonymous();
    List<String> sentences = new ArrayList<>();
    sentences.add(phrases.say("review.card.owner", "member", DecisionWords.member(review.owner())));
    sentences.add(
        phrases.say(
            review.agenda().door() == Door.ONE_WAY ? "review.card.oneway" : "review.card.twoway"));
    sentences.add(phrases.say(anonymous ? "review.card.anonymous" : "review.card.named"));
    if (anonymous && isWeak(review, answered)) {
      sentences.add(phrases.say("review.card.weak", "count", GroupAdvice.ANONYMOUS_FROM));
    }
    return String.join(" ", sentences);
  }

  /// Whether who said what could be guessed if this were all.
  private static boolean isWeak(Review review, List<String> answered) {
    return review.phase().asks() && answered.size() < GroupAdvice.ANONYMOUS_FROM;
  }
}
