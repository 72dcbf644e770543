package dev.containerarch.advisor.cost.price;

/// A price file has a fault. The message names the file, the line and what is wrong with it.
public final class InvalidPrices extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidPrices(String file, int line, String fault) {
    super(file + ", line " + line + ": " + fault);
  }
}
