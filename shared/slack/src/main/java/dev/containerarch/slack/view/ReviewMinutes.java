package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.GroupAdvice.Backer;
import dev.containerarch.advisor.review.GroupAdvice.Lean;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.slack.text.Markdown;
import dev.containerarch.slack.text.Phrases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The summary of a review for the minutes of a meeting, in Markdown: what was asked on which
/// facts, by whom, what came of every round, the talking points, what was feared, the proposal, the
/// vote with its dissent, and how it ended. It has nothing in it that the review has not shown.
///
/// Members are written as Slack writes a mention, which it shows by their names where the text is
/// pasted into a message.
public final class ReviewMinutes {

  private final Knowledge knowledge;
  private final Phrases phrases;
  private final OptionNames names;

  public ReviewMinutes(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
    this.names = new OptionNames(knowledge, phrases);
  }

  /// The file in which they are sent.
  public static String fileName(Review review) {
    return review.name() + "-minutes.md";
  }

  /// The whole document.
  public String of(Meeting meeting) {
    Review review = meeting.review();
    List<String> lines = new ArrayList<>();
    lines.add("# " + review.name() + ": " + Markdown.inline(review.agenda().question()));
    lines.add("");
    head(meeting, lines);
    facts(meeting, lines);
    people(review, lines);
    meeting.advice().ifPresent(advice -> result(meeting, advice, lines));
    concerns(meeting, lines);
    vote(meeting, lines);
    ending(review, lines);
    return String.join("\n", lines) + "\n";
  }

  private void head(Meeting meeting, List<String> lines) {
    Review review = meeting.review();
    item(lines, "review.minutes.standing", "phase", phase(review.phase()));
    item(lines, "review.minutes.opened", "date", day(review.agenda().openedAt()));
    item(lines, "review.minutes.owner", "member", Verbatim.member(review.owner()));
    lines.add(
        "- "
            + phrases.say(
                review.agenda().door() == Door.ONE_WAY
                    ? "review.minutes.oneway"
                    : "review.minutes.twoway"));
    lines.add(
        "- "
            + phrases.say(
                review.agenda().anonymous() ? "review.minutes.anonymous" : "review.minutes.named"));
  }

  private String phase(Phase phase) {
    return new ReviewWords(knowledge, phrases).phase(phase);
  }

  private void facts(Meeting meeting, List<String> lines) {
    heading(lines, "review.minutes.facts");
    FactText text = new FactText(knowledge, phrases);
    Comparison facts = meeting.facts();
    if (facts.workload().facts().isEmpty()) {
      lines.add(phrases.say("review.minutes.nofacts"));
    }
    facts
        .workload()
        .facts()
        .forEach((fact, value) -> lines.add("- " + Markdown.inline(text.stated(fact, value))));
    if (!facts.excluded().isEmpty()) {
      lines.add("");
      lines.add(
          phrases.say(
              "review.minutes.out",
              "options",
              String.join(
                  ", ",
                  facts.excluded().stream()
                      .map(option -> Markdown.inline(phrases.say(option.architecture().name())))
                      .toList())));
    }
    lines.add("");
    lines.add("`/container-arch compare " + meeting.review().agenda().request() + "`");
  }

  private void people(Review review, List<String> lines) {
    heading(lines, "review.minutes.people");
    for (Role role : Role.values()) {
      List<String> members =
          review.participants().stream()
              .filter(participant -> participant.role() == role)
              .map(Participant::member)
              .map(Verbatim::member)
              .toList();
      if (!members.isEmpty()) {
        item(
            lines,
            switch (role) {
              case OWNER -> "review.minutes.owners";
              case AFFECTED -> "review.minutes.affected";
              case EXPERT -> "review.minutes.experts";
            },
            "members",
            String.join(", ", members));
      }
    }
  }

  private void result(Meeting meeting, GroupAdvice advice, List<String> lines) {
    boolean anonymous = meeting.review().agenda().anonymous();
    GroupText text = new GroupText(knowledge, advice, anonymous, phrases);
    lines.add("");
    lines.add("## " + phrases.say("review.minutes.round", "round", advice.round()));
    lines.add("");
    lines.add(text.basis(meeting.review().participants().size()));
    if (!(advice.quorum() instanceof QuorumRule.Reached)) {
      lines.add("");
      lines.add(ReviewWords.quorum(advice.quorum(), phrases));
    }
    paragraph(
        lines,
        new ExplanationText(knowledge, phrases)
            .firmVerdict(advice.room().recommendation().comparison()));
    text.since().ifPresent(since -> paragraph(lines, since));
    text.agreement().ifPresent(agreement -> paragraph(lines, agreement));
    paragraph(lines, text.spread());
    text.talkAbout().ifPresent(talk -> paragraph(lines, talk));
    lines.add("");
    lines.add("**" + phrases.say("review.minutes.leans") + "**");
    lines.add("");
    for (Lean lean : advice.leans()) {
      lean(lean, anonymous, lines);
    }
    text.decisive().ifPresent(decisive -> paragraph(lines, decisive));
    text.settleable().ifPresent(settle -> paragraph(lines, settle));
  }

