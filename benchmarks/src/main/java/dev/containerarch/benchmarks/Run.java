package dev.containerarch.benchmarks;

import dev.containerarch.local.lambda.Invocation;
import dev.containerarch.local.lambda.LambdaProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Measures one fresh process of one contender.
final class Run {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int PREPARATIONS = 12;

  private final Contender contender;
  private final SlashCommands commands;

  Run(Contender contender, SlashCommands commands) {
    this.contender = contender;
    this.commands = commands;
  }

  /// Starts, asks once, prepares, warms up, asks again and again, and ends the process.
  ///
  /// @throws IllegalStateException if the function answers anything but what it should
  Sample measure(int warmUp, int warm) throws IOException, InterruptedException {
    try (var lambda = LambdaProcess.start(contender.function())) {
      Duration init = lambda.initDuration();
      if (init == null) {
        throw failed("its init", lambda, lambda.init());
      }
      Duration first = ask(lambda, contender.requests().getFirst());
      for (Contender.Request request : contender.preparation()) {
        for (int i = 0; i < PREPARATIONS; i++) {
          ask(lambda, request);
        }
      }
      var answers = new LinkedHashMap<String, List<Duration>>();
      for (Contender.Request request : contender.requests()) {
        for (int i = 0; i < warmUp; i++) {
          ask(lambda, request);
        }
      }
      for (Contender.Request request : contender.requests()) {
        var took = new ArrayList<Duration>(warm);
        for (int i = 0; i < warm; i++) {
          took.add(ask(lambda, request));
        }
        answers.put(request.name(), took);
      }
      return new Sample(init, first, answers);
    }
  }

  private Duration ask(LambdaProcess lambda, Contender.Request request)
      throws IOException, InterruptedException {
    return switch (lambda.invoke(request.event().apply(commands), LIMIT)) {
      case Invocation.Answered answered when contender.answers().test(answered.body()) ->
          answered.took();
      case Invocation other -> throw failed(request.name(), lambda, other);
    };
  }

  private IllegalStateException failed(String what, LambdaProcess lambda, Object outcome)
      throws IOException {
    return new IllegalStateException(
        "%s failed at %s: %s%n%s%s"
            .formatted(contender.name(), what, outcome, lambda.stdout(), lambda.stderr()));
  }
}
