package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.slack.request.HttpAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A modal on a member's screen, as a client shows it: what stands in its inputs is what the view
/// put there, until the member changes it.
final class Window {

  private final Team team;
  private JsonObject view;
  private final Map<String, String> changed = new LinkedHashMap<>();
  private JsonArray responseUrls = new JsonArray();
  private int hash;
  private final String id;
  private String member = "U1";
  private String workspace = "T1";

  private Window(Team team, JsonObject view) {
    this.team = team;
    this.view = view;
    // As in Slack: every window that is opened has an id of its own.
    this.id = "V" + team.slack.calls().size();
  }

  /// The modal that was opened last.
  static Window opened(Team team) {
    ListeningSlack.Call call = team.slack.calls().getLast();
    assertThat(call.to()).isIn("views.open", "views.push");
    return new Window(team, call.body().getAsJsonObject("view"));
  }

  Window of(String user, String tenant) {
    member = user;
    workspace = tenant;
    return this;
  }

  JsonObject view() {
    return view;
  }

  String metadata() {
    return view.get("private_metadata").getAsString();
  }

  void editMetadata(String metadata) {
    view.addProperty("private_metadata", metadata);
  }

  String callbackId() {
    return view.get("callback_id").getAsString();
  }

  /// Everything that is written in it.
  String text() {
    JsonObject message = new JsonObject();
    message.addProperty("text", "a modal");
    message.add("blocks", view.get("blocks"));
    return Team.read(message);
  }

  /// What stands in an input.
  String value(String action) {
    return values().getOrDefault(action, "no such input");
  }

  Window enter(String action, String value) {
    assertThat(values()).containsKey(action);
    changed.put(action, value);
    return this;
  }

  /// Chooses a conversation, for which Slack then gives an address.
  Window share(String url) {
    JsonObject given = new JsonObject();
    given.addProperty("block_id", blockIds().get("share-in"));
    given.addProperty("action_id", "share-in");
    given.addProperty("channel_id", "C7");
    given.addProperty("response_url", url);
    responseUrls.add(given);
    return enter("share-in", "C7");
  }

  /// Submits, and shows what comes back; a refusal leaves the modal as it is.
  Optional<JsonObject> submit() {
    HttpAnswer answer = team.interact(submission());
    assertThat(answer.status()).isEqualTo(200);
    JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
    if (json.get("response_action").getAsString().equals("errors")) {
      JsonObject errors = json.getAsJsonObject("errors");
      assertThat(blockIds().values()).containsAll(errors.keySet());
      return Optional.of(errors);
    }
    assertThat(json.get("response_action").getAsString()).isEqualTo("update");
    show(json.getAsJsonObject("view"));
    return Optional.empty();
  }

  /// Submits something that is refused, and gives the sentence at each input by its action.
  Map<String, String> refused() {
    JsonObject errors = submit().orElseThrow();
    Map<String, String> sentences = new LinkedHashMap<>();
    blockIds()
        .forEach((action, block) -> {
          if (errors.has(block)) {
            sentences.put(action, errors.get(block).getAsString());
          }
        });
    return sentences;
  }

  Window next() {
    assertThat(submit()).isEmpty();
    return this;
  }

  JsonObject submission() {
    JsonObject payload = payload("view_submission");
    payload.add("response_urls", responseUrls);
    return payload;
  }

  void close() {
    JsonObject payload = payload("view_closed");
    payload.addProperty("is_cleared", false);
    payload.remove("trigger_id");
    assertThat(team.interact(payload).status()).isEqualTo(200);
  }

  /// Chooses in a menu that acts at once.
  Window choose(String action, String value) {
    enter(action, value);
    JsonObject option = new JsonObject();
    option.addProperty("value", value);
    JsonObject menu = new JsonObject();
    menu.addProperty("type", "static_select");
    menu.addProperty("action_id", action);
    menu.addProperty("block_id", blockIds().get(action));
    menu.add("selected_option", option);
    return acted(menu);
  }

  Window click(String action) {
    JsonObject button = button(view.get("blocks"), action).orElseThrow();
    return acted(button.deepCopy());
  }

  private Window acted(JsonObject action) {
    JsonArray actions = new JsonArray();
    actions.add(action);
    JsonObject payload = payload("block_actions");
    payload.add("actions", actions);
    int before = team.slack.calls().size();
    assertThat(team.interact(payload).status()).isEqualTo(200);
    assertThat(team.slack.calls()).hasSizeGreaterThan(before);
    ListeningSlack.Call call = team.slack.calls().getLast();
    if (call.to().equals("views.update")) {
      assertThat(call.body().get("view_id").getAsString()).isEqualTo(id);
      assertThat(call.body().get("hash").getAsString()).isEqualTo("hash-" + hash);
      show(call.body().getAsJsonObject("view"));
    }
    return this;
  }

