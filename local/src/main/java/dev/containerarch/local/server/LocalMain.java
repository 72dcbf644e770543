package dev.containerarch.local.server;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.demo.Demo;
import dev.containerarch.local.dynamodb.DataDirectoryInUseException;
import dev.containerarch.local.socketmode.SocketMode;
import dev.containerarch.local.workspace.Cast;
import dev.containerarch.local.workspace.Completion;
import dev.containerarch.local.workspace.DatabaseTrouble;
import dev.containerarch.local.workspace.ShiftedClock;
import dev.containerarch.local.workspace.Workspace;
import dev.containerarch.slack.text.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `bin/local`: serves until it is stopped; the data stays.
public final class LocalMain {

  private static final String USAGE =
      """
      Usage: bin/local [--port 3000] [--data DIR] [--demo]
             bin/local --socket-mode [--data DIR]

        --port N        where to listen on 127.0.0.1; 0 lets the system choose
        --data DIR      keep the database there (.container-arch); "memory" keeps nothing
        --demo          begin with an invented team's year of decisions; keeps nothing unless
                        --data names a directory, which must have no decisions yet
        --socket-mode   answer in a real workspace instead, without a public address; takes
                        SLACK_APP_TOKEN and SLACK_BOT_TOKEN (docs/how-to/socket-mode.md)
      """;

  private static final Set<String> FLAGS = Set.of("--socket-mode", "--demo");

  private static final int HIGHEST_PORT = 65_535;
  private static final int PORTS_TRIED = 50;

  /// Whoever starts this opens the page next; until then, what nobody has asked for would only take
  /// the processor from it.
  private static final Duration PATIENCE_FOR_A_FIRST_LOOK = Duration.ofSeconds(3);

  private LocalMain() {}

  public static void main(String[] words) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), out, System.err));
  }

  /// Serves until the process is stopped.
  ///
  /// @return without serving: 0 when help was asked for, 1 when the port or directory cannot be
  ///   used, 2 when the arguments are wrong
  static int run(List<String> words, PrintStream out, PrintStream err) throws InterruptedException {
    int port = 3000;
    boolean socketMode = words.contains("--socket-mode");
    boolean demo = words.contains("--demo");
    String data = demo ? "memory" : ".container-arch";
    List<String> options = words.stream().filter(word -> !FLAGS.contains(word)).toList();
    if (demo && socketMode) {
      err.print(USAGE);
      return 2;
    }
    for (int i = 0; i < options.size(); i += 2) {
      String word = options.get(i);
      String value = i + 1 < options.size() ? options.get(i + 1) : "";
      if (word.equals("--help")) {
        out.print(USAGE);
        return 0;
      } else if (word.equals("--port") && isPort(value) && !socketMode) {
        port = Integer.parseInt(value);
      } else if (word.equals("--data") && !value.isEmpty()) {
        data = value;
      } else {
        err.print(USAGE);
        return 2;
      }
    }
    Path directory = data.equals("memory") ? null : Path.of(data);
    return socketMode
        ? SocketMode.run(System.getenv(), directory, out, err)
        : serve(port, directory, demo, out, err);
  }

  private static boolean isPort(String value) {
    return value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_PORT;
  }

  private static int serve(
      int port, @Nullable Path data, boolean demo, PrintStream out, PrintStream err)
      throws InterruptedException {
    List<String> secrets =
        List.of(
            System.getenv()
                .getOrDefault("SLACK_SIGNING_SECRET", "local-signing-secret")
                .split(","));
    ShiftedClock clock = new ShiftedClock(Clock.systemUTC());
    DatabaseTrouble trouble = new DatabaseTrouble();
    try (LocalStack stack =
            LocalStack.start(data, secrets, clock, trouble, LocalStack.CALL_TIMEOUT);
        Workspace workspace =
            new Workspace(
                stack,
                Cast.standard(),
                secrets.getFirst(),
                clock,
                trouble,
                Workspace.SLACKS_PATIENCE)) {
      Optional<Demo> story =
          demo ? Optional.of(new Demo(stack, workspace, clock)) : Optional.empty();
      if (story.isPresent() && !hasRoom(story.get(), data, err)) {
        return 1;
      }
      return serve(stack, workspace, port, story, out, err);
    } catch (DataDirectoryInUseException | UncheckedIOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static int serve(
      LocalStack stack,
      Workspace workspace,
      int port,
      Optional<Demo> demo,
      PrintStream out,
      PrintStream err)
      throws InterruptedException {
    Completion completion = new Completion(Knowledge.load(), Texts.load());
    try (LocalServer server = LocalServer.start(stack, workspace, completion, port)) {
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stack, stopped)));
      // Behind the start of the server: a port that is taken leaves nothing behind.
      demo.ifPresent(
          story -> out.println("An invented team with " + story.fill() + " decisions is ready."));
      server.warmUp(Cast.standard().members().getFirst());
      out.println("Open http://127.0.0.1:" + server.port() + "/ in a browser — Ctrl-C stops it.");
      out.println("  GET  /                   a small workspace to try the app in");
      out.println("  POST /slack/events       signed as Slack signs");
      out.println("  GET  /fake-slack/calls   what the app sent to Slack");
      server.awaitFirstLook(PATIENCE_FOR_A_FIRST_LOOK);
      stack.background().startOutbox();
      Thread.startVirtualThread(workspace::warmUp);
      // What the demo has due is told at once, not after the first jump.
      stack.background().startClock();
      stopped.await();
      return 0;
    } catch (IOException e) {
      err.println(
          "Port " + port + " cannot be used (" + e.getMessage() + "); " + another(port) + ".");
      return 1;
    }
  }

  private static boolean hasRoom(Demo demo, @Nullable Path data, PrintStream err) {
    Optional<String> there = demo.inTheWay(Cast.standard());
    there.ifPresent(newest ->
        err.println(
            data
                + " has decisions of its own already, up to "
                + newest
                + ". The demo fills a directory without any: name another one with --data, or leave"
                + " --data out to keep nothing. Without --demo you go on with what is there."));
    return there.isEmpty();
  }

  /// What to try instead: the next port that nobody uses.
  private static String another(int port) {
    for (int next = port + 1; next <= Math.min(port + PORTS_TRIED, HIGHEST_PORT); next++) {
      try (ServerSocket free = new ServerSocket(next, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        return "this one is free: bin/local --port " + free.getLocalPort();
      } catch (IOException e) {
        // Taken as well.
      }
    }
    return "let the system choose: bin/local --port 0";
  }

  private static void stop(LocalServer server, LocalStack stack, CountDownLatch stopped) {
    server.close();
    stack.close();
    stopped.countDown();
  }
}
