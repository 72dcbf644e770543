package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.local.fakeslack.Refused;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/// The last calls that Slack refused: what an order of trouble, an old address or a mistake of the
/// app led to, even where no member is told. Thread-safe.
final class Refusals {

  private static final int KEPT = 8;

  private final Clock clock;
  private final Changes changes;
  private final Deque<JsonObject> newestFirst = new ArrayDeque<>();

  /// @param changes is told of each
  Refusals(Clock clock, Changes changes) {
    this.clock = clock;
    this.changes = changes;
  }

  void note(Refused refused) {
    JsonObject json = new JsonObject();
    json.addProperty("at", clock.millis());
    json.addProperty("method", refused.method());
    json.addProperty("error", refused.error());
    synchronized (newestFirst) {
      newestFirst.addFirst(json);
      if (newestFirst.size() > KEPT) {
        newestFirst.removeLast();
      }
    }
    changes.next();
    changes.announce("refused");
  }

  JsonArray newestFirst() {
    JsonArray all = new JsonArray();
    synchronized (newestFirst) {
      newestFirst.forEach(each -> all.add(each.deepCopy()));
    }
    return all;
  }
}
