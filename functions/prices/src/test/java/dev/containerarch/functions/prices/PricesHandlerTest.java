package dev.containerarch.functions.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.functions.prices.FakePriceList.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.pricing.PricingClient;

/// Whole runs, started by the sample event, against a price list on this machine.
class PricesHandlerTest {

  private static final Path EVENT = Path.of("../../events/prices-schedule.json");
  private static final String SEOUL = "ap-northeast-2";
  private static final RateKey M7I = new RateKey("ec2", "m7i.large", "on-demand", "hour");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T03:20:00Z"));
  private final Memory memory = new Memory();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int remaining = 900_000;
  private FakePriceList fake;
  private PricingClient client;

  @BeforeEach
  void start() throws IOException {
    fake = FakePriceList.start();
    client = fake.client();
  }

  @AfterEach
  void stop() {
    client.close();
    fake.close();
  }

  @Test
  void theSampleEventRefreshesEveryRegionOnceADay() throws IOException {
    assertThat(run()).isEqualTo("{\"fresh\":25}");
    assertThat(memory.kept).hasSize(25);
    assertThat(metrics()).containsEntry("RegionsFresh", 25).containsEntry("PricesHeldBack", 0);
    int requests = fake.requests().size();

    assertThat(run()).isEqualTo("{\"fresh\":25}");
    assertThat(fake.requests()).hasSize(requests);

    now.set(now.get().plusSeconds(7 * 86_400));
    run();
    assertThat(memory.kept).hasSize(50);
  }

  @Test
  void aRegionThatFailsStopsNoOtherAndIsGoneOnWith() throws IOException {
    fake.troubled(Offer.EC2, "ap-northeast-1", Trouble.error(400, "InvalidParameterException"));

    assertThatThrownBy(this::run)
        .isInstanceOf(PricesHandler.RegionsLeft.class)
        .hasMessage("prices were not refreshed in ap-northeast-1");
    assertThat(memory.kept).hasSize(24);
    assertThat(metrics()).containsEntry("RegionsFresh", 24).containsEntry("RegionsFailed", 1);
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("\"level\":\"ERROR\",\"message\":\"prices not refreshed\"")
        .contains("InvalidParameterException");
    int requests = fake.requests().size();

    run();

    assertThat(memory.kept).hasSize(25);
    assertThat(fake.requests().subList(requests, fake.requests().size()))
        .isNotEmpty()
        .allMatch(request -> FakePriceList.filter(request, "regionCode").equals("ap-northeast-1"));
  }

  @Test
  void aPriceThatTripledIsReportedAndNotTakenOver() throws IOException {
    seoulHas("m7i.large", "USD", "0.3717");

    run();

    assertThat(memory.of(SEOUL).rates()).noneMatch(rate -> rate.key().equals(M7I));
    assertThat(metrics()).containsEntry("PricesHeldBack", 1).containsEntry("PricesVanished", 0);
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains(
            "{\"level\":\"WARN\",\"message\":\"a price was held back\",\"region\":\"ap-northeast-2\","
                + "\"price\":\"ec2 m7i.large on-demand per hour\",\"earlier\":\"0.1239\",\"asOf\":\"2026-02-07\","
                + "\"now\":\"0.3717\"}");
  }

  @Test
  void anEarlierSnapshotsPriceStaysWhereTheNewOneIsHeldBack() throws IOException {
    seoulHas("m7i.large", "USD", "0.13");
    run();
    now.set(now.get().plusSeconds(7 * 86_400));
    seoulHas("m7i.large", "CNY", "0.9");
    run();

    assertThat(memory.of(SEOUL).date()).isEqualTo(LocalDate.of(2026, 12, 7));
    assertThat(memory.of(SEOUL).rates())
        .filteredOn(rate -> rate.key().equals(M7I))
        .singleElement()
        .satisfies(rate -> {
          assertThat(rate.amount()).isEqualByComparingTo("0.13");
          assertThat(rate.asOf().iso()).isEqualTo("2026-11-30");
        });
  }

  @Test
  void aVanishedPriceIsCountedApart() throws IOException {
    List<String> entries = new ArrayList<>(Entries.bundled(Offer.EC2, SEOUL));
    entries.removeIf(entry -> entry.contains("\"m7i.large\""));
    fake.has(Offer.EC2, SEOUL, entries);

    run();

    assertThat(metrics()).containsEntry("PricesHeldBack", 0).containsEntry("PricesVanished", 1);
  }

