package dev.containerarch.advisor.cost.price;

import static dev.containerarch.advisor.cost.price.Quotes.M7I;
import static dev.containerarch.advisor.cost.price.Quotes.SEOUL;
import static dev.containerarch.advisor.cost.price.Quotes.VCPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceSnapshotTest {

  @Test
  void theSameRatesMakeTheSameTextInWhateverOrder() {
    PriceSnapshot one =
        Quotes.snapshot(
            "2026-11-30",
            Quotes.rate(VCPU, "0.0465600000", "2026-11-30"),
            Quotes.rate(M7I, "100", "2026-11-23"));
    PriceSnapshot other =
        Quotes.snapshot(
            "2026-11-30",
            Quotes.rate(M7I, "1e2", "2026-11-23"),
            Quotes.rate(VCPU, "0.04656", "2026-11-30"));

    assertThat(one.csv())
        .isEqualTo(other.csv())
        .isEqualTo(
            """
            product,item,option,unit,usd,source,as_of
            ec2,m7i.large,on-demand,hour,100,PL-EC2,2026-11-23
            fargate,linux-x86,on-demand,vcpu-hour,0.04656,PL-EC2,2026-11-30
            """);
  }

  @Test
  void readsBackWhatItWrote() {
    PriceSnapshot snapshot =
        ((PriceCheck.Accepted)
                PriceCheck.of(
                    Quotes.reading(Quotes.unchanged()), SEOUL, java.util.Optional.empty()))
            .snapshot();

    PriceSnapshot read =
        PriceSnapshot.parse(
            snapshot.region(), snapshot.date(), snapshot.published(), snapshot.csv());

    assertThat(read.csv()).isEqualTo(snapshot.csv());
    assertThat(read.rates()).hasSameSizeAs(snapshot.rates());
  }

  @Test
  void onePriceForEachThing() {
    assertThatThrownBy(() ->
            Quotes.snapshot(
                "2026-11-30",
                Quotes.rate(M7I, "1", "2026-11-30"),
                Quotes.rate(M7I, "1", "2026-11-23")))
        .hasMessageContaining("m7i.large");
  }

  @Test
  void whatCannotStandInALineIsABug() {
    RateKey odd = new RateKey("ec2", "a,b", "on-demand", "hour");
    PriceSnapshot snapshot = Quotes.snapshot("2026-11-30", Quotes.rate(odd, "1", "2026-11-30"));

    assertThatThrownBy(snapshot::csv).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-11", "2026-11-29", "2025-12-31"})
  void aNewerDayReplacesAnOlderOrVaguerDate(String bundled) {
    RegionPrices prices = new RegionPrices("ap-northeast-2", List.of(old(bundled)), List.of());

    RegionPrices fresh =
        prices.freshened(Quotes.snapshot("2026-11-30", Quotes.rate(M7I, "0.13", "2026-11-30")));

    assertThat(Quotes.known(fresh, M7I).amount()).isEqualByComparingTo("0.13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-30", "2026-12-01", "2026-12", "2027"})
  void aRateThatIsNoNewerReplacesNothing(String bundled) {
    RegionPrices prices = new RegionPrices("ap-northeast-2", List.of(old(bundled)), List.of());

    RegionPrices fresh =
        prices.freshened(Quotes.snapshot("2026-11-30", Quotes.rate(M7I, "0.13", "2026-11-30")));

    assertThat(Quotes.known(fresh, M7I)).isEqualTo(old(bundled));
  }

  @Test
  void aTypeThatIsNewInTheRegionIsSoldThere() {
    RegionPrices milan = Quotes.BOOK.region("eu-south-1").orElseThrow();
    PriceSnapshot snapshot =
        new PriceSnapshot(
            "eu-south-1",
            Quotes.TODAY,
            Quotes.TODAY,
            List.of(Quotes.rate(M7I, "0.12", "2026-11-30")));

    assertThat(milan.instanceTypes()).isEmpty();
    assertThat(milan.freshened(snapshot).instanceTypes())
        .extracting(InstanceType::name)
        .containsExactly("m7i.large");
    assertThat(milan.freshened(snapshot).rates()).hasSize(milan.rates().size() + 1);
    assertThatThrownBy(() -> SEOUL.freshened(snapshot))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Rate old(String asOf) {
    return new Rate(M7I, new BigDecimal("0.1239"), List.of("S02"), new AsOf(asOf));
  }
}
