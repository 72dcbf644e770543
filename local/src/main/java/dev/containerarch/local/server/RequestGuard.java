package dev.containerarch.local.server;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Keeps other pages in the same browser out. Whoever makes a name of theirs lead to 127.0.0.1 has
/// that name in `Host`; whoever posts from their own page has it in `Origin`, and cannot send JSON
/// without asking first.
final class RequestGuard {

  private final Set<String> hosts;

  RequestGuard(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  /// Why this request is not for us, if so.
  Optional<String> refusal(String method, Headers headers) {
    String host = first(headers, "Host");
    if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
      return Optional.of("This is only for pages of 127.0.0.1 and localhost.");
    }
    if (method.equals("GET") || method.equals("HEAD")) {
      return Optional.empty();
    }
    String origin = first(headers, "Origin");
    String site = first(headers, "Sec-Fetch-Site");
    boolean foreign =
        (!origin.isEmpty() && !origin.equals("http://" + host))
            || (!site.isEmpty() && !site.equals("same-origin") && !site.equals("none"));
    return foreign ? Optional.of("This is only for our own page.") : Optional.empty();
  }

  static boolean isJson(Headers headers) {
    return first(headers, "Content-Type").toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  private static String first(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }
}
