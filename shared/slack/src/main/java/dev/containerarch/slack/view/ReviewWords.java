package dev.containerarch.slack.view;

import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words for what a review is and where it stands.
final class ReviewWords {

  private final Knowledge knowledge;
  private final Phrases phrases;

  ReviewWords(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// Such as "First round of weighing".
  String phase(Phase phase) {
    return phrases.say(
        switch (phase) {
          case Phase.Weighing(int round, var _) -> "review.phase.weighing." + round;
          case Phase.Discussing _ -> "review.phase.discussing";
          case Phase.ThinkingAhead _ -> "review.phase.thinkingahead";
          case Phase.Voting _ -> "review.phase.voting";
          case Phase.Voted _ -> "review.phase.voted";
          case Phase.Decided _ -> "review.phase.decided";
          case Phase.Cancelled _ -> "review.phase.cancelled";
        });
  }

  /// The phase, and until when it is open.
  String standing(Phase phase) {
    String word = phase(phase);
    return phase
        .due()
        .map(deadline ->
            phrases.say("review.card.until", "phase", word, "deadline", Figures.moment(deadline)))
        .orElseGet(() ->
            phrases.say(
                phase instanceof Phase.Weighing ? "review.card.waiting" : "review.card.phase",
                "phase",
                word));
  }

  /// The name and the question, on one line.
  static String title(Review review) {
    return review.name() + " · " + Mrkdwn.escape(review.agenda().question());
  }

  /// What is put to the vote, without its text.
  String choice(Choice choice) {
    OptionNames names = new OptionNames(knowledge, phrases);
    String chosen = "*" + names.of(choice.architecture()) + "*";
    return choice
        .interim()
        .map(interim ->
            phrases.say("decision.interim", "interim", names.of(interim), "architecture", chosen))
        .orElse(chosen);
  }

  /// How many have answered; empty in a phase that asks nothing.
  Optional<String> progress(Review review, List<String> answered) {
    return Optional.ofNullable(
            switch (review.phase()) {
              case Phase.Weighing _ -> "review.card.weighed";
              case Phase.ThinkingAhead _ -> "review.card.thought";
              case Phase.Voting _ -> "review.card.votes";
              default -> null;
            })
        .map(key ->
            phrases.say(
                key,
                "count",
                review.participants().size() - missing(review, answered).size(),
                "invited",
                review.participants().size()));
  }

  /// Who has not answered.
  static List<String> missing(Review review, Collection<String> answered) {
    Set<String> there = new HashSet<>(answered);
    return review.participants().stream()
        .map(Participant::member)
        .filter(member -> !there.contains(member))
        .toList();
  }

  /// The first so many of some members, and how many more there are.
  String members(List<String> members, int most) {
    String shown = DecisionWords.members(members.subList(0, Math.min(most, members.size())));
    return members.size() > most
        ? shown + " " + phrases.say("card.more", "count", members.size() - most)
        : shown;
  }

  /// Whether it matters how many answer in a phase. In a second round it does not: who does not
  /// answer stands by the first.
  static boolean countsToQuorum(Phase phase) {
    return switch (phase) {
      case Phase.Weighing weighing -> weighing.round() == 1;
      case Phase.ThinkingAhead _ -> false;
      default -> true;
    };
  }

  /// Whether enough have answered.
  static String quorum(QuorumRule.Outcome outcome, Phrases phrases) {
    return switch (outcome) {
      case QuorumRule.Reached() -> phrases.say("review.quorum.reached");
      case QuorumRule.Advisory(int missing, List<String> roles) -> {
        List<String> lacks = new ArrayList<>();
        if (missing > 0) {
          lacks.add(phrases.say("review.quorum.answers", "count", missing));
        }
        if (!roles.isEmpty()) {
          lacks.add(
              phrases.say(
                  "review.quorum.roles",
                  "roles",
                  String.join(", ", roles.stream().map(role -> role(role, phrases)).toList())));
        }
        yield phrases.say("review.quorum.missing", "missing", String.join("; ", lacks));
      }
    };
  }

  private static String role(String role, Phrases phrases) {
    return phrases.say("review.role." + role.toLowerCase(Locale.ROOT));
  }
}
