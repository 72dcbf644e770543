package dev.containerarch.slack.view;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import java.util.List;

/// The names of architectures that decisions name by their ids; the id itself when today's
/// knowledge has it no more.
record OptionNames(Knowledge knowledge, Phrases phrases) {

  String of(String id) {
    for (Architecture architecture : knowledge.architectures()) {
      if (architecture.id().equals(id)) {
        return phrases.say(architecture.name());
      }
    }
    return id;
  }

  /// For the label of a chart.
  String shortOf(String id) {
    for (Architecture architecture : knowledge.architectures()) {
      if (architecture.id().equals(id)) {
        return phrases.say(architecture.shortName());
      }
    }
    return id;
  }

  String of(List<String> ids) {
    return String.join(", ", ids.stream().map(this::of).toList());
  }
}
