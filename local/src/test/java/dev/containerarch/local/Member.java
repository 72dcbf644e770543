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
import java.util.concurrent.atomic.AtomicInteger;

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
