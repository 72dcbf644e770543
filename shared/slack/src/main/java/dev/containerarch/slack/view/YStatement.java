package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.slack.text.Markdown;
import java.util.ArrayList;
import java.util.List;

/// A decision in one sentence: in the context of …, facing …, we decided for … and neglected …, to
/// achieve …, accepting that …. What was not written down is left out.
final class YStatement {

  private final OptionNames names;

  YStatement(OptionNames names) {
    this.names = names;
  }

  String of(Decision decision) {
    Content content = decision.content();
    Content.Reasoning reasoning = content.reasoning();
    List<String> parts = new ArrayList<>();
    parts.add(names.phrases().say("y.context", "context", clause(content.title())));
    add(parts, "y.facing", reasoning.context());
    List<String> others =
        content.basis().totals().keySet().stream()
            .filter(id -> !id.equals(content.architecture()))
            .toList();
    String chosen = names.of(content.architecture());
    if (others.isEmpty()) {
      parts.add(names.phrases().say("y.decided.alone", "chosen", chosen));
    } else {
      parts.add(names.phrases().say("y.decided", "chosen", chosen));
      parts.add(names.phrases().say("y.neglected", "others", names.of(others)));
    }
    add(parts, "y.achieve", reasoning.reasons());
    add(
        parts,
        "y.accepting",
        reasoning.consequences().isBlank() ? reasoning.risks() : reasoning.consequences());
    return decision.name()
        + " ("
        + DecisionWords.status(decision.status(), names.phrases())
        + ") "
        + String.join(" ", parts).replaceFirst(",$", "")
        + ".";
  }

  private void add(List<String> parts, String key, String text) {
    if (!text.isBlank()) {
      parts.add(names.phrases().say(key, "text", clause(text)));
    }
  }

  /// Without what ends a sentence, for the sentence goes on.
  private static String clause(String text) {
    return Markdown.oneLine(text).replaceFirst("[.。!,;]+$", "");
  }
}
