package dev.containerarch.benchmarks;

import dev.containerarch.local.lambda.LambdaFunction.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What the command line asks for.
///
/// @param runs fresh processes per contender
/// @param warmUp untimed events per process and request before the timed ones
/// @param warm timed events per process and request
/// @param only the names of those who take part; empty for all
/// @param core the core of the functions, or none
/// @param start how they are started
record Options(int runs, int warmUp, int warm, List<String> only, OptionalInt core, Start start) {

  static final String USAGE =
      """
      bin/bench-front [--runs 7] [--warm-up 200] [--warm 500] [--only NAME]... [--core 0|none]
                      [--start on-demand|snap-start]
      names: empty, empty-typed, peer, front
      """;

  /// Reads a command line.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  static Options parse(List<String> words) {
    int runs = 7;
    int warmUp = 200;
    int warm = 500;
    var only = new ArrayList<String>();
    var core = OptionalInt.of(0);
    var start = Start.ON_DEMAND;
    for (int i = 0; i < words.size(); i += 2) {
      String option = words.get(i);
      if (i + 1 == words.size()) {
        throw new IllegalArgumentException(option + " needs a value, or is not known");
      }
      String value = words.get(i + 1);
      switch (option) {
        case "--runs" -> runs = count(option, value, 1);
        case "--warm-up" -> warmUp = count(option, value, 0);
        case "--warm" -> warm = count(option, value, 1);
        case "--only" -> only.add(value);
        case "--core" ->
            core =
                value.equals("none")
                    ? OptionalInt.empty()
                    : OptionalInt.of(count(option, value, 0));
        case "--start" ->
            start =
                switch (value) {
                  case "on-demand" -> Start.ON_DEMAND;
                  case "snap-start" -> Start.SNAP_START;
                  default ->
                      throw new IllegalArgumentException(
                          "--start is on-demand or snap-start, not " + value);
                };
        default -> throw new IllegalArgumentException("no such option: " + option);
      }
    }
    return new Options(runs, warmUp, warm, List.copyOf(only), core, start);
  }

  /// The command that does the same again.
  String command() {
    var command = new StringBuilder("bin/bench-front");
    command.append(" --runs ").append(runs);
    command.append(" --warm-up ").append(warmUp);
    command.append(" --warm ").append(warm);
    only.forEach(name -> command.append(" --only ").append(name));
    command.append(" --core ").append(core.isPresent() ? core.getAsInt() : "none");
    command.append(" --start ").append(start == Start.ON_DEMAND ? "on-demand" : "snap-start");
    return command.toString();
  }

  private static int count(String option, String value, int least) {
    try {
      int count = Integer.parseInt(value);
      if (count >= least) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers that are too small.
    }
    throw new IllegalArgumentException(
        "%s is a whole number from %d on, not %s".formatted(option, least, value));
  }
}
