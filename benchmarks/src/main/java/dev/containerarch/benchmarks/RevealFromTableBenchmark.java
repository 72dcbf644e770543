package dev.containerarch.benchmarks;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.RoomAdvisor;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.TableDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A reveal with its table: ballots with reasons of 200 characters are read and worked out. The
/// database is embedded in the same process and shares its core. The figure to reach is 300 ms for
/// 200 ballots, warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RevealFromTableBenchmark {

  private static final long SEED = 20261124;
  private static final int MOST_POINTS = 100;
  private static final List<Role> ROLES = List.of(Role.OWNER, Role.AFFECTED, Role.EXPERT);
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
  private static final Tenant TENANT = new Tenant("T1BENCH");
  private static final String TABLE = "container-arch";
  private static final String REASON = "It is what we know best. ".repeat(8);

  @Param({"6", "50", "200"})
  int ballots;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private EmbeddedDynamoDb dynamoDb;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private ReviewBoard board;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private GroupAdvisor advisor;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Review weighing;

  @SuppressWarnings("NullAway.Init") // JMH fills it before each trial.
  private Review revealed;

  @Setup
  public void castTheBallots() {
    dynamoDb = EmbeddedDynamoDb.start(null);
    dynamoDb.client().createTable(TableDefinition.table(TABLE));
    board =
        new DynamoDbReviewBoard(
            dynamoDb::client, TABLE, Clock.fixed(AT, ZoneOffset.UTC), Duration.ofMinutes(1));
    Knowledge knowledge = Knowledge.load();
    advisor = new GroupAdvisor(knowledge, new RoomAdvisor(knowledge, new Advisor(knowledge)));
    weighing = open("weighing");
    revealed = open("revealed");
    Random random = new Random(SEED);
    for (int i = 0; i < ballots; i++) {
      Ballot ballot = ballot("U" + (1000 + i), random);
      board.cast(TENANT, weighing.number(), ballot);
      board.cast(TENANT, revealed.number(), ballot);
    }
    Changing changing =
        board.change(TENANT, revealed.number(), 1, new ReviewChange.Reveal(), "U1000");
    if (!(changing instanceof Changing.Changed(Review after))) {
      throw new IllegalStateException("not revealed: " + changing);
    }
    revealed = after;
    if (whatEverybodySees().ballots().size() != ballots) {
      throw new IllegalStateException("not all ballots are there");
    }
  }

  private Review open(String onceKey) {
    List<Participant> participants = new ArrayList<>();
    for (int i = 0; i < ballots; i++) {
      participants.add(new Participant("U" + (1000 + i), ROLES.get(i % ROLES.size())));
    }
    Agenda agenda =
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
            AT);
    return board.open(TENANT, agenda, participants, onceKey).review();
  }

  private static Ballot ballot(String member, Random random) {
    return new Ballot(
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
        REASON,
        AT);
  }

  private static double points(Random random) {
    return 1 + random.nextInt(MOST_POINTS);
  }

  @TearDown
  public void stop() {
    dynamoDb.close();
  }

  /// Reading alone.
  @Benchmark
  public Revealed whatEverybodySees() {
    return board.revealed(TENANT, revealed);
  }

  /// Reading, and the group's comparison.
  @Benchmark
  public Optional<GroupAdvice> readAndAdvise() {
    return advisor.advise(revealed, board.revealed(TENANT, revealed));
  }

  /// What a card needs.
  @Benchmark
  public List<String> whoHasAnswered() {
    return board.answered(TENANT, weighing);
  }
}
