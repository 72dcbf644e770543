package dev.containerarch.advisor.workload;

import dev.containerarch.advisor.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One fact of every kind.
final class Facts {

  private static final Text TEXT = new Text("text", "글");
  private static final BigDecimal ONE_OF_1024 = new BigDecimal("0.0009765625");

  static final FactDefinition.Flag GPU = new FactDefinition.Flag("gpu", List.of("그래픽"), TEXT, TEXT);

  static final FactDefinition.Quantity MEMORY =
      new FactDefinition.Quantity(
          "memory",
          List.of("메모리"),
          TEXT,
          TEXT,
          "GiB",
          new BigDecimal("0.0625"),
          new BigDecimal("24576"),
          false,
          Map.of(
              "g",
              BigDecimal.ONE,
              "gb",
              BigDecimal.ONE,
              "기가",
              BigDecimal.ONE,
              "m",
              ONE_OF_1024,
              "mb",
              ONE_OF_1024,
              "mib",
              ONE_OF_1024));

  /// May be zero and has no upper bound worth the name.
  static final FactDefinition.Quantity DISK =
      new FactDefinition.Quantity(
          "disk",
          List.of(),
          TEXT,
          TEXT,
          "GB",
          BigDecimal.ZERO,
          new BigDecimal("1e9"),
          false,
          Map.of("mb", new BigDecimal("0.001"), "tb", new BigDecimal("1000")));

  static final FactDefinition.Quantity TASKS =
      new FactDefinition.Quantity(
          "tasks",
          List.of("태스크"),
          TEXT,
          TEXT,
          "tasks",
          BigDecimal.ZERO,
          new BigDecimal("100000"),
          true,
          Map.of("개", BigDecimal.ONE));

  static final FactDefinition.Choice OS =
      new FactDefinition.Choice(
          "os",
          List.of(),
          TEXT,
          TEXT,
          List.of(
              new FactDefinition.Choice.Value("linux", TEXT, List.of("리눅스")),
              new FactDefinition.Choice.Value("windows", TEXT, List.of("윈도우", "win server"))));

  private Facts() {}
}
