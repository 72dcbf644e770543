package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
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

  private static final String TENANTS = "T#";

  /// What the sort key of every decision, and of nothing else, begins with.
  static final String DECISIONS = "DECISION#";

  /// What the sort key of every decision's line in the list begins with.
  static final String LINES = "LINE#";

  /// The last number that fits into the six digits of a sort key.
  static final int HIGHEST_NUMBER = 999_999;

  private static final DateTimeFormatter TO_THE_MILLISECOND =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static String partition(Tenant tenant) {
    return TENANTS + tenant.id();
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

  /// The tenant of a partition of theirs.
  static Tenant tenant(String partition) {
    return new Tenant(partition.substring(TENANTS.length()));
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

  static Key draft(Tenant tenant, String member) {
    return new Key(partition(tenant), "MEMBER#" + member + "#DRAFT");
  }

  /// @param digest of what was brought in
  static Key importNote(Tenant tenant, String digest) {
    return new Key(partition(tenant), "IMPORT#" + digest);
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
      throw new IllegalArgumentException("no decision has the number " + number);
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
