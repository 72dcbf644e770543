package dev.containerarch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    return attributes.containsKey(name) ? Optional.of(date(name)) : Optional.empty();
  }

  LocalDate date(String name) {
    return parsed(name, text(name), LocalDate::parse);
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
    return parsed(name, present(name, value(name).n()), Integer::parseInt);
  }

  long seconds(String name) {
    return parsed(name, present(name, value(name).n()), Long::parseLong);
  }

  double number(String name) {
    return parsed(name, present(name, value(name).n()), Double::parseDouble);
  }

  /// A number as it is kept, exact.
  String digits(String name) {
    return present(name, value(name).n());
  }

  boolean flag(String name) {
    return present(name, value(name).bool());
  }

  Instant time(String name) {
    return parsed(name, text(name), Instant::parse);
  }

  /// One of the words that the app writes there.
  <E extends Enum<E>> E word(String name, Class<E> words) {
    return parsed(name, text(name), text -> Enum.valueOf(words, text));
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
      throw new Broken(name, where() + " lacks " + name);
    }
    return value;
  }

  private <T> T parsed(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (RuntimeException e) {
      // The cause would show the content.
      throw new Broken(name, where() + " has no readable " + name);
    }
  }

  /// An attribute that is missing or cannot be read.
  static final class Broken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String attribute;

    Broken(String attribute, String message) {
      super(message);
      this.attribute = attribute;
    }

    /// The attribute that made reading fail; empty when it was something else.
    static String attribute(RuntimeException fault) {
      return fault instanceof Broken broken ? broken.attribute : "";
    }
  }

  private String where() {
    return "item " + attributes.get(Key.PK) + " " + attributes.get(Key.SK);
  }

  /// @param how it is broken; nothing that a user wrote
  IllegalStateException broken(String how) {
    return new IllegalStateException(where() + " " + how);
  }
}
