package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `views.open`, `views.push` and `views.update`, and the modals that are open: a stack for every
/// member. A trigger that names no member opens and pushes for one without a name.
final class Views {

  private static final int STACK = 3;
  private static final int BYTES = 250 * 1024;

  private final Clock clock;
  private final Triggers triggers;
  private final Map<String, Shown> byId = new HashMap<>();
  private final Map<String, Deque<String>> stacks = new HashMap<>();
  private final String start;
  private String lastId = "";
  private int ids;
  private int hashes;

  /// @param view as Slack describes it
  /// @param sent as the app sent it
  private record Shown(String owner, JsonObject view, JsonObject sent) {}

  Views(Clock clock, Triggers triggers) {
    this.clock = clock;
    this.triggers = triggers;
    // A view's id is never used again, not by the next process either: apps remember them.
    this.start = Long.toString(clock.millis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
  }

  /// The view that was opened, pushed or updated last, as Slack shows it.
  synchronized Optional<JsonObject> last() {
    return Optional.ofNullable(byId.get(lastId)).map(shown -> shown.view().deepCopy());
  }

  synchronized Answer open(Arguments arguments) {
    return refusal(arguments, "modal", "trigger_id", "view")
        .or(() -> exchanged(arguments))
        .orElseGet(() -> {
          stack(arguments).clear();
          return pushed(arguments);
        });
  }

  synchronized Answer push(Arguments arguments) {
    Optional<Answer> refusal = refusal(arguments, "modal", "trigger_id", "view");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Deque<String> stack = stack(arguments);
    if (stack.isEmpty()) {
      return Answer.error("not_found");
    }
    if (stack.size() == STACK) {
      return Answer.error("push_limit_reached");
    }
    return exchanged(arguments).orElseGet(() -> pushed(arguments));
  }

  private Answer pushed(Arguments arguments) {
    String owner = owner(arguments);
    String id = newId();
    stackOf(owner).addLast(id);
    return shown(id, owner, arguments.json().getAsJsonObject("view"));
  }

  private String owner(Arguments arguments) {
    return triggers.owner(arguments.string("trigger_id").orElse(""));
  }

  private Deque<String> stack(Arguments arguments) {
    return stackOf(owner(arguments));
  }

  private Deque<String> stackOf(String owner) {
    return stacks.computeIfAbsent(owner, o -> new ArrayDeque<>());
  }

  synchronized Answer update(Arguments arguments) {
    Optional<Answer> refusal = refusal(arguments, "modal", "view");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<String> externalId = arguments.string("external_id");
    if (arguments.string("view_id").isEmpty() && externalId.isEmpty()) {
      return Answer.error(
          "invalid_arguments", List.of("missing required field: view_id or external_id"));
    }
    Optional<Shown> shown =
        arguments
            .string("view_id")
            .or(() -> externalId.flatMap(this::idOf))
            .flatMap(id -> Optional.ofNullable(byId.get(id)));
    if (shown.isEmpty()) {
      return Answer.error("not_found");
    }
    JsonObject view = shown.get().view();
    if (arguments
        .string("hash")
        .filter(hash -> !hash.equals(view.get("hash").getAsString()))
        .isPresent()) {
      return Answer.error("hash_conflict");
    }
    return shown(
        view.get("id").getAsString(),
        shown.get().owner(),
        arguments.json().getAsJsonObject("view"));
  }

  synchronized List<JsonObject> stack(String owner) {
    return stackOf(owner).stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .map(shown -> shown.view().deepCopy())
        .toList();
  }

  synchronized Optional<JsonObject> sent(String viewId) {
    return Optional.ofNullable(byId.get(viewId)).map(shown -> shown.sent().deepCopy());
  }

  /// Does with a submitted view what the app answered.
  ///
  /// @return Slack's name for what is wrong with the answer, if something is
  synchronized Optional<String> submitted(String viewId, JsonObject answer) {
    Shown shown = byId.get(viewId);
    if (shown == null) {
      return Optional.of("not_found");
    }
    String action =
        answer.has("response_action") ? answer.get("response_action").getAsString() : "";
    boolean brings = action.equals("update") || action.equals("push");
    if (brings && !isView(answer.get("view"))) {
      return Optional.of("invalid_arguments");
    }
    switch (action) {
      case "errors" -> {}
      case "update" -> shown(viewId, shown.owner(), answer.getAsJsonObject("view"));
      case "push" -> {
        Deque<String> stack = stackOf(shown.owner());
        if (stack.size() == STACK) {
          return Optional.of("push_limit_reached");
        }
        String id = newId();
        stack.addLast(id);
        shown(id, shown.owner(), answer.getAsJsonObject("view"));
      }
      case "clear" -> close(viewId, true);
      case "" -> close(viewId, false);
      default -> {
        return Optional.of("invalid_arguments");
      }
    }
    return Optional.empty();
  }

  private static boolean isView(@Nullable JsonElement view) {
    return view != null
        && view.isJsonObject()
        && BlockKitRules.view(view.getAsJsonObject()).isEmpty();
  }

  synchronized void close(String viewId, boolean all) {
    Shown shown = byId.get(viewId);
    if (shown == null) {
      return;
    }
    Deque<String> stack = stackOf(shown.owner());
    if (all) {
      stack.forEach(byId::remove);
      stack.clear();
    } else {
      byId.remove(viewId);
      stack.remove(viewId);
    }
  }

  /// @param type of view that the method takes
  static Optional<Answer> refusal(Arguments arguments, String type, String... required) {
    List<String> missing = arguments.missing(required);
    if (!missing.isEmpty()) {
      return Optional.of(Answer.error("invalid_arguments", missing));
    }
    JsonElement view = arguments.json().get("view");
    if (!view.isJsonObject()) {
      return Optional.of(
          Answer.error("invalid_arguments", List.of("must be a JSON object [json-pointer:/view]")));
    }
    JsonElement given = view.getAsJsonObject().get("type");
    if (!new JsonPrimitive(type).equals(given)) {
      return Optional.of(
          Answer.error(
              "invalid_arguments",
              List.of("invalid view type; must be " + type + " [json-pointer:/view/type]")));
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
        .filter(entry -> externalIdOf(entry.getValue().view()).equals(externalId))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String newId() {
    ids++;
    return "V%s%04d".formatted(start, ids);
  }

  private Answer shown(String id, String owner, JsonObject sent) {
    hashes++;
    JsonObject view = sent.deepCopy();
    JsonObject values = new JsonObject();
    values.add("values", new JsonObject());
    view.addProperty("id", id);
    view.addProperty("team_id", FakeSlack.TEAM_ID);
    view.addProperty("app_id", FakeSlack.APP_ID);
    view.addProperty("bot_id", FakeSlack.BOT_ID);
    addPlace(view, id, List.copyOf(stackOf(owner)));
    view.addProperty("hash", "%d.%08x".formatted(clock.instant().getEpochSecond(), hashes));
    view.add("state", values);
    JsonArray blocks = view.getAsJsonArray("blocks");
    for (int i = 0; i < blocks.size(); i++) {
      Messages.nameBlock(blocks.get(i).getAsJsonObject(), i);
    }
    byId.put(id, new Shown(owner, view, sent.deepCopy()));
    lastId = id;
    JsonObject body = new JsonObject();
    body.add("view", view.deepCopy());
    return Answer.ok(body);
  }

  private static void addPlace(JsonObject view, String id, List<String> stack) {
    int place = stack.indexOf(id);
    view.addProperty("root_view_id", stack.isEmpty() ? id : stack.getFirst());
    view.add(
        "previous_view_id",
        place > 0 ? new JsonPrimitive(stack.get(place - 1)) : JsonNull.INSTANCE);
  }
}
