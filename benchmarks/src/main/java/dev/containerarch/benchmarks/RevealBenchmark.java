package dev.containerarch.benchmarks;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.RoomAdvisor;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// What a reveal works out from its ballots: the group's comparison with every robustness analysis,
/// agreement, spreads and leave-one-out. The figure to reach is 300 ms for 200 ballots, warm and on
/// one core.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RevealBenchmark {

  private static final long SEED = 20261124;
  private static final int MOST_POINTS = 100;
  private static final List<Role> ROLES = List.of(Role.OWNER, Role.AFFECTED, Role.EXPERT);
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

  @Param({"6", "50", "200"})
  int ballots;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private GroupAdvisor advisor;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Review review;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Revealed revealed;

  @Setup
  public void collectTheBallots() {
    Knowledge knowledge = Knowledge.load();
    advisor = new GroupAdvisor(knowledge, new RoomAdvisor(knowledge, new Advisor(knowledge)));
    Random random = new Random(SEED);
    List<Participant> participants = new ArrayList<>();
    List<Ballot> cast = new ArrayList<>();
    for (int i = 0; i < ballots; i++) {
      String member = "U" + (1000 + i);
      participants.add(new Participant(member, ROLES.get(i % ROLES.size())));
      cast.add(
          new Ballot(
              member,
              1,
              1,
              Map.of(
                  "cost", points(random),
                  "scalability", points(random),
                  "reliability", points(random),
                  "engineering", points(random),
                  "operations", points(random)),
              Optional.of("ecs-fargate"),
              Optional.of(3),
              List.of(),
              "",
              AT));
    }
    review =
        new Review(
            1,
            1,
            new Agenda(
                "Payments platform",
                Door.ONE_WAY,
                "edition=2026 gpu=no tasks=12 existing=kubernetes",
                1,
                true,
                Duration.ofDays(1),
                "C1",
                Language.ENGLISH,
                "U1000",
                AT),
            "U1000",
            participants,
            new Phase.Discussing(1, false),
            AT,
            "U1000");
    revealed = new Revealed(List.of(cast), List.of(), List.of());
  }

  private static double points(Random random) {
    return 1 + random.nextInt(MOST_POINTS);
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(2)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Optional<GroupAdvice> warm() {
    return advisor.advise(review, revealed);
  }
}
