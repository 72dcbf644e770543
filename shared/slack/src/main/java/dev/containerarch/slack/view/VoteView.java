package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.review.Vote.Stance;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a vote came out.
final class VoteView {

  private static final int MOST_QUOTED = 8;
  private static final int LONGEST_QUOTE = 400;

  private final Knowledge knowledge;

  VoteView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The message to the conversation.
  Answer of(Meeting meeting, Phrases phrases) {
    Review review = meeting.review();
    ReviewWords words = new ReviewWords(knowledge, phrases);
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    List<Vote> votes = meeting.revealed().votes();
    String headline = phrases.say("review.vote.title", "name", "*" + review.name() + "*");
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(headline));
    proposal(review.phase())
        .ifPresent(proposal ->
            blocks.addAll(ReviewCard.proposal(proposal, "review.card.proposed", words, phrases)));
    String counts = counts(votes, phrases);
    blocks.add(Parts.section(counts));
    blocks.addAll(objections(review, votes, phrases));
    if (isAllAbstentions(votes)) {
      blocks.add(Parts.section(phrases.say("review.vote.abstained")));
    }
    meeting
        .turnout()
        .filter(QuorumRule.Advisory.class::isInstance)
        .ifPresent(turnout -> blocks.add(Parts.context(ReviewWords.quorum(turnout, phrases))));
    blocks.add(
        Parts.context(
            phrases.say(
                "review.vote.turnout",
                "count",
                votes.size(),
                "invited",
                review.participants().size())));
    blocks.add(
        Parts.actions(
            votes.isEmpty()
                ? List.of(buttons.show())
                : List.of(buttons.part(ReviewPart.VOTES), buttons.show())));
    return new Answer((headline + " " + counts).replace("*", ""), blocks);
  }

  private static Optional<Proposal> proposal(Phase phase) {
    return switch (phase) {
      case Phase.Voted(int _, Proposal proposal) -> Optional.of(proposal);
      case Phase.Decided(int _, Proposal proposal, var _, int _) -> Optional.of(proposal);
      default -> Optional.empty();
    };
  }

  static boolean isAllAbstentions(List<Vote> votes) {
    return !votes.isEmpty() && votes.stream().allMatch(vote -> vote.stance() == Stance.ABSTAIN);
  }

  private static String counts(List<Vote> votes, Phrases phrases) {
    if (votes.isEmpty()) {
      return phrases.say("review.vote.nobody");
    }
    List<String> counts = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      long count = votes.stream().filter(vote -> vote.stance() == stance).count();
      counts.add(
          phrases.say("review.vote.count", "stance", stance(stance, phrases), "count", count));
    }
    return String.join(" · ", counts);
  }

  static String stance(Stance stance, Phrases phrases) {
    return phrases.say("review.stance." + stance.name().toLowerCase(Locale.ROOT));
  }

  private static List<LayoutBlock> objections(Review review, List<Vote> votes, Phrases phrases) {
    List<Vote> objections = votes.stream().filter(vote -> vote.stance() == Stance.OBJECT).toList();
    if (objections.isEmpty()) {
      return List.of();
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say("review.vote.objections")));
    for (Vote vote : objections.subList(0, Math.min(MOST_QUOTED, objections.size()))) {
      String reason = Mrkdwn.escape(vote.reason().replace('\n', ' '), LONGEST_QUOTE);
      blocks.add(
          Parts.section(
              review.agenda().anonymous()
                  ? phrases.say("review.reveal.reason.anonymous", "reason", reason)
                  : phrases.say(
                      "review.reveal.reason",
                      "member",
                      DecisionWords.member(vote.member()),
                      "reason",
                      reason)));
    }
    if (objections.size() > MOST_QUOTED) {
      blocks.add(
          Parts.context(
              phrases.say("review.reveal.reasons.more", "count", objections.size() - MOST_QUOTED)));
    }
    return blocks;
  }
}
