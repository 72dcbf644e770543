package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.draft.Drafts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Drafts in the same table as the decisions, one item for a member, with a time to live.
///
/// The last write wins, so nothing is conditional. Giving a draft up writes an item that has
/// expired: the function has no right to delete anything.
public final class DynamoDbDrafts implements Drafts {

  /// A draft is a convenience: opening its window, which has to happen within three seconds, waits
  /// no longer than this for it.
  public static final Duration DEFAULT_LIMIT = Duration.ofMillis(700);

  private static final String WORDS = "words";

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Clock clock;
  private final Duration limit;

  /// Drafts whose calls take at most [#DEFAULT_LIMIT].
  ///
  /// @param client asked for with every request, so that it may be made at the first; left open
  /// @param clock tells when a draft has expired
  public DynamoDbDrafts(Supplier<DynamoDbClient> client, String table, Clock clock) {
    this(client, table, clock, DEFAULT_LIMIT);
  }

  /// @param limit how long a call may take, all its tries together
  public DynamoDbDrafts(
      Supplier<DynamoDbClient> client, String table, Clock clock, Duration limit) {
    this.client = client;
    this.table = table;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public void keep(Tenant tenant, String member, String words) {
    put("keeping a draft", tenant, member, words, clock.instant().plus(KEPT));
  }

  @Override
  public Optional<String> find(Tenant tenant, String member) {
    try {
      Map<String, AttributeValue> attributes =
          client
              .get()
              .getItem(
                  GetItemRequest.builder()
                      .tableName(table)
                      .key(Key.draft(tenant, member).attributes())
                      .consistentRead(true)
                      .overrideConfiguration(withinLimit())
                      .build())
              .item();
      Item item = new Item(attributes);
      return attributes.isEmpty()
              || item.seconds(Item.EXPIRES_AT) <= clock.instant().getEpochSecond()
          ? Optional.empty()
          : Optional.of(item.textOrEmpty(WORDS)).filter(words -> !words.isEmpty());
    } catch (SdkException e) {
      throw unavailable("finding a draft", e);
    }
  }

  @Override
  public void forget(Tenant tenant, String member) {
    put("giving a draft up", tenant, member, "", clock.instant());
  }

  private void put(String doing, Tenant tenant, String member, String words, Instant expiry) {
    Map<String, AttributeValue> item = new HashMap<>(Key.draft(tenant, member).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("draft"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(Item.EXPIRES_AT, AttributeValue.fromN(Long.toString(expiry.getEpochSecond())));
    if (!words.isEmpty()) {
      item.put(WORDS, AttributeValue.fromS(words));
    }
    try {
      client
          .get()
          .putItem(
              PutItemRequest.builder()
                  .tableName(table)
                  .item(item)
                  .overrideConfiguration(withinLimit())
                  .build());
    } catch (SdkException e) {
      throw unavailable(doing, e);
    }
  }

  private AwsRequestOverrideConfiguration withinLimit() {
    return AwsRequestOverrideConfiguration.builder().apiCallTimeout(limit).build();
  }

  private static DraftsUnavailable unavailable(String doing, SdkException fault) {
    return new DraftsUnavailable(doing + ": " + Fault.kind(fault), fault);
  }
}
