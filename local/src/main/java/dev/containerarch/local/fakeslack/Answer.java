package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;

/// What goes back over HTTP.
///
/// @param headers besides `Content-Type`
record Answer(int status, String contentType, Map<String, String> headers, String body) {

  private static final String JSON = "application/json; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  static Answer ok(JsonObject body) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    body.entrySet().forEach(field -> answer.add(field.getKey(), field.getValue()));
    return new Answer(200, JSON, Map.of(), answer.toString());
  }

  /// The Web API says no with status 200.
  static Answer error(String name) {
    return error(200, name);
  }

  static Answer error(int status, String name) {
    return new Answer(status, JSON, Map.of(), refusal(name).toString());
  }

  /// Says no and why, in both places where Slack says it: `errors`, and
  /// `response_metadata.messages` for people.
  static Answer error(String name, List<String> reasons) {
    JsonObject refusal = refusal(name);
    JsonArray errors = new JsonArray();
    JsonArray messages = new JsonArray();
    for (String reason : reasons) {
      errors.add(reason);
      messages.add("[ERROR] " + reason);
    }
    JsonObject metadata = new JsonObject();
    metadata.add("messages", messages);
    refusal.add("errors", errors);
    refusal.add("response_metadata", metadata);
    return new Answer(200, JSON, Map.of(), refusal.toString());
  }

  static Answer text(int status, String body) {
    return new Answer(status, TEXT, Map.of(), body);
  }

  static Answer rateLimited(int retryAfterSeconds) {
    return new Answer(
        429,
        JSON,
        Map.of("Retry-After", Integer.toString(retryAfterSeconds)),
        refusal("ratelimited").toString());
  }

  static Answer garbage() {
    return new Answer(
        200,
        "text/html; charset=utf-8",
        Map.of(),
        "<!DOCTYPE html><html><body>Service temporarily unavailable</body></html>");
  }

  boolean isRefusal() {
    return status != 200
        || isHtml()
        || (contentType.equals(JSON) && !json().get("ok").getAsBoolean());
  }

  /// Slack's name for what is wrong, in a refusal.
  String errorName() {
    if (contentType.equals(JSON)) {
      return json().get("error").getAsString();
    }
    return isHtml() ? "no JSON" : body;
  }

  private boolean isHtml() {
    return contentType.startsWith("text/html");
  }

  /// The body of an answer that is JSON.
  JsonObject json() {
    return JsonParser.parseString(body).getAsJsonObject();
  }

  private static JsonObject refusal(String name) {
    JsonObject refusal = new JsonObject();
    refusal.addProperty("ok", false);
    refusal.addProperty("error", name);
    return refusal;
  }
}
