package dev.containerarch.functions.outbox;

/// Where what cannot be delivered goes, with its cause, so that it holds up nothing else.
interface PutAside {

  /// Puts a record aside.
  ///
  /// @param cause for the deployer; nothing that a member wrote
  /// @throws RuntimeException when it could not be, and the record has to come again
  void put(StreamRecord record, String cause);
}
