package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.local.fakeslack.Accepted;
import dev.containerarch.local.fakeslack.BlockKitRules;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.SentFile;
import dev.containerarch.local.fakeslack.Violation;
import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import dev.containerarch.local.workspace.Origins.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts what comes from the app where members see it.
final class Deliveries {

  private final FakeSlack slack;
  private final Conversations conversations;
  private final Origins origins;
  private final Changes changes;

  Deliveries(FakeSlack slack, Conversations conversations, Origins origins, Changes changes) {
    this.slack = slack;
    this.conversations = conversations;
    this.origins = origins;
    this.changes = changes;
  }

  /// A call that the fake Slack did not refuse.
  void accepted(Accepted call) {
    JsonObject arguments = call.arguments();
    switch (call.method()) {
      case Call.RESPONSE_URL ->
          origins
              .of(call.responseUrl())
              .ifPresent(origin -> toResponseUrl(origin, call.arguments()));
      case "chat.postMessage" ->
          post(
              Blocks.string(call.answer(), "ts"),
              // Where a member was named, the conversation with them.
              Blocks.string(call.answer(), "channel"),
              null,
              arguments);
      case "chat.postEphemeral" ->
          post(
              Blocks.string(call.answer(), "message_ts"),
              Blocks.string(arguments, "channel"),
              Blocks.string(arguments, "user"),
              arguments);
      case "chat.update" -> {
        conversations.replace(
            Blocks.string(arguments, "channel"), Blocks.string(arguments, "ts"), arguments);
        changes.announce("message");
      }
      case "files.completeUploadExternal" ->
          files(
              Blocks.string(arguments, "channel_id"),
              Blocks.string(arguments, "initial_comment"),
              call.answer());
      case "views.open", "views.push", "views.update", "views.publish" -> viewsChanged();
      default -> {
        // A question, such as users.info: nobody sees it.
      }
    }
  }

  /// Files that were shared in a conversation make a message of it.
  private void files(String channel, String comment, JsonObject answer) {
    if (channel.isEmpty()) {
      return;
    }
    JsonArray files = new JsonArray();
    for (JsonElement each : answer.getAsJsonArray("files")) {
      slack
          .sentFile(Blocks.string(each.getAsJsonObject(), "id"))
          .ifPresent(file -> files.add(described(file)));
    }
    JsonObject message = new JsonObject();
    message.addProperty("text", comment);
    message.add("files", files);
    post(slack.newTimestamp(), channel, null, message);
  }

  private static JsonObject described(SentFile file) {
    JsonObject json = new JsonObject();
    json.addProperty("id", file.id());
    json.addProperty("name", file.name());
    json.addProperty("size", file.bytes().length);
    return json;
  }

  void viewsChanged() {
    changes.next();
    changes.announce("views");
  }

  private void toResponseUrl(Origin origin, JsonObject message) {
    String original = origin.messageTs();
    boolean delete = Blocks.isTrue(message, "delete_original");
    boolean replace = Blocks.isTrue(message, "replace_original");
    if (original != null && delete) {
      conversations.delete(origin.channel(), original);
      changes.announce("message");
    } else if (original != null
        && replace
        && conversations.replace(origin.channel(), original, message)) {
      changes.announce("message");
    } else if (!delete) {
      say(origin.member(), origin.channel(), message);
    }
  }

  /// Shows a message that is only for this member unless it says otherwise.
  private void say(String member, String channel, JsonObject message) {
    boolean toAll = Blocks.string(message, "response_type").equals("in_channel");
    post(slack.newTimestamp(), channel, toAll ? null : member, message);
  }

  private void post(String ts, String channel, @Nullable String onlyFor, JsonObject sent) {
    conversations.post(ts, channel, onlyFor, Message.APP, sent);
    changes.announce("message");
  }

  /// The answer to a command, in the answer to Slack's own request.
  void answerToCommand(Member who, Channel where, String command, JsonObject message) {
    if (!message.has("text") && !message.has("blocks")) {
      return;
    }
    List<Violation> violations = BlockKitRules.message(message);
    if (violations.isEmpty()) {
      say(who.id(), where.id(), message);
    } else {
      JsonObject why = new JsonObject();
      why.add("refused", message);
      JsonArray list = new JsonArray();
      violations.forEach(violation -> list.add(violation.toString()));
      why.add("violations", list);
      commandFailed(who, where, command, "invalid_blocks", why);
    }
  }

  /// Slack's own line below a command that came to nothing.
  void commandFailed(Member who, Channel where, String command, String error, JsonObject details) {
    details.addProperty("text", command + " failed with the error \"" + error + "\"");
    fromSlackbot(who, where, details);
  }

  /// What Slack itself says to one member, in a thread where the message names one.
  void fromSlackbot(Member who, Channel where, JsonObject message) {
    conversations.post(slack.newTimestamp(), where.id(), who.id(), Message.SLACKBOT, message);
    changes.announce("message");
  }

  /// A message of words alone.
  static JsonObject text(String text, String thread) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    if (!thread.isEmpty()) {
      message.addProperty("thread_ts", thread);
    }
    return message;
  }

  /// What a member writes to everybody.
  ///
  /// @param thread the message that it answers; empty for none
  void fromMember(Member who, Channel where, String thread, String text) {
    JsonObject message = text(text, thread);
    conversations.post(slack.newTimestamp(), where.id(), null, who.id(), message);
    changes.announce("message");
  }
}
