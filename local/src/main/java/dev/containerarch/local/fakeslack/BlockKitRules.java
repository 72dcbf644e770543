package dev.containerarch.local.fakeslack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.local.fakeslack.Inspected.Markup;
import dev.containerarch.local.fakeslack.Inspected.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Slack's limits on what an app shows, as rules over the JSON that it sends.
///
/// Source: Slack's Block Kit reference (blocks, block elements, composition objects) and views
/// reference; the size of a whole message is not documented and comes from what others measured
/// (about 13,200 characters, containers included). One rule is the project's own: `text` is always
/// set, for notifications and screen readers.
public final class BlockKitRules {

  /// Characters of one message's blocks, written as compact JSON.
  public static final int MESSAGE_CHARACTERS = 13_200;

  private static final int TITLE_LENGTH = 24;
  private static final int PRIVATE_METADATA_LENGTH = 3_000;
  private static final int MESSAGE_TEXT_LENGTH = 40_000;

  private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().create();

  private BlockKitRules() {}

  /// What Slack would not take in a message (`chat.postMessage`, an answer to a command, a
  /// `response_url`); empty if it is fine. Fields that are not about content, such as `channel`,
  /// are not looked at.
  public static List<Violation> message(JsonObject message) {
    Inspected inspected = new Inspected(message, "", new ArrayList<>());
    inspected.checkString("text", Presence.REQUIRED, MESSAGE_TEXT_LENGTH);
    if (inspected.has("blocks")) {
      checkBlocks(inspected, Surface.MESSAGE, 0);
      checkSize(inspected);
    }
    return List.copyOf(inspected.violations());
  }

  /// What Slack would not take in a view (`views.open`, `views.push`, `views.update`,
  /// `views.publish`); empty if it is fine.
  public static List<Violation> view(JsonObject view) {
    Inspected inspected = new Inspected(view, "/view", new ArrayList<>());
    inspected.checkOneOf("type", Presence.REQUIRED, Set.of("modal", "home"));
    boolean modal = !inspected.type().equals("home");
    checkBlocks(inspected, modal ? Surface.MODAL : Surface.HOME, 0);
    inspected.checkOptionalContent("private_metadata", PRIVATE_METADATA_LENGTH);
    inspected.checkOptionalContent("callback_id", Inspected.ID_LENGTH);
    inspected.checkOptionalContent("external_id", Inspected.ID_LENGTH);
    if (modal) {
      inspected.checkText("title", Presence.REQUIRED, Markup.PLAIN, TITLE_LENGTH);
      inspected.checkText("submit", Presence.OPTIONAL, Markup.PLAIN, TITLE_LENGTH);
      inspected.checkText("close", Presence.OPTIONAL, Markup.PLAIN, TITLE_LENGTH);
      if (!inspected.has("submit") && hasInput(inspected)) {
        inspected.violates("missing required field: submit (the view has an input block)");
      }
    } else {
      for (String ofModals : List.of("title", "submit", "close")) {
        if (inspected.has(ofModals)) {
          inspected.violates(ofModals, "a Home tab has no " + ofModals);
        }
      }
    }
    return List.copyOf(inspected.violations());
  }

  private static void checkBlocks(Inspected surfaceJson, Surface surface, int least) {
    List<Inspected> blocks =
        surfaceJson.objects("blocks", Presence.REQUIRED, least, surface.maximumBlocks);
    BlockRules rules = new BlockRules(surface);
    blocks.forEach(rules::check);
    checkUniqueIds(blocks);
    checkFocus(blocks);
    checkAtMost(blocks, "table", 1);
    checkAtMost(blocks, "data_visualization", 2);
  }

  private static void checkUniqueIds(List<Inspected> blocks) {
    Set<String> seen = new HashSet<>();
    for (Inspected block : blocks) {
      block
          .string("block_id")
          .filter(id -> !id.isEmpty() && !seen.add(id))
          .ifPresent(id -> block.violates("block_id", "`block_id` must be unique"));
    }
  }

  /// The keyboard can only begin in one place.
  private static void checkFocus(List<Inspected> blocks) {
    blocks.stream()
        .filter(block -> block.type().equals("input"))
        .flatMap(block -> block.object("element", Presence.OPTIONAL).stream())
        .filter(element ->
            element.has("focus_on_load")
                && element.json().get("focus_on_load").toString().equals("true"))
        .skip(1)
        .forEach(
            element -> element.violates("focus_on_load", "only one element can have the focus"));
  }

  private static void checkAtMost(List<Inspected> blocks, String type, int most) {
    blocks.stream()
        .filter(block -> block.type().equals(type))
        .skip(most)
        .forEach(block -> block.violates("no more than " + most + " " + type + " blocks allowed"));
  }

  private static void checkSize(Inspected message) {
    int characters = 0;
    for (JsonElement block :
        message.elements("blocks", Presence.OPTIONAL, 0, Inspected.UNLIMITED)) {
      // A data table is counted by itself, against a larger limit.
      boolean dataTable =
          block.isJsonObject()
              && block.getAsJsonObject().has("type")
              && block.getAsJsonObject().get("type").toString().equals("\"data_table\"");
      characters += dataTable ? 0 : COMPACT.toJson(block).length();
    }
    if (characters > MESSAGE_CHARACTERS) {
      message.violates(
          "blocks",
          "blocks too long: " + characters + " characters, no more than " + MESSAGE_CHARACTERS);
    }
  }

  private static boolean hasInput(Inspected view) {
    return view.elements("blocks", Presence.OPTIONAL, 0, Inspected.UNLIMITED).stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .anyMatch(block -> block.has("type") && block.get("type").toString().equals("\"input\""));
  }
}
