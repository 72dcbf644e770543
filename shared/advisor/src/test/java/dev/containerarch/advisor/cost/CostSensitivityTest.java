package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.Flip.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostSensitivityTest {

  private static final BigDecimal TINY = new BigDecimal("1e-12");

  /// As exact as packing is read.
  private static final BigDecimal SIX_DECIMALS = new BigDecimal("1e-6");

  @ParameterizedTest
  @CsvSource({
    "ap-northeast-2, 20, 60, 72.12, 0, 210",
    "us-east-1, 20, 60, 72.12, 0, 80",
    "us-east-1, 12, 85, 10, 0, 80",
    "af-south-1, 30, 45, 5, 10, 80",
    "ap-northeast-1, 7, 90, 0, 3, 80"
  })
  void ranges_of_tasks_are_those_of_trying_every_number(
      String region, int tasks, String packing, String wage, int peakMore, int upTo) {
    CostInputs inputs =
        Cases.inputs(
            region,
            tasks,
            CostInput.PACKING,
            packing,
            CostInput.WAGE,
            wage,
            CostInput.PEAK,
            tasks + peakMore);
    List<TaskRange> expected = new ArrayList<>();
    int from = 1;
    String cheapest = "";
    for (int n = 1; n <= upTo; n++) {
      int peak = Math.ceilDiv(n * (tasks + peakMore), tasks);
      String now =
          cheapest(
              inputs
                  .with(CostInput.TASKS, BigDecimal.valueOf(n))
                  .with(CostInput.PEAK, BigDecimal.valueOf(peak)),
              cheapest);
      if (n > 1 && !now.equals(cheapest)) {
        expected.add(new TaskRange(from, n - 1, cheapest));
        from = n;
      }
      cheapest = now;
    }
    expected.add(new TaskRange(from, upTo, cheapest));

    assertThat(sensitivity(inputs).cheapestByTasks(upTo)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ap-northeast-2, 20, 60, 5, ",
    "us-east-1, 40, 80, 10, BELOW",
    "us-east-1, 9, 35, 1, FROM",
    "eu-west-1, 25, 50, 0, BELOW",
    "ap-northeast-2, 400, 60, 72.12, BELOW"
  })
  void packing_flips_are_exact(
      String region, int tasks, String packing, String wage, @Nullable Direction expected) {
    CostInputs inputs =
        Cases.inputs(region, tasks, CostInput.PACKING, packing, CostInput.WAGE, wage);
    String winner = cheapest(inputs, "");
    List<Flip> flips =
        sensitivity(inputs).flips(1).stream()
            .filter(flip -> flip.input() == CostInput.PACKING)
            .toList();

    assertThat(flips.stream().map(Flip::direction).toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
    for (Flip flip : flips) {
      BigDecimal step = flip.direction() == Direction.FROM ? TINY : TINY.negate();
      assertThat(cheapest(inputs.with(CostInput.PACKING, beyond(flip, step)), winner))
          .isEqualTo(flip.cheapest())
          .isNotEqualTo(winner);
    }
    // Between the flips, and to the ends where there is none, nothing changes in 150 trials.
    double low = end(flips, Direction.BELOW, 10);
    double high = end(flips, Direction.FROM, 100);
    for (int i = 1; i < 150; i++) {
      BigDecimal trial = BigDecimal.valueOf(low + (high - low) * i / 150);
      assertThat(cheapest(inputs.with(CostInput.PACKING, trial), winner))
          .as("packing %s, flips %s", trial, flips)
          .isEqualTo(winner);
    }
  }

  @Test
  void wage_and_upgrade_hours_flip_where_lines_cross() {
    CostInputs inputs = Cases.inputs("ap-northeast-2", 20);
    List<Flip> flips = sensitivity(inputs).flips(1);

    assertThat(flips)
        .filteredOn(flip -> flip.input() == CostInput.WAGE)
        .singleElement()
        .satisfies(flip -> {
          assertThat(flip.direction()).isEqualTo(Direction.BELOW);
          BigDecimal near = flip.at().round(new MathContext(20));
          assertThat(cheapest(inputs.with(CostInput.WAGE, near.subtract(TINY)), "ecs-fargate"))
              .isEqualTo(flip.cheapest());
          assertThat(cheapest(inputs.with(CostInput.WAGE, near.add(TINY)), "ecs-fargate"))
              .isEqualTo("ecs-fargate");
        });
    assertThat(flips).noneMatch(flip -> flip.input() == CostInput.UPGRADE_HOURS);
  }

  @Test
  void upgrade_hours_turn_the_order_of_two_planes_with_and_without_kubernetes() {
    CostInputs inputs =
        Cases.inputs("ap-northeast-2", 20, CostInput.UPGRADE_HOURS, "0", CostInput.CLUSTERS, "1");
    CostSensitivity two =
        CostSensitivity.of(
            Cases.BOOK,
            inputs,
            Cases.prices("ap-northeast-2"),
            List.of(Cases.ECS_EC2, Cases.EKS_AUTO),
            Set.of());

    // Auto Mode is 1716.72 − (1443.10 − 288.48) = 562.10 cheaper; an hour costs 3/12 × 72.12.
    assertThat(two.flips(1))
        .filteredOn(flip -> flip.input() == CostInput.UPGRADE_HOURS)
        .singleElement()
        .satisfies(flip -> {
          assertThat(flip.cheapest()).isEqualTo("ecs-ec2");
          assertThat(flip.at().doubleValue()).isBetween(31.1, 31.2);
        });
  }

  @Test
  void break_even_packing_is_the_least_at_which_the_fleet_costs_no_more() {
    CostInputs inputs = Cases.inputs("us-east-1", 400);
    Optional<PackingBreakEven> found =
        sensitivity(inputs).breakEvenPacking("ecs-ec2", "ecs-fargate");

    assertThat(found)
        .containsInstanceOf(PackingBreakEven.At.class)
        .hasValueSatisfying(at -> {
          BigDecimal percent = ((PackingBreakEven.At) at).percent();
          Money fargate = Cases.priced(inputs, Cases.ECS_FARGATE).total();
          assertThat(fleet(inputs, percent.add(SIX_DECIMALS)))
              .isLessThanOrEqualTo(fargate.amount());
          assertThat(fleet(inputs, percent.subtract(SIX_DECIMALS))).isGreaterThan(fargate.amount());
        });
  }

  @Test
  void break_even_packing_says_never_and_always() {
    assertThat(
            sensitivity(Cases.inputs("ap-northeast-2", 2))
                .breakEvenPacking("ecs-ec2", "ecs-fargate"))
        .contains(new PackingBreakEven.Never());
    assertThat(
            sensitivity(
                    Cases.inputs(
                        "ap-northeast-2",
                        2,
                        CostInput.FARGATE_HOURS,
                        "900",
                        CostInput.PACKING,
                        "60"))
                .breakEvenPacking("ecs-ec2", "ecs-fargate"))
        .contains(new PackingBreakEven.Always());
    assertThatThrownBy(() ->
            sensitivity(Cases.inputs("ap-northeast-2", 2)).breakEvenPacking("ecs-ec2", "eks-ec2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void break_even_spend_is_what_fargate_costs_at_the_crossing() {
    CostSensitivity seoul = sensitivity(Cases.inputs("ap-northeast-2", 20));
    List<TaskRange> ranges = seoul.cheapestByTasks(1000);
    int crossing = ranges.get(1).from();

    assertThat(ranges.get(0).cheapest()).isEqualTo("ecs-fargate");
    assertThat(ranges.get(1).cheapest()).isEqualTo("ecs-ec2");
    assertThat(seoul.breakEvenSpend("ecs-fargate", "ecs-ec2", 1000))
        .contains(
            Cases.priced(Cases.inputs("ap-northeast-2", crossing), Cases.ECS_FARGATE)
                .line(CostLine.COMPUTE));
    assertThat(seoul.breakEvenSpend("ecs-fargate", "ecs-ec2", 50)).isEmpty();
  }

  @Test
  void tornado_shows_the_lead_at_both_ends() {
    List<TornadoBar> bars = sensitivity(Cases.inputs("ap-northeast-2", 20)).tornado();

    assertThat(bars).isNotEmpty();
    assertThat(bars.stream().map(TornadoBar::swing).toList())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    // Wage 27 to 120 USD: two hours of a managed fleet, around a lead of 176.25 at 72.12.
    assertThat(bars)
        .filteredOn(bar -> bar.input() == CostInput.WAGE)
        .singleElement()
        .satisfies(bar -> {
          assertThat(bar.leadAtLow().rounded().amount()).isEqualByComparingTo("86.01");
          assertThat(bar.leadAtHigh().rounded().amount()).isEqualByComparingTo("272.01");
        });
    // The network is the same in every column.
    assertThat(bars).noneMatch(bar -> bar.input() == CostInput.NAT);
  }

  @Test
  void one_total_alone_has_no_order_to_turn() {
    CostInputs inputs = Cases.inputs("ap-northeast-2", 20);
    CostSensitivity alone =
        CostSensitivity.of(
            Cases.BOOK,
            inputs,
            Cases.prices("ap-northeast-2"),
            List.of(Cases.ECS_FARGATE),
            Set.of());

    assertThat(alone.flips(100)).isEmpty();
    assertThat(alone.cheapestByTasks(100)).isEmpty();
    assertThat(alone.tornado()).isEmpty();
    assertThat(alone.total("ecs-fargate", 20))
        .contains(Money.usd(Cases.priced(inputs, Cases.ECS_FARGATE).total().amount()));
  }

  private static CostSensitivity sensitivity(CostInputs inputs) {
    return CostSensitivity.of(
        Cases.BOOK, inputs, Cases.prices(inputs.region()), Cases.ALL, Set.of());
  }

  /// The cheapest by pricing everything anew; of equals the favourite, else the first.
  private static String cheapest(CostInputs inputs, String favourite) {
    List<Priced> priced = Cases.compare(inputs).priced();
    BigDecimal least = priced.getFirst().total().amount().round(new MathContext(25));
    return priced.stream()
        .filter(one -> one.total().amount().round(new MathContext(25)).compareTo(least) == 0)
        .map(Priced::architecture)
        .filter(favourite::equals)
        .findFirst()
        .orElse(priced.getFirst().architecture());
  }

  private static BigDecimal fleet(CostInputs inputs, BigDecimal packing) {
    return Cases.priced(inputs.with(CostInput.PACKING, packing), Cases.ECS_EC2).total().amount();
  }

  /// A little beyond a flip.
  private static BigDecimal beyond(Flip flip, BigDecimal step) {
    return flip.at().add(step.signum() > 0 ? SIX_DECIMALS : SIX_DECIMALS.negate());
  }

  private static double end(List<Flip> flips, Direction direction, double otherwise) {
    return flips.stream()
        .filter(flip -> flip.direction() == direction)
        .mapToDouble(flip -> flip.at().doubleValue())
        .findFirst()
        .orElse(otherwise);
  }
}
