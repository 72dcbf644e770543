package dev.containerarch.advisor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.price.EksVersions;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewDayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final ReviewDay days = new ReviewDay(Knowledge.load(), EksVersions.load());

  @Test
  void isTwelveMonthsAwayWhereNothingExpiresBefore() {
    assertThat(days.of(List.of("ecs-fargate"), Optional.empty(), TODAY))
        .isEqualTo(LocalDate.of(2027, 11, 23));
  }

  @Test
  void isTheLastDayOfStandardSupportOfTheNewestVersionForEks() {
    LocalDate last = LocalDate.of(2027, 8, 1);
    assertThat(days.of(List.of("eks-ec2"), Optional.empty(), TODAY)).isEqualTo(last);
    assertThat(days.of(List.of("ecs-ec2", "eks-auto-mode"), Optional.empty(), TODAY))
        .as("also in the interim")
        .isEqualTo(last);
    assertThat(days.eks(TODAY)).contains(last);
  }

  @Test
  void knowsNoVersionOnceAllAreOutOfSupport() {
    LocalDate later = LocalDate.of(2028, 1, 1);
    assertThat(days.eks(later)).isEmpty();
    assertThat(days.of(List.of("eks-ec2"), Optional.empty(), later))
        .isEqualTo(LocalDate.of(2029, 1, 1));
  }

  @Test
  void isTheDayOnWhichPricesAreTooOld() {
    assertThat(days.of(List.of("eks-ec2"), Optional.of(LocalDate.of(2026, 11, 1)), TODAY))
        .isEqualTo(LocalDate.of(2027, 1, 30));
    assertThat(days.of(List.of("ecs-ec2"), Optional.of(LocalDate.of(2026, 1, 1)), TODAY))
        .as("they were from the start, so the time runs anew")
        .isEqualTo(LocalDate.of(2027, 2, 21));
  }
}
