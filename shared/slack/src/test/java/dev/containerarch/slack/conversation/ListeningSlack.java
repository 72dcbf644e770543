package dev.containerarch.slack.conversation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.FormBody;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/// Takes every call to Slack inside this process, notes it and says what it was told to say.
final class ListeningSlack implements Interceptor {

  /// @param to `views.open`, or the whole address of a `response_url`
  record Call(String to, JsonObject body) {}

  private record Canned(int status, String body) {}

  private final List<Call> calls = new ArrayList<>();
  private final Queue<Canned> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, String> people = new ConcurrentHashMap<>();
  private String locale = "";

  Slack client() {
    SlackConfig config = new SlackConfig();
    // As in production: with it, the SDK asks who it is before the first call.
    config.setStatsEnabled(false);
    return Slack.getInstance(
        config, new SlackHttpClient(new OkHttpClient.Builder().addInterceptor(this).build()));
  }

  /// All calls but those for a locale.
  List<Call> calls() {
    return calls;
  }

  /// The members whose locale was asked for.
  List<String> askedLocales() {
    return asked;
  }

  /// From now on every member has this locale; nothing makes `users.info` fail.
  void setLocale(String locale) {
    this.locale = locale;
  }

  /// Slack knows who this is.
  ///
  /// @param what `is_bot` or `deleted`
  void setPerson(String member, String name, String what) {
    people.put(
        member, "{\"id\":\"" + member + "\",\"real_name\":\"" + name + "\",\"" + what + "\":true}");
  }

  /// The next call is answered with this; without orders every call succeeds.
  void answerNext(int status, String body) {
    answers.add(new Canned(status, body));
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String method = request.url().encodedPath().replace("/api/", "");
    boolean isApi = request.url().host().equals("slack.com");
    if (isApi && method.equals("users.info")) {
      if (!body(request).get("include_locale").getAsString().matches("1|true")) {
        String user = people.get(body(request).get("user").getAsString());
        return response(
            request,
            new Canned(
                200,
                user == null
                    ? "{\"ok\":false,\"error\":\"missing_scope\"}"
                    : "{\"ok\":true,\"user\":" + user + "}"));
      }
      asked.add(body(request).get("user").getAsString());
      return response(
          request,
          new Canned(
              200,
              locale.isEmpty()
                  ? "{\"ok\":false,\"error\":\"missing_scope\"}"
                  : "{\"ok\":true,\"user\":{\"locale\":\"" + locale + "\"}}"));
    }
    calls.add(new Call(isApi ? method : request.url().toString(), body(request)));
    Canned canned = answers.poll();
    if (canned == null) {
      canned = new Canned(200, isApi ? "{\"ok\":true,\"view\":{\"id\":\"V1\"}}" : "ok");
    }
    if (canned.status() == 0) {
      throw new IOException("timeout");
    }
    return response(request, canned);
  }

  private static Response response(Request request, Canned canned) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(canned.status())
        .message("canned")
        .body(ResponseBody.create(canned.body(), MediaType.get("application/json")))
        .build();
  }

  private static JsonObject body(Request request) throws IOException {
    JsonObject body = new JsonObject();
    if (request.body() instanceof FormBody form) {
      for (int i = 0; i < form.size(); i++) {
        String value = form.value(i);
        if (form.name(i).equals("view")) {
          body.add("view", JsonParser.parseString(value));
        } else {
          body.addProperty(form.name(i), value);
        }
      }
      return body;
    }
    Buffer bytes = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(bytes);
    }
    String text = bytes.readUtf8();
    // What is uploaded is no JSON.
    return text.startsWith("{") ? JsonParser.parseString(text).getAsJsonObject() : body;
  }
}
