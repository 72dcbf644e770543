package dev.containerarch.store;

import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Price snapshots in the one table, an item for each region and day.
///
/// Asking for the newest is one query of three items, keeping one is one conditional put.
public final class DynamoDbPriceSnapshots implements PriceSnapshots {

  /// A part of the three seconds that somebody in Slack waits for a cost; the bundled prices are a
  /// good enough answer to let it go.
  public static final Duration DEFAULT_LIMIT = Duration.ofMillis(900);

  /// Should the newest be broken, the one before is as good as any; when three in a row are, no
  /// older one is worth looking for.
  private static final int LOOKED_AT = 3;

  private static final Logger logger = LoggerFactory.getLogger(DynamoDbPriceSnapshots.class);

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;

  /// Snapshots whose calls take at most [#DEFAULT_LIMIT].
  ///
  /// @param client asked for with every request, so that it may be made at the first; left open.
  ///   See [DynamoDbClients]
  public DynamoDbPriceSnapshots(Supplier<DynamoDbClient> client, String table) {
    this(client, table, DEFAULT_LIMIT);
  }

  /// @param limit how long a call may take
  public DynamoDbPriceSnapshots(Supplier<DynamoDbClient> client, String table, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
  }

  @Override
  public Newest newest(String region) {
    List<Map<String, AttributeValue>> items;
    try {
      items =
          client
              .get()
              .query(query ->
                  query
                      .tableName(table)
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(
                          Map.of(":pk", AttributeValue.fromS(Key.prices(region))))
                      .scanIndexForward(false)
                      .limit(LOOKED_AT)
                      .consistentRead(true)
                      .overrideConfiguration(override -> override.apiCallTimeout(limit)))
              .items();
    } catch (SdkException e) {
      return new Newest.Unavailable(noted("prices of " + region + ": " + Fault.kind(e)));
    }
    String why = "";
    for (Map<String, AttributeValue> item : items) {
      try {
        return new Newest.Found(PriceItem.read(item));
      } catch (PriceItem.Broken e) {
        why = noted("prices of " + region + ", a broken snapshot: " + e.getMessage());
      }
    }
    return items.isEmpty() ? new Newest.None() : new Newest.Broken(why);
  }

  /// Nobody in Slack sees the reason, so the deployer has to.
  private static String noted(String why) {
    logger.warn("{}", why);
    return why;
  }

  @Override
  public Keeping keep(PriceSnapshot snapshot) {
    try {
      client
          .get()
          .putItem(put ->
              put.tableName(table)
                  .item(PriceItem.of(snapshot))
                  .conditionExpression("attribute_not_exists(pk)")
                  .overrideConfiguration(override -> override.apiCallTimeout(limit)));
      return new Keeping.Kept();
    } catch (ConditionalCheckFailedException e) {
      // Also what a put says whose first answer was lost, and which was sent again.
      return new Keeping.AlreadyKept();
    } catch (SdkException e) {
      return new Keeping.Failed(Fault.kind(e));
    }
  }
}
