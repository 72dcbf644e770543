package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Topic;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The list of all topics, grouped by kind, a page at a time.
public final class TopicsView {

  /// Topics on a page: with ids and names as long as the data allows, a group of them still fits a
  /// section.
  static final int PAGE = 32;

  private final Knowledge knowledge;

  public TopicsView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// A page of the list.
  ///
  /// @param wanted from 1; whatever is beyond the ends gives the nearest page
  public Answer page(int wanted, Phrases phrases) {
    List<Topic> all = knowledge.topics().all();
    int pages = Math.ceilDiv(all.size(), PAGE);
    int page = Math.clamp(wanted, 1, pages);
    List<Topic> shown = all.subList((page - 1) * PAGE, Math.min(page * PAGE, all.size()));
    List<LayoutBlock> blocks = new ArrayList<>();
    String title = phrases.say("explain.topics", "count", all.size(), "page", page, "pages", pages);
    blocks.add(Parts.section(title));
    for (Topic.Kind kind : Topic.Kind.values()) {
      List<String> lines = new ArrayList<>();
      lines.add(phrases.say("explain.kind." + kind.key()));
      shown.stream()
          .filter(topic -> topic.kind() == kind)
          .forEach(topic -> lines.add("`" + topic.id() + "` " + phrases.say(topic.name())));
      if (lines.size() > 1) {
        blocks.add(Parts.section(String.join("\n", lines)));
      }
    }
    List<ButtonElement> buttons = new ArrayList<>();
    if (page > 1) {
      buttons.add(turn("button.previous", page - 1, phrases));
    }
    if (page < pages) {
      buttons.add(turn("button.next", page + 1, phrases));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Parts.actions(buttons));
    }
    return new Answer(title.replace("*", ""), blocks);
  }

  private static ButtonElement turn(String key, int page, Phrases phrases) {
    return Parts.button(
        phrases.say(key),
        Actions.TOPICS_PAGE + ":" + page,
        State.of(phrases.language(), String.valueOf(page)).encoded());
  }
}
