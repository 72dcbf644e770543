package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Prints one cost in full, and the processor time that it takes on one core. Not a test: it
/// asserts nothing.
final class CostReport {

  private static final int WARM_UP = 400;
  private static final int RUNS = 200;
  private static final double NANOS_PER_MILLI = 1e6;

  private CostReport() {}

  /// Prints the report.
  ///
  /// @param args region and number of tasks; Seoul and 20 without them. A third one, whatever it
  ///   is, lets the JDK's streams, patterns and lambdas be loaded before anything is measured, as
  ///   they are in a program that has done something else before
  public static void main(String[] args) {
    String region = args.length > 0 ? args[0] : "ap-northeast-2";
    int tasks = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    PrintStream out = System.out;
    if (args.length > 2) {
      useTheJdk(out);
    }
    long start = cpuNanos();
    PriceBook book = PriceBook.load();
    long loaded = cpuNanos();
    RegionPrices prices = book.region(region).orElseThrow();
    long parsed = cpuNanos();
    CostModel model = new CostModel(book.fargateSizes());
    CostInputs inputs = Cases.inputs(region, tasks);
    long before = cpuNanos();
    CostComparison comparison = model.estimate(inputs, prices, Cases.ALL, Set.of());
    long estimated = cpuNanos();
    out.printf(
        Locale.ROOT,
        "cold: book %.1f ms, region %.1f ms, first cost %.1f ms; %d instance types%n",
        (loaded - start) / NANOS_PER_MILLI,
        (parsed - loaded) / NANOS_PER_MILLI,
        (estimated - before) / NANOS_PER_MILLI,
        prices.instanceTypes().size());
    for (CostEstimate estimate : comparison.estimates()) {
      print(out, estimate);
    }
    CostSensitivity sensitivity = CostSensitivity.of(book, inputs, prices, Cases.ALL, Set.of());
    sensitivity.cheapestByTasks(1000).forEach(out::println);
    sensitivity.flips(1000).forEach(out::println);
    sensitivity.tornado().forEach(out::println);
    out.println(sensitivity.breakEvenPacking("ecs-ec2", "ecs-fargate"));
    out.println(sensitivity.breakEvenSpend("ecs-fargate", "ecs-ec2", 1000));
    time(out, "cost", () -> model.estimate(inputs, prices, Cases.ALL, Set.of()));
    time(
        out,
        "flips and ranges up to 1000 tasks",
        () -> {
          CostSensitivity again = CostSensitivity.of(book, inputs, prices, Cases.ALL, Set.of());
          again.cheapestByTasks(1000);
          again.flips(1000);
        });
    time(
        out,
        "tornado",
        () -> CostSensitivity.of(book, inputs, prices, Cases.ALL, Set.of()).tornado());
    time(out, "book and region", () -> PriceBook.load().region(region));
  }

  private static void useTheJdk(PrintStream out) {
    List<String> words =
        java.util.Arrays.stream("b=2,a=1,c=3".split(",", -1))
            .filter(java.util.regex.Pattern.compile("[a-z]=\\d").asMatchPredicate())
            .sorted(java.util.Comparator.<String>naturalOrder().reversed())
            .map(word -> word + " " + new java.math.BigDecimal(word.substring(2)))
            .toList();
    out.println(words + " " + java.time.LocalDate.of(2026, 11, words.size()));
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(PrintStream out, CostEstimate estimate) {
    if (!(estimate instanceof Priced priced)) {
      out.println(estimate);
      return;
    }
    out.printf("%s %s%n", priced.architecture(), priced.total().rounded().amount());
    for (CostLine line : CostLine.values()) {
      out.printf("  %s %s%n", line, priced.line(line).rounded().amount());
    }
    for (CostTerm term : priced.terms()) {
      out.printf(
          "    %s %s × %s = %s%n",
          term.item(),
          term.quantity().stripTrailingZeros().toPlainString(),
          term.unitUsd().stripTrailingZeros().toPlainString(),
          Money.usd(term.usd()).rounded().amount());
    }
    out.printf("  %s gaps=%s notes=%s%n", priced.compute(), priced.gaps(), priced.notes());
  }

  private static void time(PrintStream out, String what, Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long[] nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = cpuNanos();
      work.run();
      nanos[i] = cpuNanos() - start;
    }
    java.util.Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%s, warm: median %.2f ms, 99th percentile %.2f ms%n",
        what,
        nanos[RUNS / 2] / NANOS_PER_MILLI,
        nanos[RUNS * 99 / 100] / NANOS_PER_MILLI);
  }
}
