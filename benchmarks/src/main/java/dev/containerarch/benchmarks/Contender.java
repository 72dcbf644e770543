package dev.containerarch.benchmarks;

import dev.containerarch.local.lambda.LambdaFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// One function that takes part.
///
/// @param name as `--only` knows it and the tables show it
/// @param function what to start, with its environment
/// @param requests what it is asked; the first one is also the first thing it is asked after its
///   start
/// @param preparation asked once, untimed, between the first answer and the warm-up
/// @param answers whether an answer is the right one; a benchmark of errors would look fast
record Contender(
    String name,
    LambdaFunction function,
    List<Request> requests,
    List<Request> preparation,
    Predicate<String> answers) {

  /// Something to ask, again and again: every event is written anew, signed with the time of the
  /// moment.
  record Request(String name, Function<SlashCommands, byte[]> event) {}

  /// Where things are for everybody: nothing in here is secret.
  record Surroundings(Path project, String dynamoDb, String slackApi, String signingSecret) {

    private Map<String, String> environment() {
      return Map.of(
          "TABLE_NAME",
          FrontBenchmark.TABLE,
          "SLACK_SIGNING_SECRET",
          signingSecret,
          "SLACK_BOT_TOKEN",
          "xoxb-local",
          "SLACK_API_URL",
          slackApi,
          "AWS_ENDPOINT_URL_DYNAMODB",
          dynamoDb,
          "AWS_REGION",
          "eu-central-1",
          "AWS_ACCESS_KEY_ID",
          "local",
          "AWS_SECRET_ACCESS_KEY",
          "local");
    }
  }

  /// Everybody, floor first.
  static List<Contender> all(Surroundings at) {
    Path project = at.project();
    return List.of(
        new Contender(
            "empty",
            LambdaFunction.of(
                project.resolve("benchmarks/target/empty.zip"), EmptyHandler.class.getName()),
            List.of(new Request("event", commands -> commands.httpApi("help"))),
            List.of(),
            "{}"::equals),
        new Contender(
            "empty-typed",
            LambdaFunction.of(
                project.resolve("benchmarks/target/empty-typed.zip"),
                EmptyTypedHandler.class.getName()),
            List.of(new Request("event", commands -> commands.httpApi("help"))),
            List.of(),
            Contender::isOk),
        new Contender(
            "peer",
            LambdaFunction.of(
                    project.resolve("benchmarks/peer/target/peer.zip"),
                    "dev.containerarch.benchmarks.peer.PeerHandler")
                .with(at.environment()),
            List.of(new Request("put + query", commands -> commands.restApi("keep this"))),
            List.of(),
            answer -> isOk(answer) && answer.contains("Kept.")),
        new Contender(
            "front",
            LambdaFunction.of(
                    project.resolve("functions/slack-front/target/slack-front.zip"),
                    "dev.containerarch.functions.slackfront.SlackFrontHandler::handleRequest")
                .with(at.environment()),
            List.of(
                new Request(
                    "compare",
                    commands -> commands.httpApi("compare gpu=no tasks=12 cpu=1 memory=2")),
                new Request("history", commands -> commands.httpApi("history"))),
            List.of(
                new Request(
                    "decide",
                    commands ->
                        commands.httpApi(
                            "decide ecs-fargate title=\"Payments API\" because=\"small team\""))),
            Contender::isOk));
  }

  private static boolean isOk(String answer) {
    return answer.contains("\"statusCode\":200");
  }
}
