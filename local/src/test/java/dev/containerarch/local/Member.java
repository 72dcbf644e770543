package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.local.fakeslack.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A member of a team, who types, clicks what is shown, and submits windows.
final class Member {

  static final String SECRET = "local-signing-secret";
  private static final AtomicInteger WINDOWS = new AtomicInteger();

  private final LocalStack stack;
  private final Clock clock;
  private final String team;
  private final String user;

  Member(LocalStack stack, Clock clock, String team, String user) {
    this.stack = stack;
    this.clock = clock;
    this.team = team;
    this.user = user;
  }

  /// The message that answers a command.
  JsonObject types(String text) {
    LocalStack.HttpResponse response = posts(text);
    assertThat(response.status()).as(text).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  LocalStack.HttpResponse posts(String text) {
    SignedCommand command =
        SignedCommand.of(
            new SignedCommand.Typist(user, team, "C1"),
            text,
            stack.slack().newTrigger(),
            stack.slack().newResponseUrl().toString(),
            SECRET,
            clock);
    return stack.post(command.headers(), command.body().getBytes(StandardCharsets.UTF_8));
  }

  /// Clicks a button and gives back the calls that the app made because of it.
  List<Call> clicks(JsonObject button) {
    return clicks(button, stack.slack().newTrigger(), stack.slack().newResponseUrl().toString());
  }

  List<Call> clicks(JsonObject button, String trigger, String responseUrl) {
    JsonObject action = button.deepCopy();
    action.addProperty("block_id", "b1");
    JsonArray actions = new JsonArray();
    actions.add(action);
    JsonObject payload = payload("block_actions", trigger);
    payload.add("actions", actions);
    payload.add("channel", id("C1"));
    payload.addProperty("response_url", responseUrl);
    int before = stack.slack().calls().size();
    LocalStack.HttpResponse response = sends(payload);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    List<Call> calls = stack.slack().calls();
    return calls.subList(before, calls.size());
  }

  /// A view as it was opened, filled in, not sent yet.
  JsonObject fillsIn(JsonObject view, String architecture, String title, String reason) {
    JsonObject filled = view.deepCopy();
    filled.addProperty("id", "V" + WINDOWS.incrementAndGet());
    JsonObject values =
        JsonParser.parseString(
                "{\"architecture\":{\"architecture\":{\"selected_option\":{}}},"
                    + "\"title\":{\"title\":{}},\"because\":{\"because\":{}}}")
            .getAsJsonObject();
    at(values, "architecture")
        .getAsJsonObject("selected_option")
        .addProperty("value", architecture);
    at(values, "title").addProperty("value", title);
    at(values, "because").addProperty("value", reason);
    JsonObject state = new JsonObject();
    state.add("values", values);
    filled.add("state", state);
    JsonObject payload = payload("view_submission", stack.slack().newTrigger());
    payload.add("view", filled);
    return payload;
  }

  private static JsonObject at(JsonObject values, String input) {
    return values.getAsJsonObject(input).getAsJsonObject(input);
  }

  /// What an open modal sends when something happens in it.
  ///
  /// @param view as Slack shows it, with its id and hash
  /// @param entered what the member has entered, by action id
  JsonObject inModal(String type, JsonObject view, Map<String, String> entered) {
    JsonObject shown = view.deepCopy();
    JsonObject values = new JsonObject();
    for (JsonElement block : view.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("input")) {
        JsonObject element = block.getAsJsonObject().getAsJsonObject("element");
        String action = element.get("action_id").getAsString();
        JsonObject of = new JsonObject();
        of.add(action, entered(element, entered.get(action)));
        values.add(block.getAsJsonObject().get("block_id").getAsString(), of);
      }
    }
    JsonObject state = new JsonObject();
    state.add("values", values);
    shown.add("state", state);
    JsonObject payload = payload(type, stack.slack().newTrigger());
    payload.add("view", shown);
    return payload;
  }

  private static JsonObject entered(JsonObject element, @Nullable String typed) {
    JsonObject value = new JsonObject();
    if (element.get("type").getAsString().equals("static_select")) {
      JsonObject option = new JsonObject();
      option.addProperty("value", typed);
      value.add(
          "selected_option",
          typed != null
              ? option
              : element.has("initial_option") ? element.get("initial_option") : JsonNull.INSTANCE);
    } else {
      value.addProperty(
          "value",
          typed != null
              ? typed
              : element.has("initial_value") ? element.get("initial_value").getAsString() : null);
    }
    return value;
  }

  /// Acts inside a modal, and gives back the calls that the app made because of it.
  List<Call> acts(JsonObject payload, JsonObject action) {
    JsonArray actions = new JsonArray();
    actions.add(action);
    payload.add("actions", actions);
    int before = stack.slack().calls().size();
    assertThat(sends(payload).status()).isEqualTo(200);
    List<Call> calls = stack.slack().calls();
    return calls.subList(before, calls.size());
  }

  /// Closes a modal.
  void closes(JsonObject payload) {
    assertThat(sends(payload).status()).isEqualTo(200);
  }

  JsonObject submits(JsonObject payload) {
    LocalStack.HttpResponse response = sends(payload);
    assertThat(response.status()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private JsonObject payload(String type, String trigger) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", type);
    payload.add("team", id(team));
    payload.add("user", id(user));
    payload.addProperty("trigger_id", trigger);
    return payload;
  }

  /// The same as it comes from an organisation-wide installation.
  static JsonObject acrossTheOrganisation(JsonObject payload, String enterprise) {
    JsonObject wide = payload.deepCopy();
    wide.add("team", JsonNull.INSTANCE);
    wide.add("enterprise", id(enterprise));
    wide.addProperty("is_enterprise_install", true);
    return wide;
  }

  private static JsonObject id(String id) {
    JsonObject object = new JsonObject();
    object.addProperty("id", id);
    return object;
  }

  private LocalStack.HttpResponse sends(JsonObject payload) {
    String body = "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
    return stack.post(
        SignedCommand.headers(body, SECRET, clock), body.getBytes(StandardCharsets.UTF_8));
  }

  /// All buttons in a message whose action is this one, in their order.
  static List<JsonObject> buttons(JsonElement message, String action) {
    List<JsonObject> found = new ArrayList<>();
    collect(message, action, found);
    return found;
  }

  private static void collect(JsonElement element, String action, List<JsonObject> found) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> collect(each, action, found));
    } else if (element instanceof JsonObject object) {
      if (object.has("action_id") && object.get("action_id").getAsString().equals(action)) {
        found.add(object);
      }
      object.entrySet().forEach(field -> collect(field.getValue(), action, found));
    }
  }
}
