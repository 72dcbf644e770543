package dev.containerarch.advisor.workload;

import java.util.List;
import java.util.Optional;

/// What came of reading a fact's value as a user typed it.
public sealed interface FactReading {

  record Stated(FactValue value) implements FactReading {}

  /// The user said that they do not know, which is as good as not saying anything.
  record LeftUnknown() implements FactReading {}

  /// Not yes or no.
  record NoFlag(FactDefinition.Flag fact) implements FactReading {}

  /// Not a finite number, with or without one of the fact's units.
  record NoNumber(FactDefinition.Quantity fact) implements FactReading {}

  /// A number below the least or above the greatest accepted one.
  record OutOfRange(FactDefinition.Quantity fact) implements FactReading {}

  /// A fraction where only whole numbers make sense.
  record NotWhole(FactDefinition.Quantity fact) implements FactReading {}

  /// None of the accepted values.
  ///
  /// @param accepted ids of the values
  /// @param nearest the accepted word that it may be a typing error of
  record NoSuchValue(FactDefinition.Choice fact, List<String> accepted, Optional<String> nearest)
      implements FactReading {}
}
