package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.advice.TurningPoint.FactRulesOut;
import dev.containerarch.advisor.advice.TurningPoint.LimitLifted;
import dev.containerarch.advisor.advice.TurningPoint.RatingOff;
import dev.containerarch.advisor.advice.TurningPoint.WeightMoves;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Confidence;
import dev.containerarch.advisor.robustness.Firmness.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On the small knowledge: fee 0.45, care 0.15, start 0.40; `gpu=yes` rules out two, memory above
/// 16 rules out three. One has no limit.
class OutlookTest {

  private static final double ROUNDING = 1e-9;
  private static final Knowledge SHIPPED = Knowledge.load();

  private static Comparison compare(Knowledge knowledge, String words) {
    RequestReader.Reading reading =
        new RequestReader(knowledge)
            .read(Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toList());
    assertThat(reading.problems()).isEmpty();
    return new Advisor(knowledge).compare(reading.request());
  }

  private static Outlook outlook(KnowledgeFolder folder, String words) {
    return compare(folder.read(), words).outlook().orElseThrow();
  }

  /// One 100, two 50, three 0: one leads everywhere.
  private static KnowledgeFolder farApart() {
    return KnowledgeFolder.small().rate("one", 5, 5, 5).rate("two", 3, 3, 3).rate("three", 1, 1, 1);
  }

  /// Two leads with 45 + 15 · ½ + 40 · ½ = 72.5; one 45 · ½ + 15 + 40 · ½ = 57.5; three 0.
  private static KnowledgeFolder twoLeads() {
    return KnowledgeFolder.small().rate("one", 3, 5, 3).rate("two", 5, 3, 3).rate("three", 1, 1, 1);
  }

  private static List<String> ids(List<Architecture> architectures) {
    return architectures.stream().map(Architecture::id).toList();
  }

