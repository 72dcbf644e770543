package dev.containerarch.local.workspace;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Counts changes and tells who listens. Thread-safe.
public final class Changes {

  private final AtomicLong number = new AtomicLong();
  private final Set<Listening> listening = ConcurrentHashMap.newKeySet();

  /// A change.
  ///
  /// @param what changed: `message`, `views`, `clock`, `faults` or `refused`
  public record Change(long number, String what) {}

  /// Somebody who listens until closed.
  public final class Listening implements AutoCloseable {

    private final LinkedBlockingQueue<Change> waiting = new LinkedBlockingQueue<>();

    /// The next change, or null when there was none for so long.
    public @Nullable Change next(long timeout, TimeUnit unit) throws InterruptedException {
      return waiting.poll(timeout, unit);
    }

    @Override
    public void close() {
      listening.remove(this);
    }
  }

  long current() {
    return number.get();
  }

  long next() {
    return number.incrementAndGet();
  }

  /// Tells of what has changed; to be called when it can be seen.
  void announce(String what) {
    Change change = new Change(current(), what);
    listening.forEach(each -> each.waiting.add(change));
  }

  public Listening listen() {
    Listening one = new Listening();
    listening.add(one);
    return one;
  }

  /// How many listen.
  public int listeners() {
    return listening.size();
  }
}
