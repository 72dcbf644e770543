package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/// A message as it stands.
///
/// @param threadTs the message below which it is a reply; null when it is in the channel itself
/// @param onlyFor the member who alone sees it; null when everybody in the channel does
/// @param author a member's id, or one of the authors below
/// @param blocks every block with a `block_id`; empty when there is only text
/// @param sent as the app sent it
/// @param change the number of the change that made it what it is
record Message(
    String ts,
    String channel,
    @Nullable String threadTs,
    @Nullable String onlyFor,
    String author,
    String text,
    JsonArray blocks,
    JsonObject sent,
    boolean edited,
    boolean deleted,
    long change) {

  static final String APP = "app";

  /// Slack itself, with its own error lines.
  static final String SLACKBOT = "slackbot";

  /// One that has just come.
  static Message posted(
      String ts,
      String channel,
      @Nullable String onlyFor,
      String author,
      JsonObject sent,
      long change) {
    String thread = Blocks.string(sent, "thread_ts");
    return new Message(
        ts,
        channel,
        thread.isEmpty() || thread.equals(ts) ? null : thread,
        onlyFor,
        author,
        Blocks.text(sent),
        Blocks.named(sent),
        sent,
        false,
        false,
        change);
  }

  /// The files that it brings, as Slack describes them.
  JsonArray files() {
    return sent.get("files") instanceof JsonArray files ? files : new JsonArray();
  }

  /// Whether it can be answered in a thread: it is in the channel itself, for everybody.
  boolean hasThread() {
    return threadTs == null && onlyFor == null;
  }

  boolean isFor(String member) {
    return onlyFor == null || onlyFor.equals(member);
  }

  Message replaced(JsonObject by, long number) {
    return new Message(
        ts,
        channel,
        threadTs,
        onlyFor,
        author,
        Blocks.text(by),
        Blocks.named(by),
        by,
        true,
        false,
        number);
  }

  Message removed(long number) {
    return new Message(
        ts,
        channel,
        threadTs,
        onlyFor,
        author,
        "",
        new JsonArray(),
        new JsonObject(),
        edited,
        true,
        number);
  }
}
