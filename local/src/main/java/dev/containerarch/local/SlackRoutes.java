package dev.containerarch.local;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.slack.conversation.SlackCalls;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Brings everything that is meant for Slack to the fake one, so that a recorded payload with a
/// real `response_url` can be replayed and nothing leaves the machine.
final class SlackRoutes {

  private static final Gson GSON = new Gson();

  private SlackRoutes() {}

  /// A client for which Slack's hosts are the fake one.
  ///
  /// @param callTimeout when a call is given up; zero for never
  static Slack client(FakeSlack slack, Duration callTimeout) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .callTimeout(callTimeout)
            .addInterceptor(chain -> {
              Request request = chain.request();
              if (!SlackCalls.SLACK_HOSTS.contains(request.url().host())) {
                return chain.proceed(request);
              }
              URI fake = slack.responseUrlFor(request.url().uri());
              return chain.proceed(request.newBuilder().url(fake.toString()).build());
            })
            .build();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiEndpoint().toString());
    config.setStatsEnabled(false);
    return Slack.getInstance(config, new SlackHttpClient(http));
  }

  /// Tells the fake Slack what a request claims to have from Slack. A body that cannot be read
  /// claims nothing.
  static void handOut(FakeSlack slack, byte[] body) {
    Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
    String trigger = form.get("trigger_id");
    String responseUrl = form.get("response_url");
    JsonObject payload = payload(form);
    if (payload.has("trigger_id")) {
      trigger = text(payload.get("trigger_id"));
    }
    if (payload.has("response_url")) {
      responseUrl = text(payload.get("response_url"));
    }
    if (trigger != null && !trigger.isEmpty()) {
      slack.handOutTrigger(trigger);
    }
    if (responseUrl != null && responseUrl.startsWith("https://")) {
      try {
        slack.handOutResponseUrl(URI.create(responseUrl));
      } catch (IllegalArgumentException e) {
        // No address: the function will find that out by itself.
      }
    }
  }

  private static JsonObject payload(Map<String, String> form) {
    try {
      return GSON.fromJson(form.getOrDefault("payload", "{}"), JsonElement.class)
              instanceof JsonObject object
          ? object
          : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  private static String text(JsonElement element) {
    return element.isJsonPrimitive() ? element.getAsString() : "";
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int separator = pair.indexOf('=');
      if (separator > 0) {
        try {
          form.put(
              pair.substring(0, separator),
              URLDecoder.decode(pair.substring(separator + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          // An invalid percent-escape: likewise.
        }
      }
    }
    return form;
  }
}
