package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/// An element that a member used.
///
/// @param chosen the value it has now, under Slack's name for it; empty for a button
/// @param values what all inputs around it hold, as in a payload's `state`
public record Clicked(String blockId, String actionId, JsonObject chosen, JsonElement values) {

  Optional<JsonObject> in(JsonArray blocks) {
    return Blocks.element(blocks, blockId, actionId);
  }
}
