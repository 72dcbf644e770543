package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.outbox.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one delivery serves: all records of a batch that ask for the same message.
final class Parcel {

  private final List<StreamRecord> records = new ArrayList<>();
  private OutboxEntry newest;
  private Instant notBefore = Instant.MIN;
  private String why = "there was no time for it";
  private int tries;

  Parcel(OutboxEntry entry) {
    this.newest = entry;
  }

  void add(StreamRecord record, OutboxEntry entry) {
    records.add(record);
    newest = entry;
  }

  List<StreamRecord> records() {
    return records;
  }

  OutboxEntry entry() {
    return newest;
  }

  Instant notBefore() {
    return notBefore;
  }

  /// What came of the last attempt.
  String why() {
    return why;
  }

  /// How often it was tried without success.
  int tries() {
    return tries;
  }

  /// Not before then, and not because of a failure.
  void notBefore(Instant then) {
    notBefore = then;
  }

  /// A part of it is done, so what failed before does not count any more.
  void goOn(Instant now) {
    notBefore = now;
    why = "there was no time for the rest of it";
    tries = 0;
  }

  void wait(Instant until, String because) {
    notBefore = until;
    why = because;
    tries++;
  }
}
