package dev.containerarch.local.fakeslack;

import dev.containerarch.local.fakeslack.Inspected.Markup;
import dev.containerarch.local.fakeslack.Inspected.Presence;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of each kind of block.
final class BlockRules {

  private static final Set<String> ACCESSORIES =
      ElementRules.union(
          ElementRules.CHOICES,
          Set.of("button", "image", "datepicker", "timepicker", "workflow_button"));
  private static final Set<String> ACTIONS =
      ElementRules.union(
          ElementRules.CHOICES,
          Set.of(
              "button",
              "datepicker",
              "datetimepicker",
              "timepicker",
              "workflow_button",
              "rich_text_input"));
  private static final Set<String> INPUTS =
      ElementRules.union(
          // An overflow menu acts, it does not hold a value.
          ElementRules.CHOICES.stream()
              .filter(type -> !type.equals("overflow"))
              .collect(Collectors.toUnmodifiableSet()),
          Set.of(
              "datepicker",
              "datetimepicker",
              "timepicker",
              "plain_text_input",
              "number_input",
              "email_text_input",
              "url_text_input",
              "file_input",
              "rich_text_input"));
  private static final Set<String> CONTAINER_CHILDREN =
      Set.of(
          "actions",
          "context",
          "divider",
          "file",
          "header",
          "image",
          "input",
          "rich_text",
          "section",
          "table",
          "video");

  private final Surface surface;

  BlockRules(Surface surface) {
    this.surface = surface;
  }

  void check(Inspected block) {
    block.checkString("block_id", Presence.OPTIONAL, Inspected.ID_LENGTH);
    switch (block.type()) {
      case "section" -> section(block);
      case "header" -> block.checkText("text", Presence.REQUIRED, Markup.PLAIN, 150);
      case "divider" -> {}
      case "context" -> context(block);
      case "actions" -> actions(block);
      case "context_actions" -> {
        only(block, Surface.MESSAGE);
        block
            .objects("elements", Presence.REQUIRED, 1, 5)
            .forEach(
                element -> ElementRules.check(element, Set.of("feedback_buttons", "icon_button")));
      }
      case "image" -> {
        ElementRules.image(block);
        block.checkText("title", Presence.OPTIONAL, Markup.PLAIN, 2_000);
      }
      case "input" -> input(block);
      case "rich_text" -> RichTextRules.check(block);
      case "markdown" -> {
        only(block, Surface.MESSAGE);
        block.checkString("text", Presence.REQUIRED, 12_000);
      }
      case "video" -> video(block);
      case "table" -> {
        only(block, Surface.MESSAGE);
        TableRules.table(block);
      }
      case "data_table" -> {
        only(block, Surface.MESSAGE);
        TableRules.dataTable(block);
      }
      case "data_visualization" -> {
        only(block, Surface.MESSAGE);
        ChartRules.check(block);
      }
      case "alert" -> {
        only(block, Surface.MODAL);
        block.checkText("text", Presence.REQUIRED, Markup.PLAIN_OR_MRKDWN, 3_000);
        block.checkOneOf(
            "level", Presence.OPTIONAL, Set.of("default", "info", "warning", "error", "success"));
      }
      case "card" -> {
        except(block, Surface.MODAL);
        card(block);
      }
      case "carousel" -> {
        except(block, Surface.MODAL);
        block.objects("elements", Presence.REQUIRED, 1, 10).forEach(this::carouselCard);
      }
      case "container" -> {
        only(block, Surface.MESSAGE);
        container(block);
      }
      default -> block.violates("type", "unsupported type: " + block.type());
    }
  }

  private void only(Inspected block, Surface allowed) {
    if (surface != allowed) {
      block.violates(block.type() + " is only allowed in a " + name(allowed));
    }
  }

  private void except(Inspected block, Surface refused) {
    if (surface == refused) {
      block.violates(block.type() + " is not allowed in a " + name(refused));
    }
  }

  private static String name(Surface surface) {
    return switch (surface) {
      case MESSAGE -> "message";
      case MODAL -> "modal";
      case HOME -> "Home tab";
    };
  }

