package dev.containerarch.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/// What the app would send, written down.
final class JsonObjects {

  private JsonObjects() {}

  /// JSON with single quotes for double ones.
  static JsonObject of(String json) {
    return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
  }

  static JsonObject with(String name, JsonElement value) {
    return with(new JsonObject(), name, value);
  }

  static JsonObject with(JsonObject object, String name, JsonElement value) {
    object.add(name, value);
    return object;
  }
}
