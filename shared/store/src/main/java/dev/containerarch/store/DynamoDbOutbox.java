package dev.containerarch.store;

import dev.containerarch.advisor.outbox.Outbox;
import dev.containerarch.advisor.outbox.OutboxEntry;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The outbox in the one table: putting an entry is one conditional put.
public final class DynamoDbOutbox implements Outbox {

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;

  /// @param client asked for with every request, so that it may be made at the first; left open
  /// @param limit how long a call may take, all its tries together
  public DynamoDbOutbox(Supplier<DynamoDbClient> client, String table, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
  }

  @Override
  public Putting put(OutboxEntry entry) {
    try {
      client
          .get()
          .putItem(put ->
              put.tableName(table)
                  .item(OutboxItem.of(entry))
                  .conditionExpression("attribute_not_exists(pk)")
                  .overrideConfiguration(override -> override.apiCallTimeout(limit)));
      return Putting.PUT;
    } catch (ConditionalCheckFailedException e) {
      // Also what a put says whose first answer was lost, and which was sent again.
      return Putting.ALREADY_THERE;
    } catch (SdkException e) {
      throw new OutboxUnavailable("putting an outbox entry: " + Fault.kind(e), e);
    }
  }
}
