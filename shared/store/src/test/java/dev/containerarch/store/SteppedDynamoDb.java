package dev.containerarch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// A DynamoDB at whose requests something else happens: right before one of them is sent, or when
/// it was carried out and its answer is on the way. It writes down what was asked and answered,
/// too.
final class SteppedDynamoDb implements DynamoDbClient {

  /// Thrown at a step, it ends the process that made the request.
  static final class Killed extends Error {

    private static final long serialVersionUID = 1L;
  }

  private final DynamoDbClient database;
  private final List<String> requests = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();
  private final Map<Integer, Runnable> before = new HashMap<>();
  private final Map<Integer, Runnable> after = new HashMap<>();

  SteppedDynamoDb(DynamoDbClient database) {
    this.database = database;
  }

  /// @param request counted from 1
  SteppedDynamoDb before(int request, Runnable happens) {
    before.put(request, happens);
    return this;
  }

  /// @param request counted from 1
  SteppedDynamoDb after(int request, Runnable happens) {
    after.put(request, happens);
    return this;
  }

  static void kill() {
    throw new Killed();
  }

  /// What was asked, in order.
  List<String> requests() {
    return List.copyOf(requests);
  }

  /// What the database answered, all of it.
  String answers() {
    return answers.toString();
  }

  void forget() {
    requests.clear();
    answers.clear();
  }

  private <T> T step(String name, Supplier<T> request) {
    requests.add(name);
    int step = requests.size();
    before.getOrDefault(step, () -> {}).run();
    T answer = request.get();
    answers.add(answer);
    after.getOrDefault(step, () -> {}).run();
    return answer;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return step("GetItem", () -> database.getItem(request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return step("BatchGetItem", () -> database.batchGetItem(request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return step("Query", () -> database.query(request));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return step("UpdateItem", () -> database.updateItem(request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return step("TransactWriteItems", () -> database.transactWriteItems(request));
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {}
}
