package dev.containerarch.local.workspace;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Where each `response_url` was handed out, so that what comes to it is shown there. Thread-safe.
final class Origins {

  private final Map<String, Origin> byPath = new ConcurrentHashMap<>();

  /// @param messageTs the message that was clicked; null for a command or a modal
  record Origin(String member, String channel, @Nullable String messageTs) {}

  void note(URI responseUrl, Origin origin) {
    byPath.put(responseUrl.getPath(), origin);
  }

  Optional<Origin> of(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
