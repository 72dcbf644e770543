package dev.containerarch.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.local.SignedCommand.Typist;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.slack.request.RequestVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An event as Slack's Events API sends it, signed.
///
/// @param headers with the signature
/// @param body JSON
public record SignedEvent(Map<String, String> headers, String body) {

  /// A member has opened the app's page.
  ///
  /// @param who in whose channel it happened: the conversation that the member has with the app
  /// @param tab `home` or `messages`
  /// @param shown what their Home shows so far, as Slack describes it
  /// @param eventId the same when Slack sends it again
  public static SignedEvent homeOpened(
      Typist who,
      String tab,
      Optional<JsonObject> shown,
      String eventId,
      String secret,
      Clock clock) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "app_home_opened");
    event.addProperty("user", who.user());
    event.addProperty("channel", who.channel());
    event.addProperty("tab", tab);
    shown.ifPresent(view -> event.add("view", view));
    event.addProperty("event_ts", clock.instant().getEpochSecond() + ".000100");
    return of(who.team(), event, eventId, secret, clock);
  }

  private static SignedEvent of(
      String team, JsonElement event, String eventId, String secret, Clock clock) {
    JsonObject authorization = new JsonObject();
    authorization.addProperty("team_id", team);
    authorization.addProperty("user_id", FakeSlack.BOT_USER_ID);
    authorization.addProperty("is_bot", true);
    authorization.addProperty("is_enterprise_install", false);
    JsonArray authorizations = new JsonArray();
    authorizations.add(authorization);
    JsonObject body = new JsonObject();
    body.addProperty("token", "unused-verification-token");
    body.addProperty("team_id", team);
    body.addProperty("api_app_id", "A0LOCAL");
    body.add("event", event);
    body.addProperty("type", "event_callback");
    body.addProperty("event_id", eventId);
    body.addProperty("event_time", clock.instant().getEpochSecond());
    body.add("authorizations", authorizations);
    body.addProperty("is_ext_shared_channel", false);
    String text = body.toString();
    return new SignedEvent(headers(text, secret, clock), text);
  }

  /// The headers of JSON that Slack sends now.
  public static Map<String, String> headers(String body, String secret, Clock clock) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    return Map.of(
        "content-type",
        "application/json",
        "x-slack-request-timestamp",
        timestamp,
        "x-slack-signature",
        RequestVerifier.sign(secret, timestamp, body.getBytes(StandardCharsets.UTF_8)));
  }

  /// The same once more, because the app did not answer in time.
  ///
  /// @param number of the attempt, from 1
  public SignedEvent again(int number) {
    Map<String, String> more = new HashMap<>(headers);
    more.put("x-slack-retry-num", String.valueOf(number));
    more.put("x-slack-retry-reason", "http_timeout");
    return new SignedEvent(Map.copyOf(more), body);
  }
}
