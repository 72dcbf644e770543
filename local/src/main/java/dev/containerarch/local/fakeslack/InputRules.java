package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules of what pickers, inputs and menus hold from the beginning, and of the bounds that they
/// set. Slack documents the formats; the words of these refusals are the project's.
final class InputRules {

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int TEXT_LENGTH = 3_000;
  private static final String NO_OPTION = "must exactly match one of the options";

  private InputRules() {}

  static void check(Inspected element) {
    switch (element.type()) {
      case "datepicker" -> format(element, "initial_date", DATE, "YYYY-MM-DD");
      case "timepicker" -> format(element, "initial_time", TIME, "HH:mm");
      case "datetimepicker" -> seconds(element);
      case "number_input" -> number(element);
      case "plain_text_input" -> text(element);
      case "static_select", "radio_buttons" -> initialOption(element);
      case "multi_static_select", "checkboxes" -> initialOptions(element);
      default -> {
        // Buttons hold nothing; what people and channels there are only the workspace knows.
      }
    }
    if (element.type().startsWith("multi_")) {
      element.checkRange("max_selected_items", 1, Inspected.UNLIMITED);
    }
  }

  // That these are options at all, ElementRules says.

  private static void initialOption(Inspected element) {
    if (element.json().get("initial_option") instanceof JsonObject initial
        && !isAmong(initial, options(element))) {
      element.violates("initial_option", NO_OPTION);
    }
  }

  private static void initialOptions(Inspected element) {
    List<JsonObject> options = options(element);
    List<JsonObject> initial = objects(element.json().get("initial_options"));
    for (int i = 0; i < initial.size(); i++) {
      if (!isAmong(initial.get(i), options)) {
        element.violates("initial_options/" + i, NO_OPTION);
      }
    }
  }

  private static void format(Inspected element, String field, Pattern pattern, String format) {
    if (element.has(field)
        && element.string(field).filter(value -> pattern.matcher(value).matches()).isEmpty()) {
      element.violates(field, "must be in the format " + format);
    }
  }

  private static void seconds(Inspected element) {
    String field = "initial_date_time";
    if (element.has(field) && !element.json().get(field).toString().matches("\\d{10}")) {
      element.violates(field, "must be a UNIX timestamp of 10 digits");
    }
  }

  private static void number(Inspected element) {
    boolean decimal =
        element.has("is_decimal_allowed")
            && element.json().get("is_decimal_allowed").toString().equals("true");
    Optional<BigDecimal> least = number(element, "min_value", DECIMAL);
    Optional<BigDecimal> most = number(element, "max_value", DECIMAL);
    Optional<BigDecimal> initial = number(element, "initial_value", decimal ? DECIMAL : WHOLE);
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      element.violates("min_value", "must be less than or equal to max_value");
    }
    if (initial.isPresent()
        && (least.filter(bound -> initial.get().compareTo(bound) < 0).isPresent()
            || most.filter(bound -> initial.get().compareTo(bound) > 0).isPresent())) {
      element.violates("initial_value", "must be between min_value and max_value");
    }
  }

  /// Slack takes these numbers as strings.
  private static Optional<BigDecimal> number(Inspected element, String field, Pattern pattern) {
    Optional<String> value = element.string(field);
    if (element.has(field) && value.filter(text -> pattern.matcher(text).matches()).isEmpty()) {
      element.violates(
          field, "must be a string of a " + (pattern == WHOLE ? "whole number" : "number"));
      return Optional.empty();
    }
    return value.map(BigDecimal::new);
  }

  private static void text(Inspected element) {
    int least = bound(element, "min_length", 0);
    int most = bound(element, "max_length", TEXT_LENGTH);
    if (least > most) {
      element.violates("min_length", "must be less than or equal to max_length");
    }
    element
        .string("initial_value")
        .filter(value -> value.length() > most)
        .ifPresent(_ ->
            element.violates("initial_value", "must be less than " + (most + 1) + " characters"));
  }

  private static int bound(Inspected element, String field, int otherwise) {
    return element.has(field) && element.json().get(field).toString().matches("\\d{1,4}")
        ? element.json().get(field).getAsInt()
        : otherwise;
  }

  /// All options of a menu, those in its groups too.
  private static List<JsonObject> options(Inspected menu) {
    List<JsonObject> all = new ArrayList<>(objects(menu.json().get("options")));
    objects(menu.json().get("option_groups"))
        .forEach(group -> all.addAll(objects(group.get("options"))));
    return all;
  }

  private static List<JsonObject> objects(@Nullable JsonElement list) {
    return list instanceof JsonArray array
        ? array.asList().stream()
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
            .toList()
        : List.of();
  }

  /// Whether one has the same text and value; a client may add `emoji` or `verbatim` to the text of
  /// its own accord.
  private static boolean isAmong(JsonObject initial, List<JsonObject> options) {
    return options.stream().anyMatch(option -> sameOption(option, initial));
  }

  private static boolean sameOption(JsonObject one, JsonObject other) {
    return text(one).equals(text(other))
        && String.valueOf(one.get("value")).equals(String.valueOf(other.get("value")));
  }

  private static String text(JsonObject option) {
    return option.get("text") instanceof JsonObject text ? String.valueOf(text.get("text")) : "";
  }
}
