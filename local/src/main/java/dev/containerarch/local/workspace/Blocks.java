package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/// What has to be known of Block Kit to hand a click back to the app.
final class Blocks {

  private Blocks() {}

  static String text(JsonObject message) {
    return string(message, "text");
  }

  /// A string field; empty where there is none.
  static String string(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  static boolean isTrue(JsonObject object, String field) {
    return string(object, field).equals("true");
  }

  /// The blocks of a message, each with a `block_id`, as Slack gives one to those without.
  static JsonArray named(JsonObject message) {
    JsonArray blocks =
        message.get("blocks") instanceof JsonArray array ? array.deepCopy() : new JsonArray();
    name(blocks, "b");
    return blocks;
  }

  private static void name(JsonArray blocks, String prefix) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof JsonObject block) {
        String id = prefix + i;
        if (!block.has("block_id")) {
          block.addProperty("block_id", id);
        }
        if (block.get("child_blocks") instanceof JsonArray children) {
          name(children, id + "-");
        }
      }
    }
  }

  /// The interactive element of this name.
  static Optional<JsonObject> element(JsonArray blocks, String blockId, String actionId) {
    return element(blocks, "", blockId, actionId);
  }

  private static Optional<JsonObject> element(
      JsonElement in, String inBlock, String blockId, String actionId) {
    if (in instanceof JsonArray array) {
      for (JsonElement each : array) {
        Optional<JsonObject> found = element(each, inBlock, blockId, actionId);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (in instanceof JsonObject object) {
      String block = object.has("block_id") ? string(object, "block_id") : inBlock;
      if (block.equals(blockId)
          && !object.has("block_id")
          && string(object, "action_id").equals(actionId)
          && object.has("type")) {
        return Optional.of(object);
      }
      for (Map.Entry<String, JsonElement> field : object.entrySet()) {
        Optional<JsonObject> found = element(field.getValue(), block, blockId, actionId);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
