package dev.containerarch.slack.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as it came over the wire, with nothing in it parsed yet.
public final class HttpRequest {

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  /// Takes a request as it is.
  ///
  /// @param headers names in any case
  /// @param body the raw bytes that the signature is about
  public HttpRequest(Map<String, List<String>> headers, byte[] body) {
    this.headers.putAll(headers);
    this.body = body.clone();
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  /// The value of a header that must be there once; empty when it is missing or there twice.
  Optional<String> single(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }
}
