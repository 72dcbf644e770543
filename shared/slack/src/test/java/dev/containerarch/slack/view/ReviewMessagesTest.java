package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.RoomAdvisor;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.outbox.Outgoing.ReviewPost;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.review.Vote.Stance;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewMessagesTest {

  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final GroupAdvisor ADVISOR =
      new GroupAdvisor(KNOWLEDGE, new RoomAdvisor(KNOWLEDGE, new Advisor(KNOWLEDGE)));
  private static final Phrases ENGLISH = Texts.load().in(Language.ENGLISH);
  private static final Phrases KOREAN = Texts.load().in(Language.KOREAN);
  private static final Phase WEIGHING = new Phase.Weighing(1, Optional.of(AT));
  private static final Phase DISCUSSING = new Phase.Discussing(1, false);
  private static final Proposal PROPOSAL =
      new Proposal(1, "ecs-fargate", Optional.empty(), "One service first.");

  private final ReviewMessages messages = new ReviewMessages(KNOWLEDGE);

  @Test
  void theCardSaysWhoIsMissingAndWhetherItCounts() {
    String card = card(review(WEIGHING, false), List.of("U1", "U2"));

    assertThat(card)
        .contains(
            "AR-7 · Payments platform",
            "*First round of weighing* · until",
            "*2 of 6* have weighed.",
            "Still missing: <@U3> <@U4> <@U5> <@U6>",
            "2 more needed for the result to count",
            "*Known:* GPU: yes",
            "*Ruled out:*",
            "answer-review")
        .doesNotContain("<@U2>");
  }

  @Test
  void beforeFourAnswersAnAnonymousReviewsCardWarns() {
    assertThat(card(review(WEIGHING, true), List.of("U1", "U2", "U3")))
        .contains("With fewer than 4 answers it is easily guessed who said what.");
    assertThat(card(review(WEIGHING, true), List.of("U1", "U2", "U3", "U4")))
        .contains("and then without names")
        .doesNotContain("easily guessed");
    assertThat(card(review(WEIGHING, false), List.of())).doesNotContain("easily guessed");
  }

  @Test
  void theFirstCardMentionsMoreMembersThanTheOneThatIsOnlyChanged() {
    List<Participant> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(new Participant("UM" + i, Role.AFFECTED));
    }
    Review review = review(WEIGHING, false, many);

    assertThat(json(messages.opening(review, ADVISOR.facts(review), List.of(), ENGLISH).blocks()))
        .contains("<@UM39>");
    assertThat(card(review, List.of())).contains("<@UM11> and 28 more").doesNotContain("<@UM12>");
  }

  @Test
  void aRevealSaysTheVerdictOfTheRoomThenHowFarItAgreesThenWhatToTalkAbout() {
    String reveal = post(ReviewPost.Kind.REVEALED, meeting(DISCUSSING, false));

    assertThat(reveal)
        .containsSubsequence(
            "round 1: here is what everybody weighed",
            "3 of 6 weighed.",
            "Only advice: 1 more needed",
            "Too close to call",
            "How far you agree",
            "First by each member's own points",
            "rank correlation",
            "What you give to each criterion",
            "data_visualization",
            "Worth talking about",
            "<@U",
            "What you would choose now",
            "SECRET of U1");
  }

  @Test
  void howFirmALeadIsIsSaidOfTheRoom() {
    Meeting meeting =
        Meeting.of(
            review(DISCUSSING, false),
            List.of(),
            new Revealed(
                List.of(List.of(ballot("U1", 100, ""), ballot("U2", 100, ""))),
                List.of(),
                List.of()),
            ADVISOR);

    assertThat(post(ReviewPost.Kind.REVEALED, meeting))
        .contains("weightings in this room")
        .contains("Your rankings are nearly the same (rank correlation 1.00)")
        .doesNotContain("Worth talking about");
  }

  @Test
  void anAnonymousReviewNamesNobodyWhateverIsAskedOfIt() {
    for (Phase phase :
        List.of(
            DISCUSSING,
            new Phase.Voted(1, PROPOSAL),
            new Phase.Decided(1, PROPOSAL, PROPOSAL.choice(), 12))) {
      Meeting meeting = meeting(phase, true);
      for (ReviewPost.Kind kind :
          List.of(ReviewPost.Kind.REVEALED, ReviewPost.Kind.CONCERNS, ReviewPost.Kind.VOTED)) {
        namesNobody(kind + " in " + phase, messages.post(kind, meeting, ENGLISH));
        namesNobody(kind + " in " + phase, messages.post(kind, meeting, KOREAN));
      }
      for (ReviewPart part : ReviewPart.values()) {
        namesNobody(part + " in " + phase, messages.part(meeting, part, 1, ENGLISH));
      }
    }
  }

  @Test
  void everybodysReasonsAreBehindAButtonWithTheirNamesWhereTheReviewHasNames() {
    Meeting meeting = meeting(DISCUSSING, false);

    assertThat(json(messages.part(meeting, ReviewPart.LEANS, 1, ENGLISH).blocks()))
        .contains("<@U1>", "SECRET of U1", "SECRET of U3", "4 of 5 sure");
    assertThat(json(messages.part(meeting, ReviewPart.SPREAD, 1, ENGLISH).blocks()))
        .contains("*Cost*", "<@U1> 100");
  }

  @Test
  void aVoteIsCountedAndItsObjectionsQuoted() {
    String vote = post(ReviewPost.Kind.VOTED, meeting(new Phase.Voted(1, PROPOSAL), false));

    assertThat(vote)
        .contains(
            "Support: *1*",
            "Object: *1*",
            "Abstain: *0*",
            "<@U3>: NO of U3",
            "2 of 6 voted.",
            "nobody yet in the role of owner, expert");
  }

  @Test
  void aVoteInWhichAllAbstainSaysThatNothingFollows() {
    Meeting meeting =
        Meeting.of(
            review(new Phase.Voted(1, PROPOSAL), false),
            List.of(),
            new Revealed(List.of(), List.of(), List.of(new Vote("U1", 1, Stance.ABSTAIN, "", AT))),
            ADVISOR);

    assertThat(post(ReviewPost.Kind.VOTED, meeting)).contains("Everybody abstained");
  }

  @Test
  void whatAMemberWroteMentionsNobodyAndLinksNothing() {
    Review review = review(DISCUSSING, false);
    Meeting meeting =
        Meeting.of(
            review,
            List.of(),
            new Revealed(
                List.of(List.of(ballot("U1", 100, "<!channel> <https://x|y>"))),
                List.of(new Concern("U1", "<!here>", AT)),
                List.of()),
            ADVISOR);

    assertThat(post(ReviewPost.Kind.REVEALED, meeting))
        .contains("&lt;!channel&gt;")
        .doesNotContain("<!channel>", "<https");
    assertThat(post(ReviewPost.Kind.CONCERNS, meeting)).doesNotContain("<!here>");
  }

  @Test
  void aReviewThatNobodyWeighedSaysSo() {
    Meeting meeting =
        Meeting.of(
            review(DISCUSSING, false),
            List.of(),
            new Revealed(List.of(List.of()), List.of(), List.of()),
            ADVISOR);

    assertThat(post(ReviewPost.Kind.REVEALED, meeting)).contains("nobody weighed");
  }

  @Test
  void onlyTheOwnerIsShownWhatTheOwnerCanDo() {
    Meeting meeting = meeting(DISCUSSING, false);

    assertThat(json(messages.show(meeting, "U1", ENGLISH).blocks()))
        .contains("change-review:propose", "change-review:cancel");
    assertThat(json(messages.show(meeting, "U2", ENGLISH).blocks()))
        .doesNotContain("change-review");
  }

  private static void namesNobody(String what, Answer answer) {
    // The owner runs it, which is no secret.
    String said = answer.text() + json(answer.blocks()) + json(answer.plainBlocks());
    assertThat(said.replaceAll("<@U1> (runs it|님이)", "")).as(what).doesNotContain("<@");
  }

  private String card(Review review, List<String> answered) {
    return json(messages.card(review, ADVISOR.facts(review), answered, ENGLISH).blocks());
  }

  private String post(ReviewPost.Kind kind, Meeting meeting) {
    return json(messages.post(kind, meeting, ENGLISH).blocks());
  }

  private static Meeting meeting(Phase phase, boolean anonymous) {
    return Meeting.of(
        review(phase, anonymous),
        List.of(),
        new Revealed(
            List.of(
                List.of(
                    ballot("U1", 100, "SECRET of " + (anonymous ? "one" : "U1")),
                    ballot("U2", 0, "SECRET of another"),
                    ballot("U3", 50, "SECRET of " + (anonymous ? "three" : "U3")))),
            List.of(new Concern("U2", "FEAR", AT)),
            List.of(
                new Vote("U2", 1, Stance.SUPPORT, "", AT),
                new Vote("U3", 1, Stance.OBJECT, anonymous ? "NO" : "NO of U3", AT))),
        ADVISOR);
  }

  private static Ballot ballot(String member, double cost, String reason) {
    return new Ballot(
        member,
        1,
        1,
        Map.of("cost", cost, "scalability", 0.0, "reliability", 0.0, "engineering", 100 - cost),
        Optional.of(cost > 50 ? "ecs-fargate" : "eks-auto-mode"),
        Optional.of(4),
        List.of("region"),
        reason,
        AT);
  }

  private static Review review(Phase phase, boolean anonymous) {
    return review(
        phase,
        anonymous,
        List.of(
            new Participant("U1", Role.OWNER),
            new Participant("U2", Role.AFFECTED),
            new Participant("U3", Role.AFFECTED),
            new Participant("U4", Role.AFFECTED),
            new Participant("U5", Role.EXPERT),
            new Participant("U6", Role.EXPERT)));
  }

  private static Review review(Phase phase, boolean anonymous, List<Participant> participants) {
    return new Review(
        7,
        5,
        new Agenda(
            "Payments platform",
            Door.TWO_WAY,
            "edition=2026 gpu=yes",
            1,
            anonymous,
            Duration.ofDays(2),
            "C1",
            Language.ENGLISH,
            "U1",
            AT),
        "U1",
        participants,
        phase,
        AT,
        "U1");
  }

  private static String json(List<LayoutBlock> blocks) {
    return new com.google.gson.GsonBuilder()
        .disableHtmlEscaping()
        .create()
        .toJson(GSON.toJsonTree(blocks));
  }
}
