package dev.containerarch.functions.outbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A queue. What is there is an event of the same shape with the cause beside the record: given to
/// the function again as it is, it is delivered.
final class SqsPutAside implements PutAside {

  private final Supplier<SqsClient> client;
  private final String queueUrl;

  /// @param client asked for with every record, so that it may be made at the first
  SqsPutAside(Supplier<SqsClient> client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  @Override
  public void put(StreamRecord record, String cause) {
    client.get().sendMessage(send -> send.queueUrl(queueUrl).messageBody(body(record, cause)));
  }

  static String body(StreamRecord record, String cause) {
    JsonArray records = new JsonArray();
    records.add(record.json());
    JsonObject body = new JsonObject();
    body.addProperty("cause", cause);
    body.add("Records", records);
    return body.toString();
  }
}
