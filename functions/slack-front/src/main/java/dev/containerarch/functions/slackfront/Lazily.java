package dev.containerarch.functions.slackfront;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first needed, once: a cold start does not pay for what its
/// request does not use.
final class Lazily<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  Lazily(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T thing = made;
    if (thing == null) {
      thing = maker.get();
      made = thing;
    }
    return thing;
  }
}
