package dev.containerarch.local.socketmode;

import dev.containerarch.local.dynamodb.DataDirectoryInUseException;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `bin/local --socket-mode`: answers in a real workspace until it is stopped; the data stays.
public final class SocketMode {

  private static final String SLACK_API = "https://slack.com/api/";

  private SocketMode() {}

  /// Answers until the process is stopped.
  ///
  /// - `SLACK_APP_TOKEN`, `SLACK_BOT_TOKEN`: what Slack knows the app by
  /// - `SLACK_API_URL`: where Slack is, for a fake one
  ///
  /// @param data where the database is kept; null keeps nothing
  /// @return without answering: 1 when the directory or a token cannot be used, 2 when a token is
  ///   missing
  public static int run(
      Map<String, String> environment, @Nullable Path data, PrintStream out, PrintStream err)
      throws InterruptedException {
    return switch (Tokens.of(environment)) {
      case Tokens.Reading.Refused(var sentences) -> {
        sentences.forEach(err::println);
        yield 2;
      }
      case Tokens.Reading.Read(Tokens tokens) ->
          run(tokens, environment.getOrDefault("SLACK_API_URL", SLACK_API), data, out, err);
    };
  }

  private static int run(
      Tokens tokens, String apiUrl, @Nullable Path data, PrintStream out, PrintStream err)
      throws InterruptedException {
    try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(data);
        Connection connection = Connection.open(tokens, database, Clock.systemUTC(), apiUrl)) {
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(connection, database, stopped)));
      out.println("Connected to the workspace " + connection.workspace() + " — Ctrl-C stops it.");
      out.println("Type /container-arch there.");
      stopped.await();
      return 0;
    } catch (Connection.Refused | DataDirectoryInUseException | UncheckedIOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void stop(
      Connection connection, EmbeddedDynamoDb database, CountDownLatch stopped) {
    connection.close();
    database.close();
    stopped.countDown();
  }
}
