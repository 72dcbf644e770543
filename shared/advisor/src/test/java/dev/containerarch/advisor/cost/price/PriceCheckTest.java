package dev.containerarch.advisor.cost.price;

import static dev.containerarch.advisor.cost.price.Quotes.M7I;
import static dev.containerarch.advisor.cost.price.Quotes.SEOUL;
import static dev.containerarch.advisor.cost.price.Quotes.VCPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceCheckTest {

  @Test
  void unchangedPricesAreConfirmedWithTheDayOnWhichTheyWereRead() {
    PriceCheck check = check(Quotes.reading(Quotes.unchanged()));

    assertThat(check).isInstanceOf(PriceCheck.Accepted.class);
    PriceSnapshot snapshot = ((PriceCheck.Accepted) check).snapshot();
    assertThat(snapshot.rates()).hasSize(316 + 5 + 2);
    assertThat(snapshot.date()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(snapshot.rates())
        .allSatisfy(rate -> assertThat(rate.asOf().iso()).isEqualTo("2026-11-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.06", "0.2478", "0.06195", "0.13"})
  void aPriceMayMoveByTheFactorAndNoMore(String amount) {
    PriceCheck check = check(Quotes.with(Quotes.quote(M7I, amount)));
    boolean tooFar = amount.equals("0.06");

    assertThat(check instanceof PriceCheck.HeldBack).isEqualTo(tooFar);
  }

  @Test
  void aPriceThatTripledIsHeldBackAndTheEarlierOneStays() {
    PriceCheck check = check(Quotes.with(Quotes.quote(M7I, "0.3717")));

    PriceCheck.HeldBack held = (PriceCheck.HeldBack) check;
    assertThat(held.findings())
        .containsExactly(
            new PriceFinding.Moved(M7I, Quotes.known(SEOUL, M7I), new BigDecimal("0.3717")));
    assertThat(Quotes.known(SEOUL.freshened(held.snapshot()), M7I))
        .isEqualTo(Quotes.known(SEOUL, M7I));
    assertThat(Quotes.known(SEOUL.freshened(held.snapshot()), VCPU).asOf().iso())
        .isEqualTo("2026-11-30");
  }

  @Test
  void whatIsHeldBackStaysAsAnEarlierSnapshotHadIt() {
    Rate earlier = Quotes.rate(M7I, "0.13", "2026-11-23");
    PriceSnapshot previous = Quotes.snapshot("2026-11-23", earlier);

    PriceCheck check =
        PriceCheck.of(
            Quotes.with(Quotes.quote(M7I, "0.5")),
            SEOUL.freshened(previous),
            Optional.of(previous));

    assertThat(((PriceCheck.HeldBack) check).snapshot().rates()).contains(earlier);
  }

  @Test
  void aVanishedRowIsReportedAndStays() {
    Rate earlier = Quotes.rate(M7I, "0.13", "2026-11-23");
    PriceSnapshot previous = Quotes.snapshot("2026-11-23", earlier);

    PriceCheck check =
        PriceCheck.of(Quotes.without(M7I), SEOUL.freshened(previous), Optional.of(previous));

    PriceCheck.HeldBack held = (PriceCheck.HeldBack) check;
    assertThat(held.findings()).containsExactly(new PriceFinding.Vanished(M7I, earlier));
    assertThat(held.snapshot().rates()).contains(earlier);
  }

  @Test
  void anotherCurrencyIsHeldBack() {
    assertThat(findings(Quotes.with(new PriceQuote(M7I, "0.1239", "CNY", "Hrs", "PL-EC2"))))
        .containsExactly(new PriceFinding.OtherCurrency(M7I, "CNY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "free", "NaN", "0", "0.0000000000", "-0.1", "1e999999999", "1e-99"})
  void whatIsNoPriceIsHeldBack(String amount) {
    assertThat(findings(Quotes.with(Quotes.quote(M7I, amount))))
        .containsExactly(new PriceFinding.NoPrice(M7I, amount));
  }

  @ParameterizedTest
  @CsvSource({"Quantity", "Months", "vCPU-Hours", "Sec"})
  void anotherUnitIsHeldBack(String unit) {
    assertThat(findings(Quotes.with(new PriceQuote(M7I, "0.1239", "USD", unit, "PL-EC2"))))
        .containsExactly(new PriceFinding.OtherUnit(M7I, unit));
  }

  @Test
  void severalPricesOfOneThingAreHeldBackUnlessTheyAreTheSame() {
    List<PriceQuote> quotes = new ArrayList<>(Quotes.unchanged());
    quotes.add(Quotes.quote(M7I, "0.12390000"));
    assertThat(check(Quotes.reading(quotes))).isInstanceOf(PriceCheck.Accepted.class);

    quotes.add(Quotes.quote(M7I, "0.125"));
    assertThat(findings(Quotes.reading(quotes)))
        .containsExactly(
            new PriceFinding.Ambiguous(
                M7I, List.of(new BigDecimal("0.1239"), new BigDecimal("0.125"))));
  }

  @Test
  void whatNobodyHadBeforeIsTaken() {
    RateKey fresh = new RateKey("ec2", "m8g.large", "on-demand", "hour");

    PriceCheck check = check(Quotes.with(Quotes.quote(fresh, "0.11")));

    assertThat(((PriceCheck.Accepted) check).snapshot().rates())
        .contains(Quotes.rate(fresh, "0.11", "2026-11-30"));
  }

  @Test
  void aListThatConfirmsLessThanHalfIsRefusedAltogether() {
    List<PriceQuote> few = Quotes.unchanged().subList(0, 100);
    assertThat(check(Quotes.reading(few))).isInstanceOf(PriceCheck.Refused.class);
    assertThat(check(Quotes.reading(List.of()))).isInstanceOf(PriceCheck.Refused.class);

    List<PriceQuote> inYuan =
        Quotes.unchanged().stream()
            .map(quote -> new PriceQuote(quote.key(), quote.amount(), "CNY", "Hrs", "PL-EC2"))
            .toList();
    assertThat(check(Quotes.reading(inYuan))).isInstanceOf(PriceCheck.Refused.class);
  }

  @Test
  void aReadingOfAnotherRegionIsABug() {
    PriceReading tokyo = new PriceReading("ap-northeast-1", Quotes.TODAY, Quotes.TODAY, List.of());

    assertThatThrownBy(() -> check(tokyo)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PriceCheck check(PriceReading reading) {
    return PriceCheck.of(reading, SEOUL, Optional.empty());
  }

  private static List<PriceFinding> findings(PriceReading reading) {
    return ((PriceCheck.HeldBack) check(reading)).findings();
  }
}