  private void lean(Lean lean, boolean anonymous, List<String> lines) {
    lines.add(
        "- "
            + phrases.say(
                "review.reveal.lean",
                "option",
                Markdown.inline(
                    lean.architecture()
                        .map(names::of)
                        .orElseGet(() -> phrases.say("review.reveal.nochoice"))),
                "count",
                lean.backers().size()));
    for (Backer backer : lean.backers()) {
      Optional<String> sure =
          backer
              .sureness()
              .map(given ->
                  phrases.say("review.reveal.sure", "sure", given, "surest", Ballot.SUREST));
      List<String> said = new ArrayList<>();
      if (!anonymous) {
        said.add(Verbatim.member(backer.member()));
      }
      sure.ifPresent(said::add);
      if (!backer.reason().isBlank()) {
        said.add(Markdown.inline(backer.reason()));
      }
      if (!said.isEmpty()) {
        lines.add("  - " + String.join(" · ", said));
      }
    }
  }

  private void concerns(Meeting meeting, List<String> lines) {
    List<Concern> concerns = meeting.revealed().concerns();
    if (concerns.isEmpty()) {
      return;
    }
    heading(lines, "review.minutes.concerns");
    for (Concern concern : concerns) {
      lines.add(
          "- "
              + (meeting.review().agenda().anonymous()
                  ? ""
                  : Verbatim.member(concern.member()) + ": ")
              + Markdown.inline(concern.text()));
    }
  }

  private void vote(Meeting meeting, List<String> lines) {
    Optional<Proposal> proposal = proposal(meeting.review().phase());
    proposal.ifPresent(put -> proposal(put, lines));
    List<Vote> votes = meeting.revealed().votes();
    if (votes.isEmpty()) {
      return;
    }
    heading(
        lines,
        proposal.filter(put -> put.poll() == votes.getFirst().poll()).isPresent()
            ? "review.minutes.vote"
            : "review.minutes.vote.before");
    for (Vote.Stance stance : Vote.Stance.values()) {
      lines.add(
          "- "
              + phrases
                  .say(
                      "review.vote.count",
                      "stance",
                      VoteView.stance(stance, phrases),
                      "count",
                      votes.stream().filter(vote -> vote.stance() == stance).count())
                  .replace("*", ""));
      for (Vote vote : votes) {
        if (vote.stance() == stance) {
          vote(vote, meeting.review().agenda().anonymous(), lines);
        }
      }
    }
    meeting
        .turnout()
        .filter(QuorumRule.Advisory.class::isInstance)
        .ifPresent(turnout -> paragraph(lines, ReviewWords.quorum(turnout, phrases)));
  }

  private void proposal(Proposal proposal, List<String> lines) {
    heading(lines, "review.minutes.proposal");
    lines.add(
        Markdown.inline(
            new ReviewWords(knowledge, phrases).choice(proposal.choice()).replace("*", "")));
    if (!proposal.text().isBlank()) {
      lines.add("");
      lines.add(Markdown.escape(proposal.text()));
    }
  }

  private static void vote(Vote vote, boolean anonymous, List<String> lines) {
    List<String> said = new ArrayList<>();
    if (!anonymous) {
      said.add(Verbatim.member(vote.member()));
    }
    if (!vote.reason().isBlank()) {
      said.add(Markdown.inline(vote.reason()));
    }
    if (!said.isEmpty()) {
      lines.add("  - " + String.join(": ", said));
    }
  }

  private static Optional<Proposal> proposal(Phase phase) {
    return switch (phase) {
      case Phase.Voting(int _, Proposal proposal, var _) -> Optional.of(proposal);
      case Phase.Voted(int _, Proposal proposal) -> Optional.of(proposal);
      case Phase.Decided(int _, Proposal proposal, var _, int _) -> Optional.of(proposal);
      case Phase.Weighing _, Phase.Discussing _, Phase.ThinkingAhead _, Phase.Cancelled _ ->
          Optional.empty();
    };
  }

  private void ending(Review review, List<String> lines) {
    switch (review.phase()) {
      case Phase.Decided(int _, Proposal _, Choice chosen, int decision) -> {
        heading(lines, "review.minutes.decision");
        lines.add(
            phrases.say(
                "review.minutes.decided",
                "name",
                Decision.name(decision),
                "number",
                decision,
                "choice",
                new ReviewWords(knowledge, phrases).choice(chosen).replace("*", ""),
                "date",
                day(review.changedAt())));
      }
      case Phase.Cancelled(int _, String reason) -> {
        heading(lines, "review.minutes.cancelled");
        lines.add(Markdown.escape(reason));
      }
      default -> {
        lines.add("");
        lines.add("_" + phrases.say("review.minutes.notover") + "_");
      }
    }
  }

  private void heading(List<String> lines, String key) {
    lines.add("");
    lines.add("## " + phrases.say(key));
    lines.add("");
  }

  private void item(List<String> lines, String key, String name, String value) {
    lines.add("- " + phrases.say(key, name, value));
  }

  /// A paragraph of a message as Markdown: its bold is written with two asterisks there, its points
  /// begin with a dash, and a blank line stands before them.
  private static void paragraph(List<String> lines, String mrkdwn) {
    lines.add("");
    boolean inList = false;
    for (String line : mrkdwn.split("\n", -1)) {
      boolean point = line.startsWith("• ");
      if (point && !inList) {
        lines.add("");
      }
      inList = point;
      lines.add((point ? "- " + line.substring(2) : line).replaceAll("\\*([^*\n]+)\\*", "**$1**"));
    }
  }

  private static String day(Instant at) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atOffset(ZoneOffset.UTC));
  }
}
