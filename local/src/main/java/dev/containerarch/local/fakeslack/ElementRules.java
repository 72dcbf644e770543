package dev.containerarch.local.fakeslack;

import dev.containerarch.local.fakeslack.Inspected.Markup;
import dev.containerarch.local.fakeslack.Inspected.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules of what stands inside blocks: buttons, menus, inputs, images and the options and
/// dialogs that belong to them.
final class ElementRules {

  /// Everything that lets a person choose from a list.
  static final Set<String> CHOICES =
      Set.of(
          "checkboxes",
          "radio_buttons",
          "overflow",
          "static_select",
          "multi_static_select",
          "external_select",
          "multi_external_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select");

  private static final int LABEL_LENGTH = 75;
  private static final int PLACEHOLDER_LENGTH = 150;
  private static final Set<String> STYLES = Set.of("primary", "danger");

  private ElementRules() {}

  static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  /// @param allowed the types that may stand here
  static void check(Inspected element, Set<String> allowed) {
    if (!allowed.contains(element.type())) {
      element.violates("type", "unsupported type: " + element.type());
      return;
    }
    if (element.type().equals("image")) {
      image(element);
      return;
    }
    element.checkString("action_id", Presence.OPTIONAL, Inspected.ID_LENGTH);
    element.checkText("placeholder", Presence.OPTIONAL, Markup.PLAIN, PLACEHOLDER_LENGTH);
    element.object("confirm", Presence.OPTIONAL).ifPresent(ElementRules::confirmation);
    InputRules.check(element);
    switch (element.type()) {
      case "button" -> button(element);
      case "icon_button" -> {
        element.checkString("icon", Presence.REQUIRED, Inspected.ID_LENGTH);
        element.checkText("text", Presence.REQUIRED, Markup.PLAIN, LABEL_LENGTH);
        element.checkString("value", Presence.OPTIONAL, 2_000);
      }
      case "feedback_buttons" -> {
        element.object("positive_button", Presence.REQUIRED).ifPresent(ElementRules::feedback);
        element.object("negative_button", Presence.REQUIRED).ifPresent(ElementRules::feedback);
      }
      case "workflow_button" -> {
        element.checkText("text", Presence.REQUIRED, Markup.PLAIN, LABEL_LENGTH);
        element.object("workflow", Presence.REQUIRED);
        element.checkOneOf("style", Presence.OPTIONAL, STYLES);
      }
      case "checkboxes", "radio_buttons" -> options(element, 10, Markup.PLAIN_OR_MRKDWN);
      case "overflow" -> options(element, 5, Markup.PLAIN);
      case "static_select", "multi_static_select" -> menu(element);
      case "plain_text_input" -> {
        element.checkOptionalContent("initial_value", 3_000);
        element.checkRange("min_length", 0, 3_000);
        element.checkRange("max_length", 1, 3_000);
      }
      case "number_input" -> {
        if (!element.has("is_decimal_allowed")) {
          element.violates("missing required field: is_decimal_allowed");
        }
      }
      case "external_select", "multi_external_select" ->
          element.checkRange("min_query_length", 0, 255);
      default -> {
        // What pickers and people menus have of their own, InputRules looks at.
      }
    }
  }

  static void image(Inspected image) {
    if (image.has("image_url") == image.has("slack_file")) {
      image.violates("must define exactly one of `image_url`, `slack_file`");
    }
    image.checkString("image_url", Presence.OPTIONAL, 3_000);
    image.checkString("alt_text", Presence.REQUIRED, 2_000);
  }

  private static void button(Inspected button) {
    button.checkText("text", Presence.REQUIRED, Markup.PLAIN, LABEL_LENGTH);
    button.checkOptionalContent("value", 2_000);
    button.checkString("url", Presence.OPTIONAL, 3_000);
    button.checkString("accessibility_label", Presence.OPTIONAL, LABEL_LENGTH);
    button.checkOneOf("style", Presence.OPTIONAL, STYLES);
  }

  private static void feedback(Inspected button) {
    button.checkText("text", Presence.REQUIRED, Markup.PLAIN, LABEL_LENGTH);
    button.checkString("value", Presence.REQUIRED, 2_000);
  }

  private static void menu(Inspected menu) {
    if (menu.has("options") == menu.has("option_groups")) {
      menu.violates("must define exactly one of `options`, `option_groups`");
    }
    if (menu.has("options")) {
      options(menu, 100, Markup.PLAIN);
    }
    for (Inspected group : menu.objects("option_groups", Presence.OPTIONAL, 1, 100)) {
      group.checkText("label", Presence.REQUIRED, Markup.PLAIN, LABEL_LENGTH);
      options(group, 100, Markup.PLAIN);
    }
    menu.object("initial_option", Presence.OPTIONAL)
        .ifPresent(option -> option(option, Markup.PLAIN));
  }

  private static void options(Inspected owner, int most, Markup markup) {
    List<Inspected> options = owner.objects("options", Presence.REQUIRED, 1, most);
    options.forEach(option -> option(option, markup));
    owner
        .objects("initial_options", Presence.OPTIONAL, 1, most)
        .forEach(option -> option(option, markup));
  }

  private static void option(Inspected option, Markup markup) {
    option.checkText("text", Presence.REQUIRED, markup, LABEL_LENGTH);
    option.checkString("value", Presence.REQUIRED, LABEL_LENGTH);
    option.checkText("description", Presence.OPTIONAL, markup, LABEL_LENGTH);
    option.checkString("url", Presence.OPTIONAL, 3_000);
  }

  private static void confirmation(Inspected dialog) {
    dialog.checkText("title", Presence.REQUIRED, Markup.PLAIN, 100);
    dialog.checkText("text", Presence.REQUIRED, Markup.PLAIN_OR_MRKDWN, 300);
    dialog.checkText("confirm", Presence.REQUIRED, Markup.PLAIN, 30);
    dialog.checkText("deny", Presence.REQUIRED, Markup.PLAIN, 30);
    dialog.checkOneOf("style", Presence.OPTIONAL, STYLES);
  }
}
