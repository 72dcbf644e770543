package dev.containerarch.local.fakeslack;

import dev.containerarch.local.fakeslack.Inspected.Presence;
import java.util.Set;

/// The rules of `rich_text`: sections, lists, quotes and preformatted text, and the runs inside
/// them.
final class RichTextRules {

  private static final Set<String> STYLES =
      Set.of(
          "bold",
          "italic",
          "strike",
          "code",
          "underline",
          "highlight",
          "client_highlight",
          "unlink");

  private RichTextRules() {}

  static void check(Inspected block) {
    for (Inspected part : block.objects("elements", Presence.REQUIRED, 1, Inspected.UNLIMITED)) {
      switch (part.type()) {
        case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> runs(part);
        case "rich_text_list" -> list(part);
        default -> part.violates("type", "unsupported type: " + part.type());
      }
    }
  }

  private static void list(Inspected list) {
    list.checkOneOf("style", Presence.REQUIRED, Set.of("bullet", "ordered"));
    list.checkRange("indent", 0, 8);
    for (Inspected item : list.objects("elements", Presence.REQUIRED, 1, Inspected.UNLIMITED)) {
      if (item.type().equals("rich_text_section")) {
        runs(item);
      } else {
        item.violates("type", "unsupported type: " + item.type());
      }
    }
  }

  private static void runs(Inspected part) {
    for (Inspected run : part.objects("elements", Presence.REQUIRED, 1, Inspected.UNLIMITED)) {
      switch (run.type()) {
        case "text" -> run.checkString("text", Presence.REQUIRED, Inspected.UNLIMITED);
        case "link" -> run.checkString("url", Presence.REQUIRED, Inspected.UNLIMITED);
        case "emoji" -> run.checkString("name", Presence.REQUIRED, Inspected.UNLIMITED);
        case "user" -> run.checkString("user_id", Presence.REQUIRED, Inspected.UNLIMITED);
        case "channel" -> run.checkString("channel_id", Presence.REQUIRED, Inspected.UNLIMITED);
        case "usergroup" -> run.checkString("usergroup_id", Presence.REQUIRED, Inspected.UNLIMITED);
        case "team" -> run.checkString("team_id", Presence.REQUIRED, Inspected.UNLIMITED);
        case "color" -> run.checkString("value", Presence.REQUIRED, Inspected.UNLIMITED);
        case "broadcast" ->
            run.checkOneOf("range", Presence.REQUIRED, Set.of("here", "channel", "everyone"));
        case "date" -> {
          run.checkNumber("timestamp", Presence.REQUIRED);
          run.checkString("format", Presence.REQUIRED, Inspected.UNLIMITED);
        }
        default -> run.violates("type", "unsupported type: " + run.type());
      }
      run.object("style", Presence.OPTIONAL).ifPresent(RichTextRules::style);
    }
  }

  private static void style(Inspected style) {
    for (String name : style.json().keySet()) {
      if (!STYLES.contains(name)) {
        style.violates(name, "unknown style");
      }
    }
  }
}
