package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.request.HttpAnswer;
import dev.containerarch.slack.request.HttpRequest;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import dev.containerarch.slack.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A team at its keyboard: sends what Slack would send and reads what comes back.
final class Team {

  static final String SECRET = "local-signing-secret";
  static final Instant NOW = Instant.ofEpochSecond(1_793_613_600);
  static final String RESPONSE_URL = "https://hooks.slack.com/actions/T1/1/abc";

  /// What Slack would make a mention, a link or a date of; the app itself only writes people,
  /// channels and dates.
  private static final Pattern FOREIGN =
      Pattern.compile("<(?!@U[A-Z0-9]+>|#C[A-Z0-9]+>|!date\\^\\d)");

  /// Bold that Slack does not see the end of, because a Korean particle follows it.
  private static final Pattern OPEN_BOLD = Pattern.compile("[\\p{L}\\p{N})]\\*\\p{IsHangul}");

  final MemoryLog log = new MemoryLog();
  final MemoryDrafts drafts = new MemoryDrafts();
  final MemorySettings settings = new MemorySettings();
  final MemoryBoard board = new MemoryBoard();
  final ListeningSlack slack = new ListeningSlack();
  private final SlackRequests requests;
  private int triggers;

  Team() {
    this(PriceSnapshots.none());
  }

  Team(BotTokens tokens) {
    this(tokens, PriceSnapshots.none());
  }

  Team(PriceSnapshots snapshots) {
    this(_ -> "xoxb-test", snapshots);
  }

