package dev.containerarch.benchmarks;

import com.google.gson.JsonObject;
import dev.containerarch.slack.request.RequestVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Writes `/container-arch` commands as API Gateway hands them to a function: signed this second,
/// each with a trigger id of its own, as Slack would send them.
final class SlashCommands {

  private final String team;
  private final String signingSecret;
  private final InstantSource clock;
  private final AtomicLong triggers = new AtomicLong();

  /// Commands of one workspace.
  SlashCommands(String team, String signingSecret, InstantSource clock) {
    this.team = team;
    this.signingSecret = signingSecret;
    this.clock = clock;
  }

  /// The event of an HTTP API (payload 2.0), which delivers form posts in base64.
  byte[] httpApi(String text) {
    String body = body(text);
    var http = new JsonObject();
    http.addProperty("method", "POST");
    http.addProperty("path", "/slack/events");
    http.addProperty("protocol", "HTTP/1.1");
    http.addProperty("sourceIp", "203.0.113.21");
    http.addProperty("userAgent", "Slackbot 1.0 (+https://api.slack.com/robots)");
    var context = new JsonObject();
    context.addProperty("accountId", "123456789012");
    context.addProperty("apiId", "a1b2c3d4e5");
    context.addProperty("requestId", "Rx7kD01GoAMEPzA=");
    context.addProperty("routeKey", "POST /slack/events");
    context.addProperty("stage", "$default");
    context.addProperty("timeEpoch", clock.millis());
    context.add("http", http);
    var event = new JsonObject();
    event.addProperty("version", "2.0");
    event.addProperty("routeKey", "POST /slack/events");
    event.addProperty("rawPath", "/slack/events");
    event.addProperty("rawQueryString", "");
    event.add(
        "headers",
        headers(
            body, "content-type", "x-slack-request-timestamp", "x-slack-signature", "user-agent"));
    event.add("requestContext", context);
    event.addProperty(
        "body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
    event.addProperty("isBase64Encoded", true);
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The event of a REST API (payload 1.0), which delivers the body as it came.
  byte[] restApi(String text) {
    String body = body(text);
    var identity = new JsonObject();
    identity.addProperty("sourceIp", "203.0.113.21");
    var context = new JsonObject();
    context.addProperty("accountId", "123456789012");
    context.addProperty("apiId", "a1b2c3d4e5");
    context.addProperty("requestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
    context.addProperty("stage", "prod");
    context.add("identity", identity);
    var event = new JsonObject();
    event.addProperty("resource", "/slack/events");
    event.addProperty("path", "/slack/events");
    event.addProperty("httpMethod", "POST");
    event.add(
        "headers",
        headers(
            body, "Content-Type", "X-Slack-Request-Timestamp", "X-Slack-Signature", "User-Agent"));
    event.add("requestContext", context);
    event.addProperty("body", body);
    event.addProperty("isBase64Encoded", false);
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String body(String text) {
    return Map.of(
            "command", "/container-arch",
            "text", text,
            "team_id", team,
            "team_domain", "example-team",
            "channel_id", "C012345678",
            "user_id", "U012345678",
            "api_app_id", "A012345678",
            "is_enterprise_install", "false",
            "response_url", "https://hooks.slack.com/commands/T012345678/1/x",
            "trigger_id", team + "." + triggers.incrementAndGet())
        .entrySet()
        .stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private JsonObject headers(
      String body, String type, String timestamp, String signature, String agent) {
    String now = Long.toString(clock.instant().getEpochSecond());
    var headers = new JsonObject();
    headers.addProperty(type, "application/x-www-form-urlencoded");
    headers.addProperty(timestamp, now);
    headers.addProperty(
        signature, RequestVerifier.sign(signingSecret, now, body.getBytes(StandardCharsets.UTF_8)));
    headers.addProperty(agent, "Slackbot 1.0 (+https://api.slack.com/robots)");
    return headers;
  }
}
