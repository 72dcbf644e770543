package dev.containerarch.local.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.local.workspace.Workspace;

/// What members have just said in their channels, so that there is something to answer and to
/// record.
record DemoTalk(Workspace workspace) {

  /// Says everything, in the order of `demo/talk.json`.
  void say(JsonArray talk) {
    for (JsonElement each : talk) {
      JsonObject message = each.getAsJsonObject();
      String by = message.get("by").getAsString();
      String channel = message.get("channel").getAsString();
      workspace.typed(by, channel, message.get("text").getAsString());
      String ts = newest(by);
      for (JsonElement other : message.getAsJsonArray("answers")) {
        JsonObject answer = other.getAsJsonObject();
        workspace.replied(
            answer.get("by").getAsString(), channel, ts, answer.get("text").getAsString());
      }
    }
  }

  private String newest(String member) {
    JsonArray messages = workspace.state(member, 0).orElseThrow().getAsJsonArray("messages");
    return messages.get(messages.size() - 1).getAsJsonObject().get("ts").getAsString();
  }
}
