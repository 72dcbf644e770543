package dev.containerarch.benchmarks.peer;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.aws_lambda.SlackApiLambdaHandler;
import com.slack.api.bolt.aws_lambda.request.ApiGatewayRequest;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One slash command on `bolt` + `bolt-aws-lambda`: it puts an item and queries the newest ten.
///
/// Everything is left as it comes: `DynamoDbClient.create()` finds credentials, region, endpoint
/// and HTTP client (Apache 5) by itself, and Bolt verifies the request and asks Slack's `auth.test`
/// once. The client and the app are made when the handler is constructed, which is what AWS
/// advises.
public final class PeerHandler extends SlackApiLambdaHandler {

  /// The app with what its environment says: `SLACK_BOT_TOKEN`, `SLACK_SIGNING_SECRET`,
  /// `SLACK_API_URL` (ends in a slash), `TABLE_NAME` and the variables of the AWS SDK.
  public PeerHandler() {
    super(app(DynamoDbClient.create(), env("TABLE_NAME")));
  }

  private static App app(DynamoDbClient dynamoDb, String table) {
    var slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(env("SLACK_API_URL"));
    var app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken(env("SLACK_BOT_TOKEN"))
                .signingSecret(env("SLACK_SIGNING_SECRET"))
                .build());
    return app.command(
        "/container-arch", (request, context) -> keep(dynamoDb, table, request, context));
  }

  private static Response keep(
      DynamoDbClient dynamoDb,
      String table,
      SlashCommandRequest request,
      SlashCommandContext context) {
    var command = request.getPayload();
    var pk = AttributeValue.fromS("T#" + command.getTeamId());
    dynamoDb.putItem(put ->
        put.tableName(table)
            .item(
                Map.of(
                    "pk", pk,
                    "sk", AttributeValue.fromS("COMMAND#" + command.getTriggerId()),
                    "text", AttributeValue.fromS(command.getText()))));
    int kept =
        dynamoDb
            .query(query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", pk))
                    .scanIndexForward(false)
                    .limit(10))
            .items()
            .size();
    return context.ack("Kept. Newest items: " + kept);
  }

  @Override
  protected boolean isWarmupRequest(ApiGatewayRequest request) {
    return request.getBody() == null;
  }

  private static String env(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }
}
