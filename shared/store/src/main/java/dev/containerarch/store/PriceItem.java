package dev.containerarch.store;

import dev.containerarch.advisor.cost.price.InvalidPrices;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A price snapshot as one item: its lines compressed, with their number and their SHA-256, so that
/// what somebody cut, edited or restored by half is never taken for prices.
///
/// It is a single item because DynamoDB writes an item whole or not at all: there is no moment at
/// which half a snapshot could be read. The largest region has some 450 lines, which make less than
/// 10 KB here, of the 400 KB that an item may have.
final class PriceItem {

  private static final String REGION = "region";
  private static final String PUBLISHED = "published";
  private static final String ROWS = "rows";
  private static final String SHA256 = "sha256";
  private static final String BODY = "body";

  /// A snapshot is far smaller; only an item that somebody tampered with unpacks to more.
  private static final int LONGEST_TEXT = 4_000_000;

  private PriceItem() {}

  /// The item is no snapshot that this class wrote.
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  static Map<String, AttributeValue> of(PriceSnapshot snapshot) {
    String csv = snapshot.csv();
    Map<String, AttributeValue> item =
        new HashMap<>(Key.prices(snapshot.region(), snapshot.date()).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("prices"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(REGION, AttributeValue.fromS(snapshot.region()));
    item.put(PUBLISHED, AttributeValue.fromS(snapshot.published().toString()));
    item.put(ROWS, AttributeValue.fromN(Integer.toString(snapshot.rates().size())));
    item.put(SHA256, AttributeValue.fromS(sum(csv)));
    item.put(BODY, AttributeValue.fromB(SdkBytes.fromByteArray(packed(csv))));
    return item;
  }

  /// @throws Broken when anything does not fit; the message says what, and is for the deployer
  static PriceSnapshot read(Map<String, AttributeValue> attributes) throws Broken {
    try {
      Item item = new Item(attributes);
      String csv = unpacked(item.bytes(BODY));
      if (!sum(csv).equals(item.text(SHA256))) {
        throw new Broken("its SHA-256 is another");
      }
      PriceSnapshot snapshot =
          PriceSnapshot.parse(
              item.text(REGION),
              LocalDate.parse(item.text(Key.SK)),
              LocalDate.parse(item.text(PUBLISHED)),
              csv);
      if (snapshot.rates().size() != item.integer(ROWS)) {
        throw new Broken("it has " + snapshot.rates().size() + " rows of " + item.integer(ROWS));
      }
      if (!item.text(Key.PK).equals(Key.prices(snapshot.region()))) {
        throw new Broken("it is of " + snapshot.region());
      }
      return snapshot;
    } catch (InvalidPrices
        | IllegalArgumentException
        | IllegalStateException
        | DateTimeException
        | IOException e) {
      throw new Broken(String.valueOf(e.getMessage()));
    }
  }

  private static String sum(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] text = gzip.readNBytes(LONGEST_TEXT + 1);
      if (text.length > LONGEST_TEXT) {
        throw new IOException("it is too long");
      }
      return new String(text, StandardCharsets.UTF_8);
    }
  }
}
