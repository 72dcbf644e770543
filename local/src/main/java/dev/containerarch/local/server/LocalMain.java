package dev.containerarch.local.server;

import dev.containerarch.local.LocalStack;
import dev.containerarch.local.dynamodb.DataDirectoryInUseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `bin/local`: serves until it is stopped; the data stays.
public final class LocalMain {

  private static final String USAGE =
      """
      Usage: bin/local [--port 3000] [--data DIR]

        --port N      where to listen on 127.0.0.1; 0 lets the system choose
        --data DIR    keep the database there (.container-arch); "memory" keeps nothing
      """;

  private LocalMain() {}

  public static void main(String[] words) throws InterruptedException {
    int port = 3000;
    String data = ".container-arch";
    for (int i = 0; i < words.length; i += 2) {
      String value = i + 1 < words.length ? words[i + 1] : "";
      if (words[i].equals("--port") && value.matches("\\d{1,5}")) {
        port = Integer.parseInt(value);
      } else if (words[i].equals("--data") && !value.isEmpty()) {
        data = value;
      } else {
        boolean help = words[i].equals("--help");
        System.err.print(USAGE);
        System.exit(help ? 0 : 2);
      }
    }
    System.exit(serve(port, data.equals("memory") ? null : Path.of(data)));
  }

  private static int serve(int port, @Nullable Path data) throws InterruptedException {
    String secrets = System.getenv().getOrDefault("SLACK_SIGNING_SECRET", "local-signing-secret");
    try {
      LocalStack stack =
          LocalStack.start(data, List.copyOf(Arrays.asList(secrets.split(","))), Clock.systemUTC());
      LocalServer server = LocalServer.start(stack, port);
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                server.close();
                stack.close();
                stopped.countDown();
              }));
      System.out.println("Listening on http://127.0.0.1:" + server.port() + " — Ctrl-C stops it.");
      System.out.println("  POST /slack/events       signed as Slack signs");
      System.out.println("  GET  /fake-slack/calls   what the app sent to Slack");
      stopped.await();
      return 0;
    } catch (DataDirectoryInUseException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      System.err.println(
          "Port "
              + port
              + " cannot be used ("
              + e.getMessage()
              + "); try --port "
              + (port + 1)
              + ".");
      return 1;
    }
  }
}
