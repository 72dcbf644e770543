package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `canvases.create`, `canvases.access.set` for members, and `canvases.delete`, with the errors
/// that Slack documents for them. A member gets access only after the link was sent to them.
final class Canvases {

  /// Characters of Markdown that Slack takes.
  private static final int MOST = 1_048_576;

  private static final Set<String> LEVELS = Set.of("read", "write", "owner");

  private final Map<String, SentCanvas> canvases = new LinkedHashMap<>();
  private int made;

  synchronized Answer create(Arguments arguments) {
    Optional<JsonObject> content = object(arguments, "document_content");
    if (content.isEmpty()
        || !"markdown".equals(text(content.get(), "type"))
        || text(content.get(), "markdown").length() > MOST) {
      return Answer.error("canvas_creation_failed");
    }
    String id = "F" + ++made + "CANVAS";
    canvases.put(
        id,
        new SentCanvas(
            id, arguments.string("title").orElse(""), text(content.get(), "markdown"), Set.of()));
    JsonObject body = new JsonObject();
    body.addProperty("canvas_id", id);
    return Answer.ok(body);
  }

  /// @param messages that the app has sent, to whichever conversation
  synchronized Answer setAccess(Arguments arguments, Messages messages) {
    SentCanvas canvas = canvases.get(arguments.string("canvas_id").orElse(""));
    List<String> members = list(arguments, "user_ids");
    if (canvas == null) {
      return Answer.error("canvas_not_found");
    }
    if (members.isEmpty() || arguments.string("channel_ids").isPresent()) {
      return Answer.error("invalid_parameters");
    }
    if (!LEVELS.contains(arguments.string("access_level").orElse(""))) {
      return Answer.error("invalid_arguments");
    }
    for (String member : members) {
      boolean wasSent =
          messages.in(FakeSlack.directWith(member)).stream()
              .anyMatch(message -> message.toString().contains(canvas.id()));
      if (!wasSent) {
        return Answer.error("failed_to_update_user_ids");
      }
    }
    Set<String> mayEdit = new HashSet<>(canvas.mayEdit());
    mayEdit.addAll(members);
    canvases.put(
        canvas.id(), new SentCanvas(canvas.id(), canvas.title(), canvas.markdown(), mayEdit));
    return Answer.ok(new JsonObject());
  }

  synchronized Answer delete(Arguments arguments) {
    return canvases.remove(arguments.string("canvas_id").orElse("")) == null
        ? Answer.error("canvas_not_found")
        : Answer.ok(new JsonObject());
  }

  synchronized List<SentCanvas> all() {
    return List.copyOf(canvases.values());
  }

  private static String text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static Optional<JsonObject> object(Arguments arguments, String name) {
    return parsed(arguments, name)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  /// The SDK sends lists as JSON, or with commas between.
  private static List<String> list(Arguments arguments, String name) {
    List<String> items = new ArrayList<>();
    Optional<JsonElement> json = parsed(arguments, name).filter(JsonElement::isJsonArray);
    if (json.isPresent()) {
      JsonArray array = json.get().getAsJsonArray();
      array.forEach(item -> items.add(item.getAsString()));
    } else {
      arguments.string(name).ifPresent(text -> items.addAll(List.of(text.split(","))));
    }
    return items;
  }

  private static Optional<JsonElement> parsed(Arguments arguments, String name) {
    JsonElement value = arguments.json().get(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          value.isJsonPrimitive() ? JsonParser.parseString(value.getAsString()) : value);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }
}
