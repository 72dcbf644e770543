package dev.containerarch.benchmarks;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.advice.CostAdvisor;
import dev.containerarch.advisor.advice.CostRequest;
import dev.containerarch.advisor.advice.CostRequestReader;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.cost.CostComparison;
import dev.containerarch.advisor.cost.CostInputReader;
import dev.containerarch.advisor.cost.CostInputs;
import dev.containerarch.advisor.cost.CostModel;
import dev.containerarch.advisor.cost.CostReading;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One answer about money on the bundled prices, on one core. The figures to reach are 30 ms warm
/// for one cost with its search over the region's instance types, and 50 ms for what reading the
/// price book adds to a cold start.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CostBenchmark {

  /// Few types, some, many: how it grows.
  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  @Param({"ap-northeast-2"})
  String region;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Knowledge knowledge;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private PriceBook book;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private RegionPrices prices;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private CostAdvisor costs;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Advisor advisor;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private CostRequest request;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private CostInputs inputs;

  /// The book is read before the first measurement, but for the one of a fresh process.
  @Setup
  public void readTheRequest() {
    knowledge = Knowledge.load();
    book = PriceBook.load();
    prices = book.region(region).orElseThrow();
    costs = new CostAdvisor(knowledge, book);
    advisor = new Advisor(knowledge, () -> FeePrices.bundled(book, LocalDate.of(2026, 11, 24)));
    request =
        new CostRequestReader(knowledge, book)
            .read(List.of("tasks=20", "cpu=1", "memory=2", "region=" + region))
            .request();
    inputs =
        switch (new CostInputReader(book).read(request.facts().stated(), Map.of())) {
          case CostReading.Ready(CostInputs ready) -> ready;
          case CostReading.Refused refused -> throw new IllegalStateException(refused.toString());
        };
  }

  /// All six totals, with the search over the region's instance types.
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public CostComparison totals() {
    return new CostModel(book.fargateSizes())
        .estimate(inputs, prices, knowledge.architecturesOf(knowledge.defaultEdition()), Set.of());
  }

  /// The whole answer: totals, crossings, what the lead depends on, the lines of the chart.
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public CostAdvice answer() {
    return costs.cost(request);
  }

  /// A comparison with computed service fees.
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public Comparison comparison() {
    return advisor.compare(request.facts());
  }

  /// The book and one region again, warm.
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public RegionPrices reading() {
    return PriceBook.load().region(region).orElseThrow();
  }
}
