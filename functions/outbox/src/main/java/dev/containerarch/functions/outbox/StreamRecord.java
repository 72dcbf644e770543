package dev.containerarch.functions.outbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.store.OutboxItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One record of the table's stream, as Lambda hands it over. Read here and not by Lambda's own
/// deserialiser, so that one broken record spoils no other, and for the sake of a cold start.
///
/// @param json the record as it came
/// @param sequence its place in the stream, by which it is reported as failed
/// @param at when the change was made; the beginning of time when the record does not say
record StreamRecord(JsonObject json, String sequence, Instant at) {

  private static final String DYNAMODB = "dynamodb";

  /// The records of an event that put something into the outbox. Others, which the event source's
  /// filter keeps away, are passed over.
  ///
  /// @throws JsonParseException when it is no event of a stream
  static List<StreamRecord> read(InputStream event) throws IOException {
    JsonElement json =
        JsonParser.parseString(new String(event.readAllBytes(), StandardCharsets.UTF_8));
    if (!(json instanceof JsonObject object) || !object.has("Records")) {
      throw new JsonParseException("no event of a stream");
    }
    List<StreamRecord> records = new ArrayList<>();
    for (JsonElement element : object.getAsJsonArray("Records")) {
      JsonObject record = element.getAsJsonObject();
      JsonObject change = record.getAsJsonObject(DYNAMODB);
      if ("INSERT".equals(text(record, "eventName")) && isOutbox(change)) {
        records.add(
            new StreamRecord(record, change.get("SequenceNumber").getAsString(), time(change)));
      }
    }
    return records;
  }

  /// What it says is to leave.
  ///
  /// @throws OutboxItem.Broken when it cannot be understood
  OutboxEntry entry() throws OutboxItem.Broken {
    JsonObject image = json.getAsJsonObject(DYNAMODB).getAsJsonObject("NewImage");
    return OutboxItem.read(image == null ? Map.of() : attributes(image));
  }

  private static boolean isOutbox(JsonObject change) {
    JsonObject keys = change.getAsJsonObject("Keys");
    return keys != null
        && keys.get("sk") instanceof JsonObject key
        && OutboxItem.isSortKey(text(key, "S"));
  }

  private static Instant time(JsonObject change) {
    JsonElement seconds = change.get("ApproximateCreationDateTime");
    return seconds == null ? Instant.EPOCH : Instant.ofEpochSecond((long) seconds.getAsDouble());
  }

  private static String text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /// Texts and numbers, which is all that an outbox item has. What is of another kind is left out,
  /// and then missed.
  private static Map<String, AttributeValue> attributes(JsonObject image) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    for (Map.Entry<String, JsonElement> attribute : image.entrySet()) {
      if (attribute.getValue() instanceof JsonObject value) {
        if (value.has("S")) {
          attributes.put(attribute.getKey(), AttributeValue.fromS(text(value, "S")));
        } else if (value.has("N")) {
          attributes.put(attribute.getKey(), AttributeValue.fromN(text(value, "N")));
        }
      }
    }
    return attributes;
  }
}
