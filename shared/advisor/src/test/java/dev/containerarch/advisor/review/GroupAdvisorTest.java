package dev.containerarch.advisor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.RoomAdvisor;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.GroupAdvice.Lean;
import dev.containerarch.advisor.review.GroupAdvice.Settleable;
import dev.containerarch.advisor.review.GroupAdvice.SinceLastRound;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.robustness.WeightDistribution;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupAdvisorTest {

  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Advisor ADVISOR = new Advisor(KNOWLEDGE);
  private static final String REQUEST = "edition=2026 gpu=no kubernetes=neutral";

  private static final Map<String, Double> MONEY =
      Map.of("cost", 100.0, "scalability", 0.0, "reliability", 0.0, "engineering", 0.0);
  private static final Map<String, Double> PEOPLE =
      Map.of("cost", 0.0, "scalability", 0.0, "reliability", 0.0, "engineering", 100.0);

  private final GroupAdvisor advisor =
      new GroupAdvisor(KNOWLEDGE, new RoomAdvisor(KNOWLEDGE, ADVISOR));

  @Test
  void theScoreOfTheGroupIsTheMeanOfTheMembersScores() {
    GroupAdvice advice = of(review(false), round(1, ballot("U1", MONEY), ballot("U2", PEOPLE)));

    Comparison money = alone("cost:100 scalability:0 reliability:0 engineering:0");
    Comparison people = alone("cost:0 scalability:0 reliability:0 engineering:100");
    Comparison group = advice.room().recommendation().comparison();
    for (Standing option : group.standings()) {
      String id = option.architecture().id();
      assertThat(option.score().total())
          .as(id)
          .isCloseTo((total(money, id) + total(people, id)) / 2, within(0.001));
    }
  }

  @Test
  void theGroupsRequestAsksTheSameAgain() {
    Comparison group =
        of(review(false), round(1, ballot("U1", MONEY), ballot("U2", Map.of("reliability", 90.0))))
            .room()
            .recommendation()
            .comparison();

    Comparison again = alone(group.request().points(), group);

    assertThat(again.standings().stream().map(s -> s.score().total()))
        .isEqualTo(group.standings().stream().map(s -> s.score().total()).toList());
  }

  @Test
  void howFirmItIsIsSaidOfTheVoicesInTheRoom() {
    GroupAdvice advice = of(review(false), round(1, ballot("U1", MONEY), ballot("U2", MONEY)));

    assertThat(advice.room().recommendation().robustness().orElseThrow().headline().distribution())
        .isEqualTo(WeightDistribution.VOICES_IN_THE_ROOM);
    advice
        .room()
        .recommendation()
        .comparison()
        .outlook()
        .ifPresent(outlook ->
            assertThat(outlook.weightings().distribution())
                .isEqualTo(WeightDistribution.VOICES_IN_THE_ROOM));
  }

  @Test
  void eachCriterionHasTheLeastTheMeanAndTheMost() {
    GroupAdvice advice =
        of(
            review(false),
            round(1, ballot("U1", MONEY), ballot("U2", PEOPLE), ballot("U3", PEOPLE)));

    GroupAdvice.CriterionSpread cost = advice.spreads().getFirst();
    assertThat(cost.criterion()).isEqualTo("cost");
    assertThat(cost.least()).isZero();
    assertThat(cost.mean()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(cost.most()).isEqualTo(1);
    assertThat(cost.given().getLast().member()).isEqualTo("U1");
  }

  @Test
  void leansAreCountedByWhatMembersSayTheyWouldChoose() {
    GroupAdvice advice =
        of(
            review(false),
            round(
                1,
                picking("U1", "ecs-fargate", "simple"),
                picking("U2", "eks-ec2", ""),
                picking("U3", "ecs-fargate", ""),
                ballot("U4", MONEY)));

    assertThat(advice.leans().stream().map(Lean::architecture))
        .containsExactly(Optional.of("ecs-fargate"), Optional.of("eks-ec2"), Optional.empty());
    assertThat(advice.leans().getFirst().backers().getFirst().reason()).isEqualTo("simple");
    assertThat(advice.settleable())
        .containsExactly(new Settleable("tasks", List.of("U1", "U2", "U3")));
  }

  @Test
  void anAnonymousReviewNamesNobodyAndGivesNoTimes() {
    List<Ballot> ballots = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      ballots.add(
          new Ballot(
              "USECRET" + i,
              1,
              1,
              Map.of("cost", 10.0 + i),
              Optional.of("eks-ec2"),
              Optional.of(3),
              List.of("tasks"),
              "",
              AT.plusSeconds(i)));
    }
    Revealed revealed =
        new Revealed(
            List.of(ballots),
            List.of(new Concern("USECRET3", "too dear", AT)),
            List.of(new Vote("USECRET4", 1, Vote.Stance.OBJECT, "no", AT)));

    assertThat(advisor.advise(review(true), revealed).orElseThrow().toString())
        .doesNotContain("USECRET");
    assertThat(revealed.withoutNames().toString()).doesNotContain("USECRET", "2026");
  }

  @Test
  void aNumberStandsForTheSameMemberInBothRounds() {
    Revealed revealed =
        new Revealed(
                List.of(
                    List.of(ballot("U1", MONEY), ballot("U2", PEOPLE)),
                    List.of(ofRound2("U2", PEOPLE), ofRound2("U1", MONEY))),
                List.of(),
                List.of())
            .withoutNames();

    assertThat(revealed.rounds().getFirst().stream().map(b -> b.member() + b.points()).toList())
        .isEqualTo(revealed.rounds().getLast().stream().map(b -> b.member() + b.points()).toList());
  }

  @Test
  void whoDoesNotAnswerAgainStandsByTheFirstRound() {
    Revealed revealed =
        new Revealed(
            List.of(
                List.of(picking("U1", "eks-ec2", ""), ballot("U2", PEOPLE)),
                List.of(picking2("U1", "ecs-fargate"))),
            List.of(),
            List.of());

    GroupAdvice advice = advisor.advise(review(false), revealed).orElseThrow();

    assertThat(advice.round()).isEqualTo(2);
    assertThat(advice.ballots()).isEqualTo(2);
    assertThat(advice.stoodBy()).isEqualTo(1);
    SinceLastRound since = advice.since().orElseThrow();
    assertThat(since.otherPicks()).isEqualTo(1);
    assertThat(since.moves()).hasSize(4);
    assertThat(since.first()).isNotEmpty();
    assertThat(since.distance()).isPresent();
  }

  @Test
  void aSecondRoundThatNobodyAnsweredLeavesTheFirst() {
    List<Ballot> first = round(1, ballot("U1", MONEY), ballot("U2", PEOPLE));
    Revealed revealed = new Revealed(List.of(first, List.of()), List.of(), List.of());

    GroupAdvice advice = advisor.advise(review(false), revealed).orElseThrow();

    assertThat(advice.round()).isEqualTo(2);
    assertThat(advice.ballots()).isEqualTo(2);
    assertThat(advice.stoodBy()).isEqualTo(2);
    assertThat(advice.spreads()).isEqualTo(of(review(false), first).spreads());
    assertThat(advice.since().orElseThrow().otherPicks()).isZero();
  }

  @Test
  void aResultWithoutAQuorumOrARoleIsAdvisory() {
    assertThat(of(review(false), round(1, ballot("U1", MONEY))).quorum())
        .isEqualTo(new QuorumRule.Advisory(2, List.of("AFFECTED")));
    assertThat(
            of(
                    review(false),
                    round(1, ballot("U1", MONEY), ballot("U2", MONEY), ballot("U3", MONEY)))
                .quorum())
        .isEqualTo(new QuorumRule.Reached());
  }

  @Test
  void ballotsOnFactsThatWereChangedSinceAreCounted() {
    Review changed = review(false);
    Review onOthers =
        new Review(
            7,
            2,
            changed.agenda().on(REQUEST + " tasks=9"),
            changed.owner(),
            changed.participants(),
            changed.phase(),
            AT,
            "U1");

    assertThat(of(onOthers, round(1, ballot("U1", MONEY))).onOlderFacts()).isEqualTo(1);
  }

  @Test
  void withoutAnyBallotThereIsNothingToSay() {
    assertThat(advisor.advise(review(false), new Revealed(List.of(), List.of(), List.of())))
        .isEmpty();
    assertThat(
            advisor.advise(review(false), new Revealed(List.of(List.of()), List.of(), List.of())))
        .isEmpty();
  }

  private GroupAdvice of(Review review, List<Ballot> ballots) {
    return advisor
        .advise(review, new Revealed(List.of(ballots), List.of(), List.of()))
        .orElseThrow();
  }

  private static List<Ballot> round(int round, Ballot... ballots) {
    assertThat(ballots).allMatch(ballot -> ballot.round() == round);
    return List.of(ballots);
  }

  private static Comparison alone(String words) {
    return ADVISOR.compare(
        new RequestReader(KNOWLEDGE).read(List.of((REQUEST + " " + words).split(" "))).request());
  }

  private static Comparison alone(Map<String, Double> points, Comparison like) {
    List<String> words = List.of(like.request().canonical().split(" "));
    RequestReader.Reading reading = new RequestReader(KNOWLEDGE).read(words);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.request().points()).isEqualTo(points);
    return ADVISOR.compare(reading.request());
  }

  private static double total(Comparison comparison, String id) {
    return comparison.standings().stream()
        .filter(option -> option.architecture().id().equals(id))
        .findFirst()
        .orElseThrow()
        .score()
        .total();
  }

  private static Ballot ballot(String member, Map<String, Double> points) {
    return new Ballot(member, 1, 1, points, Optional.empty(), Optional.empty(), List.of(), "", AT);
  }

  private static Ballot ofRound2(String member, Map<String, Double> points) {
    return new Ballot(member, 2, 1, points, Optional.empty(), Optional.empty(), List.of(), "", AT);
  }

  private static Ballot picking(String member, String pick, String reason) {
    return new Ballot(
        member, 1, 1, Map.of(), Optional.of(pick), Optional.of(4), List.of("tasks"), reason, AT);
  }

  private static Ballot picking2(String member, String pick) {
    return new Ballot(member, 2, 1, MONEY, Optional.of(pick), Optional.of(4), List.of(), "", AT);
  }

  private static Review review(boolean anonymous) {
    return new Review(
        7,
        1,
        new Agenda(
            "Payments platform",
            Door.TWO_WAY,
            REQUEST,
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
            new Participant("U2", Role.OWNER),
            new Participant("U3", Role.AFFECTED),
            new Participant("U4", Role.AFFECTED)),
        new Phase.Discussing(1, false),
        AT,
        "U1");
  }
}
