package dev.containerarch.benchmarks;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What money adds to the first answer of a JVM that has read the knowledge: each figure is the
/// first and only call of a fresh one.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CostColdBenchmark {

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Knowledge knowledge;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private ComparisonRequest request;

  @Setup
  public void readTheKnowledge() {
    knowledge = Knowledge.load();
    request =
        new RequestReader(knowledge)
            .read(List.of("gpu=no", "tasks=12", "cpu=1", "memory=2"))
            .request();
  }

  @Benchmark
  public RegionPrices bookAndRegion() {
    PriceBook book = PriceBook.load();
    return book.region(book.defaultRegion()).orElseThrow();
  }

  @Benchmark
  public Comparison comparisonWithRatings() {
    return new Advisor(knowledge).compare(request);
  }

  @Benchmark
  public Comparison comparisonWithMoney() {
    PriceBook book = PriceBook.load();
    return new Advisor(knowledge, () -> FeePrices.bundled(book, LocalDate.of(2026, 11, 24)))
        .compare(request);
  }
}
