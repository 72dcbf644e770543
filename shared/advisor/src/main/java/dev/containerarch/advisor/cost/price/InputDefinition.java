package dev.containerarch.advisor.cost.price;

import dev.containerarch.advisor.knowledge.AsOf;
import java.math.BigDecimal;
import java.util.Optional;

/// A number that goes into a cost: its unit, what is accepted, and what counts until a team gives
/// its own.
///
/// @param name as typed in a command
/// @param unit of the number
/// @param byDefault empty when there is no sensible default and somebody has to say it
/// @param min least accepted value
/// @param max greatest accepted value
/// @param low lower end of what is plausible, for sensitivity; empty: a quarter less
/// @param high upper end of what is plausible, for sensitivity; empty: a quarter more
/// @param whole whether only whole numbers make sense
/// @param source id of the default's source; empty without a default
/// @param asOf date of the default's source
/// @param note what the default means or is made of; may be empty
public record InputDefinition(
    String name,
    String unit,
    Optional<BigDecimal> byDefault,
    BigDecimal min,
    BigDecimal max,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    boolean whole,
    Optional<String> source,
    Optional<AsOf> asOf,
    String note) {

  static InputDefinition of(PriceFile.Line line) {
    Optional<String> source = Optional.of(line.text("source")).filter(text -> !text.isEmpty());
    return new InputDefinition(
        line.text("name"),
        line.text("unit"),
        line.optionalNumber("default"),
        line.number("min"),
        line.number("max"),
        line.optionalNumber("low"),
        line.optionalNumber("high"),
        line.text("whole").equals("yes"),
        source,
        source.map(present -> line.asOf()),
        line.text("note"));
  }

  /// Whether the value is between the bounds, both inclusive.
  public boolean accepts(BigDecimal value) {
    return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
  }
}
