package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What Slack sends to an app, in the shapes of its documentation; the samples in `events/` have
/// the same.
final class Payloads {

  private static final String TOKEN = "unused-verification-token";

  /// What a chosen value may be called in an action.
  private static final List<String> VALUES =
      List.of(
          "value",
          "selected_option",
          "selected_options",
          "selected_date",
          "selected_time",
          "selected_date_time",
          "selected_user",
          "selected_users",
          "selected_conversation",
          "selected_conversations",
          "selected_channel",
          "selected_channels",
          "rich_text_value");

  private final Cast cast;

  Payloads(Cast cast) {
    this.cast = cast;
  }

  /// A slash command's form.
  String command(
      Member who, Channel where, String command, String text, String trigger, URI responseUrl) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", TOKEN);
    form.put("team_id", who.team());
    form.put("team_domain", cast.team(who.team()).domain());
    form.put("channel_id", where.id());
    form.put("channel_name", where.name());
    form.put("user_id", who.id());
    form.put("user_name", who.handle());
    form.put("command", command);
    if (!text.isBlank()) {
      form.put("text", text);
    }
    form.put("api_app_id", FakeSlack.APP_ID);
    form.put("is_enterprise_install", "false");
    form.put("response_url", responseUrl.toString());
    form.put("trigger_id", trigger);
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// An interaction's form.
  static String form(JsonObject payload) {
    return "payload=" + encoded(payload.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What every interaction has.
  JsonObject interaction(String type, Member who, String trigger) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", type);
    JsonObject user = new JsonObject();
    user.addProperty("id", who.id());
    user.addProperty("username", who.handle());
    user.addProperty("name", who.handle());
    user.addProperty("team_id", who.team());
    payload.add("user", user);
    payload.addProperty("api_app_id", FakeSlack.APP_ID);
    payload.addProperty("token", TOKEN);
    if (!trigger.isEmpty()) {
      payload.addProperty("trigger_id", trigger);
    }
    JsonObject team = new JsonObject();
    team.addProperty("id", who.team());
    team.addProperty("domain", cast.team(who.team()).domain());
    payload.add("team", team);
    payload.add("enterprise", JsonNull.INSTANCE);
    payload.addProperty("is_enterprise_install", false);
    return payload;
  }

  /// Says that an interaction happened at a message.
  static void atMessage(JsonObject payload, Message message, Channel channel, URI responseUrl) {
    JsonObject container = new JsonObject();
    container.addProperty("type", "message");
    container.addProperty("message_ts", message.ts());
    container.addProperty("channel_id", channel.id());
    container.addProperty("is_ephemeral", message.onlyFor() != null);
    if (message.threadTs() != null) {
      container.addProperty("thread_ts", message.threadTs());
    }
    payload.add("container", container);
    in(payload, channel, responseUrl);
    // Slack does not hand back what only one member sees.
    if (message.onlyFor() == null) {
      payload.add("message", original(message));
    }
  }

  private static void in(JsonObject payload, Channel channel, URI responseUrl) {
    JsonObject where = new JsonObject();
    where.addProperty("id", channel.id());
    where.addProperty("name", channel.name());
    payload.add("channel", where);
    payload.addProperty("response_url", responseUrl.toString());
  }

  private static JsonObject original(Message message) {
    JsonObject original = new JsonObject();
    original.addProperty("type", "message");
    if (message.author().equals(Message.APP)) {
      original.addProperty("user", FakeSlack.BOT_USER_ID);
      original.addProperty("bot_id", FakeSlack.BOT_ID);
      original.addProperty("app_id", FakeSlack.APP_ID);
    } else {
      original.addProperty("user", message.author());
    }
    original.addProperty("ts", message.ts());
    if (message.threadTs() != null) {
      original.addProperty("thread_ts", message.threadTs());
    }
    original.addProperty("text", message.text());
    if (!message.blocks().isEmpty()) {
      original.add("blocks", message.blocks().deepCopy());
    }
    if (!message.files().isEmpty()) {
      original.add("files", message.files().deepCopy());
    }
    return original;
  }

  /// Says that a shortcut in the menu of a message was used.
  static void shortcut(
      JsonObject payload,
      String callbackId,
      Message message,
      Channel channel,
      URI responseUrl,
      String actionTs) {
    payload.addProperty("callback_id", callbackId);
    payload.addProperty("action_ts", actionTs);
    payload.addProperty("message_ts", message.ts());
    in(payload, channel, responseUrl);
    payload.add("message", original(message));
  }

  /// A view with what was entered in it.
  static JsonObject view(JsonObject open, Member who, JsonElement values) {
    JsonObject view = open.deepCopy();
    view.addProperty("team_id", who.team());
    view.addProperty("app_installed_team_id", who.team());
    view.add("state", state(values));
    return view;
  }

  static JsonObject state(JsonElement values) {
    JsonObject state = new JsonObject();
    state.add("values", values instanceof JsonObject ? values.deepCopy() : new JsonObject());
    return state;
  }

  /// What was clicked or chosen.
  ///
  /// @param chosen the new value, under Slack's name for it
  static JsonArray actions(JsonObject element, String blockId, JsonObject chosen, String actionTs) {
    JsonObject action = new JsonObject();
    for (String field : List.of("type", "action_id", "text", "value", "style", "placeholder")) {
      if (element.has(field)) {
        action.add(field, element.get(field).deepCopy());
      }
    }
    for (String field : VALUES) {
      if (chosen.has(field)) {
        action.add(field, chosen.get(field).deepCopy());
      }
    }
    action.addProperty("block_id", blockId);
    action.addProperty("action_ts", actionTs);
    JsonArray actions = new JsonArray();
    actions.add(action);
    return actions;
  }
}
