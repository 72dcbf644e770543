package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `views.open`, `views.push` and `views.update`. The last modal opened is the one that pushes go
/// onto.
final class Views {

  private static final int STACK = 3;
  private static final int BYTES = 250 * 1024;

  private final Clock clock;
  private final Triggers triggers;
  private final Map<String, JsonObject> byId = new HashMap<>();
  private String rootId = "";
  private String lastId = "";
  private int depth;
  private int hashes;

  Views(Clock clock, Triggers triggers) {
    this.clock = clock;
    this.triggers = triggers;
  }

  /// The view that was opened, pushed or updated last, as Slack shows it.
  synchronized Optional<JsonObject> last() {
    return Optional.ofNullable(byId.get(lastId)).map(JsonObject::deepCopy);
  }

  synchronized Answer open(Arguments arguments) {
    return refusal(arguments, "trigger_id", "view")
        .or(() -> exchanged(arguments))
        .orElseGet(() -> {
          String id = newId();
          rootId = id;
          depth = 1;
          return shown(id, arguments);
        });
  }

  synchronized Answer push(Arguments arguments) {
    Optional<Answer> refusal = refusal(arguments, "trigger_id", "view");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (depth == 0) {
      return Answer.error("not_found");
    }
    if (depth == STACK) {
      return Answer.error("push_limit_reached");
    }
    return exchanged(arguments)
        .orElseGet(() -> {
          depth++;
          return shown(newId(), arguments);
        });
  }

  synchronized Answer update(Arguments arguments) {
    Optional<Answer> refusal = refusal(arguments, "view");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<String> externalId = arguments.string("external_id");
    if (arguments.string("view_id").isEmpty() && externalId.isEmpty()) {
      return Answer.error(
          "invalid_arguments", List.of("missing required field: view_id or external_id"));
    }
    Optional<JsonObject> view =
        arguments
            .string("view_id")
            .or(() -> externalId.flatMap(this::idOf))
            .flatMap(id -> Optional.ofNullable(byId.get(id)));
    if (view.isEmpty()) {
      return Answer.error("not_found");
    }
    if (arguments
        .string("hash")
        .filter(hash -> !hash.equals(view.get().get("hash").getAsString()))
        .isPresent()) {
      return Answer.error("hash_conflict");
    }
    return shown(view.get().get("id").getAsString(), arguments);
  }

  private static Optional<Answer> refusal(Arguments arguments, String... required) {
    List<String> missing = arguments.missing(required);
    if (!missing.isEmpty()) {
      return Optional.of(Answer.error("invalid_arguments", missing));
    }
    JsonElement view = arguments.json().get("view");
    if (!view.isJsonObject()) {
      return Optional.of(
          Answer.error("invalid_arguments", List.of("must be a JSON object [json-pointer:/view]")));
    }
    if (view.toString().getBytes(StandardCharsets.UTF_8).length > BYTES) {
      return Optional.of(Answer.error("view_too_large"));
    }
    List<Violation> violations = BlockKitRules.view(view.getAsJsonObject());
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Answer.error(
                "invalid_arguments", violations.stream().map(Violation::toString).toList()));
  }

  private Optional<Answer> exchanged(Arguments arguments) {
    return arguments
        .string("external_id")
        .or(() -> Optional.of(externalIdOf(arguments.json().getAsJsonObject("view"))))
        .filter(id -> !id.isEmpty())
        .flatMap(this::idOf)
        .map(taken -> Answer.error("duplicate_external_id"))
        .or(() -> arguments.string("trigger_id").flatMap(triggers::exchange).map(Answer::error));
  }

  private static String externalIdOf(JsonObject view) {
    return view.has("external_id") ? view.get("external_id").getAsString() : "";
  }

  private Optional<String> idOf(String externalId) {
    return byId.entrySet().stream()
        .filter(entry -> externalIdOf(entry.getValue()).equals(externalId))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String newId() {
    return "V%08d".formatted(byId.size() + 1);
  }

  private Answer shown(String id, Arguments arguments) {
    hashes++;
    JsonObject view = arguments.json().getAsJsonObject("view").deepCopy();
    JsonObject values = new JsonObject();
    values.add("values", new JsonObject());
    view.addProperty("id", id);
    view.addProperty("team_id", FakeSlack.TEAM_ID);
    view.addProperty("app_id", FakeSlack.APP_ID);
    view.addProperty("bot_id", FakeSlack.BOT_ID);
    view.addProperty("root_view_id", rootId);
    view.addProperty("hash", "%d.%08x".formatted(clock.instant().getEpochSecond(), hashes));
    view.add("state", values);
    JsonArray blocks = view.getAsJsonArray("blocks");
    for (int i = 0; i < blocks.size(); i++) {
      Messages.nameBlock(blocks.get(i).getAsJsonObject(), i);
    }
    byId.put(id, view);
    lastId = id;
    JsonObject body = new JsonObject();
    body.add("view", view.deepCopy());
    return Answer.ok(body);
  }
}
