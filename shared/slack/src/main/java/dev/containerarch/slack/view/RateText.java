package dev.containerarch.slack.view;

import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.slack.text.Phrases;

/// The name of a rate in the reader's language. Services and instance types keep AWS's names; only
/// the words between them are translated.
final class RateText {

  private RateText() {}

  static String name(RateKey key, Phrases phrases) {
    return phrases.say(
        "rate.name",
        "product",
        word(key.product(), phrases),
        "item",
        word(key.item(), phrases),
        "option",
        word(key.option(), phrases),
        "unit",
        word(key.unit(), phrases));
  }

  private static String word(String id, Phrases phrases) {
    return WordList.word("rate.words", id, phrases);
  }
}
