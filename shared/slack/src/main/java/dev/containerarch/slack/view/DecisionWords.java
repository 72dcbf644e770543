package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The words for what a record holds as ids.
final class DecisionWords {

  private final Knowledge knowledge;
  private final Phrases phrases;

  DecisionWords(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// The name of an architecture, or its id when today's knowledge has it no more.
  String architecture(String id) {
    return knowledge.architectures().stream()
        .filter(architecture -> architecture.id().equals(id))
        .findFirst()
        .map(architecture -> phrases.say(architecture.name()))
        .orElse(id);
  }

  String architectures(Collection<String> ids) {
    return String.join(", ", ids.stream().map(this::architecture).toList());
  }

  /// The chosen one, and what is used until it takes over.
  String choice(Content content) {
    String chosen = "*" + architecture(content.architecture()) + "*";
    return content
        .interim()
        .map(interim ->
            phrases.say(
                "decision.interim", "interim", architecture(interim), "architecture", chosen))
        .orElse(chosen);
  }

  static String status(Status.Name name, Phrases phrases) {
    return phrases.say("status." + name.name().toLowerCase(Locale.ROOT));
  }

  String status(Status.Name name) {
    return status(name, phrases);
  }

  /// With the successor, where there is one.
  String status(Decision decision) {
    return status(decision.status(), phrases);
  }

  static String status(Status status, Phrases phrases) {
    return status instanceof Status.Superseded(int by)
        ? phrases.say("decision.supersededby", "name", Decision.name(by))
        : status(status.name(), phrases);
  }

  static String member(String id) {
    return "<@" + id + ">";
  }

  static String members(List<String> ids) {
    return String.join(" ", ids.stream().map(DecisionWords::member).toList());
  }
}
