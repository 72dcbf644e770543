package dev.containerarch.functions.prices;

import dev.containerarch.advisor.cost.price.PriceQuote;
import dev.containerarch.advisor.cost.price.PriceReading;
import dev.containerarch.advisor.cost.price.RateKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.GetProductsResponse;

/// Reads the AWS Price List API, page after page. A region is read whole or not at all.
final class PriceList {

  /// As many products as a page may have.
  private static final int PAGE = 100;

  /// Far more than there are; what has more is going round in circles.
  private static final int MOST_PAGES = 200;

  /// What is left of the function's time when no further page is asked for.
  private static final Duration TO_FINISH = Duration.ofSeconds(10);

  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

  private final PricingClient client;
  private final Set<String> instanceTypes;

  /// @param instanceTypes names of those that are worth a row
  PriceList(PricingClient client, Set<String> instanceTypes) {
    this.client = client;
    this.instanceTypes = Set.copyOf(instanceTypes);
  }

  /// What came of reading a region.
  sealed interface Answer {

    /// All pages of all offers.
    ///
    /// @param unreadable entries that were no products
    record Whole(PriceReading reading, int unreadable) implements Answer {}

    /// Something is missing, so nothing counts.
    ///
    /// @param why for the deployer
    record Failed(String why) implements Answer {}
  }

  /// A page is missing.
  private static final class Incomplete extends Exception {

    private static final long serialVersionUID = 1L;

    Incomplete(String why) {
      super(why);
    }
  }

  /// Reads a region.
  ///
  /// @param today the day, in UTC
  /// @param left the time that the function still has
  Answer read(String region, LocalDate today, Supplier<Duration> left) {
    List<PriceQuote> quotes = new ArrayList<>();
    LocalDate published = LocalDate.EPOCH;
    int unreadable = 0;
    try {
      for (Offer offer : Offer.values()) {
        for (String entry : entries(offer, region, left)) {
          Optional<Product> product = Product.parse(entry);
          if (product.isEmpty()) {
            unreadable++;
          } else if (product.get().attribute("regionCode").equals(region)) {
            Optional<RateKey> key = offer.key(product.get(), instanceTypes);
            if (key.isPresent()) {
              quotes.addAll(quotes(key.get(), product.get(), offer));
              published = later(published, product.get().published());
            }
          }
        }
      }
    } catch (Incomplete e) {
      return new Answer.Failed(String.valueOf(e.getMessage()));
    }
    if (published.isAfter(today.plusDays(1))) {
      return new Answer.Failed("it says that it was published on " + published);
    }
    return new Answer.Whole(new PriceReading(region, today, published, quotes), unreadable);
  }

  private static List<PriceQuote> quotes(RateKey key, Product product, Offer offer) {
    List<PriceQuote> quotes = new ArrayList<>();
    for (Product.Price price : product.prices()) {
      quotes.add(
          new PriceQuote(key, price.amount(), price.currency(), price.unit(), offer.source()));
    }
    return quotes;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private List<String> entries(Offer offer, String region, Supplier<Duration> left)
      throws Incomplete {
    List<Filter> filters = new ArrayList<>(offer.filters());
    filters.add(Offer.filter(FilterType.TERM_MATCH, "regionCode", region));
    List<String> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String token = null;
    do {
      GetProductsResponse page = page(offer, filters, token, left);
      entries.addAll(page.priceList());
      token = page.nextToken();
      if (token != null && !token.isEmpty() && (!seen.add(token) || seen.size() > MOST_PAGES)) {
        throw new Incomplete(offer.service() + ": the pages have no end");
      }
    } while (token != null && !token.isEmpty());
    return entries;
  }

  private GetProductsResponse page(
      Offer offer, List<Filter> filters, @Nullable String token, Supplier<Duration> left)
      throws Incomplete {
    Duration time = left.get().minus(TO_FINISH);
    if (!time.isPositive()) {
      throw new Incomplete(offer.service() + ": no time left");
    }
    Duration limit = time.compareTo(LONGEST_CALL) < 0 ? time : LONGEST_CALL;
    try {
      return client.getProducts(request ->
          request
              .serviceCode(offer.service())
              .filters(filters)
              .formatVersion("aws_v1")
              .maxResults(PAGE)
              .nextToken(token)
              .overrideConfiguration(override -> override.apiCallTimeout(limit)));
    } catch (SdkException e) {
      String kind = e.getClass().getSimpleName();
      throw new Incomplete(
          offer.service()
              + ": "
              + (e instanceof AwsServiceException service
                  ? kind + ", HTTP " + service.statusCode() + ", request " + service.requestId()
                  : kind));
    }
  }
}
