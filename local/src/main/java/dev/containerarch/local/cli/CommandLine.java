package dev.containerarch.local.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.decision.DecisionImport;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.SignedCommand;
import dev.containerarch.local.dynamodb.DataDirectoryInUseException;
import dev.containerarch.local.fakeslack.Call;
import dev.containerarch.store.DynamoDbClients;
import dev.containerarch.store.DynamoDbDecisionImport;
import dev.containerarch.store.DynamoDbDecisionLog;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Answers one command in the terminal, by the way that Slack's would go: signed, through API
/// Gateway's event and the Lambda handler to a DynamoDB.
public final class CommandLine {

  private static final String SECRET = "local-signing-secret";
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  /// Nobody waits three seconds here.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private CommandLine() {}

  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), out, System.err, Clock.systemUTC()));
  }

  /// Runs a command.
  ///
  /// @return 0 when the app answered with 200, 1 when it did not, 2 when the arguments are wrong
  static int run(List<String> words, PrintStream out, PrintStream err, Clock clock) {
    return switch (Arguments.parse(words)) {
      case Arguments.Parsed.Help _ -> {
        out.print(Arguments.USAGE);
        yield 0;
      }
      case Arguments.Parsed.Wrong(String why) -> {
        err.println(why);
        err.print(Arguments.USAGE);
        yield 2;
      }
      case Arguments.Parsed.Run(Arguments arguments) when arguments.table().isPresent() ->
          onTable(arguments, arguments.table().get(), out, err, clock);
      case Arguments.Parsed.Run(Arguments arguments) -> {
        try (LocalStack stack =
            LocalStack.start(arguments.data().orElse(null), List.of(SECRET), clock)) {
          Archives archives = archives(arguments, stack.log(), stack.intake(), out, err, clock);
          yield archives.run(arguments).orElseGet(() -> answer(arguments, stack, out, err, clock));
        } catch (DataDirectoryInUseException | UncheckedIOException e) {
          err.println(e.getMessage());
          yield 1;
        }
      }
    };
  }

  private static int onTable(
      Arguments arguments, String table, PrintStream out, PrintStream err, Clock clock) {
    try (DynamoDbClient client = DynamoDbClients.interactive()) {
      DynamoDbDecisionLog log = new DynamoDbDecisionLog(() -> client, table, clock, PATIENCE);
      DecisionImport intake = new DynamoDbDecisionImport(() -> client, table, clock);
      return archives(arguments, log, intake, out, err, clock)
          .run(arguments)
          .orElseGet(() -> {
            err.println("--table goes with export and import only");
            return 2;
          });
    } catch (LogUnavailable | RecordBroken | SdkClientException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static Archives archives(
      Arguments arguments,
      DecisionLog log,
      DecisionImport intake,
      PrintStream out,
      PrintStream err,
      Clock clock) {
    return new Archives(log, intake, new Tenant(arguments.typist().team()), out, err, clock);
  }

  private static int answer(
      Arguments arguments, LocalStack stack, PrintStream out, PrintStream err, Clock clock) {
    stack.setLocale(
        new Tenant(arguments.typist().team()), arguments.typist().user(), arguments.locale());
    SignedCommand command =
        SignedCommand.of(
            arguments.typist(),
            arguments.text(),
            stack.slack().newTrigger(),
            stack.slack().newResponseUrl().toString(),
            SECRET,
            clock);
    LocalStack.HttpResponse response =
        stack.post(command.headers(), command.body().getBytes(StandardCharsets.UTF_8));
    JsonElement answer =
        response.body().isEmpty() ? JsonNull.INSTANCE : JsonParser.parseString(response.body());
    List<Call> calls =
        stack.slack().calls().stream()
            // Asking for the member's language shows nobody anything.
            .filter(call -> !call.method().equals("users.info"))
            .toList();
    if (arguments.json()) {
      out.println(PRETTY.toJson(json(answer, calls)));
    } else {
      if (answer instanceof JsonObject message) {
        out.println(TerminalText.message(message));
      }
      calls.forEach(call -> out.println(TerminalText.call(call)));
    }
    if (response.status() != 200) {
      err.println("The app answered with status " + response.status() + ".");
    }
    return response.status() == 200 ? 0 : 1;
  }

  private static JsonObject json(JsonElement answer, List<Call> calls) {
    JsonArray made = new JsonArray();
    for (Call call : calls) {
      JsonObject one = new JsonObject();
      one.addProperty("method", call.method());
      one.add("body", call.body());
      made.add(one);
    }
    JsonObject all = new JsonObject();
    all.add("answer", answer);
    all.add("calls", made);
    return all;
  }
}
