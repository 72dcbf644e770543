package dev.containerarch.advisor.cost.price;

import static dev.containerarch.advisor.cost.price.Quotes.M7I;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CurrentPricesTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T12:00:00Z"));
  private final List<String> asked = new ArrayList<>();
  private PriceSnapshots.Newest answer = new PriceSnapshots.Newest.None();
  private final CurrentPrices current = new CurrentPrices(Quotes.BOOK, snapshots(), moving());

  @Test
  void theNewestSnapshotCountsWhereItIsNewer() {
    answer =
        new PriceSnapshots.Newest.Found(
            Quotes.snapshot("2026-11-30", Quotes.rate(M7I, "0.13", "2026-11-30")));

    CurrentPrices.Current seoul = seoul();

    assertThat(seoul.bundledOnly()).isFalse();
    assertThat(Quotes.known(seoul.prices(), M7I).amount()).isEqualByComparingTo("0.13");
    assertThat(seoul.prices().instanceTypes()).hasSize(316);
  }

  @Test
  void withoutASnapshotTheBundledPricesCountAndNothingIsAmiss() {
    assertThat(seoul().bundledOnly()).isFalse();
    assertThat(seoul().prices()).isSameAs(Quotes.SEOUL);
  }

  @Test
  void whatCannotBeReadLeavesTheBundledPricesAndSaysSo() {
    answer = new PriceSnapshots.Newest.Unavailable("down");

    assertThat(seoul().bundledOnly()).isTrue();
    assertThat(Quotes.known(seoul().prices(), M7I).amount()).isEqualByComparingTo("0.1239");
  }

  @Test
  void aRegionIsAskedForOnceAnHour() {
    seoul();
    later(Duration.ofMinutes(59));
    seoul();
    assertThat(asked).hasSize(1);

    later(Duration.ofMinutes(1));
    seoul();
    assertThat(asked).hasSize(2);
  }

  @Test
  void aFailureIsForgottenAfterAMinute() {
    answer = new PriceSnapshots.Newest.Unavailable("down");
    seoul();
    seoul();
    assertThat(asked).hasSize(1);

    answer = new PriceSnapshots.Newest.None();
    later(Duration.ofMinutes(1));
    assertThat(seoul().bundledOnly()).isFalse();
  }

  @Test
  void aRegionThatTheBookDoesNotHaveIsNotAskedFor() {
    assertThat(current.region("mars-1")).isEmpty();
    assertThat(asked).isEmpty();
  }

  private CurrentPrices.Current seoul() {
    return current.region("ap-northeast-2").orElseThrow();
  }

  private void later(Duration by) {
    now.set(now.get().plus(by));
  }

  private Clock moving() {
    return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  }

  private PriceSnapshots snapshots() {
    return new PriceSnapshots() {
      @Override
      public Newest newest(String region) {
        asked.add(region);
        return answer;
      }

      @Override
      public Keeping keep(PriceSnapshot snapshot) {
        return new Keeping.Kept();
      }
    };
  }
}
