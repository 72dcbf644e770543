package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.text.Text;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Workloads and architectures that the tests share.
final class Cases {

  static final PriceBook BOOK = PriceBook.load();
  static final CostModel MODEL = new CostModel(BOOK.fargateSizes());

  static final Architecture ECS_EC2 = architecture("ecs-ec2", "ecs", "ec2");
  static final Architecture ECS_FARGATE = architecture("ecs-fargate", "ecs", "fargate");
  static final Architecture EKS_EC2 = architecture("eks-ec2", "eks", "ec2");
  static final Architecture EKS_FARGATE = architecture("eks-fargate", "eks", "fargate");
  static final Architecture ECS_MANAGED = architecture("ecs-managed-instances", "ecs", "managed");
  static final Architecture EKS_AUTO = architecture("eks-auto-mode", "eks", "managed");

  static final List<Architecture> ALL =
      List.of(ECS_EC2, ECS_FARGATE, EKS_EC2, EKS_FARGATE, ECS_MANAGED, EKS_AUTO);

  private Cases() {}

  static RegionPrices prices(String region) {
    return BOOK.region(region).orElseThrow();
  }

  /// Facts as `name value name value`.
  static Workload workload(String... facts) {
    Workload workload = Workload.UNKNOWN;
    for (int i = 0; i < facts.length; i += 2) {
      workload = workload.with(facts[i], value(facts[i + 1]));
    }
    return workload;
  }

  /// Numbers as `name value name value`.
  static Map<CostInput, BigDecimal> numbers(Object... numbers) {
    Map<CostInput, BigDecimal> result = new EnumMap<>(CostInput.class);
    for (int i = 0; i < numbers.length; i += 2) {
      result.put((CostInput) numbers[i], new BigDecimal(numbers[i + 1].toString()));
    }
    return result;
  }

  static CostInputs inputs(Workload workload, Map<CostInput, BigDecimal> numbers) {
    return switch (new CostInputReader(BOOK).read(workload, numbers)) {
      case CostReading.Ready(CostInputs inputs) -> inputs;
      case CostReading.Refused(List<InputProblem> problems) -> throw new AssertionError(problems);
    };
  }

  /// A workload of some tasks of 1 vCPU and 2 GiB.
  static CostInputs inputs(String region, int tasks, Object... numbers) {
    return inputs(
        workload("region", region, "tasks", Integer.toString(tasks), "cpu", "1", "memory", "2"),
        numbers(numbers));
  }

  static CostComparison compare(CostInputs inputs) {
    return MODEL.estimate(inputs, prices(inputs.region()), ALL, Set.of());
  }

  static CostEstimate.Priced priced(CostInputs inputs, Architecture architecture) {
    CostEstimate estimate = MODEL.estimate(inputs, prices(inputs.region()), architecture);
    if (estimate instanceof CostEstimate.Priced priced) {
      return priced;
    }
    throw new AssertionError(estimate);
  }

  private static FactValue value(String text) {
    if (text.equals("yes") || text.equals("no")) {
      return new FactValue.Flag(text.equals("yes"));
    }
    return Character.isDigit(text.charAt(0))
        ? new FactValue.Quantity(new BigDecimal(text))
        : new FactValue.Choice(text);
  }

  private static Architecture architecture(String id, String control, String data) {
    return new Architecture(
        id,
        new Text(id, id),
        new Text(id, id),
        List.of(),
        control,
        data,
        List.of("2026"),
        new Text(id, id));
  }
}
