package dev.containerarch.slack.wrong;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Nothing static may change: a restored snapshot would bring it back, and requests would share it.
@SuppressWarnings({"MutableConstantField", "NonFinalStaticField", "MutablePublicArray"})
public final class KeepsState {

  static String last = "";
  static final Set<String> SEEN = new HashSet<>();
  static final AtomicInteger COUNT = new AtomicInteger();
  static final char[] BUFFER = new char[10];
  static final List<String> FIXED = List.of("a");

  private KeepsState() {}

  static void see(String word) {
    last = word;
    SEEN.add(word);
    COUNT.incrementAndGet();
    BUFFER[0] = FIXED.getFirst().charAt(0);
  }
}
