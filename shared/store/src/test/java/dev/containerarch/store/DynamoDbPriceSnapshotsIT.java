package dev.containerarch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.PriceSnapshots.Keeping;
import dev.containerarch.advisor.cost.price.PriceSnapshots.Newest;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbPriceSnapshotsIT {

  private static final String SEOUL = "ap-northeast-2";

  private EmbeddedTable table;
  private PriceSnapshots snapshots;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    snapshots = patient(table.client());
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void aRegionWithoutSnapshotsHasNone() {
    assertThat(snapshots.newest(SEOUL)).isEqualTo(new Newest.None());
  }

  @Test
  void theNewestIsFoundAndTheOldOnesStay() {
    for (String day : List.of("2026-11-30", "2026-12-14", "2026-12-07")) {
      assertThat(snapshots.keep(snapshot(SEOUL, day, "0.13"))).isEqualTo(new Keeping.Kept());
    }
    snapshots.keep(snapshot("ap-northeast-1", "2026-12-21", "0.14"));

    assertThat(snapshots.newest(SEOUL))
        .isEqualTo(new Newest.Found(snapshot(SEOUL, "2026-12-14", "0.13")));
    assertThat(table.client().scan(scan -> scan.tableName(EmbeddedTable.NAME)).items()).hasSize(4);
  }

  @Test
  void aDayIsNeverOverwritten() {
    snapshots.keep(snapshot(SEOUL, "2026-11-30", "0.13"));

    assertThat(snapshots.keep(snapshot(SEOUL, "2026-11-30", "0.99")))
        .isEqualTo(new Keeping.AlreadyKept());
    assertThat(snapshots.newest(SEOUL))
        .isEqualTo(new Newest.Found(snapshot(SEOUL, "2026-11-30", "0.13")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "half of the body",
        "no body",
        "no gzip",
        "another sum",
        "fewer rows",
        "no date",
        "another region",
        "an item of its own kind"
      })
  void aBrokenSnapshotIsNeverReadAndTheOneBeforeCounts(String fault) {
    snapshots.keep(snapshot(SEOUL, "2026-11-30", "0.13"));
    put(broken(fault, snapshot(SEOUL, "2026-12-07", "0.99")));

    assertThat(snapshots.newest(SEOUL))
        .isEqualTo(new Newest.Found(snapshot(SEOUL, "2026-11-30", "0.13")));
  }

  @Test
  void aRegionWithNothingButBrokenOnesIsBroken() {
    put(broken("half of the body", snapshot(SEOUL, "2026-12-07", "0.99")));

    assertThat(snapshots.newest(SEOUL)).isInstanceOf(Newest.Broken.class);
  }

  @Test
  void theLargestRegionIsFarBelowWhatAnItemMayHold() {
    Map<RateKey, Rate> rates = new HashMap<>();
    for (Rate rate : PriceBook.load().region("us-east-1").orElseThrow().rates()) {
      rates.putIfAbsent(rate.key(), rate);
    }
    PriceSnapshot snapshot =
        new PriceSnapshot(
            "us-east-1",
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 11, 27),
            List.copyOf(rates.values()));

    assertThat(snapshots.keep(snapshot)).isEqualTo(new Keeping.Kept());
    assertThat(snapshots.newest("us-east-1")).isEqualTo(new Newest.Found(snapshot));
    assertThat(new Item(PriceItem.of(snapshot)).bytes("body")).hasSizeLessThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "hanging"})
  void aTableThatDoesNotAnswerIsAValueInsideTheLimit(String fault) throws Exception {
    EndpointBetween.Behaviour behaviour =
        fault.equals("hanging")
            ? new EndpointBetween.Behaviour.Hang()
            : new EndpointBetween.Behaviour.Refuse(400, "AccessDeniedException");
    try (EndpointBetween between = new EndpointBetween(table.endpoint(), _ -> behaviour);
        DynamoDbClient client = EmbeddedTable.interactive(between.endpoint())) {
      PriceSnapshots unreachable = new DynamoDbPriceSnapshots(() -> client, EmbeddedTable.NAME);

      assertThat(unreachable.newest(SEOUL)).isInstanceOf(Newest.Unavailable.class);
      assertThat(unreachable.keep(snapshot(SEOUL, "2026-11-30", "0.13")))
          .isInstanceOf(Keeping.Failed.class);
    }
  }

  private static Map<String, AttributeValue> broken(String fault, PriceSnapshot snapshot) {
    Map<String, AttributeValue> item = new HashMap<>(PriceItem.of(snapshot));
    byte[] body = item.getOrDefault("body", AttributeValue.fromNul(true)).b().asByteArray();
    switch (fault) {
      case "half of the body" ->
          item.put(
              "body",
              AttributeValue.fromB(
                  SdkBytes.fromByteArray(java.util.Arrays.copyOf(body, body.length / 2))));
      case "no body" -> item.remove("body");
      case "no gzip" -> item.put("body", AttributeValue.fromB(SdkBytes.fromUtf8String("prices")));
      case "another sum" -> item.put("sha256", AttributeValue.fromS("0".repeat(64)));
      case "fewer rows" -> item.put("rows", AttributeValue.fromN("7"));
      case "no date" -> item.put("published", AttributeValue.fromS("soon"));
      case "another region" -> item.put("region", AttributeValue.fromS("ap-northeast-1"));
      default -> item.keySet().retainAll(List.of("pk", "sk"));
    }
    return item;
  }

  private void put(Map<String, AttributeValue> item) {
    table.client().putItem(put -> put.tableName(EmbeddedTable.NAME).item(item));
  }

  private static PriceSnapshots patient(DynamoDbClient client) {
    return new DynamoDbPriceSnapshots(() -> client, EmbeddedTable.NAME, Duration.ofMinutes(1));
  }

  private static PriceSnapshot snapshot(String region, String day, String usd) {
    return new PriceSnapshot(
        region,
        LocalDate.parse(day),
        LocalDate.of(2026, 11, 27),
        List.of(rate(new RateKey("ec2", "m7i.large", "on-demand", "hour"), usd, day)));
  }

  private static Rate rate(RateKey key, String usd, String asOf) {
    return new Rate(key, new BigDecimal(usd), List.of("PL-EC2"), new AsOf(asOf));
  }
}
