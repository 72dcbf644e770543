package dev.containerarch.local.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A decision as `demo/history.json` tells it: when it was recorded, what it says, and what
/// happened to it `then`. Days are counted back from the day on which the demo starts; `reviewIn`
/// and `dueIn` forward from the day of the entry.
record DemoDecision(JsonObject json) {

  /// Something that happened to it later.
  ///
  /// @param after days after it was recorded
  record Later(int after, String by, String what, JsonObject json) {

    String text() {
      return string(json, "text");
    }

    int reviewIn() {
      return json.get("reviewIn").getAsInt();
    }
  }

  /// By which another decision names it.
  String key() {
    return string(json, "key");
  }

  Tenant tenant() {
    return new Tenant(string(json, "team"));
  }

  int daysAgo() {
    return json.get("daysAgo").getAsInt();
  }

  /// Not accepted at once.
  boolean isProposed() {
    return json.has("proposed");
  }

  /// The key of the decision whose place it takes.
  Optional<String> supersedes() {
    return Optional.of(string(json, "supersedes")).filter(key -> !key.isEmpty());
  }

  List<Later> then() {
    List<Later> all = new ArrayList<>();
    for (JsonElement each : array(json, "then")) {
      JsonObject one = each.getAsJsonObject();
      all.add(new Later(one.get("after").getAsInt(), string(one, "by"), string(one, "do"), one));
    }
    return all;
  }

  /// What it says, on a comparison that is made now: what the prices were then nobody knows any
  /// more, so none take part.
  Content content(RequestReader requests, Advisor advisor, Instant at, LocalDate day) {
    RequestReader.Reading reading = requests.read(List.of(string(json, "request").split(" ")));
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(key() + " asks for what nobody can compare");
    }
    return new Content(
        string(json, "title"),
        string(json, "architecture"),
        Optional.of(string(json, "interim")).filter(id -> !id.isEmpty()),
        new Content.Reasoning(
            string(json, "context"),
            string(json, "reasons"),
            string(json, "consequences"),
            string(json, "risks"),
            string(json, "against")),
        actions(day),
        json.has("reviewIn")
            ? Optional.of(day.plusDays(json.get("reviewIn").getAsInt()))
            : Optional.empty(),
        new Content.People(ids("deciders"), ids("consulted"), ids("informed")),
        new Content.Origin(string(json, "by"), at, string(json, "channel"), Optional.empty()),
        OptionalInt.empty(),
        Basis.of(advisor.compare(reading.request())));
  }

  /// The same decision with some of it rewritten.
  DemoDecision rewritten(JsonObject by) {
    JsonObject other = json.deepCopy();
    for (String field : List.of("architecture", "reasons", "against")) {
      if (by.has(field)) {
        other.add(field, by.get(field));
      }
    }
    return new DemoDecision(other);
  }

  private List<Content.Action> actions(LocalDate day) {
    List<Content.Action> all = new ArrayList<>();
    for (JsonElement each : array(json, "actions")) {
      JsonObject one = each.getAsJsonObject();
      all.add(
          new Content.Action(
              string(one, "text"),
              Optional.of(string(one, "owner")),
              Optional.of(day.plusDays(one.get("dueIn").getAsInt()))));
    }
    return all;
  }

  private List<String> ids(String field) {
    return array(json, field).asList().stream().map(JsonElement::getAsString).toList();
  }

  private static JsonArray array(JsonObject json, String field) {
    return json.get(field) instanceof JsonArray array ? array : new JsonArray();
  }

  private static String string(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null ? "" : value.getAsString();
  }
}
