package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.CpuArchitecture;
import dev.containerarch.advisor.cost.price.InputDefinition;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.SavingsPlan;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts together what a team stated, what its workload says and the defaults of the price book.
///
/// A stated number counts before a fact, and that before a default. Facts that say nothing about
/// money are left alone.
public final class CostInputReader {

  /// Names of the facts that a cost depends on.
  public static final List<String> FACTS =
      List.of(
          "region", "tasks", "peak", "hours", "cpu", "memory", "disk", "storage", "image", "gpu",
          "daemon", "arch", "os");

  private static final BigDecimal MB_PER_GB = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PriceBook book;

  public CostInputReader(PriceBook book) {
    this.book = book;
  }

  /// Reads with the defaults: trunking and burstable types allowed, no extended support, a Compute
  /// Savings Plan of one year.
  public CostReading read(Workload workload, Map<CostInput, BigDecimal> stated) {
    return read(workload, stated, CostFlag.defaults(), SavingsPlan.COMPUTE_1_YEAR);
  }

  public CostReading read(
      Workload workload, Map<CostInput, BigDecimal> stated, Set<CostFlag> flags, SavingsPlan plan) {
    List<InputProblem> problems = new ArrayList<>();
    Map<CostInput, BigDecimal> numbers = new EnumMap<>(CostInput.class);
    numbers.putAll(ofFacts(workload));
    numbers.putAll(stated);
    for (Map.Entry<CostInput, BigDecimal> number : numbers.entrySet()) {
      check(number.getKey().definition(book), number.getValue()).ifPresent(problems::add);
    }
    Set<CostInput> assumed = EnumSet.noneOf(CostInput.class);
    for (CostInput input : CostInput.values()) {
      if (!numbers.containsKey(input)) {
        Optional<BigDecimal> byDefault = byDefault(input, numbers);
        if (byDefault.isPresent()) {
          numbers.put(input, byDefault.get());
        } else if (input != CostInput.PEAK) {
          // Without a peak it is the tasks that are missing.
          problems.add(new InputProblem.Missing(input.definition(book)));
        }
        assumed.add(input);
      }
    }
    Optional<String> region = workload.value("region").map(FactValue::canonical);
    if (region.isEmpty()) {
      problems.add(new InputProblem.MissingRegion());
    }
    if (problems.isEmpty()) {
      problems.addAll(contradictions(numbers));
      gpusAgainstFact(workload, get(numbers, CostInput.GPUS)).ifPresent(problems::add);
    }
    if (!problems.isEmpty() || region.isEmpty()) {
      return new CostReading.Refused(problems);
    }
    return new CostReading.Ready(
        new CostInputs(region.get(), arch(workload), os(workload), plan, flags, numbers, assumed));
  }

  /// Facts under the name of an input, and the few that mean an input without being one.
  private static Map<CostInput, BigDecimal> ofFacts(Workload workload) {
    Map<CostInput, BigDecimal> numbers = new EnumMap<>(CostInput.class);
    for (CostInput input :
        List.of(
            CostInput.TASKS,
            CostInput.PEAK,
            CostInput.HOURS,
            CostInput.CPU,
            CostInput.MEMORY,
            CostInput.DISK,
            CostInput.STORAGE)) {
      number(workload, input.id()).ifPresent(number -> numbers.put(input, number));
    }
    number(workload, "image").ifPresent(mb -> numbers.put(CostInput.IMAGE, mb.divide(MB_PER_GB)));
    if (isYes(workload, "gpu")) {
      numbers.put(CostInput.GPUS, BigDecimal.ONE);
    }
    if (isYes(workload, "daemon")) {
      numbers.put(CostInput.DAEMONS, BigDecimal.ONE);
    }
    return numbers;
  }

  private Optional<BigDecimal> byDefault(CostInput input, Map<CostInput, BigDecimal> numbers) {
    Optional<BigDecimal> byDefault = input.definition(book).byDefault();
    return switch (input) {
      case PEAK -> Optional.ofNullable(numbers.get(CostInput.TASKS));
      // Tasks that run for an hour a month have no ten busiest hours.
      case PEAK_HOURS ->
          byDefault.map(hours -> hours.min(numbers.getOrDefault(CostInput.HOURS, hours)));
      default -> byDefault;
    };
  }

  private static Optional<InputProblem> check(InputDefinition input, BigDecimal value) {
    if (!input.accepts(value)) {
      return Optional.of(new InputProblem.OutOfRange(input, value));
    }
    return input.whole() && value.stripTrailingZeros().scale() > 0
        ? Optional.of(new InputProblem.NotWhole(input, value))
        : Optional.empty();
  }

  private static List<InputProblem> contradictions(Map<CostInput, BigDecimal> numbers) {
    List<InputProblem> problems = new ArrayList<>();
    BigDecimal shares = get(numbers, CostInput.SPOT).add(get(numbers, CostInput.SAVINGS_PLAN));
    if (shares.compareTo(HUNDRED) > 0) {
      problems.add(new InputProblem.SharesAbove100(shares));
    }
    BigDecimal tasks = get(numbers, CostInput.TASKS);
    BigDecimal peak = get(numbers, CostInput.PEAK);
    if (peak.compareTo(tasks) < 0) {
      problems.add(new InputProblem.PeakBelowTasks(peak, tasks));
    }
    BigDecimal hours = get(numbers, CostInput.HOURS);
    BigDecimal peakHours = get(numbers, CostInput.PEAK_HOURS);
    if (peakHours.compareTo(hours) > 0) {
      problems.add(new InputProblem.PeakLongerThanHours(peakHours, hours));
    }
    return problems;
  }

  private static Optional<InputProblem> gpusAgainstFact(Workload workload, BigDecimal gpus) {
    return workload
        .value("gpu")
        .map(fact -> fact.canonical().equals("yes"))
        .filter(needed -> needed != gpus.signum() > 0)
        .map(needed -> new InputProblem.GpusAgainstFact(needed, gpus));
  }

  private static BigDecimal get(Map<CostInput, BigDecimal> numbers, CostInput input) {
    return numbers.getOrDefault(input, BigDecimal.ZERO);
  }

  private static CpuArchitecture arch(Workload workload) {
    return workload
        .value("arch")
        .filter(arch -> arch.canonical().equals(CpuArchitecture.ARM64.id()))
        .map(arch -> CpuArchitecture.ARM64)
        .orElse(CpuArchitecture.X86);
  }

  private static OperatingSystem os(Workload workload) {
    return workload
        .value("os")
        .filter(os -> os.canonical().equals("windows"))
        .map(os -> OperatingSystem.WINDOWS)
        .orElse(OperatingSystem.LINUX);
  }

  private static Optional<BigDecimal> number(Workload workload, String fact) {
    return workload
        .value(fact)
        .flatMap(value ->
            value instanceof FactValue.Quantity(BigDecimal amount)
                ? Optional.of(amount)
                : Optional.empty());
  }

  private static boolean isYes(Workload workload, String fact) {
    return workload.value(fact).filter(value -> value.canonical().equals("yes")).isPresent();
  }
}
