package dev.containerarch.store;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.robustness.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a decision says, as attributes. What is empty has none.
final class ContentAttributes {

  private static final String TITLE = "title";
  private static final String ARCHITECTURE = "architecture";
  private static final String INTERIM = "interim";
  private static final String CONTEXT = "context";
  private static final String REASONS = "reasons";
  private static final String CONSEQUENCES = "consequences";
  private static final String RISKS = "risks";
  private static final String AGAINST = "againstRecommendation";
  private static final String ACTIONS = "actions";
  private static final String TEXT = "text";
  private static final String OWNER = "owner";
  private static final String DUE_ON = "dueOn";
  private static final String REVIEW_ON = "reviewOn";
  private static final String DECIDERS = "deciders";
  private static final String CONSULTED = "consulted";
  private static final String INFORMED = "informed";
  private static final String RECORDED_BY = "recordedBy";
  private static final String RECORDED_AT = "recordedAt";
  private static final String CHANNEL = "channel";
  private static final String PERMALINK = "permalink";
  private static final String SUPERSEDES = "supersedes";
  private static final String BASIS_REQUEST = "basisRequest";
  private static final String BASIS_EDITION = "basisEdition";
  private static final String BASIS_KNOWLEDGE = "basisKnowledgeAsOf";
  private static final String BASIS_PRICES = "basisPricesAsOf";
  private static final String BASIS_TOTALS = "basisTotals";
  private static final String BASIS_EXCLUDED = "basisExcluded";
  private static final String BASIS_RECOMMENDED = "basisRecommended";
  private static final String BASIS_FIRMNESS = "basisFirmness";
  private static final String TOTAL = "total";

  private ContentAttributes() {}

  static Map<String, AttributeValue> of(Content content) {
    Map<String, AttributeValue> item = new HashMap<>();
    put(item, TITLE, content.title());
    put(item, ARCHITECTURE, content.architecture());
    put(item, INTERIM, content.interim().orElse(""));
    put(item, CONTEXT, content.reasoning().context());
    put(item, REASONS, content.reasoning().reasons());
    put(item, CONSEQUENCES, content.reasoning().consequences());
    put(item, RISKS, content.reasoning().risks());
    put(item, AGAINST, content.reasoning().againstRecommendation());
    actions(item, content.actions());
    put(item, REVIEW_ON, content.reviewOn().map(LocalDate::toString).orElse(""));
    put(item, DECIDERS, content.people().deciders());
    put(item, CONSULTED, content.people().consulted());
    put(item, INFORMED, content.people().informed());
    put(item, RECORDED_BY, content.origin().by());
    put(item, RECORDED_AT, Key.time(content.origin().at()));
    put(item, CHANNEL, content.origin().channel());
    put(item, PERMALINK, content.origin().permalink().orElse(""));
    content.supersedes().ifPresent(number -> item.put(SUPERSEDES, Item.number(number)));
    basis(item, content.basis());
    return item;
  }

  private static void actions(Map<String, AttributeValue> item, List<Content.Action> actions) {
    List<AttributeValue> list = new ArrayList<>(actions.size());
    for (Content.Action action : actions) {
      Map<String, AttributeValue> fields = new HashMap<>();
      put(fields, TEXT, action.text());
      put(fields, OWNER, action.owner().orElse(""));
      put(fields, DUE_ON, action.dueOn().map(LocalDate::toString).orElse(""));
      list.add(AttributeValue.fromM(fields));
    }
    if (!list.isEmpty()) {
      item.put(ACTIONS, AttributeValue.fromL(list));
    }
  }

  private static void basis(Map<String, AttributeValue> item, Basis basis) {
    put(item, BASIS_REQUEST, basis.request());
    put(item, BASIS_EDITION, basis.edition());
    put(item, BASIS_KNOWLEDGE, basis.knowledgeAsOf());
    put(item, BASIS_PRICES, basis.pricesAsOf().map(LocalDate::toString).orElse(""));
    // A list, because the order tells who came first and DynamoDB's maps have none.
    List<AttributeValue> totals = new ArrayList<>(basis.totals().size());
    basis
        .totals()
        .forEach((architecture, total) ->
            totals.add(
                AttributeValue.fromM(
                    Map.of(
                        ARCHITECTURE,
                        AttributeValue.fromS(architecture),
                        // The shortest decimal that reads back as the same double: 17 digits
                        // at most, of the 38 that DynamoDB keeps.
                        TOTAL,
                        AttributeValue.fromN(Double.toString(total))))));
    item.put(BASIS_TOTALS, AttributeValue.fromL(totals));
    put(item, BASIS_EXCLUDED, basis.excluded());
    put(item, BASIS_RECOMMENDED, basis.recommended());
    put(item, BASIS_FIRMNESS, basis.firmness().map(Confidence::name).orElse(""));
  }

  static Content read(Item item) {
    return new Content(
        item.textOrEmpty(TITLE),
        item.text(ARCHITECTURE),
        item.optional(INTERIM),
        new Content.Reasoning(
            item.textOrEmpty(CONTEXT),
            item.textOrEmpty(REASONS),
            item.textOrEmpty(CONSEQUENCES),
            item.textOrEmpty(RISKS),
            item.textOrEmpty(AGAINST)),
        actions(item),
        item.day(REVIEW_ON),
        new Content.People(item.texts(DECIDERS), item.texts(CONSULTED), item.texts(INFORMED)),
        new Content.Origin(
            item.text(RECORDED_BY),
            item.time(RECORDED_AT),
            item.textOrEmpty(CHANNEL),
            item.optional(PERMALINK)),
        DecisionItem.optionalNumber(item, SUPERSEDES),
        basis(item));
  }

  private static List<Content.Action> actions(Item item) {
    List<Content.Action> actions = new ArrayList<>();
    if (item.attributes().containsKey(ACTIONS)) {
      for (AttributeValue value : item.list(ACTIONS)) {
        Item action = new Item(value.m());
        actions.add(
            new Content.Action(
                action.textOrEmpty(TEXT), action.optional(OWNER), action.day(DUE_ON)));
      }
    }
    return actions;
  }

  private static Basis basis(Item item) {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (AttributeValue pair : item.list(BASIS_TOTALS)) {
      Item total = new Item(pair.m());
      totals.put(total.text(ARCHITECTURE), total.number(TOTAL));
    }
    Optional<Confidence> firmness =
        item.attributes().containsKey(BASIS_FIRMNESS)
            ? Optional.of(item.word(BASIS_FIRMNESS, Confidence.class))
            : Optional.empty();
    return new Basis(
        item.textOrEmpty(BASIS_REQUEST),
        item.text(BASIS_EDITION),
        item.text(BASIS_KNOWLEDGE),
        item.day(BASIS_PRICES),
        totals,
        item.texts(BASIS_EXCLUDED),
        item.texts(BASIS_RECOMMENDED),
        firmness);
  }

  private static void put(Map<String, AttributeValue> item, String name, String text) {
    if (!text.isEmpty()) {
      item.put(name, AttributeValue.fromS(text));
    }
  }

  private static void put(Map<String, AttributeValue> item, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      item.put(name, AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    }
  }
}
