package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Says that a decision has a word. It has its keys and the version of the content in which the
/// word stood, and nothing else: one answer of the database holds some 20,000.
///
/// The words of a proposal that was rewritten stay, with the earlier version, and count no more.
final class TermItem {

  private TermItem() {}

  static Map<String, AttributeValue> of(Tenant tenant, Decision decision, String term) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.term(tenant, term, decision.number()).attributes());
    item.put(LineItem.CONTENT_VERSION, Item.number(decision.contentVersion()));
    return item;
  }

  static int number(Map<String, AttributeValue> attributes) {
    String sk = new Item(attributes).text(Key.SK);
    return Integer.parseInt(sk.substring(sk.lastIndexOf('#') + 1));
  }

  static int contentVersion(Map<String, AttributeValue> attributes) {
    return new Item(attributes).integer(LineItem.CONTENT_VERSION);
  }
}
