package dev.containerarch.local.stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Records of a stream as the event that Lambda makes of them.
public final class StreamEvent {

  private StreamEvent() {}

  /// An event with these records.
  public static JsonObject of(List<Record> records) {
    JsonArray list = new JsonArray();
    records.forEach(record -> list.add(record(record)));
    JsonObject event = new JsonObject();
    event.add("Records", list);
    return event;
  }

  /// Whether the event source's filter in `template.yaml` would let a record through.
  static boolean isForTheOutbox(Record record) {
    AttributeValue key = record.dynamodb().keys().get("sk");
    return "INSERT".equals(record.eventNameAsString())
        && key != null
        && key.s() != null
        && key.s().startsWith("OUTBOX#");
  }

  private static JsonObject record(Record record) {
    JsonObject change = new JsonObject();
    Optional.ofNullable(record.dynamodb().approximateCreationDateTime())
        .ifPresent(at -> change.addProperty("ApproximateCreationDateTime", at.getEpochSecond()));
    change.add("Keys", image(record.dynamodb().keys()));
    change.add("NewImage", image(record.dynamodb().newImage()));
    change.addProperty("SequenceNumber", record.dynamodb().sequenceNumber());
    change.addProperty("StreamViewType", "NEW_AND_OLD_IMAGES");
    JsonObject json = new JsonObject();
    json.addProperty("eventID", record.eventID());
    json.addProperty("eventName", record.eventNameAsString());
    json.addProperty("eventSource", "aws:dynamodb");
    json.add("dynamodb", change);
    return json;
  }

  /// Texts and numbers, which is all that an outbox item has.
  private static JsonObject image(Map<String, AttributeValue> attributes) {
    JsonObject image = new JsonObject();
    attributes.forEach((name, value) -> {
      JsonObject typed = new JsonObject();
      if (value.s() != null) {
        typed.addProperty("S", value.s());
      } else if (value.n() != null) {
        typed.addProperty("N", value.n());
      }
      image.add(name, typed);
    });
    return image;
  }
}
