package dev.containerarch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.ContentProblem;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionStatistics;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.workspace.Cast;
import dev.containerarch.local.workspace.DatabaseTrouble;
import dev.containerarch.local.workspace.ShiftedClock;
import dev.containerarch.local.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoIT {

  private static final String SECRET = "local-signing-secret";
  private static final Tenant MERIDIAN = new Tenant("T0LOCAL");
  private static final Tenant HARBOR = new Tenant("T0HARBOR");

  /// The first moment of a day: nothing may lie behind it.
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  /// A team with the demo in its table and its channels.
  private static final class Team implements AutoCloseable {

    private final ShiftedClock clock = new ShiftedClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final DatabaseTrouble trouble = new DatabaseTrouble();
    private final LocalStack stack =
        LocalStack.start(null, List.of(SECRET), clock, trouble, Duration.ZERO);
    private final Workspace workspace =
        new Workspace(stack, Cast.standard(), SECRET, clock, trouble, Duration.ofMinutes(1));
    private final Demo demo = new Demo(stack, workspace, clock);

    List<Kept> decisions(Tenant tenant) {
      return DecisionLog.Whole.read(stack.log().whole(tenant, DecisionLog.ABOVE_ALL, 100));
    }

    @Override
    public void close() {
      workspace.close();
      stack.close();
    }
  }

  private static Team team;
  private static int filled;

  @BeforeAll
  static void fill() {
    team = new Team();
    assertThat(team.demo.inTheWay(Cast.standard())).isEmpty();
    filled = team.demo.fill();
  }

  @AfterAll
  static void stop() {
    team.close();
  }

  @Test
  void aFewDozenDecisionsOverAYearAreWhole() {
    List<Kept> all = team.decisions(MERIDIAN);
    assertThat(all.size() + team.decisions(HARBOR).size()).isEqualTo(filled);
    assertThat(all).hasSizeBetween(30, 60);
    assertThat(all).allSatisfy(kept -> assertThat(kept.verify()).isEmpty());
    List<Instant> times =
        all.reversed().stream().map(kept -> kept.decision().content().origin().at()).toList();
    assertThat(times).isSorted();
    assertThat(times.getFirst()).isBefore(NOW.minus(Duration.ofDays(330)));
    assertThat(all)
        .flatExtracting(Kept::history)
        .extracting(HistoryEntry::at)
        .allSatisfy(at -> assertThat(at).isBefore(NOW));
  }

  @Test
  void everyRecordIsOneThatTheWindowWouldTake() {
    assertThat(team.decisions(MERIDIAN))
        .allSatisfy(kept -> {
          Decision decision = kept.decision();
          LocalDate recorded =
              LocalDate.ofInstant(decision.content().origin().at(), ZoneOffset.UTC);
          assertThat(ContentProblem.of(decision.content(), recorded)).as(decision.name()).isEmpty();
          assertThat(decision.content().isAgainstRecommendation())
              .as("%s says why it is against the recommendation, or nothing", decision.name())
              .isEqualTo(!decision.content().reasoning().againstRecommendation().isEmpty());
        });
  }

  @Test
  void thereIsSomethingForEveryScreen() {
    List<Kept> all = team.decisions(MERIDIAN);
    List<DecisionLine> lines = all.stream().map(kept -> DecisionLine.of(kept.decision())).toList();
    DecisionStatistics statistics = DecisionStatistics.of(lines, all, TODAY);
    assertThat(statistics.byStatus().keySet()).containsExactlyInAnyOrder(Status.Name.values());
    assertThat(statistics.overdue()).isEqualTo(1);
    assertThat(lines)
        .filteredOn(line ->
            line.reviewOn()
                .filter(day -> !day.isBefore(TODAY) && day.isBefore(TODAY.plusDays(30)))
                .isPresent())
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(lines).extracting(DecisionLine::by).contains("U0ALICE", "U0MINJI", "U0JUNHO");
    assertThat(lines).extracting(DecisionLine::channel).contains("C0PLATFORM", "C0PAYMENTS");
    assertThat(lines).extracting(DecisionLine::title).anyMatch(title -> title.matches(".*[가-힣].*"));
    assertThat(team.decisions(HARBOR)).isNotEmpty();
  }

  @Test
  void theChannelsHaveTalkToRecordAndThreads() {
    JsonArray messages = team.workspace.state("U0BEN", 0).orElseThrow().getAsJsonArray("messages");
    assertThat(messages).hasSizeGreaterThan(5);
    assertThat(messages.asList())
        .extracting(each -> ((JsonObject) each).get("thread").isJsonNull())
        .contains(true, false);
  }

  @Test
  void theSameDayGivesTheSameHistory() {
    try (Team other = new Team()) {
      other.demo.fill();
      assertThat(other.decisions(MERIDIAN)).isEqualTo(team.decisions(MERIDIAN));
    }
  }

  @Test
  void oneReviewIsBeingWeighedAndItsDeadlineIsTomorrow() {
    Review review = team.stack.board().open(MERIDIAN).getFirst();
    assertThat(review.participants()).hasSize(6);
    assertThat(review.phase()).isInstanceOf(Phase.Weighing.class);
    assertThat(team.stack.board().answered(MERIDIAN, review)).hasSize(3);
    assertThat(review.remindAt().orElseThrow()).isAfter(NOW);
    assertThat(review.phase().due().orElseThrow())
        .isBetween(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)));
    assertThat(team.stack.board().open(HARBOR)).isEmpty();
  }

  @Test
  void theClockRecordsWhatTheOtherReviewAgreedOnWithoutAnObjection() {
    try (Team other = new Team()) {
      int before = other.demo.fill();
      other.stack.background().runClock();
      assertThat(other.stack.board().open(MERIDIAN)).hasSize(1);
      Review review = other.stack.board().over(MERIDIAN, ReviewBoard.ABOVE_ALL, 10).getFirst();
      Decision recorded = other.decisions(MERIDIAN).getFirst().decision();
      assertThat(review.phase())
          .isInstanceOfSatisfying(
              Phase.Decided.class,
              decided -> assertThat(decided.decision()).isEqualTo(recorded.number()));
      assertThat(recorded.content().title()).isEqualTo("Where does the partner sandbox run?");
      assertThat(recorded.status()).isEqualTo(new Status.Accepted());
      assertThat(recorded.content().reasoning().reasons()).contains("switched off at night");
      assertThat(other.decisions(MERIDIAN).size() + other.decisions(HARBOR).size())
          .isEqualTo(before + 1);
    }
  }

  @Test
  void itSeesWhatIsInItsWay() {
    assertThat(team.demo.inTheWay(Cast.standard()))
        .contains(Decision.name(team.decisions(MERIDIAN).size()));
  }
}
