package dev.containerarch.advisor.workload;

/// What can be said of a condition when facts may be unknown.
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }
}
