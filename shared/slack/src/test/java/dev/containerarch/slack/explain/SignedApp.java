package dev.containerarch.slack.explain;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.sun.net.httpserver.HttpServer;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.draft.Drafts;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.conversation.ContainerArchApp;
import dev.containerarch.slack.conversation.SlackCalls;
import dev.containerarch.slack.conversation.Stores;
import dev.containerarch.slack.request.HttpAnswer;
import dev.containerarch.slack.request.HttpRequest;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import dev.containerarch.slack.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The app behind its verification, with a decision log that no explanation may touch and a server
/// that takes what is answered to clicks.
final class SignedApp implements AutoCloseable {

  private static final String SECRET = "explain";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private final HttpServer server;
  private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
  private final SlackRequests requests;

  SignedApp(Knowledge knowledge) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          answered.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    SlackCalls calls = new SlackCalls(Slack::getInstance, _ -> "xoxb-none", Set.of(host()));
    requests =
        new SlackRequests(
            new RequestVerifier(SigningSecrets.fixed(List.of(SECRET)), CLOCK),
            ContainerArchApp.create(
                knowledge,
                Texts.load(),
                Stores.of(new Untouched(), new UntouchedDrafts(), PriceSnapshots.none()),
                calls,
                CLOCK));
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// The message that answers a command.
  JsonObject command(String text) {
    HttpAnswer answer =
        post(
            "team_id=T1&user_id=U1&channel_id=C1&command=%2Fcontainer-arch&trigger_id=t&text="
                + encoded(text));
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /// The message that answers a click on a button.
  JsonObject click(String actionId, String value) throws InterruptedException {
    JsonObject action = new JsonObject();
    action.addProperty("type", "button");
    action.addProperty("action_id", actionId);
    action.addProperty("value", value);
    JsonObject payload =
        JsonParser.parseString(
                """
                {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U1"},
                 "channel": {"id": "C1"}, "trigger_id": "t", "actions": []}
                """)
            .getAsJsonObject();
    payload.getAsJsonArray("actions").add(action);
    payload.addProperty("response_url", "http://" + host() + "/respond");
    if (post("payload=" + encoded(payload.toString())).status() != 200) {
      throw new AssertionError("the click was refused");
    }
    return JsonParser.parseString(answered.take()).getAsJsonObject();
  }

  private HttpAnswer post(String form) {
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    String timestamp = String.valueOf(CLOCK.instant().getEpochSecond());
    return requests.answer(
        new HttpRequest(
            Map.of(
                "content-type",
                List.of("application/x-www-form-urlencoded"),
                "x-slack-request-timestamp",
                List.of(timestamp),
                "x-slack-signature",
                List.of(RequestVerifier.sign(SECRET, timestamp, body))),
            body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static final class Untouched implements DecisionLog {

    @Override
    public Recording record(Tenant tenant, Content content, Status as, String onceKey) {
      throw new AssertionError("an explanation records nothing");
    }

    @Override
    public Changing change(Tenant tenant, int number, int version, Change change, String by) {
      throw new AssertionError("an explanation changes nothing");
    }

    @Override
    public Superseding supersede(
        Tenant tenant, int number, int version, Content successor, String onceKey) {
      throw new AssertionError("an explanation changes nothing");
    }

    @Override
    public Optional<Kept> find(Tenant tenant, int number) {
      throw new AssertionError("an explanation needs no decision");
    }

    @Override
    public List<String> misfiled(Tenant tenant, Decision decision) {
      throw new AssertionError("an explanation needs no decision");
    }

    @Override
    public List<Whole> whole(Tenant tenant, int below, int size) {
      throw new AssertionError("nothing is taken away");
    }

    @Override
    public Listing list(Tenant tenant, DecisionFilter filter, Optional<String> cursor, int size) {
      return Listing.Page.NONE;
    }
  }

  private static final class UntouchedDrafts implements Drafts {

    @Override
    public void keep(Tenant tenant, String member, String words) {
      throw new AssertionError("an explanation needs no draft");
    }

    @Override
    public Optional<String> find(Tenant tenant, String member) {
      throw new AssertionError("an explanation needs no draft");
    }

    @Override
    public void forget(Tenant tenant, String member) {
      throw new AssertionError("an explanation needs no draft");
    }
  }
}
