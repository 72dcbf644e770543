package dev.containerarch.advisor.cost.price;

import dev.containerarch.advisor.knowledge.AsOf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One comma-separated file of the price book. Its first line names the columns; a cell with a
/// comma stands in double quotes.
final class PriceFile {

  private static final String FOLDER = "/prices/";

  private PriceFile() {}

  /// Reads every line of a file that is packed with this class.
  ///
  /// @throws InvalidPrices when the columns are others, or the reader finds a fault
  static <T> List<T> read(String file, List<String> columns, Function<Line, T> reader) {
    return parse(file, text(file), columns, reader);
  }

  static <T> List<T> parse(
      String file, String text, List<String> columns, Function<Line, T> reader) {
    String[] lines = text.split("\n", -1);
    if (!columns.equals(List.of(lines[0].strip().split(",", -1)))) {
      throw new InvalidPrices(file, 1, "columns must be " + String.join(",", columns));
    }
    List<T> result = new ArrayList<>(lines.length);
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        Line line = new Line(file, i + 1, columns, cells(lines[i]));
        if (line.cells().size() != columns.size()) {
          throw line.fault("must have " + columns.size() + " cells");
        }
        result.add(reader.apply(line));
      }
    }
    return List.copyOf(result);
  }

  /// The whole of a file that is packed with this class.
  static String text(String file) {
    try (InputStream in = PriceFile.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new InvalidPrices(file, 0, "is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    if (line.indexOf('"') < 0) {
      return Arrays.asList(line.split(",", -1));
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /// One line that knows where it stands, so that every fault can be named.
  record Line(String file, int number, List<String> columns, List<String> cells) {

    InvalidPrices fault(String what) {
      return new InvalidPrices(file, number, what);
    }

    String text(String column) {
      return cells.get(columns.indexOf(column));
    }

    BigDecimal number(String column) {
      return optionalNumber(column).orElseThrow(() -> fault(column + " must be a number"));
    }

    Optional<BigDecimal> optionalNumber(String column) {
      String cell = text(column);
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(new BigDecimal(cell));
      } catch (NumberFormatException e) {
        throw fault(column + " must be a number");
      }
    }

    int whole(String column) {
      try {
        return Integer.parseInt(text(column));
      } catch (NumberFormatException e) {
        throw fault(column + " must be a whole number");
      }
    }

    AsOf asOf() {
      try {
        return new AsOf(text("as_of"));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw fault("as_of must be a date such as 2026, 2026-10 or 2026-10-01");
      }
    }
  }
}
