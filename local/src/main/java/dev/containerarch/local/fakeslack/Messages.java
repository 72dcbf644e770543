package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `chat.postMessage`, `chat.update` and `chat.postEphemeral`.
final class Messages {

  private final Clock clock;

  /// What stands where, by channel and timestamp, in the order in which it was posted.
  private final Map<String, JsonObject> shown = new LinkedHashMap<>();

  /// The timestamp under which a `client_msg_id` was posted to a channel.
  private final Map<String, String> known = new HashMap<>();

  private final Map<String, String> closed = new HashMap<>();
  private int count;

  Messages(Clock clock) {
    this.clock = clock;
  }

  synchronized Answer post(Arguments arguments) {
    return refusal(arguments, "channel")
        .orElseGet(() ->
            arguments
                .string("client_msg_id")
                .map(id -> postOnce(arguments, id))
                .orElseGet(() -> kept(arguments, newTimestamp())));
  }

  /// Answers a message that is known with what is there, as Slack's errors about `client_msg_id`
  /// suggest that it does; `docs/decisions/0018` says what of this is documented.
  private Answer postOnce(Arguments arguments, String id) {
    String name = key(arguments, id);
    String ts = known.get(name);
    if (ts == null) {
      String fresh = newTimestamp();
      known.put(name, fresh);
      return kept(arguments, fresh);
    }
    JsonObject there = shown.get(key(arguments, ts));
    return there == null
        ? Answer.error("duplicate_message_not_found")
        : posted(arguments, ts, there.deepCopy());
  }

  /// Takes a message away, as a member would.
  synchronized void delete(String channel, String ts) {
    shown.remove(channel + "/" + ts);
  }

  /// Makes every message to a channel fail, or none when the error is empty.
  synchronized void refuseIn(String channel, String error) {
    if (error.isEmpty()) {
      closed.remove(channel);
    } else {
      closed.put(channel, error);
    }
  }

  /// The messages of a channel, oldest first, as they stand.
  synchronized List<JsonObject> in(String channel) {
    return shown.entrySet().stream()
        .filter(message -> message.getKey().startsWith(channel + "/"))
        .map(message -> message.getValue().deepCopy())
        .toList();
  }

  synchronized Answer update(Arguments arguments) {
    return refusal(arguments, "channel", "ts")
        .orElseGet(() -> {
          String ts = arguments.string("ts").orElseThrow();
          return shown.containsKey(key(arguments, ts))
              ? kept(arguments, ts)
              : Answer.error("message_not_found");
        });
  }

  synchronized Answer postEphemeral(Arguments arguments) {
    return refusal(arguments, "channel", "user")
        .orElseGet(() -> {
          JsonObject body = new JsonObject();
          body.addProperty("message_ts", newTimestamp());
          return Answer.ok(body);
        });
  }

  /// The error that Slack names when a message is like this.
  static String errorName(List<Violation> violations) {
    boolean onlyText =
        violations.stream().allMatch(v -> v.path().isEmpty() || v.path().equals("/text"));
    if (onlyText) {
      boolean tooLong = violations.stream().anyMatch(v -> v.limit().startsWith("must be less"));
      return tooLong ? "msg_too_long" : "no_text";
    }
    boolean tooMuch = violations.stream().allMatch(v -> v.limit().startsWith("blocks too long"));
    return tooMuch ? "msg_blocks_too_long" : "invalid_blocks";
  }

  /// Slack gives every block that has no `block_id` one of its own.
  static void nameBlock(JsonObject block, int index) {
    if (!block.has("block_id")) {
      block.addProperty("block_id", "b" + index);
    }
  }

  private Optional<Answer> refusal(Arguments arguments, String... required) {
    List<String> missing = arguments.missing(required);
    if (!missing.isEmpty()) {
      return Optional.of(Answer.error("invalid_arguments", missing));
    }
    String error = closed.get(arguments.string("channel").orElse(""));
    if (error != null) {
      return Optional.of(Answer.error(error));
    }
    JsonElement blocks = arguments.json().get("blocks");
    if (blocks != null && !blocks.isJsonArray()) {
      return Optional.of(Answer.error("invalid_blocks_format"));
    }
    List<Violation> violations = BlockKitRules.message(arguments.json());
    if (violations.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Answer.error(errorName(violations), violations.stream().map(Violation::toString).toList()));
  }

  private Answer kept(Arguments arguments, String ts) {
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    message.addProperty("user", FakeSlack.BOT_USER_ID);
    message.addProperty("bot_id", FakeSlack.BOT_ID);
    message.addProperty("app_id", FakeSlack.APP_ID);
    message.addProperty("team", FakeSlack.TEAM_ID);
    message.addProperty("ts", ts);
    message.add("text", arguments.json().get("text"));
    arguments.string("thread_ts").ifPresent(thread -> message.addProperty("thread_ts", thread));
    if (arguments.json().has("blocks")) {
      List<JsonElement> blocks = arguments.json().getAsJsonArray("blocks").deepCopy().asList();
      JsonArray named = new JsonArray();
      for (int i = 0; i < blocks.size(); i++) {
        nameBlock(blocks.get(i).getAsJsonObject(), i);
        named.add(blocks.get(i));
      }
      message.add("blocks", named);
    }
    shown.put(key(arguments, ts), message.deepCopy());
    return posted(arguments, ts, message);
  }

  private static Answer posted(Arguments arguments, String ts, JsonObject message) {
    JsonObject body = new JsonObject();
    body.addProperty("channel", arguments.string("channel").orElseThrow());
    body.addProperty("ts", ts);
    body.add("message", message);
    return Answer.ok(body);
  }

  private static String key(Arguments arguments, String ts) {
    return arguments.string("channel").orElseThrow() + "/" + ts;
  }

  synchronized String newTimestamp() {
    count++;
    return "%d.%06d".formatted(clock.instant().getEpochSecond(), count);
  }
}
