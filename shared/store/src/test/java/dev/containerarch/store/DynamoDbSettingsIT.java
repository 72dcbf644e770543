package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.SettingsStore.Saving;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.settings.Versioned;
import dev.containerarch.advisor.text.Language;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbSettingsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final TeamSettings FULL =
      new TeamSettings(
          Optional.of(Language.KOREAN),
          Optional.of("book-2021"),
          Optional.of("ap-northeast-2"),
          Optional.of(
              new ExchangeRate(
                  Currency.getInstance("KRW"),
                  new BigDecimal("1390.123456"),
                  LocalDate.of(2026, 11, 24))),
          Map.of("cost", 40.0, "operations", 0.125),
          Threshold.all(Map.of(Threshold.FIRM_MARGIN, 6.5, Threshold.FIRM_SHARE, 85.1)),
          Optional.of(new TeamSettings.Change("U1", NOON)));

  private final Now now = new Now();
  private EmbeddedTable table;

  /// A clock that can be moved.
  private static final class Now extends Clock {

    private Instant instant = NOON;

    void later(Duration by) {
      instant = instant.plus(by);
    }

    @Override
    public Instant instant() {
      return instant;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  /// Another process.
  private SettingsStore store() {
    return new DynamoDbSettings(table::client, EmbeddedTable.NAME, now, PATIENCE);
  }

  private static TeamSettings ofRegion(String region) {
    return new TeamSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.of(region),
        Optional.empty(),
        Map.of(),
        TeamSettings.NONE.thresholds(),
        Optional.empty());
  }

  @Test
  void whoHasSettledNothingHasTheConventions() {
    assertThat(store().read(ACME, "U1")).isEqualTo(Held.NOTHING);
  }

  @Test
  void settingsReadBackAsTheyWereSaved() {
    MemberSettings member =
        new MemberSettings(
            Optional.of(Language.ENGLISH),
            Optional.of(new MemberSettings.SlackLocale("ko-KR", NOON)));
    assertThat(store().saveTeam(ACME, Versioned.NOTHING, FULL)).isEqualTo(Saving.SAVED);
    assertThat(store().saveMember(ACME, "U1", Versioned.NOTHING, member)).isEqualTo(Saving.SAVED);
    assertThat(store().read(ACME, "U1"))
        .isEqualTo(
            new Held(new Versioned<>(FULL, 1, false), new Versioned<>(member, 1, false), true));
    assertThat(store().saveTeam(ACME, 1, TeamSettings.NONE)).isEqualTo(Saving.SAVED);
    assertThat(store().read(ACME, "U1").team())
        .isEqualTo(new Versioned<>(TeamSettings.NONE, 2, false));
  }

  @Test
  void everyTeamAndMemberHasTheirOwn() {
    SettingsStore store = store();
    MemberSettings korean = new MemberSettings(Optional.of(Language.KOREAN), Optional.empty());
    store.saveTeam(ACME, Versioned.NOTHING, FULL);
    store.saveMember(ACME, "U1", Versioned.NOTHING, korean);
    for (SettingsStore any : List.of(store, store())) {
      assertThat(any.read(OTHER, "U1")).isEqualTo(Held.NOTHING);
      assertThat(any.read(ACME, "U2").member()).isEqualTo(Held.NOTHING.member());
      assertThat(any.read(ACME, "U2").team().value()).isEqualTo(FULL);
    }
  }

  @Test
  void aLostRaceWritesNothing() {
    SettingsStore quick = store();
    SettingsStore slow = store();
    assertThat(quick.saveTeam(ACME, Versioned.NOTHING, ofRegion("eu-west-1")))
        .isEqualTo(Saving.SAVED);
    assertThat(slow.saveTeam(ACME, Versioned.NOTHING, ofRegion("us-east-1")))
        .isEqualTo(Saving.OVERTAKEN);
    assertThat(quick.saveTeam(ACME, 1, FULL)).isEqualTo(Saving.SAVED);
    assertThat(slow.saveTeam(ACME, 1, ofRegion("us-east-1"))).isEqualTo(Saving.OVERTAKEN);
    assertThat(slow.newest(ACME, "U1").team().value()).isEqualTo(FULL);
  }

  @Test
  void ofManyAtOnceExactlyOneIsSaved() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Saving>> savings = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        TeamSettings settings = ofRegion("region-" + i);
        savings.add(threads.submit(() -> store().saveTeam(ACME, Versioned.NOTHING, settings)));
      }
      List<Saving> came = new ArrayList<>();
      for (Future<Saving> saving : savings) {
        came.add(saving.get());
      }
      assertThat(came).containsOnly(Saving.SAVED, Saving.OVERTAKEN);
      assertThat(came.stream().filter(Saving.SAVED::equals)).hasSize(1);
    }
  }

  @Test
  void whatAnotherProcessHasChangedIsSeenAfterAMinute() {
    SettingsStore here = store();
    assertThat(here.read(ACME, "U1").team().version()).isZero();
    store().saveTeam(ACME, Versioned.NOTHING, FULL);
    now.later(DynamoDbSettings.REMEMBERED.minusSeconds(1));
    assertThat(here.read(ACME, "U1").team().version()).isZero();
    assertThat(here.newest(ACME, "U1").team().version()).isEqualTo(1);
    store().saveTeam(ACME, 1, TeamSettings.NONE);
    now.later(DynamoDbSettings.REMEMBERED);
    assertThat(here.read(ACME, "U1").team().version()).isEqualTo(2);
  }

  @Test
  void whatThisProcessHasChangedIsSeenAtOnce() {
    SettingsStore here = store();
    here.read(ACME, "U1");
    here.saveTeam(ACME, Versioned.NOTHING, FULL);
    assertThat(here.read(ACME, "U1").team()).isEqualTo(new Versioned<>(FULL, 1, false));
    here.saveTeam(ACME, Versioned.NOTHING, TeamSettings.NONE);
    assertThat(here.read(ACME, "U1").team().version()).as("a lost race is forgotten").isEqualTo(1);
  }

  @Test
  void aClockThatIsSetBackKeepsNothingForEver() {
    SettingsStore here = store();
    here.read(ACME, "U1");
    store().saveTeam(ACME, Versioned.NOTHING, FULL);
    now.later(Duration.ofDays(-1));
    assertThat(here.read(ACME, "U1").team().version()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"language", "currency", "points", "thresholds", "changedBy", "region", "edition"})
  void anItemThatWasDamagedByHandIsSaidSoAndCanBeReplaced(String attribute) {
    store().saveTeam(ACME, Versioned.NOTHING, FULL);
    Map<String, AttributeValue> item = new HashMap<>(item());
    item.put(attribute, AttributeValue.fromBool(true));
    put(item);
    Versioned<TeamSettings> read = store().read(ACME, "U1").team();
    assertThat(read).isEqualTo(new Versioned<>(TeamSettings.NONE, 1, true));
    assertThat(store().saveTeam(ACME, read.version(), FULL)).isEqualTo(Saving.SAVED);
    assertThat(store().read(ACME, "U1").team()).isEqualTo(new Versioned<>(FULL, 2, false));
  }

  @Test
  void valuesThatNobodyCanHaveSetAreDamage() {
    for (Map<String, AttributeValue> wrong :
        List.of(
            Map.of("language", AttributeValue.fromS("xx")),
            Map.of("currency", AttributeValue.fromS("USDT")),
            Map.of("perUsd", AttributeValue.fromN("-1")),
            Map.of("points", AttributeValue.fromM(Map.of("cost", AttributeValue.fromN("-1")))),
            Map.of(
                "thresholds",
                AttributeValue.fromM(Map.of("close-margin", AttributeValue.fromN("50")))),
            Map.of(
                "thresholds",
                AttributeValue.fromM(Map.of("no-such", AttributeValue.fromN("1")))))) {
      Map<String, AttributeValue> item = new HashMap<>(SettingsItem.of(ACME, 7, FULL));
      item.putAll(wrong);
      put(item);
      assertThat(store().read(ACME, "U1").team())
          .as("%s", wrong)
          .isEqualTo(new Versioned<>(TeamSettings.NONE, 7, true));
    }
  }

  @Test
  void anItemWithoutAVersionCanBeReplacedOnce() {
    Map<String, AttributeValue> item = new HashMap<>(SettingsItem.of(ACME, 7, FULL));
    item.put("version", AttributeValue.fromS("seven"));
    put(item);
    Versioned<TeamSettings> read = store().read(ACME, "U1").team();
    assertThat(read.version()).isEqualTo(Versioned.UNREADABLE);
    assertThat(read.broken()).isTrue();
    assertThat(store().saveTeam(ACME, Versioned.UNREADABLE, ofRegion("eu-west-1")))
        .isEqualTo(Saving.SAVED);
    assertThat(store().saveTeam(ACME, Versioned.UNREADABLE, FULL)).isEqualTo(Saving.OVERTAKEN);
    assertThat(store().read(ACME, "U1").team().value()).isEqualTo(ofRegion("eu-west-1"));
  }

  @Test
  void aDamagedMemberDoesNotHideTheTeam() {
    store().saveTeam(ACME, Versioned.NOTHING, FULL);
    Map<String, AttributeValue> item =
        new HashMap<>(SettingsItem.of(ACME, "U1", 3, MemberSettings.NONE));
    item.put("slackLocale", AttributeValue.fromS("ko-KR"));
    put(item);
    Held held = store().read(ACME, "U1");
    assertThat(held.team()).isEqualTo(new Versioned<>(FULL, 1, false));
    assertThat(held.member()).isEqualTo(new Versioned<>(MemberSettings.NONE, 3, true));
  }

  @Test
  void aTableThatIsNotThereKnowsNothingAndThrowsNothing() {
    SettingsStore nowhere = new DynamoDbSettings(table::client, "no-such-table", now, PATIENCE);
    assertThat(nowhere.read(ACME, "U1")).isEqualTo(Held.UNKNOWN);
    assertThat(nowhere.saveTeam(ACME, Versioned.NOTHING, FULL)).isEqualTo(Saving.UNAVAILABLE);
    assertThat(nowhere.saveMember(ACME, "U1", Versioned.NOTHING, MemberSettings.NONE))
        .isEqualTo(Saving.UNAVAILABLE);
  }

  private Map<String, AttributeValue> item() {
    return table
        .client()
        .getItem(get -> get.tableName(EmbeddedTable.NAME).key(Key.settings(ACME).attributes()))
        .item();
  }

  private void put(Map<String, AttributeValue> item) {
    table.client().putItem(put -> put.tableName(EmbeddedTable.NAME).item(item));
  }
}
