package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Source;
import dev.containerarch.advisor.knowledge.Topic;
import dev.containerarch.advisor.knowledge.Topic.About;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// What something is: its text, what holds of it in 2026, the data of the entry it is about, its
/// sources, and the way on.
public final class ExplainView {

  private static final int LONGEST_SOURCE = 120;

  private final Knowledge knowledge;
  private final TopicData data;

  public ExplainView(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.data = new TopicData(knowledge);
  }

  /// A topic as a message.
  ///
  /// @param edition the one whose ratings and limits are shown
  public Answer topic(Topic topic, Edition edition, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String name = phrases.say(topic.name());
    blocks.add(Parts.header(name));
    blocks.add(Parts.section(Mrkdwn.escape(phrases.say(topic.text()))));
    blocks.add(
        Parts.section(
            phrases.say("explain.status", "status", Mrkdwn.escape(phrases.say(topic.status())))));
    data.of(topic.about(), edition, phrases).forEach(text -> blocks.add(Parts.section(text)));
    blocks.add(Parts.context(sources(topic, phrases)));
    if (!topic.related().isEmpty()) {
      blocks.add(
          Parts.actions(
              topic.related().stream()
                  .map(id -> button(knowledge.topics().topic(id), phrases))
                  .toList()));
    }
    blocks.add(Parts.actions(further(topic, edition, phrases)));
    return new Answer(name + ": " + phrases.say(topic.text()), blocks);
  }

  private String sources(Topic topic, Phrases phrases) {
    List<String> sources = new ArrayList<>();
    for (String id : topic.sources()) {
      Source source = knowledge.source(id);
      String where = source.publisher() + ", " + source.location();
      sources.add(Mrkdwn.escape(Mrkdwn.shorten(where, LONGEST_SOURCE)));
    }
    return phrases.say(
        "explain.sources", "sources", String.join(" · ", sources), "date", topic.asOf());
  }

  private static ButtonElement button(Topic topic, Phrases phrases) {
    return Parts.button(
        phrases.say(topic.name()),
        Actions.EXPLAIN + ":" + topic.id(),
        State.of(phrases.language(), topic.id()).encoded());
  }

  private List<ButtonElement> further(Topic topic, Edition edition, Phrases phrases) {
    List<ButtonElement> buttons = new ArrayList<>();
    for (Edition other : knowledge.editions()) {
      if (!other.equals(edition) && data.differs(topic.about(), other)) {
        buttons.add(
            Parts.button(
                phrases.say(other.name()),
                Actions.EXPLAIN + ":edition-" + other.id(),
                State.of(phrases.language(), topic.id(), other.id()).encoded()));
      }
    }
    if (topic.about() instanceof About.OfUseCase(var useCase)) {
      buttons.add(
          Parts.button(
              phrases.say("button.compare"),
              Actions.COMPARE,
              State.of(phrases.language(), useCase.id()).encoded()));
    }
    buttons.add(allTopics(phrases));
    return buttons;
  }

  private static ButtonElement allTopics(Phrases phrases) {
    return Parts.button(
        phrases.say("button.topics"), Actions.EXPLAIN, State.of(phrases.language()).encoded());
  }

  /// Nothing is known by that name.
  ///
  /// @param typed what was asked for
  /// @param nearest what may have been meant, the likeliest first
  public Answer unknown(String typed, List<Topic> nearest, Phrases phrases) {
    String sentence = phrases.say("explain.unknown", "typed", ProblemsView.echo(typed));
    String asked =
        nearest.isEmpty()
            ? sentence
            : sentence
                + ProblemsView.didYouMean(nearest.stream().findFirst().map(Topic::id), phrases);
    List<ButtonElement> buttons = new ArrayList<>();
    nearest.forEach(topic -> buttons.add(button(topic, phrases)));
    buttons.add(allTopics(phrases));
    return new Answer(asked, List.of(Parts.section(asked), Parts.actions(buttons)));
  }
}
