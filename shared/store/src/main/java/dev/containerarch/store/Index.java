package dev.containerarch.store;

import java.time.LocalDate;

/// The global indexes of the table.
final class Index {

  /// What has to be looked at on a day, across tenants.
  static final String DUE = "gsi2";

  static final String DUE_PK = "gsi2pk";
  static final String DUE_SK = "gsi2sk";

  private Index() {}

  static String due(LocalDate day) {
    return "DUE#" + day;
  }
}
