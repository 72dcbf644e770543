package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// A tenant that has recorded a decision, as an item in one partition with all others: how whoever
/// looks at all of them finds them. It is written with the tenant's first decision; what the clock
/// notes of the tenant stands in it too.
final class TenantItem {

  /// How far the walk through the tenant's decisions is, see
  /// [dev.containerarch.advisor.watch.DecisionWatch.Walk].
  static final String KNOWN = "known";

  static final String BELOW = "below";

  /// The last day of which a digest was made.
  static final String DIGEST_UNTIL = "digestUntil";

  private TenantItem() {}

  static TransactWriteItem put(Writes writes) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.amongTenants(writes.tenant()).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("tenant"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(writes.table()).item(item).build())
        .build();
  }

  /// All of them.
  static QueryRequest.Builder query(Requests requests) {
    return requests.query(
        Key.TENANTS,
        "begins_with(sk, :tenants)",
        Map.of(":tenants", AttributeValue.fromS(Key.TENANT)));
  }

  static Tenant tenant(Map<String, AttributeValue> attributes) {
    return Key.tenant(new Item(attributes).text(Key.SK));
  }

  static Optional<LocalDate> digestUntil(Map<String, AttributeValue> attributes) {
    return new Item(attributes).day(DIGEST_UNTIL);
  }
}