  private Team(BotTokens tokens, PriceSnapshots snapshots) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    this.requests =
        new SlackRequests(
            new RequestVerifier(SigningSecrets.fixed(List.of(SECRET)), clock),
            ContainerArchApp.create(
                Knowledge.load(),
                Texts.load(),
                Stores.of(log, drafts, snapshots, settings, board),
                new SlackCalls(slack::client, tokens, SlackCalls.SLACK_HOSTS),
                clock));
  }

  /// A slash command's form, without its text.
  Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", "unused");
    form.put("team_id", "T1");
    form.put("channel_id", "C1");
    form.put("user_id", "U1");
    form.put("command", "/container-arch");
    form.put("response_url", RESPONSE_URL);
    form.put("trigger_id", "trigger-" + ++triggers);
    return form;
  }

  HttpAnswer command(String text) {
    Map<String, String> form = form();
    form.put("text", text);
    return send(form);
  }

  /// What another member reads after typing a command.
  String says(String member, String text) {
    Map<String, String> form = form();
    form.put("user_id", member);
    form.put("text", text);
    return read(JsonParser.parseString(send(form).body()).getAsJsonObject());
  }

  /// Another member clicks, and reads what was answered at the message.
  String clicked(String member, String action, String value) {
    JsonObject payload = click(action, value, RESPONSE_URL);
    payload.add("user", id(member));
    assertThat(interact(payload).status()).isEqualTo(200);
    ListeningSlack.Call last = slack.calls().getLast();
    return last.body().has("view")
        ? last.body().getAsJsonObject("view").toString()
        : read(last.body());
  }

  /// A member of another workspace types a command.
  String saysIn(String tenant, String member, String text) {
    Map<String, String> form = form();
    form.put("team_id", tenant);
    form.put("user_id", member);
    form.put("text", text);
    return read(JsonParser.parseString(send(form).body()).getAsJsonObject());
  }

  /// A member types a command that opens a window.
  Window opens(String member, String text) {
    Map<String, String> form = form();
    form.put("user_id", member);
    form.put("text", text);
    assertThat(send(form).status()).isEqualTo(200);
    return Window.opened(this).of(member, "T1");
  }

  /// A member clicks a button that opens a window.
  Window opensBy(String member, String action, String value) {
    JsonObject payload = click(action, value, RESPONSE_URL);
    payload.add("user", id(member));
    assertThat(interact(payload).status()).isEqualTo(200);
    return Window.opened(this).of(member, "T1");
  }

  /// What a member reads after typing a command.
  String says(String text) {
    HttpAnswer answer = command(text);
    assertThat(answer.status()).as(text).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/json; charset=utf-8");
    JsonObject message = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(message.get("response_type").getAsString()).isEqualTo("ephemeral");
    return read(message);
  }

  /// The text of a message's blocks, after making sure that nothing in it is harmful.
  static String read(JsonObject message) {
    assertThat(message.get("text").getAsString()).isNotBlank();
    assertHarmless(message.get("text").getAsString());
    List<String> texts = new ArrayList<>();
    collect(message.get("blocks"), texts);
    return String.join("\n", texts);
  }

  private static void collect(JsonElement element, List<String> texts) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> collect(each, texts));
    }
    if (!(element instanceof JsonObject object)) {
      return;
    }
    if (object.get("text") != null && object.get("text").isJsonPrimitive()) {
      String text = object.get("text").getAsString();
      if (object.get("type").getAsString().equals("mrkdwn")) {
        assertHarmless(text);
      }
      texts.add(text);
    }
    object
        .entrySet()
        .forEach(field -> {
          if (!field.getKey().equals("text") || !field.getValue().isJsonPrimitive()) {
            collect(field.getValue(), texts);
          }
        });
  }

  /// Nobody is mentioned, bold ends before a blank or a punctuation mark, and every code span is
  /// closed on its own line.
  static void assertHarmless(String mrkdwn) {
    assertThat(mrkdwn).doesNotContainPattern(FOREIGN).doesNotContainPattern(OPEN_BOLD);
    for (String line : mrkdwn.split("\n", -1)) {
      if (!line.equals("```")) {
        assertThat(line.chars().filter(c -> c == '`').count() % 2).as(line).isZero();
      }
    }
  }

  /// An event of the Events API.
  HttpAnswer event(JsonObject event) {
    JsonObject authorization = new JsonObject();
    authorization.addProperty("team_id", "T1");
    authorization.addProperty("is_enterprise_install", false);
    JsonArray authorizations = new JsonArray();
    authorizations.add(authorization);
    JsonObject body = new JsonObject();
    body.addProperty("type", "event_callback");
    body.addProperty("team_id", "T1");
    body.addProperty("event_id", "Ev1");
    body.add("event", event);
    body.add("authorizations", authorizations);
    return sendRaw(body.toString(), "application/json");
  }

  /// A member opens the app's page.
  ///
  /// @param tab `home` or `messages`
  HttpAnswer opensApp(String member, String tab) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "app_home_opened");
    event.addProperty("user", member);
    event.addProperty("channel", "D1");
    event.addProperty("tab", tab);
    return event(event);
  }

  /// A click inside a view that was sent.
  ///
  /// @param chosen the value of a menu's option; empty for a button
  JsonObject clickIn(JsonObject view, String member, JsonObject element, String chosen) {
    JsonObject shown = view.deepCopy();
    shown.addProperty("id", "V1");
    shown.addProperty("hash", "h1");
    JsonObject action = new JsonObject();
    action.addProperty("action_id", element.get("action_id").getAsString());
    action.addProperty("type", element.get("type").getAsString());
    if (element.has("value")) {
      action.add("value", element.get("value"));
    }
    if (element.has("block_id")) {
      action.add("block_id", element.get("block_id"));
    }
    if (!chosen.isEmpty()) {
      JsonObject option = new JsonObject();
      option.addProperty("value", chosen);
      action.add("selected_option", option);
    }
    JsonArray actions = new JsonArray();
    actions.add(action);
    JsonObject payload = interaction("block_actions");
    payload.add("user", id(member));
    payload.add("actions", actions);
    payload.add("view", shown);
    return payload;
  }

  HttpAnswer click(String action, String value) {
    return interact(click(action, value, RESPONSE_URL));
  }

  /// Clicks, and reads what was answered at the message.
  String clicked(String action, String value) {
    int before = slack.calls().size();
    assertThat(click(action, value).status()).isEqualTo(200);
    assertThat(slack.calls()).hasSizeGreaterThan(before);
    return read(slack.calls().getLast().body());
  }

  /// Chooses from a menu, whose block has an id, and reads what was answered at the message.
  String chosen(String action, String blockId, String value) {
    JsonObject payload = click(action, "", RESPONSE_URL);
    JsonObject menu = payload.getAsJsonArray("actions").get(0).getAsJsonObject();
    menu.addProperty("type", "static_select");
    menu.addProperty("block_id", blockId);
    menu.remove("value");
    JsonObject option = new JsonObject();
    option.addProperty("value", value);
    menu.add("selected_option", option);
    int before = slack.calls().size();
    assertThat(interact(payload).status()).isEqualTo(200);
    assertThat(slack.calls()).hasSizeGreaterThan(before);
    return read(slack.calls().getLast().body());
  }

  JsonObject click(String action, String value, String responseUrl) {
    JsonObject button = new JsonObject();
    button.addProperty("type", "button");
    button.addProperty("action_id", action);
    button.addProperty("block_id", "b1");
    button.addProperty("value", value);
    JsonArray actions = new JsonArray();
    actions.add(button);
    JsonObject payload = interaction("block_actions");
    payload.add("actions", actions);
    payload.add("channel", id("C1"));
    payload.addProperty("response_url", responseUrl);
    return payload;
  }

  /// The decision modal, filled in and submitted.
  JsonObject submission(String metadata, String architecture, String title, String reason) {
    JsonObject option = new JsonObject();
    option.addProperty("value", architecture);
    JsonObject select = new JsonObject();
    select.add("selected_option", option);
    JsonObject values = new JsonObject();
    values.add("architecture", in("architecture", select));
    values.add("title", in("title", input(title)));
    values.add("because", in("because", input(reason)));
    JsonObject state = new JsonObject();
    state.add("values", values);
    JsonObject view = new JsonObject();
    view.addProperty("id", "V" + ++triggers);
    view.addProperty("type", "modal");
    view.addProperty("callback_id", "record-decision");
    view.addProperty("private_metadata", metadata);
    view.add("state", state);
    JsonObject payload = interaction("view_submission");
    payload.add("view", view);
    return payload;
  }

  private static JsonObject input(String value) {
    JsonObject input = new JsonObject();
    input.addProperty("value", value);
    return input;
  }

  private static JsonObject in(String name, JsonObject value) {
    JsonObject outer = new JsonObject();
    outer.add(name, value);
    return outer;
  }

  JsonObject interaction(String type) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", type);
    payload.add("team", id("T1"));
    payload.add("user", id("U1"));
    payload.addProperty("trigger_id", "trigger-" + ++triggers);
    return payload;
  }

  private static JsonObject id(String id) {
    JsonObject object = new JsonObject();
    object.addProperty("id", id);
    return object;
  }

  HttpAnswer interact(JsonObject payload) {
    return send(Map.of("payload", payload.toString()));
  }

  HttpAnswer send(Map<String, String> form) {
    return sendRaw(
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  HttpAnswer sendRaw(String body) {
    return sendRaw(body, "application/x-www-form-urlencoded");
  }

  HttpAnswer sendRaw(String body, String contentType) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String timestamp = String.valueOf(NOW.getEpochSecond());
    return answer(timestamp, RequestVerifier.sign(SECRET, timestamp, bytes), contentType, bytes);
  }

  HttpAnswer answer(String timestamp, String signature, String contentType, byte[] body) {
    return requests.answer(
        new HttpRequest(
            Map.of(
                "content-type",
                List.of(contentType),
                "x-slack-request-timestamp",
                List.of(timestamp),
                "x-slack-signature",
                List.of(signature)),
            body));
  }

  /// A request without any signature.
  HttpAnswer unsigned(String body) {
    return requests.answer(new HttpRequest(Map.of(), body.getBytes(StandardCharsets.UTF_8)));
  }
}
