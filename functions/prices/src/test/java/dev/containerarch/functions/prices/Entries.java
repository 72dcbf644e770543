package dev.containerarch.functions.prices;

import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateKey;
import java.util.ArrayList;
import java.util.List;

/// Entries of a price list in the shape of recorded answers of `GetProducts`: that of AmazonECS of
/// 21 November 2022 (source S13 of the price book) and that of AmazonEC2.
final class Entries {

  private static final String ENTRY =
      """
      {"product":{"productFamily":"Compute","attributes":{"regionCode":"%1$s","servicecode":"%2$s",%3$s,\
      "locationType":"AWS Region","servicename":"A service"},"sku":"PBZNQUSEXZUC34C9"},"serviceCode":"%2$s",\
      "terms":{"OnDemand":{"PBZNQUSEXZUC34C9.JRTCKXETXF":{"priceDimensions":{"PBZNQUSEXZUC34C9.JRTCKXETXF.6YS6EN2CT7":\
      {"unit":"%4$s","endRange":"Inf","description":"A price","appliesTo":[],\
      "rateCode":"PBZNQUSEXZUC34C9.JRTCKXETXF.6YS6EN2CT7","beginRange":"0","pricePerUnit":{"%5$s":"%6$s"}}},\
      "sku":"PBZNQUSEXZUC34C9","effectiveDate":"2026-11-01T00:00:00Z","offerTermCode":"JRTCKXETXF",\
      "termAttributes":{}}}},"version":"20261127182130","publicationDate":"2026-11-27T18:21:30Z"}\
      """;

  private static final String LINUX =
      "\"operatingSystem\":\"Linux\",\"tenancy\":\"Shared\",\"preInstalledSw\":\"NA\",\"capacitystatus\":\"Used\"";

  private static final PriceBook BOOK = PriceBook.load();

  private Entries() {}

  /// What the bundled book has of a service in a region, as AWS would list it.
  static List<String> bundled(Offer offer, String region) {
    List<String> entries = new ArrayList<>();
    for (Rate rate : BOOK.region(region).orElseThrow().rates()) {
      if (offer == offer(rate.key())) {
        entries.add(of(rate.key(), region, "USD", rate.amount().toPlainString()));
      }
    }
    return entries;
  }

  private static @org.jspecify.annotations.Nullable Offer offer(RateKey key) {
    boolean onDemand = key.option().equals("on-demand");
    return switch (key.product()) {
      case "ec2" -> onDemand ? Offer.EC2 : null;
      case "fargate" -> onDemand && key.item().startsWith("linux-") ? Offer.ECS : null;
      case "eks" -> key.item().equals("cluster") ? Offer.EKS : null;
      default -> null;
    };
  }

  static String of(RateKey key, String region, String currency, String amount) {
    return switch (key.product()) {
      case "ec2" -> instance(key.item(), LINUX, region, currency, amount);
      case "fargate" ->
          entry(
              region,
              "AmazonECS",
              "APN2-" + fargate(key),
              key.unit().startsWith("ephemeral") ? "GB-Hours" : "hours",
              currency,
              amount);
      default ->
          entry(
              region,
              "AmazonEKS",
              key.option().equals("standard-support")
                  ? "APN2-AmazonEKS-Hours:perCluster"
                  : "APN2-AmazonEKS-Hours:extendedSupport",
              "Hours",
              currency,
              amount);
    };
  }

  private static String fargate(RateKey key) {
    if (key.unit().startsWith("ephemeral")) {
      return "Fargate-EphemeralStorage-GB-Hours";
    }
    return (key.item().equals("linux-arm64") ? "Fargate-ARM-" : "Fargate-")
        + (key.unit().equals("vcpu-hour") ? "vCPU-Hours:perCPU" : "GB-Hours");
  }

  static String instance(
      String type, String attributes, String region, String currency, String amount) {
    return ENTRY.formatted(
        region,
        "AmazonEC2",
        "\"instanceType\":\"%1$s\",\"usagetype\":\"APN2-BoxUsage:%1$s\",%2$s"
            .formatted(type, attributes),
        "Hrs",
        currency,
        amount);
  }

  static String linux(String type, String region, String currency, String amount) {
    return instance(type, LINUX, region, currency, amount);
  }

  static String entry(
      String region, String service, String usage, String unit, String currency, String amount) {
    return ENTRY.formatted(
        region, service, "\"usagetype\":\"" + usage + "\"", unit, currency, amount);
  }
}
