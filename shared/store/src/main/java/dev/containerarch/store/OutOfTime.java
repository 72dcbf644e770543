package dev.containerarch.store;

/// The time that a call may take is over before it is known what came of it.
final class OutOfTime extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutOfTime() {
    super("out of time");
  }
}