  @Test
  void anEmptyListIsRefusedAndTheEarlierPricesStay() {
    for (Offer offer : Offer.values()) {
      fake.has(offer, SEOUL, List.of());
    }

    assertThatThrownBy(this::run).hasMessageEndingWith("in ap-northeast-2");
    assertThat(memory.kept).hasSize(24);
  }

  @Test
  void aTableThatCannotBeReadOrWrittenFailsEveryRegion() {
    memory.newest = new PriceSnapshots.Newest.Unavailable("down");
    assertThatThrownBy(this::run).isInstanceOf(PricesHandler.RegionsLeft.class);
    assertThat(fake.requests()).as("nothing to compare with").isEmpty();

    memory.newest = null;
    memory.keeping = new PriceSnapshots.Keeping.Failed("down");
    assertThatThrownBy(this::run).hasMessageContaining("us-west-2");
  }

  @Test
  void aBrokenSnapshotIsReplacedByTheNextOne() throws IOException {
    memory.newest = new PriceSnapshots.Newest.Broken("cut in half");

    assertThat(run()).isEqualTo("{\"fresh\":25}");
    assertThat(memory.kept).hasSize(25);
  }

  @Test
  void whoWaitedLongestComesFirstAndWhatThereIsNoTimeForIsLeft() throws IOException {
    run();
    memory.kept.keySet().removeIf(key -> key.startsWith("eu-west-3"));
    now.set(now.get().plusSeconds(7 * 86_400));
    int requests = fake.requests().size();
    run();
    assertThat(FakePriceList.filter(fake.requests().get(requests), "regionCode"))
        .isEqualTo("eu-west-3");

    now.set(now.get().plusSeconds(7 * 86_400));
    remaining = 9_000;
    assertThatThrownBy(this::run).isInstanceOf(PricesHandler.RegionsLeft.class);
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("no time left");
  }

  private void seoulHas(String type, String currency, String amount) {
    List<String> entries = new ArrayList<>(Entries.bundled(Offer.EC2, SEOUL));
    entries.removeIf(entry -> entry.contains("\"" + type + "\""));
    entries.add(Entries.linux(type, SEOUL, currency, amount));
    fake.has(Offer.EC2, SEOUL, entries);
  }

  private String run() throws IOException {
    Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    PricesHandler handler =
        new PricesHandler(
            new PriceRefresh(
                PriceBook.load(),
                new PriceList(client, Wiring.instanceTypes()),
                memory,
                clock,
                new RunLog(new PrintStream(written, true, StandardCharsets.UTF_8), "test")));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(Files.readAllBytes(EVENT)), answer, new TimeLeft(() -> remaining));
    return answer.toString(StandardCharsets.UTF_8);
  }

  /// Of the last run.
  private Map<String, Integer> metrics() {
    String last = written.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    JsonObject line = JsonParser.parseString(last).getAsJsonObject();
    assertThat(line.getAsJsonObject("_aws").toString())
        .contains("\"Namespace\":\"ContainerArch/Prices\"", "[[\"FunctionName\"]]");
    Map<String, Integer> metrics = new LinkedHashMap<>();
    for (String name :
        List.of("RegionsFresh", "RegionsFailed", "PricesHeldBack", "PricesVanished")) {
      metrics.put(name, line.get(name).getAsInt());
    }
    return metrics;
  }

  /// Keeps snapshots as the table does.
  private static final class Memory implements PriceSnapshots {

    private final Map<String, PriceSnapshot> kept = new LinkedHashMap<>();
    private @org.jspecify.annotations.Nullable Newest newest;
    private Keeping keeping = new Keeping.Kept();

    PriceSnapshot of(String region) {
      return ((Newest.Found) newest(region)).snapshot();
    }

    @Override
    public Newest newest(String region) {
      if (newest != null) {
        return newest;
      }
      return kept.values().stream()
          .filter(snapshot -> snapshot.region().equals(region))
          .reduce((one, other) -> other)
          .<Newest>map(Newest.Found::new)
          .orElseGet(Newest.None::new);
    }

    @Override
    public Keeping keep(PriceSnapshot snapshot) {
      if (keeping instanceof Keeping.Kept
          && kept.putIfAbsent(snapshot.region() + " " + snapshot.date(), snapshot) != null) {
        return new Keeping.AlreadyKept();
      }
      return keeping;
    }
  }
}
