package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.watch.DecisionWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The decisions that hold, in the one table. All tenants are one query; a page of a tenant's
/// decisions is one query of their lines and one batch of those that hold and what was told of
/// them, both strongly consistent.
public final class DynamoDbDecisionWatch implements DecisionWatch {

  private static final String TOLD = "told";
  private static final AttributeValue ACCEPTED = AttributeValue.fromS(Status.Name.ACCEPTED.name());

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;
  private final Patience patience;

  /// @param client asked for with every request, so that it may be made at the first; left open
  /// @param limit how long a call may take, all its tries together
  public DynamoDbDecisionWatch(Supplier<DynamoDbClient> client, String table, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
    this.patience = Patience.of(limit);
  }

  @Override
  public List<Walk> walks() {
    Requests requests = requests();
    try {
      List<Walk> walks = new ArrayList<>();
      for (Map<String, AttributeValue> attributes : requests.all(TenantItem.query(requests))) {
        Item item = new Item(attributes);
        walks.add(
            new Walk(
                TenantItem.tenant(attributes),
                item.textOrEmpty(TenantItem.KNOWN),
                attributes.containsKey(TenantItem.BELOW) ? item.integer(TenantItem.BELOW) : 1));
      }
      return walks;
    } catch (SdkException e) {
      throw unavailable("finding all tenants", e);
    }
  }

  @Override
  public void note(Walk walk) {
    try {
      client
          .get()
          .updateItem(update ->
              update
                  .tableName(table)
                  .key(Key.amongTenants(walk.tenant()).attributes())
                  .updateExpression("SET #known = :known, #below = :below")
                  .expressionAttributeNames(
                      Map.of("#known", TenantItem.KNOWN, "#below", TenantItem.BELOW))
                  .expressionAttributeValues(
                      Map.of(
                          ":known", AttributeValue.fromS(walk.known()),
                          ":below", Item.number(walk.below())))
                  .overrideConfiguration(override -> override.apiCallTimeout(limit)));
    } catch (SdkException e) {
      throw unavailable("noting how far the walk is", e);
    }
  }

  @Override
  public Page inForce(Tenant tenant, int below, int size) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("a page of " + size);
    }
    int top = Math.min(below, Key.HIGHEST_NUMBER + 1) - 1;
    if (top < 1) {
      return new Page(List.of(), 1);
    }
    Requests requests = requests();
    try {
      QueryResponse answer = requests.query(lines(requests, tenant, top).limit(size));
      List<Integer> numbers =
          answer.items().stream()
              .filter(line -> line.getOrDefault(LineItem.STATUS, ACCEPTED).equals(ACCEPTED))
              .map(LineItem::number)
              .toList();
      return new Page(
          read(tenant, numbers, requests),
          answer.hasLastEvaluatedKey() ? LineItem.number(answer.lastEvaluatedKey()) : 1);
    } catch (SdkException e) {
      throw unavailable("reading decisions that hold", e);
    }
  }

  /// From the base table: a walk goes by numbers, the index by days.
  private static QueryRequest.Builder lines(Requests requests, Tenant tenant, int top) {
    return requests
        .query(
            Key.partition(tenant),
            "sk BETWEEN :low AND :high",
            Map.of(
                ":low", AttributeValue.fromS(Key.LINES + Key.digits(1)),
                ":high", AttributeValue.fromS(Key.LINES + Key.digits(top))))
        .projectionExpression("pk, sk, #status")
        .expressionAttributeNames(Map.of("#status", LineItem.STATUS))
        .scanIndexForward(false);
  }

  private static List<Watched> read(Tenant tenant, List<Integer> numbers, Requests requests) {
    List<Key> keys = new ArrayList<>();
    for (int number : numbers) {
      keys.add(Key.decision(tenant, number));
      keys.add(Key.facts(tenant, number));
    }
    Map<String, Map<String, AttributeValue>> found = new HashMap<>();
    for (Map<String, AttributeValue> item : requests.get(keys)) {
      found.put(new Item(item).text(Key.SK), item);
    }
    List<Watched> watched = new ArrayList<>();
    for (int number : numbers) {
      Map<String, AttributeValue> item = found.get(Key.decision(tenant, number).sk());
      if (item != null) {
        watched(number, item, found.getOrDefault(Key.facts(tenant, number).sk(), Map.of()))
            .ifPresent(watched::add);
      }
    }
    return watched;
  }

  /// Empty when it does not hold any more.
  private static Optional<Watched> watched(
      int number, Map<String, AttributeValue> item, Map<String, AttributeValue> facts) {
    try {
      Decision decision = DecisionItem.read(item);
      return decision.status() instanceof Status.Accepted
          ? Optional.of(new Watched.Whole(decision, memory(facts)))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(new Watched.Broken(number, e.getClass().getSimpleName()));
    }
  }

  private static Memory memory(Map<String, AttributeValue> attributes) {
    if (attributes.isEmpty()) {
      return Memory.NOTHING;
    }
    Item item = new Item(attributes);
    return new Memory(item.integer(Item.VERSION), item.texts(TOLD));
  }

  @Override
  public boolean tell(
      Tenant tenant, int number, Memory seen, Finding finding, List<OutboxEntry> entries) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        TransactWriteItem.builder().put(put(tenant, number, seen, seen.with(finding))).build());
    entries.forEach(entry -> items.add(OutboxItem.put(table, entry)));
    try {
      client
          .get()
          .transactWriteItems(
              TransactWriteItemsRequest.builder()
                  .clientRequestToken(UUID.randomUUID().toString())
                  .transactItems(items)
                  .overrideConfiguration(override -> override.apiCallTimeout(limit))
                  .build());
      return true;
    } catch (TransactionCanceledException e) {
      if (!e.cancellationReasons().isEmpty()
          && RecordTransaction.failedItsCondition(e.cancellationReasons().getFirst())) {
        return false;
      }
      throw unavailable("telling of facts", e);
    } catch (SdkException e) {
      throw unavailable("telling of facts", e);
    }
  }

  private Put put(Tenant tenant, int number, Memory seen, Memory next) {
    Map<String, AttributeValue> item = new HashMap<>(Key.facts(tenant, number).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("facts"));
    item.put(Item.VERSION, Item.number(next.version()));
    item.put(TOLD, AttributeValue.fromL(next.told().stream().map(AttributeValue::fromS).toList()));
    Put.Builder put = Put.builder().tableName(table).item(item);
    return seen.version() == 0
        ? put.conditionExpression("attribute_not_exists(pk)").build()
        : put.conditionExpression("#version = :seen")
            .expressionAttributeNames(Map.of("#version", Item.VERSION))
            .expressionAttributeValues(Map.of(":seen", Item.number(seen.version())))
            .build();
  }

  private Requests requests() {
    return new Requests(client, table, patience.start());
  }

  private static WatchUnavailable unavailable(String doing, SdkException fault) {
    return new WatchUnavailable(doing + ": " + Fault.kind(fault), fault);
  }
}
