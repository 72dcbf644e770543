package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.outbox.Outgoing.ReviewCall;
import dev.containerarch.advisor.outbox.Outgoing.ReviewPost;
import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// What is said about a review: its card, the messages to its conversation, the direct messages to
/// members, and the parts that have no room in them.
public final class ReviewMessages {

  /// Members who are mentioned in a message that asks them for something.
  private static final int ASKED = 100;

  /// Members who are named as missing.
  private static final int MISSING = 12;

  private static final int REASON = 2_500;

  private final Knowledge knowledge;
  private final ReviewCard cards;
  private final RevealView reveals;
  private final VoteView votes;
  private final ReviewParts parts;

  public ReviewMessages(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.cards = new ReviewCard(knowledge);
    this.reveals = new RevealView(knowledge);
    this.votes = new VoteView(knowledge);
    this.parts = new ReviewParts(knowledge);
  }

  /// The card of a review as it is posted first: it mentions the participants.
  ///
  /// @param facts what the facts of the review say by themselves
  /// @param answered who has answered in its phase
  public Answer opening(Review review, Comparison facts, List<String> answered, Phrases phrases) {
    return cards.opening(review, facts, answered, phrases);
  }

  /// The card of a review as it is brought up to date.
  ///
  /// @param facts what the facts of the review say by themselves
  /// @param answered who has answered in its phase
  public Answer card(Review review, Comparison facts, List<String> answered, Phrases phrases) {
    return cards.card(review, facts, answered, phrases);
  }

  /// A review for one member who asks for it: the card, with all that has been revealed behind
  /// buttons, and all that its owner can do.
  ///
  /// @param member Slack's id of who asks
  public Answer show(Meeting meeting, String member, Phrases phrases) {
    Review review = meeting.review();
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    List<LayoutBlock> blocks =
        cards.blocks(review, meeting.facts(), meeting.answered(), MISSING, phrases);
    List<ButtonElement> row = new ArrayList<>(buttons.toAnswer());
    if (meeting.advice().isPresent()) {
      row.add(buttons.part(ReviewPart.RESULT));
      row.add(buttons.part(ReviewPart.SPREAD));
      row.add(buttons.part(ReviewPart.LEANS));
      row.add(buttons.part(ReviewPart.COMPARISON));
    }
    if (!meeting.revealed().concerns().isEmpty()) {
      row.add(buttons.part(ReviewPart.CONCERNS));
    }
    if (!meeting.revealed().votes().isEmpty()) {
      row.add(buttons.part(ReviewPart.VOTES));
    }
    if (review.phase() instanceof Phase.Decided(int _, var _, var _, int decision)) {
      row.add(DecisionButtons.show(decision, phrases));
    }
    if (!row.isEmpty()) {
      blocks.add(Parts.actions(row));
    }
    if (member.equals(review.owner()) && !buttons.steps().isEmpty()) {
      blocks.add(Parts.context(phrases.say("review.show.owner")));
      blocks.add(Parts.actions(buttons.steps()));
    }
    return new Answer(
        ReviewWords.title(review)
            + " · "
            + new ReviewWords(knowledge, phrases).phase(review.phase()),
        blocks);
  }

  /// A part of what a review has revealed.
  ///
  /// @param page from 1; the last one where there are fewer
  public Answer part(Meeting meeting, ReviewPart part, int page, Phrases phrases) {
    return parts.part(meeting, part, page, phrases);
  }

  /// A message to the conversation of a review.
  public Answer post(ReviewPost.Kind kind, Meeting meeting, Phrases phrases) {
    Review review = meeting.review();
    return switch (kind) {
      case REVEALED -> reveals.of(meeting, phrases);
      case CONCERNS -> new ConcernsView().of(meeting, phrases);
      case VOTED -> votes.of(meeting, phrases);
      case NO_QUORUM -> asking(meeting, "review.post.noquorum", MISSING, phrases);
      case SECOND_ROUND -> asking(meeting, "review.post.secondround", ASKED, phrases);
      case FACTS_CHANGED ->
          asking(
              meeting,
              review.phase().asks() ? "review.post.factschanged" : "review.post.factschanged.shown",
              ASKED,
              phrases);
      case THINK_AHEAD -> asking(meeting, "review.post.thinkahead", ASKED, phrases);
      case VOTE -> asking(meeting, "review.post.vote", ASKED, phrases);
      case DECIDED, CANCELLED -> over(review, phrases);
    };
  }

