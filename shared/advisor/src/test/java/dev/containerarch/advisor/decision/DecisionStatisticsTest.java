package dev.containerarch.advisor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.DecisionLog.Kept;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionStatisticsTest {

  private static Kept decidedAfter(int number, Duration time) {
    LifeCycle.Outcome.Done begun =
        LifeCycle.begin(number, Records.choosing("one", "r"), new Status.Proposed());
    LifeCycle.Outcome.Done done =
        (LifeCycle.Outcome.Done)
            LifeCycle.change(
                begun.decision(), new Change.Accept(), "U0BEN", Records.NOON.plus(time));
    return new Kept(done.decision(), List.of(begun.entry(), done.entry()));
  }

  private static DecisionStatistics of(List<Kept> kept, LocalDate today) {
    return DecisionStatistics.of(
        kept.stream().map(Kept::decision).map(DecisionLine::of).toList(), kept, today);
  }

  @Test
  void countsByMonthArchitectureAndStatus() {
    LifeCycle.Outcome.Done proposed =
        LifeCycle.begin(3, Records.choosing("two", ""), new Status.Proposed());
    DecisionStatistics statistics =
        of(
            List.of(
                decidedAfter(1, Duration.ofDays(1)),
                decidedAfter(2, Duration.ofDays(3)),
                new Kept(proposed.decision(), List.of(proposed.entry()))),
            Records.TODAY);
    assertThat(statistics.counted()).isEqualTo(3);
    assertThat(statistics.byMonth())
        .isEqualTo(Map.of(YearMonth.of(2026, 11), Map.of("one", 2, "two", 1)));
    assertThat(statistics.byStatus())
        .isEqualTo(Map.of(Status.Name.PROPOSED, 1, Status.Name.ACCEPTED, 2));
  }

  @Test
  void theMedianIsOfProposalsThatWereDecided() {
    List<Kept> kept = new ArrayList<>();
    kept.add(decidedAfter(1, Duration.ofDays(9)));
    LifeCycle.Outcome.Done atOnce =
        LifeCycle.begin(4, Records.choosing("one", ""), new Status.Accepted());
    kept.add(new Kept(atOnce.decision(), List.of(atOnce.entry())));
    assertThat(of(kept, Records.TODAY).median()).contains(Duration.ofDays(9));
    assertThat(of(kept, Records.TODAY).decided()).isEqualTo(1);
    kept.add(decidedAfter(2, Duration.ofDays(1)));
    assertThat(of(kept, Records.TODAY).median()).contains(Duration.ofDays(5));
    assertThat(of(kept.subList(1, 2), Records.TODAY).median()).isEmpty();
  }

  @Test
  void aReviewIsOverdueOnTheDayAfterIt() {
    LifeCycle.Outcome.Done done =
        LifeCycle.begin(1, Records.reviewedOn(Records.TODAY), new Status.Accepted());
    List<Kept> kept = List.of(new Kept(done.decision(), List.of(done.entry())));
    assertThat(of(kept, Records.TODAY).overdue()).isZero();
    assertThat(of(kept, Records.TODAY.plusDays(1)).overdue()).isEqualTo(1);
  }
}
