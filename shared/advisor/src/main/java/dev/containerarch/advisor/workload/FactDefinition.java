package dev.containerarch.advisor.workload;

import dev.containerarch.advisor.text.Text;
import dev.containerarch.advisor.text.Typed;
import dev.containerarch.advisor.text.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A workload fact that a team may state: its names, its question and what it accepts.
public sealed interface FactDefinition {

  /// As typed in a command before the `=`.
  String name();

  /// Further words that mean it, lower case; the Korean name is one of them.
  List<String> aliases();

  /// A short noun phrase, as in "GPU: yes".
  Text label();

  Text question();

  /// Reads a value as a user typed it.
  default FactReading read(String typed) {
    String value = Typed.normal(typed);
    return UNKNOWN_WORDS.contains(value) ? new FactReading.LeftUnknown() : readKnown(value);
  }

  /// Reads a value, stripped and in lower case, that is not one of the words for "don't know".
  FactReading readKnown(String value);

  /// Words for "don't know".
  Set<String> UNKNOWN_WORDS = Set.of("", "?", "unknown", "모름", "미정");

  /// Yes or no.
  record Flag(String name, List<String> aliases, Text label, Text question)
      implements FactDefinition {

    private static final Set<String> YES = Set.of("yes", "y", "true", "on", "예", "네", "있음");
    private static final Set<String> NO = Set.of("no", "n", "false", "off", "아니요", "아니오", "없음");

    @Override
    public FactReading readKnown(String value) {
      if (YES.contains(value)) {
        return new FactReading.Stated(new FactValue.Flag(true));
      }
      return NO.contains(value)
          ? new FactReading.Stated(new FactValue.Flag(false))
          : new FactReading.NoFlag(this);
    }
  }

  /// A finite number within bounds, both inclusive.
  ///
  /// @param unit what a bare number means, such as `GiB`; empty for a plain count
  /// @param whole whether only whole numbers make sense
  /// @param suffixes units that may be written behind the number, lower case, and what one of them
  ///   is in `unit`
  record Quantity(
      String name,
      List<String> aliases,
      Text label,
      Text question,
      String unit,
      BigDecimal min,
      BigDecimal max,
      boolean whole,
      Map<String, BigDecimal> suffixes)
      implements FactDefinition {

    /// At most 20 digits and a two-digit exponent: enough for every honest number, and nothing that
    /// takes long to compute with.
    private static final Pattern NUMBER_AND_UNIT =
        Pattern.compile(
            "(-?(?:\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:e[+-]?\\d{1,2})?) ?(\\D*)");

    /// Commas stand between thousands or not at all: a decimal comma (`0,5`) must not become 5.
    private static final Pattern COMMAS_BETWEEN_THOUSANDS =
        Pattern.compile("-?\\d{1,3}(?:,\\d{3}){1,6}(?:[^\\d,][^,]*)?");

    /// As many decimals as [#NUMBER_AND_UNIT] reads, so that every spelling can be read back.
    private static final int MOST_DECIMALS = 20;

    @Override
    public FactReading readKnown(String value) {
      Matcher matcher = NUMBER_AND_UNIT.matcher(value.replace(",", ""));
      boolean commasFit =
          value.indexOf(',') < 0 || COMMAS_BETWEEN_THOUSANDS.matcher(value).matches();
      if (!commasFit || !matcher.matches()) {
        return new FactReading.NoNumber(this);
      }
      BigDecimal amount = new BigDecimal(matcher.group(1));
      String suffix = matcher.group(2).strip();
      if (!suffix.isEmpty() && !suffix.equals(unit.toLowerCase(Locale.ROOT))) {
        BigDecimal one = suffixes.get(suffix);
        if (one == null) {
          return new FactReading.NoNumber(this);
        }
        amount = amount.multiply(one);
      }
      if (amount.scale() > MOST_DECIMALS) {
        amount = amount.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
      }
      if (amount.compareTo(min) < 0 || amount.compareTo(max) > 0) {
        return new FactReading.OutOfRange(this);
      }
      if (whole && amount.stripTrailingZeros().scale() > 0) {
        return new FactReading.NotWhole(this);
      }
      return new FactReading.Stated(new FactValue.Quantity(amount));
    }
  }

  /// One of a few named values.
  record Choice(String name, List<String> aliases, Text label, Text question, List<Value> values)
      implements FactDefinition {

    /// An accepted value.
    ///
    /// @param id as typed behind the `=`
    public record Value(String id, Text label, List<String> aliases) {}

    /// @throws IllegalArgumentException when a word means two values
    public Choice {
      vocabulary(values);
    }

    @Override
    public FactReading readKnown(String value) {
      Vocabulary<Value> words = vocabulary(values);
      Optional<Value> found = words.find(value);
      return found.isPresent()
          ? new FactReading.Stated(new FactValue.Choice(found.get().id()))
          : new FactReading.NoSuchValue(
              this, values.stream().map(Value::id).toList(), words.nearest(value));
    }

    /// The value of an id that this definition accepted before.
    public Value value(String id) {
      return values.stream().filter(value -> value.id().equals(id)).findFirst().orElseThrow();
    }

    private static Vocabulary<Value> vocabulary(List<Value> values) {
      Vocabulary.Builder<Value> words = Vocabulary.builder();
      for (Value value : values) {
        words.add(value.id(), value).addAll(value.aliases(), value);
      }
      return words.build();
    }
  }
}