  private static <T extends TurningPoint> List<T> points(Outlook outlook, Class<T> kind) {
    return outlook.turningPoints().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void assertLead(Outlook outlook, Confidence word, Set<Reason> heldDownBy) {
    assertThat(outlook.word()).isEqualTo(word);
    assertThat(outlook.heldDownBy()).isEqualTo(heldDownBy);
    assertThat(outlook.share()).isEqualTo(100);
    assertThat(outlook.turningPoints()).isEmpty();
  }

  // The word.

  @Test
  void aLeadEverywhereWithStatedPointsAndAFactIsFirm() {
    assertLead(outlook(farApart(), "gpu=no price:60"), Confidence.FIRM, Set.of());
  }

  @Test
  void withoutAnyFactItIsNeverFirmerThanLeaning() {
    assertLead(outlook(farApart(), "price:60"), Confidence.LEANING, Set.of(Reason.FACTS));
  }

  @Test
  void withPointsThatNobodyChoseItIsNeverFirmerThanFairlyFirm() {
    assertLead(outlook(farApart(), "gpu=no"), Confidence.FAIRLY_FIRM, Set.of(Reason.WEIGHTS));
  }

  @Test
  void anUnknownFactThatCouldRuleTheLeaderOutKeepsItFromBeingFirm() {
    KnowledgeFolder folder =
        KnowledgeFolder.small().rate("two", 5, 5, 5).rate("one", 3, 3, 3).rate("three", 1, 1, 1);

    Outlook open = outlook(folder, "memory=8 price:60");
    assertThat(open.word()).isEqualTo(Confidence.FAIRLY_FIRM);
    assertThat(open.heldDownBy()).containsExactly(Reason.FACTS);
    assertThat(open.share()).isEqualTo(100);
    assertThat(outlook(folder, "memory=8 gpu=no price:60").word()).isEqualTo(Confidence.FIRM);
  }

  @Test
  void onlyALeadHasAnOutlook() {
    assertThat(compare(KnowledgeFolder.small().read(), "").outlook()).isEmpty();
    assertThat(compare(farApart().read(), "gpu=yes memory=32").outlook()).isEmpty();
    assertThat(compare(farApart().read(), "only=two,three gpu=yes memory=32").outlook()).isEmpty();
    assertThat(compare(farApart().read(), "only=one").outlook()).isEmpty();
  }

  // What would change it.

  /// One leads two by 22.5 − 7.5 = 15, as d is ½ at fee, −½ at care: a point moved takes 1 off the
  /// lead, so 15 points have to move.
  @Test
  void theSmallestMoveOfWeightNamesWhatGivesAndWhatTakes() {
    Outlook outlook = outlook(twoLeads(), "gpu=no");

    WeightMoves moves = points(outlook, WeightMoves.class).getFirst();
    assertThat(moves.rival().id()).isEqualTo("one");
    assertThat(moves.points()).isCloseTo(15, within(ROUNDING));
    assertThat(moves.from()).extracting(SubCriterion::id).containsExactly("fee");
    assertThat(moves.to().id()).isEqualTo("care");
    assertThat(points(outlook, RatingOff.class)).isEmpty();
  }

  /// Two 72.5 against one 45 · ½ + 15 + 40 · ¾ = 67.5. A step at start is 10 points, at fee 11.25,
  /// at care 3.75. So two of its four steps down, or one's up at fee or start, are enough.
  @Test
  void aSingleRatingStepThatIsEnoughIsNamedAndHoldsTheWordDown() {
    Outlook outlook =
        outlook(twoLeads().rate("one", 3, 5, 4), "gpu=no memory=8 price:60 only=one,two");

    assertThat(outlook.heldDownBy()).isNotEmpty();
    List<RatingOff> off = points(outlook, RatingOff.class);
    assertThat(off)
        .hasSize(2)
        .allSatisfy(point -> {
          assertThat(point.part().id()).isEqualTo("fee");
          assertThat(ids(point.first())).containsExactly("one");
          assertThat(Math.abs(point.to() - point.from())).isCloseTo(1, within(ROUNDING));
        });
  }

  @Test
  void aFactThatRulesTheLeaderOutNamesWhoIsFirstThen() {
    FactRulesOut fact = points(outlook(twoLeads(), "memory=8"), FactRulesOut.class).getFirst();

    assertThat(fact.limit().id()).isEqualTo("no-gpu");
    assertThat(ids(fact.first())).containsExactly("one");
  }

  /// What the same fact does to ratings counts too: three is raised above one.
  @Test
  void whoIsFirstThenIsRankedWithTheFactsOwnEffects() {
    KnowledgeFolder folder =
        twoLeads()
            .rate("three", 3, 4, 3)
            .addEffect(
                "three-likes-gpus",
                "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                "start",
                "\"change\": {\"three\": 2}");

    assertThat(ids(points(outlook(folder, "memory=8"), FactRulesOut.class).getFirst().first()))
        .containsExactly("three");
  }

  @Test
  void aFactCanLeaveNobody() {
    KnowledgeFolder folder =
        KnowledgeFolder.small()
            .rate("two", 5, 5, 5)
            .set("limits.json", "[\"two\", \"three\", \"one\"]", "limits", 0, "excludes");

    assertThat(points(outlook(folder, "memory=8"), FactRulesOut.class).getFirst().first())
        .isEmpty();
  }

  @Test
  void aStatedFactIsNoTurningPoint() {
    assertThat(points(outlook(twoLeads(), "gpu=no"), FactRulesOut.class)).isEmpty();
  }

  /// Two is out; one 57.5 leads three 0, and two would be 15 ahead of it.
  @Test
  void theLimitThatCostsPointsIsNamedWithItsPrice() {
    LimitLifted lifted = points(outlook(twoLeads(), "gpu=yes"), LimitLifted.class).getFirst();

    assertThat(lifted.limit().id()).isEqualTo("no-gpu");
    assertThat(lifted.option().id()).isEqualTo("two");
    assertThat(lifted.ahead()).isCloseTo(15, within(ROUNDING));
  }

  @Test
  void aLimitOnAnOptionThatIsBehindAnywayIsNotNamed() {
    assertThat(points(outlook(farApart(), "gpu=yes"), LimitLifted.class)).isEmpty();
  }

  // Whatever is asked.

  private static String randomRequest(Random random) {
    List<String> facts =
        List.of(
            "gpu=no",
            "gpu=yes",
            "cpu=2",
            "memory=8",
            "memory=200",
            "storage=0",
            "disk=20",
            "privileged=no",
            "host-access=no",
            "portability=preferred",
            "kubernetes=wanted",
            "os=linux",
            "os=windows",
            "existing=ecs",
            "existing=kubernetes",
            "tasks=12");
    List<String> points =
        List.of("cost:70", "scalability:50", "reliability:60", "engineering:90", "operations:5");
    List<String> words = new ArrayList<>();
    words.add("edition=" + (random.nextBoolean() ? "2026" : "book-2021"));
    Set<String> named = new HashSet<>();
    for (String fact : facts) {
      if (random.nextInt(4) == 0 && named.add(fact.substring(0, fact.indexOf('=')))) {
        words.add(fact);
      }
    }
    points.stream().filter(_ -> random.nextInt(3) == 0).forEach(words::add);
    return String.join(" ", words);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theWordAgreesWithTheVerdictAndNoUnknownIsForgotten(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String words = randomRequest(random);
      Comparison comparison = compare(SHIPPED, words);
      assertThat(comparison.outlook().isPresent())
          .as(words)
          .isEqualTo(comparison.verdict() instanceof Verdict.Leads);
      if (comparison.outlook().isEmpty()) {
        continue;
      }
      Outlook outlook = comparison.outlook().get();
      assertThat(outlook).as(words).isEqualTo(compare(SHIPPED, words).outlook().orElseThrow());
      assertThat(outlook.turningPoints()).as(words).hasSizeLessThanOrEqualTo(3);
      assertThat(outlook.heldDownBy().isEmpty())
          .as(words)
          .isEqualTo(outlook.word() == Confidence.FIRM);
      boolean couldBeOut =
          comparison.eligible().getFirst().checks().stream()
              .anyMatch(LimitCheck.Unknown.class::isInstance);
      if (couldBeOut) {
        assertThat(outlook.word()).as(words).isNotEqualTo(Confidence.FIRM);
      }
      if (comparison.assumptions().noFacts()) {
        assertThat(outlook.word()).as(words).isEqualTo(Confidence.LEANING);
      }
      if (outlook.share() < 75) {
        assertThat(outlook.word()).as(words).isEqualTo(Confidence.LEANING);
      }
      for (TurningPoint point : outlook.turningPoints()) {
        if (point instanceof FactRulesOut(_, var first)) {
          assertThat(first)
              .as(words)
              .doesNotContain(comparison.eligible().getFirst().architecture());
        }
      }
    }
  }
}
