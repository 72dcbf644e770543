package dev.containerarch.local.workspace;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All messages, in the order in which they came. Thread-safe.
final class Conversations {

  private final LongSupplier changes;
  private final List<Message> messages = new ArrayList<>();

  /// @param changes gives the next change's number
  Conversations(LongSupplier changes) {
    this.changes = changes;
  }

  /// Shows a message; one that is there already, which Slack recognised, is not shown again.
  synchronized void post(
      String ts, String channel, @Nullable String onlyFor, String author, JsonObject sent) {
    for (Message message : messages) {
      if (message.ts().equals(ts) && message.channel().equals(channel)) {
        return;
      }
    }
    messages.add(Message.posted(ts, channel, onlyFor, author, sent, changes.getAsLong()));
  }

  /// Puts another message in the place of one; says whether there is such a one.
  synchronized boolean replace(String channel, String ts, JsonObject by) {
    return change(channel, ts, message -> message.replaced(by, changes.getAsLong()));
  }

  /// Takes a message away; says whether there was such a one.
  synchronized boolean delete(String channel, String ts) {
    return change(channel, ts, message -> message.removed(changes.getAsLong()));
  }

  private boolean change(String channel, String ts, UnaryOperator<Message> how) {
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      if (message.ts().equals(ts) && message.channel().equals(channel) && !message.deleted()) {
        messages.set(i, how.apply(message));
        return true;
      }
    }
    return false;
  }

  /// A message that this member sees.
  synchronized Optional<Message> find(String channel, String ts, String member) {
    return messages.stream()
        .filter(message -> message.ts().equals(ts) && message.channel().equals(channel))
        .filter(message -> message.isFor(member) && !message.deleted())
        .findFirst();
  }

  /// What has changed for this member since a change, what was deleted among it; everything since
  /// 0.
  synchronized List<Message> seenBy(String member, Set<String> channels, long since) {
    return messages.stream()
        .filter(message -> message.change() > since && message.isFor(member))
        .filter(message -> channels.contains(message.channel()))
        .toList();
  }
}
