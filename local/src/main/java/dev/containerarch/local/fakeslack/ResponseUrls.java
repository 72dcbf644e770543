package dev.containerarch.local.fakeslack;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The response URLs that were handed out: each good for five messages within thirty minutes.
///
/// The answers are those that Slack's hooks give: status 200 and `ok`, or a status of its own and
/// the reason as text; a URL that is used up or too old is 404 with the reason as JSON. Slack
/// documents the limits, not these answers.
final class ResponseUrls {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  private final Clock clock;
  private final Map<String, Use> uses = new HashMap<>();

  private record Use(Instant issued, int count) {}

  ResponseUrls(Clock clock) {
    this.clock = clock;
  }

  synchronized String issue() {
    String id = Integer.toString(uses.size() + 1);
    uses.put(id, new Use(clock.instant(), 0));
    return id;
  }

  synchronized void handOut(String id) {
    uses.putIfAbsent(id, new Use(clock.instant(), 0));
  }

  /// A message that Slack refuses does not count as a use.
  synchronized Answer post(String id, JsonObject message) {
    @Nullable Use use = uses.get(id);
    if (use == null) {
      return Answer.text(404, "no_service");
    }
    if (use.count() >= USES) {
      return Answer.error(404, "used_url");
    }
    if (clock.instant().isAfter(use.issued().plus(LIFE))) {
      return Answer.error(404, "expired_url");
    }
    if (!deletes(message)) {
      List<Violation> violations = BlockKitRules.message(message);
      if (!violations.isEmpty()) {
        return Answer.text(400, Messages.errorName(violations));
      }
    }
    uses.put(id, new Use(use.issued(), use.count() + 1));
    return Answer.text(200, "ok");
  }

  private static boolean deletes(JsonObject message) {
    return message.has("delete_original")
        && message.get("delete_original").toString().equals("true");
  }
}
