package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.slack.view.Actions;
import java.util.List;
import java.util.Optional;

/// What the app adds to the menu of a message: as `slack-app-manifest.yaml` announces it.
record MessageShortcut(String callbackId, String name) {

  static final List<MessageShortcut> ALL =
      List.of(new MessageShortcut(Actions.RECORD_MESSAGE, "Record as decision"));

  static Optional<MessageShortcut> of(String callbackId) {
    return ALL.stream().filter(each -> each.callbackId().equals(callbackId)).findFirst();
  }

  /// All of them, for the page.
  static JsonArray all() {
    JsonArray all = new JsonArray();
    for (MessageShortcut each : ALL) {
      JsonObject json = new JsonObject();
      json.addProperty("callback_id", each.callbackId());
      json.addProperty("name", each.name());
      all.add(json);
    }
    return all;
  }
}
