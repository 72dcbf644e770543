package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The two global indexes of the table, and what a decision's line and a review have to carry to
/// stand in them. In no other item are these attributes.
///
/// | index | partition | sorted by | holds | carries |
/// |---|---|---|---|---|
/// | `gsi1` | `T#<tenant>#<STATUS>` | `<day>#000042` | every line | the whole line |
/// | `gsi2` | `DUE#<day>` | `T#<tenant>#000042` | lines with a review day | the keys |
/// | `gsi2` | `DEADLINE` | `<time>#T#<tenant>#000007` | reviews with a deadline | the keys |
///
/// The day in `gsi1` is that of recording, in UTC; the one in `gsi2` that of the review.
///
/// Both are eventually consistent. A line leaves the second one when the decision no longer holds,
/// a review when its phase has no deadline.
///
/// A line stands under the review day, or under the day of the writing where the review day has
/// passed by then: the clock reads no day twice, and would never meet it there. The true day is in
/// the decision, the line and the facets.
final class Index {

  /// What is written so shortly before midnight stands under the next day: the clock may be done
  /// with this one before the index shows it.
  private static final Duration BEFORE_MIDNIGHT = Duration.ofMinutes(5);

  /// Decisions of a tenant by status.
  static final String STATUS = "gsi1";

  static final String STATUS_PK = "gsi1pk";
  static final String STATUS_SK = "gsi1sk";

  /// What has to be looked at on a day, across tenants.
  static final String DUE = "gsi2";

  static final String DUE_PK = "gsi2pk";
  static final String DUE_SK = "gsi2sk";

  /// All keys of both.
  static final List<String> KEYS = List.of(STATUS_PK, STATUS_SK, DUE_PK, DUE_SK);

  private Index() {}

  static String partition(Tenant tenant, Status.Name status) {
    return Key.partition(tenant) + "#" + status.name();
  }

  /// The day of recording in the keys of a line in `gsi1`; empty when somebody has edited it.
  static Optional<LocalDate> recordedOn(Map<String, AttributeValue> keys) {
    try {
      return Optional.of(DayRange.day(new Item(keys).text(STATUS_SK)));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /// The partition of `gsi2` in which everything is that has to be looked at on a day. The keys of
  /// an item in it are those of a line, see [Key#line] and [LineItem#tenant] and [LineItem#number].
  static String due(LocalDate day) {
    return "DUE#" + day;
  }

  /// The partition of `gsi2` in which all reviews are that have a deadline.
  static final String DEADLINE = "DEADLINE";

  /// Where a review stands in that partition: in the order of time.
  ///
  /// @param at when it has to be looked at
  static String deadline(Instant at, Tenant tenant, int review) {
    return Key.time(at) + "#" + Key.partition(tenant) + "#" + Key.sixDigits(review);
  }

  /// The first day that the clock will look at for certain after something was written.
  static LocalDate firstDay(Instant written) {
    return LocalDate.ofInstant(written.plus(BEFORE_MIDNIGHT), ZoneOffset.UTC);
  }

  /// @param first the first day under which it may stand in `gsi2`, see [#firstDay]
  static Map<String, AttributeValue> attributes(Tenant tenant, Decision decision, LocalDate first) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    String number = Key.sixDigits(decision.number());
    attributes.put(STATUS_PK, AttributeValue.fromS(partition(tenant, decision.status().name())));
    attributes.put(
        STATUS_SK,
        AttributeValue.fromS(
            DayRange.key(DayRange.day(decision.content().origin().at()), decision.number())));
    decision
        .reviewOn()
        .ifPresent(day -> {
          attributes.put(DUE_PK, AttributeValue.fromS(due(day.isBefore(first) ? first : day)));
          attributes.put(DUE_SK, AttributeValue.fromS(Key.partition(tenant) + "#" + number));
        });
    return attributes;
  }
}
