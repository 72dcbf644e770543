package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import dev.containerarch.local.workspace.Origins.Origin;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns what a member does into what Slack sends to the app, and the app's answer into what the
/// member sees.
final class Interactions {

  static final String COMMAND = "/container-arch";

  private static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final FakeSlack slack;
  private final App app;
  private final Cast cast;
  private final Payloads payloads;
  private final Writing writing;
  private final Conversations conversations;
  private final Origins origins;
  private final Deliveries deliveries;

  Interactions(
      FakeSlack slack,
      App app,
      Cast cast,
      Conversations conversations,
      Origins origins,
      Deliveries deliveries) {
    this.slack = slack;
    this.app = app;
    this.cast = cast;
    this.payloads = new Payloads(cast);
    this.writing = new Writing(cast);
    this.conversations = conversations;
    this.origins = origins;
    this.deliveries = deliveries;
  }

  /// What stands in the message box: a command, or a message for everybody.
  Outcome typed(Member who, Channel where, String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return new Outcome.Impossible("nothing was typed");
    }
    if (where.isDirect()) {
      return new Outcome.Impossible("nobody writes to the app");
    }
    if (!line.startsWith("/")) {
      deliveries.fromMember(who, where, "", writing.message(who, text));
      return new Outcome.Done();
    }
    String word = text.split("\\s", 2)[0];
    if (!isCommand(word)) {
      return notACommand(who, where, "", word);
    }
    return command(who, where, writing.command(who, text.substring(word.length()).strip()));
  }

  private static boolean isCommand(String word) {
    return word.toLowerCase(Locale.ROOT).equals(COMMAND);
  }

  private Outcome notACommand(Member who, Channel where, String thread, String word) {
    deliveries.fromSlackbot(
        who, where, Deliveries.text(Writing.escaped(word) + " is not a valid command.", thread));
    return new Outcome.Done();
  }

  /// What stands in the message box of a thread: an answer for everybody. Slack has no commands
  /// there.
  Outcome replied(Member who, Channel where, String thread, String line) {
    String text = line.strip();
    Optional<Message> root = conversations.find(where.id(), thread, who.id());
    if (text.isEmpty() || where.isDirect() || root.filter(Message::hasThread).isEmpty()) {
      return new Outcome.Impossible("nothing that could be answered");
    }
    if (!line.startsWith("/")) {
      deliveries.fromMember(who, where, thread, writing.message(who, text));
      return new Outcome.Done();
    }
    String word = text.split("\\s", 2)[0];
    if (!isCommand(word)) {
      return notACommand(who, where, thread, word);
    }
    deliveries.fromSlackbot(
        who,
        where,
        Deliveries.text("`" + COMMAND + "` is not supported in threads. Sorry!", thread));
    return new Outcome.Done();
  }

  private Outcome command(Member who, Channel where, String text) {
    URI responseUrl = responseUrl(new Origin(who.id(), where.id(), null));
    String trigger = slack.newTrigger(who.id());
    switch (app.send(payloads.command(who, where, COMMAND, text, trigger, responseUrl))) {
      case App.Reply.Failed(String error) ->
          deliveries.commandFailed(who, where, COMMAND, error, new JsonObject());
      case App.Reply.Answered(JsonElement body) -> {
        if (body instanceof JsonObject message) {
          deliveries.answerToCommand(who, where, COMMAND, message);
        }
      }
    }
    return new Outcome.Done();
  }

  /// A click, or a choice, in a message.
  Outcome atMessage(Member who, Channel where, String ts, Clicked clicked) {
    Optional<Message> message = conversations.find(where.id(), ts, who.id());
    Optional<JsonObject> element = message.flatMap(found -> clicked.in(found.blocks()));
    if (message.isEmpty() || element.isEmpty()) {
      return new Outcome.Impossible("there is no such message or element");
    }
    JsonObject payload = payloads.interaction("block_actions", who, slack.newTrigger(who.id()));
    URI responseUrl = responseUrl(new Origin(who.id(), where.id(), ts));
    Payloads.atMessage(payload, message.get(), where, responseUrl);
    payload.add("state", Payloads.state(clicked.values()));
    return act(payload, element.get(), clicked);
  }

  /// A click, or a choice, in a modal or on the Home tab.
  Outcome atView(Member who, String viewId, Clicked clicked) {
    Optional<JsonObject> view =
        open(who, viewId)
            .or(() ->
                slack.home(who.id()).filter(home -> Blocks.string(home, "id").equals(viewId)));
    Optional<JsonObject> element =
        view.flatMap(found -> clicked.in(found.getAsJsonArray("blocks")));
    if (view.isEmpty() || element.isEmpty()) {
      return new Outcome.Impossible("there is no such view or element");
    }
    JsonObject payload = payloads.interaction("block_actions", who, slack.newTrigger(who.id()));
    JsonObject container = new JsonObject();
    container.addProperty("type", "view");
    container.addProperty("view_id", viewId);
    payload.add("container", container);
    payload.add("view", Payloads.view(view.get(), who, clicked.values()));
    return act(payload, element.get(), clicked);
  }

  private Outcome act(JsonObject payload, JsonObject element, Clicked clicked) {
    payload.add(
        "actions",
        Payloads.actions(element, clicked.blockId(), clicked.chosen(), slack.newTimestamp()));
    return switch (app.send(Payloads.form(payload))) {
      case App.Reply.Answered _ -> new Outcome.Done();
      case App.Reply.Failed(String error) ->
          new Outcome.Failed(error, "This app is not responding right now (" + error + ").");
    };
  }

  /// A submission of the modal on top.
  Outcome submitted(Member who, String viewId, JsonElement values) {
    Optional<JsonObject> view = open(who, viewId);
    if (view.isEmpty()) {
      return new Outcome.Impossible("there is no such view");
    }
    JsonObject payload = payloads.interaction("view_submission", who, slack.newTrigger(who.id()));
    JsonObject filled = Payloads.view(view.get(), who, values);
    payload.add("view", filled);
    payload.add("response_urls", responseUrls(who, filled));
    return switch (app.send(Payloads.form(payload))) {
      case App.Reply.Failed(String error) -> new Outcome.Failed(error, TROUBLE);
      case App.Reply.Answered(JsonElement body) ->
          answered(viewId, body instanceof JsonObject answer ? answer : new JsonObject());
    };
  }

  private Outcome answered(String viewId, JsonObject answer) {
    Optional<String> refusal = slack.answerSubmission(viewId, answer);
    if (refusal.isPresent()) {
      return new Outcome.Failed(refusal.get(), TROUBLE);
    }
    deliveries.viewsChanged();
    return Blocks.string(answer, "response_action").equals("errors")
            && answer.get("errors") instanceof JsonObject errors
        ? new Outcome.Errors(errors)
        : new Outcome.Done();
  }

  /// One address for each menu of conversations that asks for it.
  private JsonArray responseUrls(Member who, JsonObject view) {
    JsonArray urls = new JsonArray();
    for (JsonElement each : view.getAsJsonArray("blocks")) {
      JsonObject block = each.getAsJsonObject();
      if (!(block.get("element") instanceof JsonObject element)
          || !Blocks.isTrue(element, "response_url_enabled")) {
        continue;
      }
      String blockId = Blocks.string(block, "block_id");
      String actionId = Blocks.string(element, "action_id");
      String channel = chosenChannel(view, blockId, actionId);
      if (cast.conversation(who, channel).isEmpty()) {
        continue;
      }
      JsonObject url = new JsonObject();
      url.addProperty("block_id", blockId);
      url.addProperty("action_id", actionId);
      url.addProperty("channel_id", channel);
      url.addProperty("response_url", responseUrl(new Origin(who.id(), channel, null)).toString());
      urls.add(url);
    }
    return urls;
  }

  private static String chosenChannel(JsonObject view, String blockId, String actionId) {
    JsonObject values = view.getAsJsonObject("state").getAsJsonObject("values");
    if (values.get(blockId) instanceof JsonObject block
        && block.get(actionId) instanceof JsonObject value) {
      String conversation = Blocks.string(value, "selected_conversation");
      return conversation.isEmpty() ? Blocks.string(value, "selected_channel") : conversation;
    }
    return "";
  }

  /// A modal is closed with nothing sent, or all of them are.
  Outcome closed(Member who, String viewId, boolean all, JsonElement values) {
    Optional<JsonObject> top = open(who, viewId);
    if (top.isEmpty()) {
      return new Outcome.Impossible("there is no such view");
    }
    boolean clears = all || Blocks.isTrue(top.get(), "clear_on_close");
    List<JsonObject> closing = clears ? slack.openViews(who.id()).reversed() : List.of(top.get());
    slack.closeView(viewId, clears);
    deliveries.viewsChanged();
    for (JsonObject view : closing) {
      if (Blocks.isTrue(view, "notify_on_close")) {
        JsonObject payload = payloads.interaction("view_closed", who, "");
        payload.add("view", Payloads.view(view, who, values));
        payload.addProperty("is_cleared", clears);
        app.send(Payloads.form(payload));
      }
    }
    return new Outcome.Done();
  }

  private Optional<JsonObject> open(Member who, String viewId) {
    return slack.openViews(who.id()).stream()
        .filter(view -> Blocks.string(view, "id").equals(viewId))
        .findFirst();
  }

  private URI responseUrl(Origin origin) {
    URI url = slack.newResponseUrl();
    origins.note(url, origin);
    return url;
  }
}
