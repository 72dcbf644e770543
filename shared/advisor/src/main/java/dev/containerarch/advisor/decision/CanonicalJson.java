package dev.containerarch.advisor.decision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON with exactly one way to write each value, so that it can be hashed:
///
/// - UTF-8, without a byte order mark and without any blank outside of texts;
/// - the names of an object sorted by their UTF-16 code units, none twice;
/// - in texts `"` and `\` with a `\` before them, U+0008, U+0009, U+000A, U+000C and U+000D as
///   `\b`, `\t`, `\n`, `\f` and `\r`, every other character below U+0020 as `\`, `u00` and two
///   lower-case hexadecimal digits, everything else as it is. Texts are not normalised; half of a
///   surrogate pair is written as `?`;
/// - a number as the shortest decimal that reads back as the same double, without exponent,
///   trailing zeros or a sign of zero: `74.25`, `0.1`, `100`, `0`;
/// - what is not there is left out; there is no `null`.
///
/// For texts, and for numbers from 10⁻⁶ to 10²¹, this is RFC 8785.
public sealed interface CanonicalJson {

  /// A text.
  record Text(String text) implements CanonicalJson {}

  /// A number.
  record Decimal(BigDecimal number) implements CanonicalJson {}

  /// A list, in its order.
  record Items(List<CanonicalJson> items) implements CanonicalJson {}

  /// An object.
  record Fields(Map<String, CanonicalJson> fields) implements CanonicalJson {}

  static CanonicalJson of(String text) {
    return new Text(text);
  }

  static CanonicalJson of(long number) {
    return new Decimal(BigDecimal.valueOf(number));
  }

  /// A number that has a decimal.
  ///
  /// @throws NumberFormatException when it is infinite or no number
  static CanonicalJson of(double number) {
    return new Decimal(new BigDecimal(Double.toString(number)));
  }

  static CanonicalJson ofTexts(List<String> texts) {
    return new Items(texts.stream().map(CanonicalJson::of).toList());
  }

  /// The one way to write it.
  default String written() {
    StringBuilder json = new StringBuilder();
    write(this, json);
    return json.toString();
  }

  /// SHA-256 of what is written, in 64 hexadecimal digits.
  default String sha256() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(written().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a JDK without SHA-256", e);
    }
  }

  private static void write(CanonicalJson value, StringBuilder json) {
    switch (value) {
      case Text(String text) -> quote(text, json);
      case Decimal(BigDecimal number) ->
          json.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
      case Items(List<CanonicalJson> items) -> {
        json.append('[');
        String separator = "";
        for (CanonicalJson item : items) {
          json.append(separator);
          write(item, json);
          separator = ",";
        }
        json.append(']');
      }
      case Fields(Map<String, CanonicalJson> fields) -> {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, CanonicalJson> field : new TreeMap<>(fields).entrySet()) {
          json.append(separator);
          quote(field.getKey(), json);
          json.append(':');
          write(field.getValue(), json);
          separator = ",";
        }
        json.append('}');
      }
    }
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\t' -> json.append("\\t");
        case '\n' -> json.append("\\n");
        case '\f' -> json.append("\\f");
        case '\r' -> json.append("\\r");
        default -> {
          if (c < ' ') {
            json.append("\\").append("u00").append(HexFormat.of().toHexDigits((byte) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
