package dev.containerarch.advisor.knowledge;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made on its first use and kept from then on. Making it may fail, and is then
/// tried again.
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T value;

  Lazy(Supplier<T> maker) {
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
