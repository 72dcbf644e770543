package dev.containerarch.slack.view;

import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a record says when a review leads to it: the proposal, the vote with its objections, what
/// was feared, and who took part.
public final class ReviewRecord {

  /// What is left of a text for the sentence that says how much was left out.
  private static final int FOR_THE_REST = 120;

  /// However many object, each is quoted with so much, the name first.
  private static final int SHORTEST_QUOTE = 60;

  /// Of the room, what a proposal may take before the objections are shortened for it.
  private static final int PROPOSAL_SHARE = 3;

  private final Review review;
  private final Proposal proposal;
  private final Optional<GroupAdvice> advice;
  private final Revealed shown;

  /// Whether enough voted; empty where nobody did.
  private final Optional<QuorumRule.Outcome> turnout;

  private final Phrases phrases;

  /// @param proposal that was voted on
  /// @param advice empty when nobody weighed
  /// @param revealed with the members' names, which an anonymous review's record leaves out
  public ReviewRecord(
      Review review,
      Proposal proposal,
      Optional<GroupAdvice> advice,
      Revealed revealed,
      Phrases phrases) {
    this.review = review;
    this.proposal = proposal;
    this.advice = advice;
    this.shown = review.agenda().anonymous() ? revealed.withoutNames() : revealed;
    this.turnout =
        revealed.votes().isEmpty()
            ? Optional.empty()
            : Optional.of(review.quorum(revealed.votes().stream().map(Vote::member).toList()));
    this.phrases = phrases;
  }

  /// What stands in the owner's modal: the reason against a recommendation is the owner's to give.
  public DecisionDraft draft() {
    return new DecisionDraft(
        Optional.of(proposal.architecture()),
        proposal.interim(),
        false,
        review.agenda().question(),
        reasoning(false, ""),
        "",
        Optional.empty(),
        Optional.empty(),
        people());
  }

  /// The whole record of a proposal that nobody objected to.
  ///
  /// @param basis the comparison of the group, or of the facts alone when nobody weighed
  /// @param reviewOn when to look at it again
  public Content accepted(Basis basis, LocalDate reviewOn, Instant at) {
    boolean follows = basis.recommended().contains(proposal.architecture());
    return new Content(
        review.agenda().question(),
        proposal.architecture(),
        proposal.interim(),
        reasoning(true, follows ? "" : silent()),
        List.of(),
        Optional.of(reviewOn),
        people(),
        new Content.Origin(review.owner(), at, review.agenda().channel(), Optional.empty()),
        OptionalInt.empty(),
        basis);
  }

  private Content.Reasoning reasoning(boolean silently, String against) {
    return new Content.Reasoning(
        phrases.say(
            "review.record.context",
            "name",
            review.name(),
            "ballots",
            advice.map(GroupAdvice::ballots).orElse(0),
            "invited",
            review.participants().size()),
        reasons(silently),
        "",
        lines(
            shown.concerns().stream()
                .map(Concern::text)
                .map(text -> "- " + oneLine(text))
                .toList()),
        against);
  }

  /// The proposal, how the vote went, and every objection with its author's name: what is too long
  /// is shortened before anybody's dissent is left out.
  private String reasons(boolean silently) {
    List<String> vote = new ArrayList<>();
    if (!shown.votes().isEmpty()) {
      vote.add(
          phrases.say(
              "review.record.votes",
              "support",
              count(Vote.Stance.SUPPORT),
              "live",
              count(Vote.Stance.CAN_LIVE_WITH),
              "object",
              count(Vote.Stance.OBJECT),
              "abstain",
              count(Vote.Stance.ABSTAIN)));
    }
    turnout
        .filter(QuorumRule.Advisory.class::isInstance)
        .ifPresent(lacking -> vote.add(ReviewWords.quorum(lacking, phrases)));
    if (silently) {
      vote.add(phrases.say("review.record.silent"));
    }
    List<String> objections =
        shown.votes().stream()
            .filter(one -> one.stance() == Vote.Stance.OBJECT)
            .map(this::objection)
            .toList();
    int room = Content.LONGEST_REASON - FOR_THE_REST - length(vote, Integer.MAX_VALUE);
    List<String> lines = new ArrayList<>();
    if (!proposal.text().isBlank()) {
      int most = Math.max(room - length(objections, Integer.MAX_VALUE), room / PROPOSAL_SHARE);
      lines.add(Mrkdwn.shorten(proposal.text(), most - 1));
      room -= length(lines, Integer.MAX_VALUE);
    }
    lines.addAll(vote);
    int longest = Content.LONGEST_REASON;
    while (longest > SHORTEST_QUOTE && length(objections, longest) > room) {
      longest--;
    }
    for (String objection : objections) {
      lines.add(Mrkdwn.shorten(objection, longest));
    }
    return lines(lines);
  }

  private String objection(Vote vote) {
    String reason = oneLine(vote.reason());
    return review.agenda().anonymous()
        ? phrases.say("review.record.objection.anonymous", "reason", reason)
        : phrases.say(
            "review.record.objection", "member", Verbatim.member(vote.member()), "reason", reason);
  }

  /// A line is one member's: nobody writes a second one that looks like another's.
  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }

  /// Of lines that are shortened to so much, each with its end.
  private static int length(List<String> lines, int longest) {
    return lines.stream().mapToInt(line -> Math.min(line.length(), longest) + 1).sum();
  }

  private long count(Vote.Stance stance) {
    return shown.votes().stream().filter(vote -> vote.stance() == stance).count();
  }

  /// The proposal's own words where it has any.
  private String silent() {
    String silent = phrases.say("review.record.silent");
    return proposal.text().isBlank() ? silent : proposal.text() + "\n" + silent;
  }

  /// As many whole lines as a record's text has room for.
  private String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      int room = Content.LONGEST_REASON - FOR_THE_REST - text.length();
      if (lines.get(i).length() + 1 > room && i > 0) {
        return text.append('\n')
            .append(
                phrases.say("review.record.more", "count", lines.size() - i, "name", review.name()))
            .toString();
      }
      text.append(i == 0 ? "" : "\n").append(Mrkdwn.shorten(lines.get(i), room));
    }
    return text.toString();
  }

  private Content.People people() {
    return new Content.People(
        List.of(review.owner()),
        review.participants().stream()
            .map(Participant::member)
            .filter(member -> !member.equals(review.owner()))
            .limit(Content.MOST_PEOPLE)
            .toList(),
        List.of());
  }
}
