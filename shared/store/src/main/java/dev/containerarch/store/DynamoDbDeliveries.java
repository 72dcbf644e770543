package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.outbox.Delivery;
import dev.containerarch.advisor.outbox.Delivery.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Deliveries in the one table, an item for each message. Every write states what it saw.
///
/// What is sent once is forgotten long after its outbox item; the notice of a decision is kept as
/// long as the decision, because it is changed for as long.
public final class DynamoDbDeliveries implements Deliveries {

  /// Longer than an outbox item stays, and than anything could bring it again.
  static final Duration KEPT = Duration.ofDays(90);

  private static final String ATTEMPT = "attempt";
  private static final String GENERATION = "generation";
  private static final String RENDERED = "rendered";
  private static final String STAGE = "stage";
  private static final String CHANNEL = "channel";
  private static final String TS = "ts";
  private static final String REASON = "reason";
  private static final String AT = "at";

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;

  /// @param client asked for with every request, so that it may be made at the first; left open
  /// @param limit how long a call may take, all its tries together
  public DynamoDbDeliveries(Supplier<DynamoDbClient> client, String table, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
  }

  @Override
  public Optional<Delivery> find(Tenant tenant, Slot slot) {
    try {
      Map<String, AttributeValue> item =
          client
              .get()
              .getItem(get ->
                  get.tableName(table)
                      .key(Key.delivery(tenant, slot).attributes())
                      .consistentRead(true)
                      .overrideConfiguration(override -> override.apiCallTimeout(limit)))
              .item();
      return item.isEmpty() ? Optional.empty() : Optional.of(read(item));
    } catch (SdkException e) {
      throw unavailable("finding a delivery", e);
    }
  }

  @Override
  public boolean move(
      Tenant tenant, Slot slot, Optional<Delivery> seen, Delivery next, Instant now) {
    Map<String, AttributeValue> item = item(tenant, slot, next, now);
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .overrideConfiguration(override -> override.apiCallTimeout(limit));
    if (seen.isEmpty()) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("#attempt = :attempt AND #stage = :stage AND rendered = :rendered")
          .expressionAttributeNames(Map.of("#attempt", ATTEMPT, "#stage", STAGE))
          .expressionAttributeValues(
              Map.of(
                  ":attempt", number(seen.get().attempt()),
                  ":stage", text(name(seen.get().stage())),
                  ":rendered", number(seen.get().rendered())));
    }
    try {
      client.get().putItem(put.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      // A put whose answer was lost is sent again by the client, and finds itself.
      return e.hasItem() && e.item().equals(item);
    } catch (SdkException e) {
      throw unavailable("moving a delivery on", e);
    }
  }

  private static Map<String, AttributeValue> item(
      Tenant tenant, Slot slot, Delivery delivery, Instant now) {
    Map<String, AttributeValue> item = new HashMap<>(Key.delivery(tenant, slot).attributes());
    item.put(Item.TYPE, text("delivery"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(AT, text(Key.time(now)));
    if (slot instanceof Slot.Once) {
      item.put(
          Item.EXPIRES_AT, AttributeValue.fromN(Long.toString(now.plus(KEPT).getEpochSecond())));
    }
    item.put(ATTEMPT, number(delivery.attempt()));
    item.put(GENERATION, number(delivery.generation()));
    item.put(RENDERED, number(delivery.rendered()));
    item.put(STAGE, text(name(delivery.stage())));
    switch (delivery.stage()) {
      case Stage.Claimed _ -> {}
      case Stage.Sent sent -> place(item, sent);
      case Stage.Refused(String reason, Optional<Stage.Sent> message) -> {
        item.put(REASON, text(reason));
        message.ifPresent(sent -> place(item, sent));
      }
    }
    return item;
  }

  private static void place(Map<String, AttributeValue> item, Stage.Sent sent) {
    item.put(CHANNEL, text(sent.channel()));
    item.put(TS, text(sent.ts()));
  }

  private static Delivery read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    return new Delivery(
        item.integer(ATTEMPT),
        item.integer(GENERATION),
        item.integer(RENDERED),
        switch (item.text(STAGE)) {
          case "claimed" -> new Stage.Claimed();
          case "sent" -> new Stage.Sent(item.text(CHANNEL), item.text(TS));
          case "refused" ->
              new Stage.Refused(
                  item.text(REASON),
                  attributes.containsKey(TS)
                      ? Optional.of(new Stage.Sent(item.text(CHANNEL), item.text(TS)))
                      : Optional.empty());
          default -> throw new IllegalStateException("a delivery at no known stage");
        });
  }

  private static String name(Stage stage) {
    return switch (stage) {
      case Stage.Claimed _ -> "claimed";
      case Stage.Sent _ -> "sent";
      case Stage.Refused _ -> "refused";
    };
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }

  private static DeliveriesUnavailable unavailable(String doing, SdkException fault) {
    return new DeliveriesUnavailable(doing + ": " + Fault.kind(fault), fault);
  }
}
