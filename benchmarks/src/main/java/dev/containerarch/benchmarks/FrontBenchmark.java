package dev.containerarch.benchmarks;

import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures how quickly each contender starts and answers, and prints the tables of
/// `docs/benchmarks.md`.
///
/// `bin/bench-front` starts it, confined to a core that the functions do not use: this process is
/// also their Runtime API, their DynamoDB and their Slack.
public final class FrontBenchmark {

  /// The table that functions find in `TABLE_NAME`.
  static final String TABLE = "container-arch";

  private static final String SIGNING_SECRET = "local-signing-secret";

  private final Options options;
  private final List<Contender> contenders;
  private final Clock clock;

  private FrontBenchmark(Options options, List<Contender> contenders, Clock clock) {
    this.options = options;
    this.contenders = contenders;
    this.clock = clock;
  }

  /// Runs from the project's root; see [Options#USAGE].
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println("bench-front: " + e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(2);
      return;
    }
    Path project = Path.of("").toAbsolutePath();
    Machine machine = Machine.inspect(project);
    if (machine.load() > 1) {
      System.err.printf(
          "others are at work on this machine (load average %.1f): the figures will be too high%n",
          machine.load());
    }
    try (var dynamoDb = EmbeddedDynamoDb.start(null);
        var slack = AuthTest.start()) {
      dynamoDb.createTable(TABLE);
      var surroundings =
          new Contender.Surroundings(
              project, dynamoDb.endpoint().toString(), slack.url(), SIGNING_SECRET);
      var contenders = invited(options, Contender.all(surroundings));
      if (contenders.isEmpty()) {
        System.err.println("bench-front: nobody takes part");
        System.exit(2);
      }
      var samples = new FrontBenchmark(options, contenders, Clock.systemUTC()).measure();
      var report = new Report(options, machine, LocalDate.now(Clock.systemUTC()));
      System.out.print(report.markdown(samples));
    }
  }

  private static List<Contender> invited(Options options, List<Contender> all) {
    return all.stream()
        .filter(contender -> options.only().isEmpty() || options.only().contains(contender.name()))
        .filter(FrontBenchmark::isBuilt)
        .toList();
  }

  private static boolean isBuilt(Contender contender) {
    boolean built = Files.exists(contender.function().code());
    if (!built) {
      System.err.printf(
          "%s is left out: there is no %s%n", contender.name(), contender.function().code());
    }
    return built;
  }

  /// Round after round, each contender once: whatever changes on the machine meanwhile changes for
  /// all of them.
  private Map<Contender, List<Sample>> measure() throws IOException, InterruptedException {
    var samples = new LinkedHashMap<Contender, List<Sample>>();
    for (int round = 0; round <= options.runs(); round++) {
      for (Contender contender : contenders) {
        Sample sample = measure(contender, round);
        // The first round fills the page cache and warms this process up, database included: it
        // does not count.
        if (round > 0) {
          samples.computeIfAbsent(contender, _ -> new ArrayList<>()).add(sample);
        }
        System.err.printf(
            "%-8s %-12s init %4d ms, first answer %4d ms%n",
            round == 0 ? "(unused)" : round + "/" + options.runs(),
            contender.name(),
            sample.init().toMillis(),
            sample.first().toMillis());
      }
    }
    return samples;
  }

  private Sample measure(Contender contender, int round) throws IOException, InterruptedException {
    // A workspace of its own for every process, so that none finds a fuller partition than another.
    String team =
        "T%s%d".formatted(contender.name().replace("-", "").toUpperCase(Locale.ROOT), round);
    var commands = new SlashCommands(team, SIGNING_SECRET, clock);
    var pinned =
        new Contender(
            contender.name(),
            contender.function().pinnedTo(options.core()).startedBy(options.start()),
            contender.requests(),
            contender.preparation(),
            contender.answers());
    return new Run(pinned, commands).measure(options.warmUp(), options.warm());
  }
}
