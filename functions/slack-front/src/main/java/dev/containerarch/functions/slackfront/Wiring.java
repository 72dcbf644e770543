package dev.containerarch.functions.slackfront;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.conversation.ContainerArchApp;
import dev.containerarch.slack.conversation.SlackCalls;
import dev.containerarch.slack.conversation.Stores;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SlackRequests;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.store.DynamoDbClients;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDrafts;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbSettings;
import dev.containerarch.store.OutboxAlongside;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Puts the function together from its environment.
///
/// @param requests answers HTTP requests
/// @param app what they are answered with, after verification
/// @param slack the client that modals and clicks need; made when first asked for
record Wiring(SlackRequests requests, App app, Lazy<Slack> slack, Secrets secrets) {

  private static final String SLACK_API = "https://slack.com/api/";

  /// Wires the function.
  ///
  /// - `TABLE_NAME`: the DynamoDB table
  /// - `SLACK_SIGNING_SECRET_PARAMETER`, `SLACK_BOT_TOKEN_PARAMETER`: names of SSM SecureString
  ///   parameters
  /// - instead of those two, where there is no SSM: `SLACK_SIGNING_SECRET`, `SLACK_BOT_TOKEN`
  /// - `SLACK_API_URL`: where Slack is, for a fake one; its host may then be answered at, too
  ///
  /// @throws IllegalStateException when something is missing, by its name
  static Wiring of(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    Secrets secrets = new Secrets(SecretSource.of(environment), clock);
    String apiUrl = environment.getOrDefault("SLACK_API_URL", SLACK_API);
    Lazy<Slack> slack = new Lazy<>(() -> SlackCalls.client(apiUrl));
    SlackCalls calls = new SlackCalls(slack, _ -> secrets.botToken(), responseHosts(apiUrl));
    Lazy<DynamoDbClient> database = new Lazy<>(DynamoDbClients::interactive);
    String table = required(environment, "TABLE_NAME");
    App app =
        ContainerArchApp.create(
            Knowledge.load(),
            Texts.load(),
            new Stores(
                new Lazy<>(() ->
                    new DynamoDbDecisionLog(
                        database,
                        table,
                        clock,
                        new OutboxAlongside(table),
                        DynamoDbDecisionLog.DEFAULT_LIMIT)),
                new Lazy<>(() -> new DynamoDbDrafts(database, table, clock)),
                new Lazy<>(() -> new DynamoDbPriceSnapshots(database, table)),
                new Lazy<>(() -> new DynamoDbSettings(database, table, clock)),
                new Lazy<>(() ->
                    new DynamoDbReviewBoard(
                        database, table, clock, DynamoDbDecisionLog.DEFAULT_LIMIT))),
            calls,
            clock);
    return new Wiring(
        new SlackRequests(new RequestVerifier(secrets, clock), app), app, slack, secrets);
  }

  static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }

  private static Set<String> responseHosts(String apiUrl) {
    Set<String> hosts = new HashSet<>(SlackCalls.SLACK_HOSTS);
    if (!apiUrl.equals(SLACK_API)) {
      hosts.add(URI.create(apiUrl).getAuthority());
    }
    return hosts;
  }
}
