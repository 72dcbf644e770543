package dev.containerarch.functions.prices;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pricing.PricingClient;

/// A price list on a port of 127.0.0.1. It has what the bundled book has, unless it is told
/// otherwise, in pages of a hundred.
final class FakePriceList implements AutoCloseable {

  /// An answer other than what was asked for.
  record Trouble(int status, String body) {

    static Trouble error(int status, String type) {
      return new Trouble(status, "{\"__type\":\"%s\",\"message\":\"no\"}".formatted(type));
    }
  }

  private static final int PAGE = 100;

  private final HttpServer server;
  private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
  private final Map<String, List<String>> entries = new HashMap<>();
  private final Map<String, Deque<Trouble>> troubles = new HashMap<>();
  private Function<String, Optional<String>> nextToken = Optional::of;

  private FakePriceList(HttpServer server) {
    this.server = server;
  }

  static FakePriceList start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakePriceList list = new FakePriceList(server);
    server.createContext("/", list::answer);
    server.start();
    return list;
  }

  /// The client of the product, led here.
  PricingClient client() {
    return Wiring.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  /// What the list has of a service in a region from now on.
  synchronized void has(Offer offer, String region, List<String> list) {
    entries.put(offer.service() + region, list);
  }

  /// What the next requests for a service in a region are answered with, before the list is.
  synchronized void troubled(Offer offer, String region, Trouble... more) {
    troubles
        .computeIfAbsent(offer.service() + region, _ -> new ArrayDeque<>())
        .addAll(List.of(more));
  }

  /// What becomes of every token that is handed out.
  synchronized void tokens(Function<String, Optional<String>> change) {
    nextToken = change;
  }

  /// Bodies of all requests so far.
  List<JsonObject> requests() {
    return requests;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonObject request =
          JsonParser.parseString(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
              .getAsJsonObject();
      requests.add(request);
      String key = request.get("ServiceCode").getAsString() + filter(request, "regionCode");
      Trouble trouble = troubles.getOrDefault(key, new ArrayDeque<>()).poll();
      byte[] body =
          (trouble == null ? page(request, key) : trouble.body()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(trouble == null ? 200 : trouble.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String page(JsonObject request, String key) {
    List<String> all = entries.computeIfAbsent(key, _ -> bundled(request));
    JsonElement token = request.get("NextToken");
    int from = token == null ? 0 : Integer.parseInt(token.getAsString());
    int to = Math.min(from + PAGE, all.size());
    JsonObject page = new JsonObject();
    page.addProperty("FormatVersion", "aws_v1");
    JsonArray list = new JsonArray();
    all.subList(from, to).forEach(list::add);
    page.add("PriceList", list);
    nextToken
        .apply(to < all.size() ? Integer.toString(to) : "")
        .ifPresent(next -> page.addProperty("NextToken", next));
    return new Gson().toJson(page);
  }

  private static List<String> bundled(JsonObject request) {
    for (Offer offer : Offer.values()) {
      if (offer.service().equals(request.get("ServiceCode").getAsString())) {
        return Entries.bundled(offer, filter(request, "regionCode"));
      }
    }
    return List.of();
  }

  static String filter(JsonObject request, String field) {
    for (JsonElement filter : request.getAsJsonArray("Filters")) {
      if (filter.getAsJsonObject().get("Field").getAsString().equals(field)) {
        return filter.getAsJsonObject().get("Value").getAsString();
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
