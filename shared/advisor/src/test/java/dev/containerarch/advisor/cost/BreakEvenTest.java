package dev.containerarch.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every derived break-even that was worked out outside of this project comes out of its own
/// prices.
class BreakEvenTest {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

  static List<String> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            BreakEvenTest.class.getResourceAsStream("/prices/fargate-vs-ec2-breakeven.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void has_every_row() throws IOException {
    assertThat(rows()).hasSize(63);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void reproduces_the_published_row(String row) {
    String[] cells = row.split(",", -1);
    RegionPrices prices = Cases.prices(cells[0]);
    InstanceType type =
        prices.instanceTypes().stream()
            .filter(known -> known.name().equals(cells[1]))
            .findFirst()
            .orElseThrow();
    BigDecimal instance = rate(prices.instanceHour(cells[1], "on-demand"));
    String item = "linux-" + type.arch().id();
    BigDecimal fargate =
        rate(prices.find("fargate", item, "on-demand", "vcpu-hour"))
            .multiply(BigDecimal.valueOf(type.vcpu()))
            .add(
                rate(prices.find("fargate", item, "on-demand", "gb-hour"))
                    .multiply(BigDecimal.valueOf(type.memoryMib()).divide(MIB_PER_GIB)));

    assertThat(type.vcpu()).hasToString(cells[3]);
    assertThat(instance).isEqualByComparingTo(cells[5]);
    assertThat(fargate).isEqualByComparingTo(cells[6]);
    assertThat(percent(BreakEven.packing(instance, BigDecimal.ZERO, fargate)))
        .isEqualByComparingTo(cells[8]);
    assertThat(percent(BreakEven.packing(instance, BigDecimal.valueOf(12), fargate)))
        .isEqualByComparingTo(cells[9]);
  }

  @Test
  void turns_labour_and_packing_into_the_spend_from_which_a_fleet_pays() {
    // 10 hours of 72.12 USD against m7i in us-east-1 (86.5 %), filled to 95 %: "above about 8,060".
    BigDecimal spend =
        BreakEven.fargateSpend(
                new BigDecimal("721.20"), new BigDecimal("0.8651"), new BigDecimal("0.95"))
            .orElseThrow();

    assertThat(spend).isBetween(new BigDecimal("8050"), new BigDecimal("8080"));
  }

  @Test
  void knows_that_a_fleet_that_saves_nothing_never_pays() {
    assertThat(
            BreakEven.fargateSpend(
                new BigDecimal("721.20"), new BigDecimal("0.87"), new BigDecimal("0.60")))
        .isEmpty();
  }

  private static BigDecimal percent(BigDecimal ratio) {
    return ratio.multiply(HUNDRED).setScale(1, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal rate(RateLookup lookup) {
    return Stream.of(lookup)
        .filter(RateLookup.Known.class::isInstance)
        .map(RateLookup.Known.class::cast)
        .map(RateLookup.Known::rate)
        .map(Rate::amount)
        .findFirst()
        .orElseThrow();
  }
}
