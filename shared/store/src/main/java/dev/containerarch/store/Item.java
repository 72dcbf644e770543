package dev.containerarch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the attributes of one item. What is missing is a broken item, which is nothing a user can
/// mend: it is reported with the item's key and the attribute's name, never with its content.
record Item(Map<String, AttributeValue> attributes) {

  static final String TYPE = "type";
  static final String VERSION = "version";

  /// Seconds since 1970 after which DynamoDB may delete the item: within days, not at once.
  static final String EXPIRES_AT = "expiresAt";

  /// An item that has just been made is its first version.
  static final AttributeValue FIRST_VERSION = AttributeValue.fromN("1");

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  String text(String name) {
    return present(name, value(name).s());
  }

  /// Empty when there is no such attribute: that is how an empty text is kept.
  String textOrEmpty(String name) {
    return attributes.containsKey(name) ? text(name) : "";
  }

  /// Empty when there is no such attribute.
  Optional<String> optional(String name) {
    return attributes.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /// Empty when there is no such attribute.
  Optional<LocalDate> day(String name) {
    return optional(name).map(LocalDate::parse);
  }

  /// None when there is no such attribute: that is how an empty list is kept.
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (attributes.containsKey(name)) {
      for (AttributeValue value : list(name)) {
        texts.add(present(name, value.s()));
      }
    }
    return texts;
  }

  int integer(String name) {
    return Integer.parseInt(present(name, value(name).n()));
  }

  long seconds(String name) {
    return Long.parseLong(present(name, value(name).n()));
  }

  double number(String name) {
    return Double.parseDouble(present(name, value(name).n()));
  }

  /// A number as it is kept, exact.
  String digits(String name) {
    return present(name, value(name).n());
  }

  boolean flag(String name) {
    return present(name, value(name).bool());
  }

  Instant time(String name) {
    return Instant.parse(text(name));
  }

  byte[] bytes(String name) {
    return present(name, value(name).b()).asByteArray();
  }

  List<AttributeValue> list(String name) {
    AttributeValue value = value(name);
    return present(name, value.hasL() ? value.l() : null);
  }

  Map<String, AttributeValue> map(String name) {
    AttributeValue value = value(name);
    return present(name, value.hasM() ? value.m() : null);
  }

  private AttributeValue value(String name) {
    return present(name, attributes.get(name));
  }

  private <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw broken("lacks " + name);
    }
    return value;
  }

  /// @param how it is broken; nothing that a user wrote
  IllegalStateException broken(String how) {
    return new IllegalStateException(
        "item " + attributes.get(Key.PK) + " " + attributes.get(Key.SK) + " " + how);
  }
}
