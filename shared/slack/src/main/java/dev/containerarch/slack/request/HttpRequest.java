package dev.containerarch.slack.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as it came over the wire, with nothing in it parsed yet.
///
/// @param headers names in any case
/// @param body the raw bytes that the signature is about
public record HttpRequest(Map<String, List<String>> headers, byte[] body) {

  public HttpRequest {
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> anyCase.merge(name, values, HttpRequest::both));
    headers = anyCase;
  }

  /// The value of a header that must be there once; empty when it is missing or there twice.
  Optional<String> single(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private static List<String> both(List<String> some, List<String> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }
}
