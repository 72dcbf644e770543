package dev.containerarch.local;

import dev.containerarch.slack.request.RequestVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A slash command as Slack sends it, signed.
///
/// @param headers with the signature
/// @param body form-encoded
public record SignedCommand(Map<String, String> headers, String body) {

  /// Who types, and where.
  public record Typist(String user, String team, String channel) {}

  /// Signs a command that is typed now.
  public static SignedCommand of(
      Typist who, String text, String triggerId, String responseUrl, String secret, Clock clock) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", "unused-verification-token");
    form.put("api_app_id", "A0LOCAL");
    form.put("team_id", who.team());
    form.put("team_domain", "local");
    form.put("channel_id", who.channel());
    form.put("channel_name", "local");
    form.put("user_id", who.user());
    form.put("user_name", "local");
    form.put("command", "/container-arch");
    if (!text.isBlank()) {
      form.put("text", text);
    }
    form.put("is_enterprise_install", "false");
    form.put("response_url", responseUrl);
    form.put("trigger_id", triggerId);
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return new SignedCommand(headers(body, secret, clock), body);
  }

  /// The headers of a form that Slack sends now.
  public static Map<String, String> headers(String body, String secret, Clock clock) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    return Map.of(
        "content-type",
        "application/x-www-form-urlencoded",
        "x-slack-request-timestamp",
        timestamp,
        "x-slack-signature",
        RequestVerifier.sign(secret, timestamp, body.getBytes(StandardCharsets.UTF_8)));
  }
}
