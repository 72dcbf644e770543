package dev.containerarch.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Stands between a client and the database: notes every request and does with it what it is told.
final class EndpointBetween implements AutoCloseable {

  /// What to do with one request.
  sealed interface Behaviour {

    /// Pass it on, and the answer back.
    record Forward() implements Behaviour {}

    /// Pass it on, and close the connection without the answer.
    record LoseAnswer() implements Behaviour {}

    /// Answer with an error of DynamoDB without asking it.
    record Refuse(int status, String error) implements Behaviour {}

    /// Never answer.
    record Hang() implements Behaviour {}
  }

  private static final List<String> HEADERS =
      List.of("Authorization", "Content-Type", "X-Amz-Target", "X-Amz-Date");

  private final URI database;
  private final Function<String, Behaviour> script;
  private final List<String> operations = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient forwarding =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;

  /// @param script what to do with the next request, by the name of its operation
  EndpointBetween(URI database, Function<String, Behaviour> script) throws IOException {
    this.database = database;
    this.script = script;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Names of the operations asked for, in their order.
  List<String> operations() {
    return List.copyOf(operations);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String operation = target.substring(target.indexOf('.') + 1);
      operations.add(operation);
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (script.apply(operation)) {
        case Behaviour.Forward() -> {
          HttpResponse<byte[]> answer = forward(exchange, body);
          answer
              .headers()
              .firstValue("x-amz-crc32")
              .ifPresent(crc -> exchange.getResponseHeaders().set("x-amz-crc32", crc));
          answer(exchange, answer.statusCode(), answer.body());
        }
        case Behaviour.LoseAnswer() -> forward(exchange, body);
        case Behaviour.Refuse(int status, String error) ->
            answer(
                exchange,
                status,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"no\"}"
                    .formatted(error)
                    .getBytes(StandardCharsets.UTF_8));
        case Behaviour.Hang() -> closing.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(database).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (String header : HEADERS) {
      request.header(header, exchange.getRequestHeaders().getFirst(header));
    }
    return forwarding.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    forwarding.close();
    threads.close();
  }
}
