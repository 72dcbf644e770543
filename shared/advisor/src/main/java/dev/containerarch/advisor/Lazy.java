package dev.containerarch.advisor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made on its first use and kept from then on, so that a cold start does not pay
/// for what its request does not use. Making it may fail, and is then tried again.
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T value;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
