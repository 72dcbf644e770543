package dev.containerarch.local.fakeslack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One JSON object under inspection: what it is, where it stands in the whole, and where what is
/// wrong with it is noted.
///
/// Lengths are counted in UTF-16 units, which is never less than Slack counts.
record Inspected(JsonObject json, String path, List<Violation> violations) {

  static final int ID_LENGTH = 255;
  static final int UNLIMITED = Integer.MAX_VALUE;

  enum Presence {
    REQUIRED,
    OPTIONAL
  }

  /// Which text objects Slack takes in a place.
  enum Markup {
    PLAIN,
    PLAIN_OR_MRKDWN
  }

  void violates(String limit) {
    violations.add(new Violation(path, limit));
  }

  void violates(String field, String limit) {
    violations.add(new Violation(path + "/" + field, limit));
  }

  boolean has(String field) {
    return json.has(field) && !json.get(field).isJsonNull();
  }

  /// The `type` of this object, or the empty string, which is no type.
  String type() {
    return string("type").orElse("");
  }

  Optional<String> string(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    JsonElement value = json.get(field);
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  /// Checks a plain string field: present if it must be, not empty, not longer than `maximum`.
  void checkString(String field, Presence presence, int maximum) {
    if (missing(field, presence)) {
      return;
    }
    string(field)
        .ifPresentOrElse(
            s -> checkLength(field, s, 1, maximum), () -> violates(field, "must be a string"));
  }

  /// Checks a string field that may be empty.
  void checkOptionalContent(String field, int maximum) {
    if (has(field)) {
      string(field)
          .ifPresentOrElse(
              s -> checkLength(field, s, 0, maximum), () -> violates(field, "must be a string"));
    }
  }

  void checkOneOf(String field, Presence presence, Set<String> allowed) {
    if (!missing(field, presence) && !string(field).map(allowed::contains).orElse(false)) {
      violates(field, "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
  }

  void checkNumber(String field, Presence presence) {
    if (!missing(field, presence)
        && !(json.get(field).isJsonPrimitive()
            && json.get(field).getAsJsonPrimitive().isNumber())) {
      violates(field, "must be a number");
    }
  }

  /// Checks an integer field that may be absent.
  void checkRange(String field, int least, int most) {
    if (!has(field)) {
      return;
    }
    checkNumber(field, Presence.OPTIONAL);
    if (json.get(field).isJsonPrimitive() && json.getAsJsonPrimitive(field).isNumber()) {
      double number = json.get(field).getAsDouble();
      if (number < least || number > most) {
        violates(field, "must be between " + least + " and " + most);
      }
    }
  }

  /// Checks a text object (`{"type": "plain_text", "text": …}`).
  void checkText(String field, Presence presence, Markup markup, int maximum) {
    object(field, presence).ifPresent(text -> text.checkIsText(markup, maximum));
  }

  /// Checks that this very object is a text object.
  void checkIsText(Markup markup, int maximum) {
    boolean plain = type().equals("plain_text");
    if (!plain && (markup == Markup.PLAIN || !type().equals("mrkdwn"))) {
      violates(
          "type", markup == Markup.PLAIN ? "must be plain_text" : "must be plain_text or mrkdwn");
    }
    if (!plain && has("emoji")) {
      violates("emoji", "only allowed with plain_text");
    }
    if (plain && has("verbatim")) {
      violates("verbatim", "only allowed with mrkdwn");
    }
    checkString("text", Presence.REQUIRED, maximum);
  }

  Optional<Inspected> object(String field, Presence presence) {
    if (missing(field, presence)) {
      return Optional.empty();
    }
    JsonElement value = json.get(field);
    if (!value.isJsonObject()) {
      violates(field, "must be an object");
      return Optional.empty();
    }
    return Optional.of(new Inspected(value.getAsJsonObject(), path + "/" + field, violations));
  }

  /// The objects of an array field; what is wrong with their number or kind is noted.
  List<Inspected> objects(String field, Presence presence, int least, int most) {
    return objectsIn(elements(field, presence, least, most), path + "/" + field);
  }

  /// The elements of an array field, whatever they are.
  List<JsonElement> elements(String field, Presence presence, int least, int most) {
    if (missing(field, presence)) {
      return List.of();
    }
    if (!json.get(field).isJsonArray()) {
      violates(field, "must be an array");
      return List.of();
    }
    List<JsonElement> elements = json.getAsJsonArray(field).asList();
    if (elements.size() < least) {
      violates(field, "no fewer than " + least + " items allowed");
    }
    if (elements.size() > most) {
      violates(field, "no more than " + most + " items allowed");
    }
    return elements;
  }

  List<Inspected> objectsIn(List<JsonElement> elements, String where) {
    List<Inspected> found = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).isJsonObject()) {
        found.add(new Inspected(elements.get(i).getAsJsonObject(), where + "/" + i, violations));
      } else {
        violations.add(new Violation(where + "/" + i, "must be an object"));
      }
    }
    return found;
  }

  private boolean missing(String field, Presence presence) {
    if (has(field)) {
      return false;
    }
    if (presence == Presence.REQUIRED) {
      violates("missing required field: " + field);
    }
    return true;
  }

  void checkLength(String field, String value, int least, int most) {
    if (value.length() < least) {
      violates(field, "must be more than " + (least - 1) + " characters");
    }
    if (value.length() > most) {
      violates(field, "must be less than " + (most + 1L) + " characters");
    }
  }
}
