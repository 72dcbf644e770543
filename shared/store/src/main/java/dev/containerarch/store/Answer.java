package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Vote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a member said, whatever it was, as an item. What is empty has no attribute.
///
/// @param asking what it answers
/// @param facts which version of the facts it goes by; empty where that does not matter
/// @param said what it says, as attributes
record Answer(
    Asking asking,
    String member,
    Instant at,
    Optional<Integer> facts,
    Map<String, AttributeValue> said) {

  /// How often the member had answered the question by then, from 1.
  static final String ORDINAL = "ordinal";

  static final String MEMBER = "member";

  private static final String AT = "at";
  private static final String ROUND = "round";
  private static final String FACTS = "facts";
  private static final String POINTS = "points";
  private static final String PICK = "pick";
  private static final String SURENESS = "sureness";
  private static final String SETTLES = "settles";
  private static final String REASON = "reason";
  private static final String TEXT = "text";
  private static final String POLL = "poll";
  private static final String STANCE = "stance";

  static Answer of(Ballot ballot) {
    Map<String, AttributeValue> said = new HashMap<>();
    said.put(ROUND, Item.number(ballot.round()));
    said.put(FACTS, Item.number(ballot.facts()));
    if (!ballot.points().isEmpty()) {
      Map<String, AttributeValue> points = new LinkedHashMap<>();
      ballot
          .points()
          .forEach((id, value) ->
              points.put(
                  id,
                  AttributeValue.fromN(
                      BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())));
      said.put(POINTS, AttributeValue.fromM(points));
    }
    ballot.pick().ifPresent(id -> said.put(PICK, AttributeValue.fromS(id)));
    ballot.sureness().ifPresent(sure -> said.put(SURENESS, Item.number(sure)));
    if (!ballot.settles().isEmpty()) {
      said.put(
          SETTLES,
          AttributeValue.fromL(ballot.settles().stream().map(AttributeValue::fromS).toList()));
    }
    put(said, REASON, ballot.reason());
    return new Answer(
        Asking.round(ballot.round()),
        ballot.member(),
        ballot.at(),
        Optional.of(ballot.facts()),
        said);
  }

  static Answer of(Concern concern) {
    Map<String, AttributeValue> said = new HashMap<>();
    put(said, TEXT, concern.text());
    return new Answer(Asking.ahead(), concern.member(), concern.at(), Optional.empty(), said);
  }

  static Answer of(Vote vote) {
    Map<String, AttributeValue> said = new HashMap<>();
    said.put(POLL, Item.number(vote.poll()));
    said.put(STANCE, AttributeValue.fromS(vote.stance().name()));
    put(said, REASON, vote.reason());
    return new Answer(Asking.vote(vote.poll()), vote.member(), vote.at(), Optional.empty(), said);
  }

  private static void put(Map<String, AttributeValue> said, String name, String text) {
    if (!text.isEmpty()) {
      said.put(name, AttributeValue.fromS(text));
    }
  }

  /// The item of what was said.
  ///
  /// @param ordinal see [#ORDINAL]
  Map<String, AttributeValue> item(Tenant tenant, int review, int ordinal) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.answer(tenant, review, asking, member, ordinal).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("answer"));
    item.put(Item.VERSION, Item.number(ordinal));
    item.put(ORDINAL, Item.number(ordinal));
    item.put(MEMBER, AttributeValue.fromS(member));
    item.put(AT, AttributeValue.fromS(Key.time(at)));
    item.putAll(said);
    return item;
  }

  /// The item that says that the member answered, on which facts, and nothing of what. It is small,
  /// so that many of them are quickly read.
  Map<String, AttributeValue> note(Tenant tenant, int review, int ordinal) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.answered(tenant, review, asking, member).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("answered"));
    item.put(Item.VERSION, Item.number(ordinal));
    item.put(ORDINAL, Item.number(ordinal));
    item.put(MEMBER, AttributeValue.fromS(member));
    facts.ifPresent(version -> item.put(FACTS, Item.number(version)));
    return item;
  }

  /// Whether the note says that somebody answered what is asked now: a ballot on facts that were
  /// changed since is to be confirmed.
  static boolean isOn(int facts, Item note) {
    return !note.attributes().containsKey(FACTS) || note.integer(FACTS) == facts;
  }

  /// How often somebody has answered: 0 when there is no note of it.
  static int ordinal(Map<String, AttributeValue> note) {
    return note.isEmpty() ? 0 : new Item(note).integer(ORDINAL);
  }

  static Ballot ballot(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    Map<String, Double> points = new LinkedHashMap<>();
    if (attributes.containsKey(POINTS)) {
      Item map = new Item(item.map(POINTS));
      for (String id : map.attributes().keySet()) {
        points.put(id, map.number(id));
      }
    }
    return new Ballot(
        item.text(MEMBER),
        item.integer(ROUND),
        item.integer(FACTS),
        points,
        item.optional(PICK),
        attributes.containsKey(SURENESS) ? Optional.of(item.integer(SURENESS)) : Optional.empty(),
        List.copyOf(item.texts(SETTLES)),
        item.textOrEmpty(REASON),
        item.time(AT));
  }

  static Concern concern(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    return new Concern(item.text(MEMBER), item.textOrEmpty(TEXT), item.time(AT));
  }

  static Vote vote(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    return new Vote(
        item.text(MEMBER),
        item.integer(POLL),
        Vote.Stance.valueOf(item.text(STANCE)),
        item.textOrEmpty(REASON),
        item.time(AT));
  }
}
