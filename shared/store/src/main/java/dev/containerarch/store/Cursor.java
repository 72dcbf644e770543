package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Where a page of decisions ended: 16 characters that fit into a button's value and a URL.
///
/// The checksum finds a cursor that was edited or came from another tenant. It keeps no secret and
/// needs none: which tenant's decisions are read is never taken from a cursor.
///
/// @param last number of the last decision on the page; the next page begins below it
record Cursor(int last) {

  private static final int CHECKSUM_BYTES = 8;
  private static final int BYTES = Integer.BYTES + CHECKSUM_BYTES;

  String text(Tenant tenant) {
    byte[] bytes = ByteBuffer.allocate(BYTES).putInt(last).put(checksum(tenant, last)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Empty when this tenant was never given such a cursor.
  static Optional<Cursor> parse(Tenant tenant, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != BYTES) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(ByteBuffer.wrap(bytes).getInt());
    boolean ours =
        cursor.last >= 1 && cursor.last <= Key.HIGHEST_NUMBER && cursor.text(tenant).equals(text);
    return ours ? Optional.of(cursor) : Optional.empty();
  }

  private static byte[] checksum(Tenant tenant, int last) {
    return Arrays.copyOf(Sha256.of("cursor " + tenant.id() + " " + last), CHECKSUM_BYTES);
  }
}
