package dev.containerarch.benchmarks;

import dev.containerarch.advisor.agreement.Agreement;
import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.robustness.Question;
import dev.containerarch.advisor.robustness.Robustness;
import dev.containerarch.advisor.robustness.Sampling;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/// All robustness analyses of one answer: warm, and on the first call of a fresh JVM. The figure to
/// reach with 6 options on 10 leaves and 3 × 10,000 draws is 60 ms warm and 250 ms at first, with
/// 50 members 150 ms, on one core.
///
/// Growth: `-p options=6,12,24`, `-p leaves=10,20,40`, `-p draws=10000,100000`, `-p members=5,50`.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RobustnessBenchmark {

  private static final int CRITERIA = 4;

  @Param("6")
  int options;

  @Param("10")
  int leaves;

  @Param("10000")
  int draws;

  @Param({"5", "50"})
  int members;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Question question;

  @Setup
  public void askSomething() {
    Random random = new Random(7);
    Points points = points(random);
    List<String> ids = new ArrayList<>();
    List<List<Value>> rows = new ArrayList<>();
    for (int option = 0; option < options; option++) {
      ids.add("option " + option);
      List<Value> row = new ArrayList<>();
      for (int leaf = 0; leaf < leaves; leaf++) {
        row.add(leaf == option ? Value.MISSING : Value.ofRating(1 + random.nextInt(9) / 2.0));
      }
      rows.add(row);
    }
    List<Voice> voices = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      if (points(random).weights() instanceof Points.Weighted weighted) {
        voices.add(new Voice("member " + member, weighted.weights()));
      }
    }
    question =
        Question.ofGroup(new Problem(ids, points.leaves(), rows), points, voices, ids)
            .withSampling(new Sampling(draws, Sampling.DEFAULT.concentration()));
  }

  private Points points(Random random) {
    List<Points.Group> groups = new ArrayList<>();
    for (int criterion = 0; criterion < CRITERIA; criterion++) {
      List<Points.Part> parts = new ArrayList<>();
      for (int leaf = criterion; leaf < leaves; leaf += CRITERIA) {
        parts.add(new Points.Part("leaf " + leaf, 1 + random.nextInt(9)));
      }
      groups.add(new Points.Group("criterion " + criterion, 5 + random.nextInt(50), parts));
    }
    return new Points(groups);
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(2)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Robustness warm() {
    return Robustness.of(question);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Robustness firstCall() {
    return Robustness.of(question);
  }

  /// With the one flag that Lambda sets where there is no snapshot: the second compiler, which
  /// takes the only core from the first call and pays back later, is off.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(value = 10, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Robustness firstCallOnDemand() {
    return Robustness.of(question);
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(2)
  @Warmup(iterations = 5, time = 1)
  @Measurement(iterations = 5, time = 1)
  public Agreement agreement() {
    return Agreement.of(question.problem(), question.voices(), question.eligible());
  }
}