  private void show(JsonObject next) {
    // As in Slack: an input with the same ids keeps what stands in it.
    Map<String, String> before = blockIds();
    Map<String, String> entered = new LinkedHashMap<>(changed);
    view = next;
    hash++;
    changed.clear();
    blockIds()
        .forEach((action, block) -> {
          if (block.equals(before.get(action)) && entered.containsKey(action)) {
            changed.put(action, entered.get(action));
          }
        });
    responseUrls = new JsonArray();
  }

  private JsonObject payload(String type) {
    JsonObject sent = view.deepCopy();
    sent.addProperty("id", id);
    sent.addProperty("hash", "hash-" + hash);
    JsonObject state = new JsonObject();
    JsonObject values = new JsonObject();
    values().forEach((action, value) -> values.add(blockIds().get(action), at(action, value)));
    state.add("values", values);
    sent.add("state", state);
    JsonObject payload = team.interaction(type);
    payload.getAsJsonObject("team").addProperty("id", workspace);
    payload.getAsJsonObject("user").addProperty("id", member);
    payload.add("view", sent);
    return payload;
  }

  private JsonObject at(String action, String value) {
    JsonObject element = element(action);
    JsonObject state = new JsonObject();
    String type = element.get("type").getAsString();
    state.addProperty("type", type);
    switch (type) {
      case "static_select" -> {
        JsonObject option = new JsonObject();
        option.addProperty("value", value);
        state.add("selected_option", value.isEmpty() ? JsonNull.INSTANCE : option);
      }
      case "users_select" ->
          state.add(
              "selected_user",
              value.isEmpty() ? JsonNull.INSTANCE : new com.google.gson.JsonPrimitive(value));
      case "datepicker" ->
          state.add(
              "selected_date",
              value.isEmpty() ? JsonNull.INSTANCE : new com.google.gson.JsonPrimitive(value));
      case "multi_users_select" -> {
        JsonArray members = new JsonArray();
        for (String member : value.isEmpty() ? new String[0] : value.split(",", -1)) {
          members.add(member);
        }
        state.add("selected_users", members);
      }
      case "multi_static_select" -> {
        JsonArray options = new JsonArray();
        for (String chosen : value.isEmpty() ? new String[0] : value.split(",", -1)) {
          JsonObject option = new JsonObject();
          option.addProperty("value", chosen);
          options.add(option);
        }
        state.add("selected_options", options);
      }
      case "conversations_select" ->
          state.add(
              "selected_conversation",
              value.isEmpty() ? JsonNull.INSTANCE : new com.google.gson.JsonPrimitive(value));
      default ->
          state.add(
              "value",
              value.isEmpty() ? JsonNull.INSTANCE : new com.google.gson.JsonPrimitive(value));
    }
    JsonObject block = new JsonObject();
    block.add(action, state);
    return block;
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonObject input : inputs()) {
      JsonObject element = input.getAsJsonObject("element");
      String initial =
          element.has("initial_option")
              ? element.getAsJsonObject("initial_option").get("value").getAsString()
              : element.has("initial_options")
                  ? String.join(
                      ",",
                      element.getAsJsonArray("initial_options").asList().stream()
                          .map(option -> option.getAsJsonObject().get("value").getAsString())
                          .toList())
                  : text(element, "initial_value", "initial_date", "initial_user", "initial_users");
      String action = element.get("action_id").getAsString();
      values.put(action, changed.getOrDefault(action, initial));
    }
    return values;
  }

  /// The first of these that there is; of several members, their ids with commas between them.
  private static String text(JsonObject element, String... names) {
    for (String name : names) {
      if (element.get(name) instanceof JsonArray array) {
        return String.join(",", array.asList().stream().map(JsonElement::getAsString).toList());
      }
      if (element.has(name)) {
        return element.get(name).getAsString();
      }
    }
    return "";
  }

  private JsonObject element(String action) {
    return inputs().stream()
        .map(input -> input.getAsJsonObject("element"))
        .filter(element -> element.get("action_id").getAsString().equals(action))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> blockIds() {
    Map<String, String> ids = new LinkedHashMap<>();
    inputs()
        .forEach(input ->
            ids.put(
                input.getAsJsonObject("element").get("action_id").getAsString(),
                input.get("block_id").getAsString()));
    return ids;
  }

  private List<JsonObject> inputs() {
    List<JsonObject> inputs = new ArrayList<>();
    for (JsonElement block : view.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("input")) {
        inputs.add(block.getAsJsonObject());
      }
    }
    return inputs;
  }

  private static Optional<JsonObject> button(JsonElement element, String action) {
    if (element instanceof JsonArray array) {
      return array.asList().stream().flatMap(each -> button(each, action).stream()).findFirst();
    }
    if (!(element instanceof JsonObject object)) {
      return Optional.empty();
    }
    if (object.has("action_id") && object.get("action_id").getAsString().equals(action)) {
      return Optional.of(object);
    }
    return object.asMap().values().stream()
        .flatMap(each -> button(each, action).stream())
        .findFirst();
  }
}
