package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which answers to a question count: written once, in the transaction that shows them. It names
/// every member that had answered, and which of their answers it is.
///
/// @param ordinals by member, see [Answer#ORDINAL]
record Counted(Asking asking, Map<String, Integer> ordinals) {

  private static final String MEMBERS = "members";

  /// @param notes of everybody who answered, as they are when nobody else can answer any more
  static Counted of(Asking asking, List<Map<String, AttributeValue>> notes) {
    Map<String, Integer> ordinals = new LinkedHashMap<>();
    for (Map<String, AttributeValue> note : notes) {
      ordinals.put(new Item(note).text(Answer.MEMBER), Answer.ordinal(note));
    }
    return new Counted(asking, ordinals);
  }

  Map<String, AttributeValue> item(Tenant tenant, int review) {
    Map<String, AttributeValue> members = new HashMap<>();
    ordinals.forEach((member, ordinal) -> members.put(member, Item.number(ordinal)));
    Map<String, AttributeValue> item =
        new HashMap<>(Key.counted(tenant, review, asking).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("counted"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(MEMBERS, AttributeValue.fromM(members));
    return item;
  }

  static Counted read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    Item members = new Item(item.map(MEMBERS));
    Map<String, Integer> ordinals = new HashMap<>();
    for (String member : members.attributes().keySet()) {
      ordinals.put(member, members.integer(member));
    }
    String sk = item.text(Key.SK);
    return new Counted(new Asking(sk.substring(sk.lastIndexOf('#') + 1)), ordinals);
  }

  /// Which of a member's answers counts; 0 when none does.
  int ordinal(String member) {
    return ordinals.getOrDefault(member, 0);
  }

  /// Whether this is the one answer of its member that counts.
  boolean has(Map<String, AttributeValue> answer) {
    return Answer.ordinal(answer) == ordinal(new Item(answer).text(Answer.MEMBER));
  }
}
