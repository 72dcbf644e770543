package dev.containerarch.advisor.decision;

import java.time.Instant;

/// One line of what happened to a decision. Entries are appended, never changed, and each is
/// chained to the one before it by that one's hash.
///
/// @param number of the decision that it happened to
/// @param ordinal counts the entries of a decision, from 1
/// @param at to the millisecond; never before the entry before it
/// @param by Slack's id of the member who did it
/// @param previous hash of the entry before it; of the content, for the first one
/// @param hash SHA-256 of its canonical form, in 64 hexadecimal digits
public record HistoryEntry(
    int number, int ordinal, Instant at, String by, Event event, String previous, String hash) {

  /// An entry with the hash that belongs to it.
  static HistoryEntry chained(
      int number, int ordinal, Instant at, String by, Event event, String previous) {
    return new HistoryEntry(
        number,
        ordinal,
        at,
        by,
        event,
        previous,
        RecordForm.of(number, ordinal, at, by, event, previous).sha256());
  }

  /// The hash that its own words and its predecessor's hash give.
  String rightHash() {
    return RecordForm.of(number, ordinal, at, by, event, previous).sha256();
  }
}