  /// What members are asked for, with a mention of who has not answered.
  private Answer asking(Meeting meeting, String key, int mentioned, Phrases phrases) {
    Review review = meeting.review();
    ReviewWords words = new ReviewWords(knowledge, phrases);
    String sentence = sentence(key, review, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(sentence));
    blocks.add(Parts.plainSection(review.agenda().question()));
    if (review.phase() instanceof Phase.Voting(int _, Proposal proposal, var _)) {
      blocks.addAll(ReviewCard.proposal(proposal, "review.card.proposed", words, phrases));
    }
    review
        .phase()
        .due()
        .ifPresent(deadline ->
            blocks.add(
                Parts.context(
                    phrases.say(
                        "review.card.until",
                        "phase",
                        words.phase(review.phase()),
                        "deadline",
                        Figures.moment(deadline)))));
    List<String> missing = ReviewWords.missing(review, meeting.answered());
    if (review.phase().asks() && !missing.isEmpty()) {
      blocks.add(
          Parts.section(
              phrases.say("review.post.for", "members", words.members(missing, mentioned))));
    }
    if (review.phase() instanceof Phase.Weighing && ReviewWords.countsToQuorum(review.phase())) {
      blocks.add(Parts.context(ReviewWords.quorum(review.quorum(meeting.answered()), phrases)));
    }
    blocks.add(answerAndShow(review, phrases));
    return new Answer(sentence.replace("*", ""), blocks);
  }

  private Answer over(Review review, Phrases phrases) {
    ReviewWords words = new ReviewWords(knowledge, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    List<ButtonElement> buttons = new ArrayList<>();
    String sentence =
        switch (review.phase()) {
          case Phase.Decided(int _, var _, Choice chosen, int decision) -> {
            buttons.add(DecisionButtons.show(decision, phrases));
            yield phrases.say(
                "review.post.decided",
                "name",
                "*" + review.name() + "*",
                "decision",
                "*" + Decision.name(decision) + "*",
                "choice",
                words.choice(chosen));
          }
          default ->
              phrases.say(
                  "review.post.cancelled",
                  "name",
                  "*" + review.name() + "*",
                  "member",
                  DecisionWords.member(review.changedBy()));
        };
    blocks.add(Parts.section(sentence));
    blocks.add(Parts.plainSection(review.agenda().question()));
    if (review.phase() instanceof Phase.Cancelled(int _, String reason)) {
      blocks.add(Parts.plainSection(Mrkdwn.shorten(reason, REASON)));
    }
    buttons.add(new ReviewButtons(review, phrases).show());
    blocks.add(Parts.actions(buttons));
    return new Answer(sentence.replace("*", ""), blocks);
  }

  /// A direct message to one member.
  public Answer call(ReviewCall.Kind kind, Review review, Phrases phrases) {
    String sentence =
        sentence(
            switch (kind) {
              case INVITED -> "review.call.invited";
              case REMINDER -> "review.call.reminder";
              case NO_QUORUM -> "review.call.noquorum";
              case VOTED -> "review.call.voted";
              case HANDED_OVER -> "review.call.handedover";
              case UNREACHABLE -> "review.call.unreachable";
            },
            review,
            phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(sentence));
    blocks.add(Parts.plainSection(review.agenda().question()));
    blocks.add(
        Parts.context(
            new ReviewWords(knowledge, phrases).standing(review.phase())
                + " · <#"
                + review.agenda().channel()
                + ">"));
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    List<ButtonElement> row = new ArrayList<>();
    if (kind == ReviewCall.Kind.INVITED || kind == ReviewCall.Kind.REMINDER) {
      row.addAll(buttons.toAnswer());
    }
    row.add(buttons.show());
    blocks.add(Parts.actions(row));
    return new Answer(sentence.replace("*", ""), blocks);
  }

  private static String sentence(String key, Review review, Phrases phrases) {
    return phrases.say(
        key,
        "name",
        "*" + review.name() + "*",
        "owner",
        DecisionWords.member(review.owner()),
        "member",
        DecisionWords.member(review.changedBy()));
  }

  private static LayoutBlock answerAndShow(Review review, Phrases phrases) {
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    List<ButtonElement> row = new ArrayList<>(buttons.toAnswer());
    row.add(buttons.show());
    return Parts.actions(row);
  }
}