  private static void section(Inspected block) {
    if (!block.has("text") && !block.has("fields")) {
      block.violates("must define either `text` or `fields`");
    }
    block.checkText("text", Presence.OPTIONAL, Markup.PLAIN_OR_MRKDWN, 3_000);
    block
        .objects("fields", Presence.OPTIONAL, 1, 10)
        .forEach(field -> field.checkIsText(Markup.PLAIN_OR_MRKDWN, 2_000));
    block
        .object("accessory", Presence.OPTIONAL)
        .ifPresent(element -> ElementRules.check(element, ACCESSORIES));
  }

  private static void context(Inspected block) {
    for (Inspected element : block.objects("elements", Presence.REQUIRED, 1, 10)) {
      switch (element.type()) {
        case "image" -> ElementRules.image(element);
        case "plain_text", "mrkdwn" -> element.checkIsText(Markup.PLAIN_OR_MRKDWN, 3_000);
        default -> element.violates("type", "unsupported type: " + element.type());
      }
    }
  }

  private static void actions(Inspected block) {
    Set<String> seen = new HashSet<>();
    for (Inspected element : block.objects("elements", Presence.REQUIRED, 1, 25)) {
      ElementRules.check(element, ACTIONS);
      element
          .string("action_id")
          .filter(id -> !seen.add(id))
          .ifPresent(
              id -> element.violates("action_id", "`action_id` must be unique in its block"));
    }
  }

  private void input(Inspected block) {
    if (surface == Surface.MESSAGE) {
      block.violates("input is only allowed in a view");
    }
    block.checkText("label", Presence.REQUIRED, Markup.PLAIN, 2_000);
    block.checkText("hint", Presence.OPTIONAL, Markup.PLAIN, 2_000);
    block
        .object("element", Presence.REQUIRED)
        .ifPresent(element -> ElementRules.check(element, INPUTS));
  }

  private static void video(Inspected block) {
    block.checkString("video_url", Presence.REQUIRED, 3_000);
    block.checkString("thumbnail_url", Presence.REQUIRED, 3_000);
    block.checkString("alt_text", Presence.REQUIRED, 2_000);
    block.checkText("title", Presence.REQUIRED, Markup.PLAIN, 199);
    block.checkText("description", Presence.OPTIONAL, Markup.PLAIN, 200);
    block.checkString("author_name", Presence.OPTIONAL, 49);
  }

  private void carouselCard(Inspected element) {
    if (element.type().equals("card")) {
      check(element);
    } else {
      element.violates("type", "unsupported type: " + element.type());
    }
  }

  private static void card(Inspected block) {
    if (!block.has("hero_image")
        && !block.has("title")
        && !block.has("actions")
        && !block.has("body")) {
      block.violates("must define at least one of `hero_image`, `title`, `actions`, `body`");
    }
    block.object("hero_image", Presence.OPTIONAL).ifPresent(ElementRules::image);
    block.object("icon", Presence.OPTIONAL).ifPresent(ElementRules::image);
    block.checkText("title", Presence.OPTIONAL, Markup.PLAIN_OR_MRKDWN, 150);
    block.checkText("subtitle", Presence.OPTIONAL, Markup.PLAIN_OR_MRKDWN, 150);
    block.checkText("body", Presence.OPTIONAL, Markup.PLAIN_OR_MRKDWN, 200);
    block
        .objects("actions", Presence.OPTIONAL, 1, 3)
        .forEach(element -> ElementRules.check(element, Set.of("button")));
  }

  private void container(Inspected block) {
    if (!block.has("title") && !block.has("rich_text_title")) {
      block.violates("must define either `title` or `rich_text_title`");
    }
    block.checkText("title", Presence.OPTIONAL, Markup.PLAIN, 150);
    block.object("rich_text_title", Presence.OPTIONAL).ifPresent(RichTextRules::check);
    block.checkText("subtitle", Presence.OPTIONAL, Markup.PLAIN_OR_MRKDWN, 150);
    block.object("icon", Presence.OPTIONAL).ifPresent(ElementRules::image);
    block.checkOneOf("width", Presence.OPTIONAL, Set.of("narrow", "standard", "wide", "full"));
    for (Inspected child : block.objects("child_blocks", Presence.REQUIRED, 1, 10)) {
      if (CONTAINER_CHILDREN.contains(child.type())) {
        check(child);
      } else {
        child.violates("type", "unsupported type: " + child.type());
      }
    }
  }
}
