package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.text.Language;
import java.util.List;

/// What a button or modal carries, so that a click can be answered without any memory of the
/// message: the language and a few words. Whoever can edit it only edits their own question: it
/// holds no identity and grants nothing.
///
/// @param language to answer in
/// @param words the rest, without blanks inside
public record State(Language language, List<String> words) {

  public State {
    words = List.copyOf(words);
  }

  public static State of(Language language, String... words) {
    return new State(language, List.of(words));
  }

  public static State of(Language language, ComparisonRequest request) {
    return of(language, request.canonical().split(" "));
  }

  /// Reads what [#encoded] wrote; anything else is a state without words.
  public static State decode(String encoded) {
    List<String> words = List.of(encoded.strip().split("\\s+"));
    Language language = Language.of(words.getFirst()).orElse(Language.ENGLISH);
    return new State(language, words.subList(1, words.size()));
  }

  public String encoded() {
    return words.isEmpty() ? language.tag() : language.tag() + " " + String.join(" ", words);
  }

  /// The first word, or nothing.
  public String first() {
    return words.isEmpty() ? "" : words.getFirst();
  }
}
