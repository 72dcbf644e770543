package dev.containerarch.slack.view;

import dev.containerarch.slack.text.Phrases;

/// Words of the data that a reader's language says otherwise: `id:word` each, in one list of the
/// texts.
final class WordList {

  private WordList() {}

  /// The word as that list has it, else the id itself.
  ///
  /// @param key of the list
  static String word(String key, String id, Phrases phrases) {
    for (String pair : phrases.words(key)) {
      if (pair.startsWith(id + ":")) {
        return pair.substring(id.length() + 1);
      }
    }
    return id;
  }

  /// A unit behind its number, with the space before it; nothing for none.
  static String unit(String id, Phrases phrases) {
    return id.isEmpty() ? "" : " " + word("unit.words", id, phrases);
  }
}
