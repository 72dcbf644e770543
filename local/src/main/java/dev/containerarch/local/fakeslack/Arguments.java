package dev.containerarch.local.fakeslack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What a caller sent: the arguments and, apart from them, the token.
///
/// @param token from the Authorization header or the `token` argument
record Arguments(Optional<String> token, JsonObject json) {

  /// Slack takes these as JSON written into a string.
  private static final List<String> JSON_IN_STRINGS =
      List.of("view", "blocks", "metadata", "attachments");

  private static final String BEARER = "Bearer ";

  /// The arguments in a request; empty if the body is not what its content type says.
  static Optional<Arguments> read(String contentType, Optional<String> authorization, String body) {
    try {
      JsonObject json =
          contentType.startsWith("application/json")
              ? JsonParser.parseString(body).getAsJsonObject()
              : form(body);
      JSON_IN_STRINGS.forEach(field -> parseInPlace(json, field));
      JsonElement inBody = json.remove("token");
      Optional<String> token =
          authorization
              .filter(value -> value.startsWith(BEARER))
              .map(value -> value.substring(BEARER.length()))
              .or(() -> Optional.ofNullable(inBody).map(JsonElement::getAsString));
      return Optional.of(new Arguments(token, json));
    } catch (JsonSyntaxException | IllegalStateException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static JsonObject form(String body) {
    JsonObject json = new JsonObject();
    if (body.isEmpty()) {
      return json;
    }
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      json.addProperty(decoded(name), decoded(value));
    }
    return json;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  // What is not JSON stays the string it is; the method that needs it says so.
  private static void parseInPlace(JsonObject json, String field) {
    JsonElement value = json.get(field);
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      return;
    }
    try {
      JsonElement parsed = JsonParser.parseString(value.getAsString());
      if (parsed.isJsonObject() || parsed.isJsonArray()) {
        json.add(field, parsed);
      }
    } catch (JsonSyntaxException notJson) {
      return;
    }
  }

  /// A string argument, if it is there and not empty.
  Optional<String> string(String name) {
    return Optional.ofNullable(json.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .filter(value -> !value.isEmpty());
  }

  boolean isTrue(String name) {
    return string(name).map(value -> value.equals("true") || value.equals("1")).orElse(false);
  }

  List<String> missing(String... required) {
    return List.of(required).stream()
        .filter(
            name -> !json.has(name) || (json.get(name).isJsonPrimitive() && string(name).isEmpty()))
        .map(name -> "missing required field: " + name)
        .toList();
  }
}
