package dev.containerarch.local.socketmode;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// Slack's end of a connection in Socket Mode: it hands over envelopes and takes their answers.
final class FakeSocket extends WebSocketServer {

  private final CountDownLatch listening = new CountDownLatch(1);
  private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();

  private FakeSocket() {
    super(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    setDaemon(true);
  }

  static FakeSocket open() throws InterruptedException {
    FakeSocket socket = new FakeSocket();
    socket.start();
    if (!socket.listening.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("does not listen");
    }
    return socket;
  }

  URI url() {
    return URI.create("ws://127.0.0.1:" + getPort() + "/link");
  }

  /// Hands a payload over and waits for its answer.
  JsonObject ask(String type, JsonObject payload) throws InterruptedException {
    String id = UUID.randomUUID().toString();
    JsonObject envelope = new JsonObject();
    envelope.addProperty("type", type);
    envelope.addProperty("envelope_id", id);
    envelope.addProperty("accepts_response_payload", true);
    envelope.add("payload", payload);
    broadcast(envelope.toString());
    while (true) {
      JsonObject answer = answers.poll(20, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException("no answer");
      }
      if (answer.get("envelope_id").getAsString().equals(id)) {
        return answer;
      }
    }
  }

  @Override
  public void onStart() {
    listening.countDown();
  }

  @Override
  public void onOpen(WebSocket client, ClientHandshake handshake) {
    client.send("{\"type\":\"hello\",\"num_connections\":1}");
  }

  @Override
  public void onMessage(WebSocket client, String message) {
    answers.add(JsonParser.parseString(message).getAsJsonObject());
  }

  @Override
  public void onClose(WebSocket client, int code, String reason, boolean remote) {}

  @Override
  public void onError(@Nullable WebSocket client, Exception e) {}

  void end() throws InterruptedException {
    stop(1_000);
  }
}
