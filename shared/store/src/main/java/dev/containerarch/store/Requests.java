package dev.containerarch.store;

import dev.containerarch.store.Patience.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The requests that one call to the log or the board makes; none of them outlives the call.
record Requests(Supplier<DynamoDbClient> client, String table, Deadline deadline) {

  /// An item without attributes when there is none.
  Map<String, AttributeValue> get(Key key) {
    return client
        .get()
        .getItem(
            GetItemRequest.builder()
                .tableName(table)
                .key(key.attributes())
                .consistentRead(true)
                .overrideConfiguration(within())
                .build())
        .item();
  }

  /// At most 100 items, in any order; those that are not there are left out. One request, unless an
  /// answer would have more than 16 MB or the table is busy.
  List<Map<String, AttributeValue>> get(List<Key> keys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>(keys.size());
    List<Map<String, AttributeValue>> wanted = keys.stream().map(Key::attributes).toList();
    while (!wanted.isEmpty()) {
      KeysAndAttributes request =
          KeysAndAttributes.builder().keys(wanted).consistentRead(true).build();
      var answer =
          client
              .get()
              .batchGetItem(batch ->
                  batch.requestItems(Map.of(table, request)).overrideConfiguration(within()));
      found.addAll(answer.responses().getOrDefault(table, List.of()));
      KeysAndAttributes left = answer.unprocessedKeys().get(table);
      wanted = left == null ? List.of() : left.keys();
    }
    return found;
  }

  /// A query of the base table, which is strongly consistent.
  QueryRequest.Builder query(String pk, String condition, Map<String, AttributeValue> values) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("pk = :pk AND " + condition)
        .expressionAttributeValues(with(":pk", pk, values))
        .consistentRead(true);
  }

  static Map<String, AttributeValue> with(
      String name, String text, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(name, AttributeValue.fromS(text));
    return all;
  }

  QueryResponse query(QueryRequest.Builder query) {
    return client.get().query(query.overrideConfiguration(within()).build());
  }

  /// Asks on where DynamoDB stopped: it answers with 1 MB at most.
  List<Map<String, AttributeValue>> all(QueryRequest.Builder query) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    while (true) {
      QueryResponse answer = query(query);
      items.addAll(answer.items());
      if (!answer.hasLastEvaluatedKey()) {
        return items;
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
  }

  void write(TransactWriteItemsRequest.Builder transaction) {
    client.get().transactWriteItems(transaction.overrideConfiguration(within()).build());
  }

  void update(UpdateItemRequest.Builder update) {
    client.get().updateItem(update.tableName(table).overrideConfiguration(within()).build());
  }

  private AwsRequestOverrideConfiguration within() {
    Duration left = deadline.left();
    return AwsRequestOverrideConfiguration.builder()
        .apiCallTimeout(left.isPositive() ? left : Duration.ofMillis(1))
        .build();
  }
}
