package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `views.publish`: the Home tab that the app shows to each member. A member has one; it keeps its
/// id, and gets a new hash with every publication.
final class Homes {

  private final Clock clock;
  private final String start;
  private final Map<String, Home> byMember = new HashMap<>();
  private int hashes;

  /// @param view as Slack describes it
  /// @param sent as the app sent it
  private record Home(JsonObject view, JsonObject sent) {}

  Homes(Clock clock) {
    this.clock = clock;
    // As for the ids of modals: never used again, not by the next process either.
    this.start = Long.toString(clock.millis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
  }

  synchronized Answer publish(Arguments arguments) {
    Optional<Answer> refusal = Views.refusal(arguments, "home", "user_id", "view");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String member = arguments.string("user_id").orElseThrow();
    Optional<String> shown = of(member).map(view -> view.get("hash").getAsString());
    Optional<String> expected = arguments.string("hash");
    if (expected.isPresent() && shown.isPresent() && !expected.equals(shown)) {
      return Answer.error("hash_conflict");
    }
    JsonObject sent = arguments.json().getAsJsonObject("view");
    JsonObject view = described(member, sent);
    byMember.put(member, new Home(view, sent.deepCopy()));
    JsonObject body = new JsonObject();
    body.add("view", view.deepCopy());
    return Answer.ok(body);
  }

  private JsonObject described(String member, JsonObject sent) {
    hashes++;
    String id =
        of(member)
            .map(view -> view.get("id").getAsString())
            .orElseGet(() -> "V%sH%04d".formatted(start, byMember.size() + 1));
    JsonObject view = sent.deepCopy();
    JsonObject state = new JsonObject();
    state.add("values", new JsonObject());
    view.addProperty("id", id);
    view.addProperty("root_view_id", id);
    view.addProperty("team_id", FakeSlack.TEAM_ID);
    view.addProperty("app_id", FakeSlack.APP_ID);
    view.addProperty("bot_id", FakeSlack.BOT_ID);
    view.addProperty("hash", "%d.%08x".formatted(clock.instant().getEpochSecond(), hashes));
    view.add("state", state);
    JsonArray blocks = view.getAsJsonArray("blocks");
    for (int i = 0; i < blocks.size(); i++) {
      Messages.nameBlock(blocks.get(i).getAsJsonObject(), i);
    }
    return view;
  }

  /// What a member's Home shows, as Slack describes it to an app.
  synchronized Optional<JsonObject> of(String member) {
    return Optional.ofNullable(byMember.get(member)).map(home -> home.view().deepCopy());
  }

  synchronized Optional<JsonObject> sent(String viewId) {
    return byMember.values().stream()
        .filter(home -> home.view().get("id").getAsString().equals(viewId))
        .map(home -> home.sent().deepCopy())
        .findFirst();
  }
}
