package dev.containerarch.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Slack's `auth.test`, which a plain Bolt app asks once per process, answered at once on this
/// machine. Over the network it would cost the peer a TLS handshake and a round trip more.
final class AuthTest implements AutoCloseable {

  private static final byte[] ANSWER =
      """
      {"ok":true,"url":"https://example-team.slack.com/","team":"Example","user":"container-arch",\
      "team_id":"T012345678","user_id":"U0BOT","bot_id":"B0BOT","is_enterprise_install":false}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  private AuthTest(HttpServer server) {
    this.server = server;
  }

  static AuthTest start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/api/auth.test",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
          }
        });
    server.start();
    return new AuthTest(server);
  }

  /// The prefix of method names.
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
