package dev.containerarch.functions.prices;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One entry of `PriceList` in an answer of `GetProducts`: a text that is a JSON object with one
/// product, its terms and the date of the offer that it is from.
///
/// @param attributes of the product, such as `usagetype`, `regionCode`, `instanceType`
/// @param prices on demand, one for each price dimension
/// @param published the day in UTC on which AWS published the offer
record Product(Map<String, String> attributes, List<Price> prices, LocalDate published) {

  private static final Pattern REGION_PREFIX = Pattern.compile("^[A-Z]+[0-9]*-");

  /// A price as it is written.
  record Price(String unit, String currency, String amount) {}

  Product {
    attributes = Map.copyOf(attributes);
    prices = List.copyOf(prices);
  }

  /// Reads an entry; empty when it is none.
  static Optional<Product> parse(String json) {
    try {
      JsonObject entry = JsonParser.parseString(json).getAsJsonObject();
      Map<String, String> attributes = new HashMap<>();
      entry
          .getAsJsonObject("product")
          .getAsJsonObject("attributes")
          .entrySet()
          .forEach(attribute -> {
            if (attribute.getValue().isJsonPrimitive()) {
              attributes.put(attribute.getKey(), attribute.getValue().getAsString());
            }
          });
      LocalDate published =
          OffsetDateTime.parse(entry.get("publicationDate").getAsString())
              .withOffsetSameInstant(ZoneOffset.UTC)
              .toLocalDate();
      return Optional.of(new Product(attributes, prices(entry), published));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException
        | DateTimeException e) {
      // Gson has an exception of its own for each way in which an object is not what it should be.
      return Optional.empty();
    }
  }

  private static List<Price> prices(JsonObject entry) {
    List<Price> prices = new ArrayList<>();
    JsonObject onDemand = entry.getAsJsonObject("terms").getAsJsonObject("OnDemand");
    if (onDemand != null) {
      for (JsonElement term : onDemand.asMap().values()) {
        for (JsonElement dimension :
            term.getAsJsonObject().getAsJsonObject("priceDimensions").asMap().values()) {
          prices.add(price(dimension.getAsJsonObject()));
        }
      }
    }
    return prices;
  }

  /// In USD where it is there in several currencies.
  private static Price price(JsonObject dimension) {
    JsonObject amounts = dimension.getAsJsonObject("pricePerUnit");
    String currency =
        amounts.has("USD") ? "USD" : amounts.keySet().stream().sorted().findFirst().orElse("none");
    return new Price(
        dimension.get("unit").getAsString(),
        currency,
        amounts.has(currency) ? amounts.get(currency).getAsString() : "");
  }

  /// Empty when there is no such attribute.
  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  /// The usage type without the region's prefix.
  String usage() {
    String type = attribute("usagetype");
    return REGION_PREFIX.matcher(type).replaceFirst("");
  }
}
