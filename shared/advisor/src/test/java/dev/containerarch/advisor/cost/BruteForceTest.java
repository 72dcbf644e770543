package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.NodeReserve.Allocatable;
import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Architecture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The chosen fleet against every type with every number of nodes, tried one by one with plain
/// arithmetic, and rules that any workload must keep to.
class BruteForceTest {

  private static final List<String> REGIONS =
      List.of("ap-northeast-2", "us-east-1", "af-south-1", "ap-northeast-1");
  private static final double CENT = 0.005;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_type_and_number_of_nodes_is_cheaper(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      CostInputs inputs = randomInputs(random);
      for (Architecture architecture :
          List.of(Cases.ECS_EC2, Cases.EKS_EC2, Cases.ECS_MANAGED, Cases.EKS_AUTO)) {
        CostEstimate estimate =
            Cases.MODEL.estimate(inputs, Cases.prices(inputs.region()), architecture);
        double expected = cheapestByTrial(inputs, architecture);
        if (estimate instanceof CostEstimate.Priced priced) {
          assertThat(fleetUsd(priced))
              .as("%s %s seed %d", inputs.numbers(), architecture.id(), seed)
              .isCloseTo(expected, org.assertj.core.data.Offset.offset(CENT));
        } else {
          assertThat(expected).isInfinite();
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void costs_move_the_way_they_must(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      CostInputs inputs = randomInputs(random);
      int tasks = inputs.tasks();
      CostInputs more =
          inputs
              .with(CostInput.TASKS, BigDecimal.valueOf(tasks + 1L))
              .with(CostInput.PEAK, BigDecimal.valueOf(inputs.peak() + 1L));
      CostInputs fuller = inputs.with(CostInput.PACKING, inputs.get(CostInput.PACKING).add(nine()));
      CostInputs paidMore = inputs.with(CostInput.WAGE, new BigDecimal("100"));
      CostInputs longer = inputs.with(CostInput.HOURS, BigDecimal.valueOf(730));
      CostInputs steady = inputs.with(CostFlag.BURSTABLE, false);
      // Scratch disk is bought for every place on a node, so fewer places may be cheaper with it.
      CostInputs diskless = inputs.with(CostInput.DISK, BigDecimal.ZERO);
      CostInputs untrunked = diskless.with(CostFlag.ENI_TRUNKING, false);
      CostInputs safer = inputs.with(CostInput.MIN_NODES, BigDecimal.valueOf(4));
      for (Architecture architecture : Cases.ALL) {
        assertThat(usd(more, architecture)).isGreaterThanOrEqualTo(usd(inputs, architecture));
        assertThat(usd(fuller, architecture)).isLessThanOrEqualTo(usd(inputs, architecture));
        assertThat(usd(paidMore, architecture)).isGreaterThanOrEqualTo(usd(inputs, architecture));
        assertThat(usd(longer, architecture)).isGreaterThanOrEqualTo(usd(inputs, architecture));
        assertThat(usd(steady, architecture)).isGreaterThanOrEqualTo(usd(inputs, architecture));
        assertThat(usd(untrunked, architecture))
            .isGreaterThanOrEqualTo(usd(diskless, architecture));
        assertThat(usd(safer, architecture)).isGreaterThanOrEqualTo(usd(inputs, architecture));
      }
    }
  }

  /// Nodes one after the other until everything that is asked of a fleet holds.
  private static double cheapestByTrial(CostInputs inputs, Architecture architecture) {
    RegionPrices prices = Cases.prices(inputs.region());
    Plane plane = Plane.of(architecture);
    double volume =
        prices.find("ebs", "gp3", "on-demand", "gb-month") instanceof RateLookup.Known(Rate rate)
            ? rate.amount().doubleValue()
            : 0;
    double cheapest = Double.POSITIVE_INFINITY;
    for (InstanceType type : prices.instanceTypes()) {
      boolean feeKnown = !type.name().startsWith("p") && !type.name().startsWith("trn");
      feeKnown &= !type.name().startsWith("inf");
      if (type.arch() != inputs.arch() || (plane.managed() && !feeKnown)) {
        continue;
      }
      boolean tiny = type.name().matches(".*\\.(nano|micro|small)") || type.vcpu() < 2;
      if (architecture.id().equals("eks-auto-mode") && tiny) {
        continue;
      }
      double hour = hourUsd(prices, type);
      double fee = plane.managed() ? hour * (type.name().startsWith("g") ? 0.078 : 0.12) : 0;
      int slots = slots(inputs, plane.reserve().of(type, inputs));
      if (slots == 0) {
        continue;
      }
      double disk = number(inputs, CostInput.NODE_DISK) + number(inputs, CostInput.DISK) * slots;
      long nodes = nodes(inputs, plane, type, slots, inputs.tasks());
      long peak = nodes(inputs, plane, type, slots, inputs.peak());
      double nodeHours =
          nodes * number(inputs, CostInput.HOURS)
              + (peak - nodes) * number(inputs, CostInput.PEAK_HOURS);
      cheapest = Math.min(cheapest, nodeHours * (hour + fee + disk * volume / 730));
    }
    return cheapest;
  }

  private static long nodes(
      CostInputs inputs, Plane plane, InstanceType type, int slots, int tasks) {
    double limit =
        number(inputs, plane.managed() ? CostInput.MANAGED_PACKING : CostInput.PACKING) / 100;
    double cpu = tasks * number(inputs, CostInput.CPU);
    double memory = tasks * number(inputs, CostInput.MEMORY);
    long nodes = (long) number(inputs, CostInput.MIN_NODES);
    while (nodes * (long) slots < tasks + (long) number(inputs, CostInput.SPARE)
        || cpu > nodes * type.vcpu() * limit * (1 + 1e-12)
        || memory > nodes * (type.memoryMib() / 1024.0) * limit * (1 + 1e-12)) {
      nodes++;
    }
    return nodes;
  }

  private static int slots(CostInputs inputs, Allocatable node) {
    int slots = 0;
    while ((slots + 1) * number(inputs, CostInput.CPU) * 1000 <= node.milliCpu()
        && (slots + 1) * number(inputs, CostInput.MEMORY) * 1024 <= node.memoryMib()
        && slots + 1 <= node.tasks()) {
      slots++;
    }
    return slots;
  }

  /// Shapes are multiples of powers of two, which doubles hold exactly.
  private static CostInputs randomInputs(Random random) {
    String region = REGIONS.get(random.nextInt(REGIONS.size()));
    int tasks = 1 + random.nextInt(40);
    double hours = random.nextBoolean() ? 730 : 100 + random.nextInt(600);
    return Cases.inputs(
        Cases.workload(
            "region",
            region,
            "tasks",
            Integer.toString(tasks),
            "cpu",
            Double.toString(Math.scalb(1.0 + random.nextInt(6), -2)),
            "memory",
            Double.toString(Math.scalb(1.0 + random.nextInt(40), -2)),
            "arch",
            random.nextBoolean() ? "x86" : "arm64"),
        Cases.numbers(
            CostInput.PEAK,
            tasks + random.nextInt(20),
            CostInput.HOURS,
            hours,
            CostInput.PEAK_HOURS,
            20,
            CostInput.PACKING,
            30 + random.nextInt(60),
            CostInput.MANAGED_PACKING,
            60 + random.nextInt(40),
            CostInput.MIN_NODES,
            1 + random.nextInt(3),
            CostInput.SPARE,
            random.nextInt(4),
            CostInput.DISK,
            random.nextInt(3) * 10));
  }

  private static double hourUsd(RegionPrices prices, InstanceType type) {
    return prices.instanceHour(type.name(), "on-demand") instanceof RateLookup.Known(Rate rate)
        ? rate.amount().doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  private static double fleetUsd(CostEstimate.Priced priced) {
    return priced.terms().stream()
        .filter(term ->
            term.item() == CostItem.INSTANCES
                || term.item() == CostItem.MANAGEMENT_FEE
                || term.item() == CostItem.NODE_VOLUMES)
        .mapToDouble(term -> term.usd().doubleValue())
        .sum();
  }

  private static double usd(CostInputs inputs, Architecture architecture) {
    return Cases.MODEL.estimate(inputs, Cases.prices(inputs.region()), architecture)
            instanceof CostEstimate.Priced priced
        ? priced.total().rounded().amount().doubleValue()
        : 0;
  }

  private static double number(CostInputs inputs, CostInput input) {
    return inputs.get(input).doubleValue();
  }

  private static BigDecimal nine() {
    return BigDecimal.valueOf(9);
  }
}
