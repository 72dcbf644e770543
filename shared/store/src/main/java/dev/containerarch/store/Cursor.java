package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Where a page of decisions ended: 16 or 22 characters that fit into a button's value and a URL.
///
/// The checksum finds a cursor that was edited or came from another tenant. It keeps no secret and
/// needs none: which tenant's decisions are read is never taken from a cursor.
///
/// @param last number of the last decision on the page; the next page begins below it
/// @param day on which that one was recorded, where a list goes by days; the next page begins below
///   it on that day
record Cursor(int last, Optional<LocalDate> day) {

  private static final int CHECKSUM_BYTES = 8;
  private static final int UNDATED = Integer.BYTES + CHECKSUM_BYTES;
  private static final int DATED = UNDATED + Integer.BYTES;

  static Cursor of(int last) {
    return new Cursor(last, Optional.empty());
  }

  static Cursor of(int last, LocalDate day) {
    return new Cursor(last, Optional.of(day));
  }

  String text(Tenant tenant) {
    ByteBuffer bytes = ByteBuffer.allocate(day.isPresent() ? DATED : UNDATED).putInt(last);
    day.ifPresent(on -> bytes.putInt(Math.toIntExact(on.toEpochDay())));
    bytes.put(checksum(tenant));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Empty when this tenant was never given such a cursor.
  static Optional<Cursor> parse(Tenant tenant, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != UNDATED && bytes.length != DATED) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int last = buffer.getInt();
    Cursor cursor;
    try {
      cursor = bytes.length == DATED ? of(last, LocalDate.ofEpochDay(buffer.getInt())) : of(last);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    boolean ours = last >= 1 && last <= Key.HIGHEST_NUMBER && cursor.text(tenant).equals(text);
    return ours ? Optional.of(cursor) : Optional.empty();
  }

  private byte[] checksum(Tenant tenant) {
    String of = "cursor " + tenant.id() + " " + last + day.map(on -> " " + on).orElse("");
    return Arrays.copyOf(Sha256.of(of), CHECKSUM_BYTES);
  }
}
