package dev.containerarch.advisor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.agreement.TopChoices.Support;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

  private static final List<Leaf> LEAVES =
      List.of(new Leaf("fee", "cost"), new Leaf("work", "cost"), new Leaf("speed", "scale"));
  private static final List<String> BOTH = List.of("a", "b");

  private static Problem problem(double[] a, double[] b) {
    return new Problem(BOTH, LEAVES, List.of(values(a), values(b)));
  }

  private static List<Value> values(double... values) {
    return DoubleStream.of(values).mapToObj(Value::of).toList();
  }

  private static Voice voice(String member, double... weights) {
    return new Voice(member, new Weights(DoubleStream.of(weights).boxed().toList()));
  }

  private static final Problem COST_OR_SCALE =
      problem(new double[] {1, 1, 0}, new double[] {0, 0, 1});

  @Test
  void oneStrongWeightingThatDrivesTheResultIsFoundByTheMedian() {
    List<Voice> voices =
        List.of(
            voice("ann", 0.2, 0.2, 0.6), voice("bob", 0.2, 0.2, 0.6), voice("cho", 0.5, 0.5, 0));

    Agreement agreement = Agreement.of(COST_OR_SCALE, voices, BOTH);

    assertThat(agreement.mean().of())
        .satisfiesExactly(
            fee -> assertThat(fee).isCloseTo(0.3, within(1e-12)),
            work -> assertThat(work).isCloseTo(0.3, within(1e-12)),
            speed -> assertThat(speed).isCloseTo(0.4, within(1e-12)));
    assertThat(agreement.first()).containsExactly("a");
    assertThat(agreement.median()).isInstanceOf(MedianCheck.Disagrees.class);
    assertThat(agreement.topChoices())
        .isEqualTo(
            new TopChoices(
                3,
                List.of(
                    new Support("b", List.of("ann", "bob")), new Support("a", List.of("cho")))));
    assertThat(agreement.topChoices().share("b")).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(agreement.decisive()).containsExactly(new WithoutMember("cho", List.of("b")));
    assertThat(agreement.distances().orElseThrow().largest()).isCloseTo(0.6, within(1e-12));
    assertThat(agreement.distances().orElseThrow().mean()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void itIsWorthTalkingAboutWhatIsWeighedDifferentlyAndTellsTheOptionsApart() {
    Problem problem = problem(new double[] {1, 0.5, 0.5}, new double[] {0.5, 0.5, 0.5});
    Agreement agreement =
        Agreement.of(
            problem, List.of(voice("ann", 0.1, 0.1, 0.8), voice("bob", 0.3, 0.3, 0.4)), BOTH);

    // The options are alike on scale, so only cost is worth it: 0.4 · ½ · (1 − ½).
    assertThat(agreement.talkAbout()).hasSize(1);
    TalkingPoint cost = agreement.talkAbout().getFirst();
    assertThat(cost.criterion()).isEqualTo("cost");
    assertThat(cost.lowest()).isEqualTo("ann");
    assertThat(cost.highest()).isEqualTo("bob");
    assertThat(cost.valueSpread()).isCloseTo(0.25, within(1e-12));
    assertThat(cost.heat()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void aLoneMemberAgreesWithNobody() {
    Agreement agreement = Agreement.of(COST_OR_SCALE, List.of(voice("ann", 0.5, 0.4, 0.1)), BOTH);

    assertThat(agreement.distances()).isEmpty();
    assertThat(agreement.concordance())
        .isEqualTo(new Concordance.NotAvailable(Concordance.Reason.FEWER_THAN_TWO_MEMBERS));
    assertThat(agreement.decisive()).isEmpty();
    assertThat(agreement.talkAbout()).isEmpty();
    assertThat(agreement.median()).isInstanceOf(MedianCheck.Agrees.class);
  }

  @Test
  void aMedianOfNothingIsNotAvailable() {
    List<Voice> voices =
        List.of(voice("ann", 1, 0, 0), voice("bob", 0, 1, 0), voice("cho", 0, 0, 1));

    assertThat(GroupWeights.median(voices)).isEmpty();
    assertThat(Agreement.of(COST_OR_SCALE, voices, BOTH).median())
        .isEqualTo(new MedianCheck.NotAvailable());
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    Weights median =
        GroupWeights.median(
                List.of(
                    voice("a", 0.1, 0.1, 0.8),
                    voice("b", 0.2, 0.2, 0.6),
                    voice("c", 0.4, 0.2, 0.4),
                    voice("d", 0.9, 0.1, 0)))
            .orElseThrow();

    // 0.3, 0.15, 0.5 before they are brought to a sum of 1.
    assertThat(median.get(0)).isCloseTo(0.3 / 0.95, within(1e-12));
    assertThat(median.get(1)).isCloseTo(0.15 / 0.95, within(1e-12));
    assertThat(median.get(2)).isCloseTo(0.5 / 0.95, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void theGroupScoreIsTheMeanOfTheMembersScores(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Problem problem = problem(random.doubles(3).toArray(), random.doubles(3).toArray());
      List<Voice> voices = new ArrayList<>();
      for (int member = 0; member < 1 + random.nextInt(50); member++) {
        double[] points = random.doubles(3).toArray();
        double sum = DoubleStream.of(points).sum();
        voices.add(voice("m" + member, DoubleStream.of(points).map(p -> p / sum).toArray()));
      }
      double mean =
          voices.stream()
              .mapToDouble(v -> new ValueModel(problem, v.weights()).score("a").total())
              .average()
              .orElseThrow();

      Weights weights = Agreement.of(problem, voices, BOTH).mean();
      assertThat(new ValueModel(problem, weights).score("a").total()).isCloseTo(mean, within(1e-9));
    }
  }

  @Test
  void nobodyAndTwoVoicesOfOneMemberAreRefused() {
    assertThatThrownBy(() -> Agreement.of(COST_OR_SCALE, List.of(), BOTH))
        .isInstanceOf(IllegalArgumentException.class);
    Voice ann = voice("ann", 1, 0, 0);
    assertThatThrownBy(() -> Agreement.of(COST_OR_SCALE, List.of(ann, ann), BOTH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Agreement.of(COST_OR_SCALE, List.of(ann), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GroupWeights.mean(List.of(ann, voice("bob", 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
