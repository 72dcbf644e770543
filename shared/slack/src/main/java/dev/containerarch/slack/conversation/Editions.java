package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.EditionAdvisor;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.EditionsView;
import dev.containerarch.slack.view.Notice;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The answers to what changed from one edition to the next.
final class Editions {

  private final Knowledge knowledge;
  private final Lazy<Desk> desk;

  Editions(Knowledge knowledge, Advisor advisor) {
    this.knowledge = knowledge;
    this.desk =
        new Lazy<>(
            () -> new Desk(new EditionAdvisor(knowledge, advisor), new EditionsView(knowledge)));
  }

  private record Desk(EditionAdvisor advisor, EditionsView view) {}

  /// @param request whose edition does not matter
  Answer answer(ComparisonRequest request, Phrases phrases) {
    Desk open = desk.get();
    return open.advisor()
        .change(request)
        .map(change -> open.view().answer(change, phrases))
        .orElseGet(() -> Notice.answer(phrases.say("editions.toofew")));
  }

  /// Whether the value of `edition=` asks for both: `both`, or `2021,2026`.
  boolean areAll(String typed, Phrases phrases) {
    if (phrases.words("editions.both").contains(typed.strip().toLowerCase(Locale.ROOT))) {
      return true;
    }
    Set<Edition> named = new HashSet<>();
    for (String word : typed.split(",", -1)) {
      Optional<Edition> edition = knowledge.editionWords().find(word);
      if (edition.isEmpty()) {
        return false;
      }
      named.add(edition.get());
    }
    return named.size() == knowledge.editions().size() && named.size() > 1;
  }
}
