package dev.containerarch.benchmarks;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.Recommendation;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.util.List;
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

/// A whole recommendation on the shipped knowledge: the comparison, every robustness analysis and
/// the facts that would decide. The figure to reach is 60 ms warm and 250 ms on the first call, on
/// one core.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RecommendBenchmark {

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  @Param({"edition=2026", "gpu=no tasks=12 cpu=1 memory=2 existing=kubernetes skill=some"})
  String request;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Advisor advisor;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private ComparisonRequest read;

  @Setup
  public void readTheRequest() {
    Knowledge knowledge = Knowledge.load();
    advisor = new Advisor(knowledge);
    read = new RequestReader(knowledge).read(List.of(request.split(" "))).request();
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(2)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Recommendation warm() {
    return advisor.recommend(advisor.compare(read));
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Recommendation firstCall() {
    return advisor.recommend(advisor.compare(read));
  }

  /// With the one flag that Lambda sets where there is no snapshot: the second compiler, which
  /// takes the only core from the first call and pays back later, is off.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(value = 10, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Recommendation firstCallOnDemand() {
    return advisor.recommend(advisor.compare(read));
  }
}
