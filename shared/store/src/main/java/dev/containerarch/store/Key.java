package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.Deliveries.Slot;
import dev.containerarch.advisor.outbox.OutboxEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where an item stands in the table.
///
/// Sort keys are compared as text, so the numbers and times in them have a fixed width. History is
/// not below `DECISION#`: that prefix holds decisions alone, so one query of it is a page of them.
///
/// @param pk the tenant's partition, or a region's prices
/// @param sk what it is, within that
record Key(String pk, String sk) {

  static final String PK = "pk";
  static final String SK = "sk";

  /// What the partition of every tenant begins with.
  static final String TENANT = "T#";

  /// What the sort key of every outbox item, and of nothing else, begins with. The filter of the
  /// outbox function's event source in `template.yaml` names it too.
  static final String OUTBOX = "OUTBOX#";

  /// How far the clock has come with reminders of reviews. It belongs to no tenant.
  static final Key REVIEW_CLOCK = new Key("CLOCK", "REVIEWS");

  /// The partition of all tenants that have ever recorded a decision.
  static final String TENANTS = "TENANTS";

  private static final int HASH_DIGITS = 32;

  /// What the sort key of every decision, and of nothing else, begins with.
  static final String DECISIONS = "DECISION#";

  /// What the sort key of every decision's line in the list begins with.
  static final String LINES = "LINE#";

  /// What the sort key of every review, and of nothing else, begins with.
  static final String REVIEWS = "REVIEW#";

  /// The last number that fits into the six digits of a sort key.
  static final int HIGHEST_NUMBER = 999_999;

  private static final DateTimeFormatter TO_THE_MILLISECOND =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  /// Where an item stands.
  static Key of(Map<String, AttributeValue> item) {
    return new Key(new Item(item).text(PK), new Item(item).text(SK));
  }

  static String partition(Tenant tenant) {
    return TENANT + tenant.id();
  }

  static Key decision(Tenant tenant, int number) {
    return new Key(partition(tenant), DECISIONS + sixDigits(number));
  }

  /// The decision as it stands in a list.
  static Key line(Tenant tenant, int number) {
    return new Key(partition(tenant), LINES + sixDigits(number));
  }

  /// A word of a decision. Words that begin with the same character are a partition of their own: a
  /// decision has dozens of them, which would otherwise be written to one place.
  static Key term(Tenant tenant, String term, int number) {
    return new Key(terms(tenant, term), term + "#" + sixDigits(number));
  }

  /// The partition of all words that begin with the same character as this one.
  static String terms(Tenant tenant, String word) {
    return partition(tenant) + "#TERM#" + Character.toString(word.codePointAt(0));
  }

  /// Something by which decisions are narrowed, with its value. Each kind of thing is a partition
  /// of its own, in which the decisions of one value stand in their order.
  static Key facet(Tenant tenant, String kind, String value, int number) {
    return new Key(facets(tenant, kind), facet(value, number));
  }

  static String facets(Tenant tenant, String kind) {
    return partition(tenant) + "#FACET#" + kind;
  }

  static String facet(String value, int number) {
    return value + "#" + sixDigits(number);
  }

  /// A tenant among all tenants.
  static Key amongTenants(Tenant tenant) {
    return new Key(TENANTS, partition(tenant));
  }

  /// What was told of the facts behind a decision.
  static Key facts(Tenant tenant, int number) {
    return new Key(partition(tenant), "FACTS#" + sixDigits(number));
  }

  /// The tenant of a partition of theirs.
  static Tenant tenant(String partition) {
    return new Tenant(partition.substring(TENANT.length()));
  }

  /// @param ordinal tells entries of the same millisecond apart, from 1
  static Key event(Tenant tenant, int number, Instant at, int ordinal) {
    return new Key(partition(tenant), events(number) + time(at) + "#" + digits(ordinal, 3));
  }

  /// What the sort key of every history entry of one decision begins with.
  static String events(int number) {
    return "EVENT#" + sixDigits(number) + "#";
  }

