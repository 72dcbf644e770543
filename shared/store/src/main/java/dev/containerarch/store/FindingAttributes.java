package dev.containerarch.store;

import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Replay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A finding as attributes of an outbox item, all of them texts and numbers: the outbox function
/// reads no others from the stream.
final class FindingAttributes {

  private static final String ANSWER = "answer";
  private static final String RECOMMENDED = "recommended";
  private static final String PLACE_THEN = "placeThen";
  private static final String PLACE_NOW = "placeNow";
  private static final String REDATED = "redated";

  private FindingAttributes() {}

  static Map<String, AttributeValue> of(Finding finding) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    attributes.put(ANSWER, AttributeValue.fromS(finding.answer().name()));
    put(attributes, RECOMMENDED, String.join(" ", finding.recommended()));
    finding.placeThen().ifPresent(place -> attributes.put(PLACE_THEN, Item.number(place)));
    finding.placeNow().ifPresent(place -> attributes.put(PLACE_NOW, Item.number(place)));
    List<String> redated = new ArrayList<>();
    finding.redated().forEach(rating -> redated.add(rating.part() + "@" + rating.asOf().iso()));
    put(attributes, REDATED, String.join(" ", redated));
    return attributes;
  }

  private static void put(Map<String, AttributeValue> attributes, String name, String text) {
    if (!text.isEmpty()) {
      attributes.put(name, AttributeValue.fromS(text));
    }
  }

  static Finding read(Item item) {
    List<Finding.Redated> redated = new ArrayList<>();
    for (String rating : words(item, REDATED)) {
      int at = rating.lastIndexOf('@');
      redated.add(new Finding.Redated(rating.substring(0, at), new AsOf(rating.substring(at + 1))));
    }
    return new Finding(
        Replay.Answer.valueOf(item.text(ANSWER)),
        words(item, RECOMMENDED),
        place(item, PLACE_THEN),
        place(item, PLACE_NOW),
        redated);
  }

  private static List<String> words(Item item, String name) {
    String text = item.textOrEmpty(name);
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static OptionalInt place(Item item, String name) {
    return item.attributes().containsKey(name)
        ? OptionalInt.of(item.integer(name))
        : OptionalInt.empty();
  }
}
