package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.draft.Drafts;
import dev.containerarch.advisor.draft.Drafts.DraftsUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbDraftsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private EmbeddedTable table;
  private Drafts drafts;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    drafts = draftsAt(NOON);
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  private Drafts draftsAt(Instant now) {
    return new DynamoDbDrafts(
        table::client, EmbeddedTable.NAME, Clock.fixed(now, ZoneOffset.UTC), PATIENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"edition=2026 gpu=yes", "memory=4\u00a0기가바이트 🚀", "x"})
  void aDraftReadsBackAsItWasKept(String words) {
    drafts.keep(ACME, "U1", words);
    assertThat(drafts.find(ACME, "U1")).contains(words);
  }

  @Test
  void theLongestDraftFits() {
    drafts.keep(ACME, "U1", "가".repeat(3_000));
    assertThat(drafts.find(ACME, "U1").orElseThrow()).hasSize(3_000);
  }

  @Test
  void everyMemberOfEveryTenantHasTheirOwn() {
    drafts.keep(ACME, "U1", "one");
    drafts.keep(ACME, "U2", "two");
    drafts.keep(OTHER, "U1", "three");
    drafts.forget(ACME, "U2");
    assertThat(drafts.find(ACME, "U1")).contains("one");
    assertThat(drafts.find(ACME, "U2")).isEmpty();
    assertThat(drafts.find(OTHER, "U1")).contains("three");
    assertThat(drafts.find(OTHER, "U2")).isEmpty();
  }

  @Test
  void theLastOneCounts() {
    drafts.keep(ACME, "U1", "one");
    drafts.keep(ACME, "U1", "two");
    assertThat(drafts.find(ACME, "U1")).contains("two");
    drafts.forget(ACME, "U1");
    drafts.forget(ACME, "U1");
    assertThat(drafts.find(ACME, "U1")).isEmpty();
    drafts.keep(ACME, "U1", "three");
    assertThat(drafts.find(ACME, "U1")).contains("three");
  }

  @Test
  void aDraftIsGoneAfterADay() {
    drafts.keep(ACME, "U1", "one");
    assertThat(draftsAt(NOON.plus(Drafts.KEPT).minusSeconds(1)).find(ACME, "U1")).contains("one");
    assertThat(draftsAt(NOON.plus(Drafts.KEPT)).find(ACME, "U1")).isEmpty();
    Map<String, AttributeValue> item =
        table
            .client()
            .getItem(get ->
                get.tableName(EmbeddedTable.NAME)
                    .key(new Key("T#T0ACME", "MEMBER#U1#DRAFT").attributes()))
            .item();
    assertThat(item)
        .containsEntry(
            "expiresAt",
            AttributeValue.fromN(Long.toString(NOON.plus(Drafts.KEPT).getEpochSecond())));
  }

  @Test
  void noDraftIsEverTakenForADecision() {
    drafts.keep(ACME, "U1", "one");
    var log =
        new DynamoDbDecisionLog(
            table::client, EmbeddedTable.NAME, Clock.fixed(NOON, ZoneOffset.UTC), PATIENCE);
    assertThat(log.list(ACME, DecisionFilter.ALL, Optional.empty(), 10))
        .isEqualTo(Listing.Page.NONE);
  }

  @Test
  void aTableThatIsNotThereIsSaidSo() {
    Drafts nowhere =
        new DynamoDbDrafts(
            table::client, "no-such-table", Clock.fixed(NOON, ZoneOffset.UTC), PATIENCE);
    assertThatThrownBy(() -> nowhere.find(ACME, "U1"))
        .isInstanceOf(DraftsUnavailable.class)
        .hasMessageContaining("finding a draft: ResourceNotFoundException");
    assertThatThrownBy(() -> nowhere.keep(ACME, "U1", "secret plans"))
        .isInstanceOf(DraftsUnavailable.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> nowhere.forget(ACME, "U1")).isInstanceOf(DraftsUnavailable.class);
  }
}
