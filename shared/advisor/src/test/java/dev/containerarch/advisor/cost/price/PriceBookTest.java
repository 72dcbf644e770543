package dev.containerarch.advisor.cost.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceBookTest {

  private static final PriceBook BOOK = PriceBook.load();

  @Test
  void has_every_region_with_sourced_rates() {
    assertThat(BOOK.regions()).hasSize(25);
    Set<String> known =
        BOOK.sources().stream()
            .map(dev.containerarch.advisor.knowledge.Source::id)
            .collect(java.util.stream.Collectors.toSet());
    int instancePrices = 0;
    for (PriceBook.Region region : BOOK.regions()) {
      RegionPrices prices = BOOK.region(region.code()).orElseThrow();
      instancePrices += prices.instanceTypes().size();
      for (Rate rate : prices.rates()) {
        assertThat(known).containsAll(rate.sources());
      }
    }
    assertThat(instancePrices).isEqualTo(6645);
  }

  @Test
  void gives_the_rates_of_seoul() {
    RegionPrices seoul = BOOK.region("ap-northeast-2").orElseThrow();

    assertThat(amount(seoul.find("fargate", "linux-x86", "on-demand", "vcpu-hour")))
        .isEqualByComparingTo("0.04656");
    assertThat(amount(seoul.find("eks", "cluster", "standard-support", "hour")))
        .isEqualByComparingTo("0.1");
    assertThat(amount(seoul.instanceHour("m7i.large", "on-demand"))).isEqualByComparingTo("0.1239");
    assertThat(seoul.instanceTypes()).hasSize(316);
  }

  @Test
  void does_not_know_what_no_source_gives() {
    RegionPrices ireland = BOOK.region("eu-west-1").orElseThrow();

    assertThat(ireland.find("nat", "gateway", "on-demand", "hour"))
        .isInstanceOf(RateLookup.Unknown.class);
    assertThat(ireland.instanceHour("m7i.large", "spot")).isInstanceOf(RateLookup.Unknown.class);
  }

  @Test
  void keeps_sources_in_conflict_apart() {
    RegionPrices virginia = BOOK.region("us-east-1").orElseThrow();

    assertThat(virginia.find("fargate", "windows-x86", "on-demand", "vcpu-hour"))
        .isInstanceOfSatisfying(
            RateLookup.Conflicting.class,
            conflict ->
                assertThat(conflict.rates())
                    .extracting(Rate::amount)
                    .containsExactly(new BigDecimal("0.046552"), new BigDecimal("0.09148")));
  }

  @Test
  void takes_the_newest_of_sources_that_agree() {
    RateKey key = new RateKey("nat", "gateway", "on-demand", "hour");
    RegionPrices prices =
        new RegionPrices(
            "xx",
            List.of(
                new Rate(key, new BigDecimal("0.05"), List.of("A"), new AsOf("2026-01")),
                new Rate(key, new BigDecimal("0.050"), List.of("B"), new AsOf("2026-03"))),
            List.of());

    assertThat(prices.find(key))
        .isInstanceOfSatisfying(
            RateLookup.Known.class,
            known -> assertThat(known.rate().sources()).containsExactly("B"));
  }

  @Test
  void finds_regions_by_place_and_by_what_is_nearly_right() {
    assertThat(BOOK.regionWords().find("Seoul")).contains("ap-northeast-2");
    assertThat(BOOK.regionWords().find("ap-northest-2")).isEmpty();
    assertThat(BOOK.regionWords().nearest("ap-northest-2")).contains("ap-northeast-2");
    assertThat(BOOK.region("mars-1")).isEmpty();
  }

  @Test
  void names_every_instance_type_once() {
    Set<String> names = new HashSet<>();

    assertThat(PriceBook.instanceTypes())
        .allSatisfy(type -> assertThat(names.add(type.name())).isTrue());
    assertThat(names).hasSize(430);
  }

  @Test
  void knows_the_support_of_kubernetes_versions() {
    LocalDate day = LocalDate.of(2026, 11, 23);

    assertThat(BOOK.eksVersions().support("1.36", day)).contains(EksVersions.Support.STANDARD);
    assertThat(BOOK.eksVersions().support("1.33", day)).contains(EksVersions.Support.EXTENDED);
    assertThat(BOOK.eksVersions().support("1.28", day)).contains(EksVersions.Support.ENDED);
    assertThat(BOOK.eksVersions().support("1.99", day)).isEmpty();
  }

  @Test
  void sells_the_sizes_of_fargate_and_rounds_up_to_them() {
    FargateSizes sizes = BOOK.fargateSizes();

    assertThat(sizes.sizes()).hasSize(3 + 4 + 7 + 13 + 23 + 12 + 12);
    assertThat(sizes.fit(250, 512)).contains(new FargateSize(250, 512));
    assertThat(sizes.fit(250, 1025)).contains(new FargateSize(250, 2048));
    assertThat(sizes.fit(250, 3000)).contains(new FargateSize(500, 3072));
    assertThat(sizes.fit(3000, 2048)).contains(new FargateSize(4000, 8192));
    assertThat(sizes.fit(8000, 17 * 1024)).contains(new FargateSize(8000, 20 * 1024));
    assertThat(sizes.fit(16001, 1)).isEmpty();
    assertThat(sizes.largest()).isEqualTo(new FargateSize(16000, 120 * 1024));
  }

  @Test
  void names_file_line_and_fault() {
    assertThatThrownBy(() ->
            PriceFile.parse("x.csv", "a,b\n1,2\n1\n", List.of("a", "b"), line -> line.number("b")))
        .isInstanceOf(InvalidPrices.class)
        .hasMessage("x.csv, line 3: must have 2 cells");
    assertThatThrownBy(
            () -> PriceFile.parse("x.csv", "a\nten\n", List.of("a"), line -> line.whole("a")))
        .hasMessage("x.csv, line 2: a must be a whole number");
    assertThatThrownBy(() -> PriceFile.parse("x.csv", "b\n", List.of("a"), line -> line))
        .hasMessage("x.csv, line 1: columns must be a");
  }

  @Test
  void reads_cells_in_quotes() {
    assertThat(
            PriceFile.parse(
                "x.csv", "a,b\n\"1, \"\"2\"\"\",3\n", List.of("a", "b"), PriceFile.Line::cells))
        .containsExactly(List.of("1, \"2\"", "3"));
  }

  private static BigDecimal amount(RateLookup lookup) {
    return lookup instanceof RateLookup.Known(Rate rate) ? rate.amount() : BigDecimal.ONE.negate();
  }
}
