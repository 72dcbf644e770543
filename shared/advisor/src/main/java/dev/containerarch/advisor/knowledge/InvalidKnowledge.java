package dev.containerarch.advisor.knowledge;

/// A knowledge file has a fault. The message names the file, the entry and what is wrong with it.
public final class InvalidKnowledge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidKnowledge(String file, String entry, String fault) {
    super(file + ", " + entry + ": " + fault);
  }
}
