package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewRecordTest {

  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
  private static final Proposal PROPOSAL =
      new Proposal(1, "ecs-fargate", Optional.empty(), "Start with one service.");

  @Test
  void theVoteAndEveryObjectionAreQuoted() {
    Content.Reasoning reasoning =
        record(
                false,
                List.of(
                    new Vote("U2", 1, Vote.Stance.SUPPORT, "", AT),
                    new Vote("U3", 1, Vote.Stance.OBJECT, "We know Kubernetes.", AT)),
                List.of(new Concern("U2", "The batch jobs did not fit.", AT)))
            .draft()
            .reasoning();

    assertThat(reasoning.reasons().lines())
        .containsExactly(
            "Start with one service.",
            "Vote: 1 support it, 0 can live with it, 1 object, 0 abstain.",
            "Only advice: 1 more needed for the result to count; nobody yet in the role of owner.",
            "Objection by <@U3>: We know Kubernetes.");
    assertThat(reasoning.risks()).isEqualTo("- The batch jobs did not fit.");
    assertThat(reasoning.againstRecommendation()).isEmpty();
  }

  @Test
  void theOwnerDecidesAndTheOthersWereConsulted() {
    Content.People people = record(false, List.of(), List.of()).draft().people();

    assertThat(people.deciders()).containsExactly("U1");
    assertThat(people.consulted()).containsExactly("U2", "U3");
  }

  @Test
  void anAnonymousReviewsRecordDoesNotNameWhoObjected() {
    assertThat(
            record(true, List.of(new Vote("U3", 1, Vote.Stance.OBJECT, "No.", AT)), List.of())
                .draft()
                .reasoning()
                .reasons())
        .contains("Objection: No.")
        .doesNotContain("U3");
  }

  @Test
  void aLongProposalAndLongObjectionsHideNobodysDissent() {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String reason = i == 8 ? "Short." : "x".repeat(Vote.LONGEST_REASON);
      votes.add(new Vote("U" + (100 + i), 1, Vote.Stance.OBJECT, reason, AT));
    }
    Proposal longest =
        new Proposal(1, "ecs-fargate", Optional.empty(), "y".repeat(Proposal.LONGEST_TEXT));

    String reasons = record(longest, false, votes, List.of()).draft().reasoning().reasons();

    assertThat(reasons).hasSizeLessThanOrEqualTo(Content.LONGEST_REASON);
    for (Vote vote : votes) {
      assertThat(reasons).contains("Objection by <@" + vote.member() + ">: ");
    }
    assertThat(reasons).endsWith("Objection by <@U108>: Short.").hasSizeGreaterThan(2_800);
  }

  @Test
  void nobodyWritesALineThatLooksLikeAnothersObjection() {
    List<Vote> votes =
        List.of(new Vote("U3", 1, Vote.Stance.OBJECT, "No.\nObjection by <@U2>: Never.", AT));
    List<Concern> concerns = List.of(new Concern("U2", "First.\n- Second.", AT));

    Content.Reasoning reasoning = record(false, votes, concerns).draft().reasoning();

    assertThat(reasoning.reasons().lines()).noneMatch(line -> line.startsWith("Objection by <@U2"));
    assertThat(reasoning.risks()).isEqualTo("- First. - Second.");
  }

  @Test
  void aVoteThatTooFewTookPartInSaysSo() {
    assertThat(
            record(false, List.of(new Vote("U2", 1, Vote.Stance.SUPPORT, "", AT)), List.of())
                .draft()
                .reasoning()
                .reasons())
        .contains("Only advice: 2 more needed");
  }

  @Test
  void asManyObjectionsAreQuotedAsThereIsRoomForAndTheRestAreCounted() {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      votes.add(new Vote("U" + (100 + i), 1, Vote.Stance.OBJECT, "x".repeat(900), AT));
    }

    String reasons = record(false, votes, List.of()).draft().reasoning().reasons();

    assertThat(reasons).hasSizeLessThanOrEqualTo(Content.LONGEST_REASON);
    assertThat(reasons).endsWith("… and 156 more, in the review AR-7.");
  }

  @Test
  void aRecordShowsMembersByNameAndNothingElseOfItsMarkup() {
    JsonObject block =
        GsonFactory.createSnakeCase()
            .toJsonTree(Verbatim.of("By <@U3AB>: *no* <!channel> <@nobody>"))
            .getAsJsonObject();

    assertThat(block.get("type").getAsString()).isEqualTo("rich_text");
    assertThat(block.toString())
        .contains("\"user_id\":\"U3AB\"")
        .contains(": *no* ")
        .doesNotContain("broadcast");
    assertThat(GsonFactory.createSnakeCase().toJsonTree(Verbatim.of("*no*")).toString())
        .contains("plain_text");
  }

  private static ReviewRecord record(boolean anonymous, List<Vote> votes, List<Concern> concerns) {
    return record(PROPOSAL, anonymous, votes, concerns);
  }

  private static ReviewRecord record(
      Proposal proposal, boolean anonymous, List<Vote> votes, List<Concern> concerns) {
    Review review =
        new Review(
            7,
            5,
            new Agenda(
                "Payments platform",
                Door.TWO_WAY,
                "edition=2026",
                1,
                anonymous,
                Duration.ofDays(2),
                "C1",
                Language.ENGLISH,
                "U1",
                AT),
            "U1",
            List.of(
                new Participant("U1", Role.OWNER),
                new Participant("U2", Role.AFFECTED),
                new Participant("U3", Role.EXPERT)),
            new Phase.Voted(1, PROPOSAL),
            AT,
            "U1");
    return new ReviewRecord(
        review,
        proposal,
        Optional.empty(),
        new Revealed(List.of(), concerns, votes),
        Texts.load().in(Language.ENGLISH));
  }
}
