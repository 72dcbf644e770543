package dev.containerarch.advisor.outbox;

import java.util.List;

/// Writes one JSON object of texts, numbers and lists of texts, with its fields in the order in
/// which they were given.
final class JsonText {

  private final StringBuilder json = new StringBuilder("{");

  JsonText number(String name, int number) {
    name(name);
    json.append(number);
    return this;
  }

  JsonText truth(String name, boolean truth) {
    name(name);
    json.append(truth);
    return this;
  }

  JsonText text(String name, String text) {
    name(name);
    quoted(text);
    return this;
  }

  JsonText texts(String name, List<String> texts) {
    name(name);
    json.append('[');
    String separator = "";
    for (String text : texts) {
      json.append(separator);
      quoted(text);
      separator = ",";
    }
    json.append(']');
    return this;
  }

  String object() {
    return json + "}";
  }

  private void name(String name) {
    if (json.length() > 1) {
      json.append(',');
    }
    quoted(name);
    json.append(':');
  }

  /// RFC 8259, section 7. Halves of characters are escaped too, which UTF-8 could not hold.
  private void quoted(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            json.append("\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