  static Key decisionCounter(Tenant tenant) {
    return new Key(partition(tenant), "COUNTER#DECISION");
  }

  /// Hashed, because a request's own key may be of any length and is nobody's business later.
  static Key seen(Tenant tenant, String onceKey) {
    return new Key(partition(tenant), "SEEN#" + HexFormat.of().formatHex(Sha256.of(onceKey)));
  }

  static Key review(Tenant tenant, int number) {
    return new Key(partition(tenant), REVIEWS + sixDigits(number));
  }

  static Key reviewCounter(Tenant tenant) {
    return new Key(partition(tenant), "COUNTER#REVIEW");
  }

  /// That a member has answered, and how often.
  static Key answered(Tenant tenant, int review, Asking asking, String member) {
    return new Key(partition(tenant), answered(review, asking) + member);
  }

  /// What the sort key of every note that somebody answered one question begins with.
  static String answered(int review, Asking asking) {
    return "ANSWERED#" + sixDigits(review) + "#" + asking.word() + "#";
  }

  /// What a member said. There are two places for it, which are used in turn.
  ///
  /// @param ordinal how often the member has answered by then, from 1
  static Key answer(Tenant tenant, int review, Asking asking, String member, int ordinal) {
    return new Key(
        partition(tenant), answers(review, asking) + member + "#" + (ordinal % 2 == 1 ? 1 : 2));
  }

  /// What the sort key of everything that was said to one question begins with.
  static String answers(int review, Asking asking) {
    return "ANSWER#" + sixDigits(review) + "#" + asking.word() + "#";
  }

  /// Which answers to a question count, once they were shown.
  static Key counted(Tenant tenant, int review, Asking asking) {
    return new Key(partition(tenant), counted(review) + asking.word());
  }

  /// What the sort key of every note of what counts in one review begins with.
  static String counted(int review) {
    return "COUNTED#" + sixDigits(review) + "#";
  }

  static Key settings(Tenant tenant) {
    return new Key(partition(tenant), "SETTINGS");
  }

  static Key member(Tenant tenant, String member) {
    return new Key(partition(tenant), "MEMBER#" + member);
  }

  static Key draft(Tenant tenant, String member) {
    return new Key(partition(tenant), "MEMBER#" + member + "#DRAFT");
  }

  /// @param digest of what was brought in
  static Key importNote(Tenant tenant, String digest) {
    return new Key(partition(tenant), "IMPORT#" + digest);
  }

  /// In the order of what they tell of. The hash makes the same entry the same item.
  static Key outbox(OutboxEntry entry) {
    return new Key(
        partition(entry.tenant()), OUTBOX + time(entry.at()) + "#" + hash(entry.what().key()));
  }

  /// How far the delivery of a message has come.
  static Key delivery(Tenant tenant, Slot slot) {
    return new Key(
        partition(tenant),
        switch (slot) {
          case Slot.Notice notice ->
              "NOTICE#" + sixDigits(notice.number()) + "#" + notice.channel();
          case Slot.Card card -> "CARD#" + sixDigits(card.number()) + "#" + card.channel();
          case Slot.Once once -> "SENT#" + hash(once.key());
        });
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text)).substring(0, HASH_DIGITS);
  }

  /// Prices belong to no tenant.
  static String prices(String region) {
    return "PRICES#" + region;
  }

  static Key prices(String region, LocalDate date) {
    return new Key(prices(region), date.toString());
  }

  /// ISO 8601 in UTC, always with three digits of a second.
  static String time(Instant at) {
    return TO_THE_MILLISECOND.format(at);
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }

  static String sixDigits(int number) {
    if (number < 1 || number > HIGHEST_NUMBER) {
      throw new IllegalArgumentException("nothing has the number " + number);
    }
    return digits(number, 6);
  }

  /// The six digits of a number that may lie one off.
  static String digits(int number) {
    return digits(number, 6);
  }

  private static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
