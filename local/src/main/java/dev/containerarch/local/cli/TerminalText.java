package dev.containerarch.local.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.local.fakeslack.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message or modal as plain text: what a member would see, without the colours.
final class TerminalText {

  private static final Pattern DATE = Pattern.compile("<!date\\^\\d+\\^[^|>]*\\|([^>]*)>");
  private static final Pattern MENTION = Pattern.compile("<([@#][^|>]+)(\\|[^>]*)?>");
  private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*");
  private static final Pattern ITALIC = Pattern.compile("(?<!\\w)_([^_\\n]+)_(?!\\w)");
  private static final Pattern PREFORMATTED = Pattern.compile("```\\n?");

  private TerminalText() {}

  static String message(JsonObject message) {
    return message.has("blocks")
        ? blocks(message.getAsJsonArray("blocks"))
        : mrkdwn(message.get("text").getAsString());
  }

  /// A call that the app made to Slack: a modal is shown, anything else is named.
  static String call(Call call) {
    if (!call.body().has("view")) {
      return "[" + call.method() + "]\n" + (call.body().has("text") ? message(call.body()) : "");
    }
    JsonObject view = call.body().getAsJsonObject("view");
    List<String> buttons = new ArrayList<>();
    for (String name : List.of("close", "submit")) {
      if (view.has(name)) {
        buttons.add("[" + text(view.get(name)) + "]");
      }
    }
    return "=== "
        + text(view.get("title"))
        + " ===\n\n"
        + blocks(view.getAsJsonArray("blocks"))
        + "\n\n"
        + String.join(" ", buttons);
  }

  private static String blocks(JsonArray blocks) {
    List<String> shown = new ArrayList<>();
    blocks.forEach(block -> shown.add(block(block.getAsJsonObject())));
    return String.join("\n\n", shown);
  }

  private static String block(JsonObject block) {
    return switch (block.get("type").getAsString()) {
      case "table", "data_table" -> TerminalTable.of(block.getAsJsonArray("rows"));
      case "data_visualization" -> TerminalChart.of(block);
      case "container" ->
          "▾ " + text(block.get("title")) + "\n" + blocks(block.getAsJsonArray("child_blocks"));
      case "header" -> text(block.get("text")).toUpperCase(java.util.Locale.ROOT);
      case "divider" -> "────────";
      case "section" ->
          text(block.get("text"))
              + (block.has("accessory") ? "  " + element(block.getAsJsonObject("accessory")) : "");
      case "context", "actions" -> elements(block.getAsJsonArray("elements"));
      case "rich_text" -> richText(block);
      case "input" ->
          text(block.get("label"))
              + "\n  "
              + element(block.getAsJsonObject("element"))
              + (block.has("hint") ? "\n  " + text(block.get("hint")) : "");
      default -> block.toString();
    };
  }

  /// Preformatted text, of which exports are made.
  private static String richText(JsonObject block) {
    StringBuilder text = new StringBuilder();
    for (JsonElement part : block.getAsJsonArray("elements")) {
      for (JsonElement run : part.getAsJsonObject().getAsJsonArray("elements")) {
        text.append(run.getAsJsonObject().get("text").getAsString());
      }
    }
    return text.toString().stripTrailing();
  }

  private static String elements(JsonArray elements) {
    StringBuilder shown = new StringBuilder();
    boolean lines = false;
    for (JsonElement each : elements) {
      String element = element(each.getAsJsonObject());
      if (!shown.isEmpty()) {
        shown.append(lines ? '\n' : ' ');
      }
      // A menu has a line for each option: what follows begins a line of its own.
      lines = element.indexOf('\n') >= 0;
      shown.append(element);
    }
    return shown.toString();
  }

  private static String element(JsonObject element) {
    return switch (element.get("type").getAsString()) {
      case "mrkdwn", "plain_text" -> text(element);
      case "button" -> "[" + text(element.get("text")) + "]";
      case "static_select" -> select(element);
      case "plain_text_input", "number_input", "conversations_select" ->
          element.has("initial_value")
              ? "[" + element.get("initial_value").getAsString() + "]"
              : "[ " + text(element.get("placeholder")) + " … ]";
      case "datepicker" ->
          element.has("initial_date")
              ? "[" + element.get("initial_date").getAsString() + "]"
              : "[ … ]";
      case "users_select" ->
          element.has("initial_user")
              ? "[@" + element.get("initial_user").getAsString() + "]"
              : "[ " + text(element.get("placeholder")) + " … ]";
      case "multi_users_select" -> {
        List<String> members = new ArrayList<>();
        if (element.has("initial_users")) {
          element
              .getAsJsonArray("initial_users")
              .forEach(member -> members.add("@" + member.getAsString()));
        }
        yield members.isEmpty()
            ? "[ " + text(element.get("placeholder")) + " … ]"
            : "[" + String.join(" ", members) + "]";
      }
      default -> element.toString();
    };
  }

  private static String select(JsonObject select) {
    List<String> options = new ArrayList<>();
    JsonElement chosen = select.get("initial_option");
    if (chosen == null) {
      options.add("[" + text(select.get("placeholder")) + "]");
    }
    for (JsonElement option : select.getAsJsonArray("options")) {
      options.add(
          (option.equals(chosen) ? "(•) " : "( ) ") + text(option.getAsJsonObject().get("text")));
    }
    return String.join("\n  ", options);
  }

  private static String text(JsonElement text) {
    JsonObject object = text.getAsJsonObject();
    String value = object.get("text").getAsString();
    return object.get("type").getAsString().equals("mrkdwn") ? mrkdwn(value) : value;
  }

  static String mrkdwn(String mrkdwn) {
    String text = DATE.matcher(mrkdwn).replaceAll("$1");
    text = MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    text = BOLD.matcher(text).replaceAll("$1");
    text = ITALIC.matcher(text).replaceAll("$1");
    text = PREFORMATTED.matcher(text).replaceAll("");
    return text.replace(":warning:", "⚠")
        .replace(":white_check_mark:", "✔")
        .replace(":card_index:", "▪")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
