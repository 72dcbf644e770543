package dev.containerarch.functions.prices;

import dev.containerarch.advisor.cost.price.RateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;

/// A part of the price list that is read, and which of its products are rows of the price book.
///
/// A product is known by its usage type, which is the same in every region but for a prefix such as
/// `APN2-` that Virginia and a few old types lack. Sources: responses of `GetProducts` as the tests
/// repeat them; AWS Billing user guide, "Finding services and products using the AWS Price List
/// Query API"; API reference of the price list, `Filter` (types of filters).
enum Offer {
  /// Linux on demand, shared tenancy, without licences, capacity that is used: the filters that AWS
  /// itself recommends to get one price for each type. Everything is checked again on the product,
  /// so that a filter which is ignored does no harm.
  EC2("AmazonEC2", "PL-EC2") {
    @Override
    List<Filter> filters() {
      return REQUIRED_OF_EC2.entrySet().stream()
          .map(attribute -> filter(FilterType.TERM_MATCH, attribute.getKey(), attribute.getValue()))
          .toList();
    }

    @Override
    Optional<RateKey> key(Product product, Set<String> instanceTypes) {
      String type = product.attribute("instanceType");
      boolean ours =
          BOX_USAGE.matcher(product.attribute("usagetype")).matches()
              && instanceTypes.contains(type)
              && REQUIRED_OF_EC2.entrySet().stream()
                  .allMatch(needed -> product.attribute(needed.getKey()).equals(needed.getValue()));
      return ours ? Optional.of(new RateKey("ec2", type, "on-demand", "hour")) : Optional.empty();
    }
  },

  /// Fargate on Linux. Windows has another usage type and is left out.
  ECS("AmazonECS", "PL-ECS") {
    @Override
    List<Filter> filters() {
      return List.of(filter(FilterType.CONTAINS, "usagetype", "Fargate-"));
    }

    @Override
    Optional<RateKey> key(Product product, Set<String> instanceTypes) {
      return switch (product.usage()) {
        case "Fargate-vCPU-Hours:perCPU" -> fargate("linux-x86", "vcpu-hour");
        case "Fargate-GB-Hours" -> fargate("linux-x86", "gb-hour");
        case "Fargate-ARM-vCPU-Hours:perCPU" -> fargate("linux-arm64", "vcpu-hour");
        case "Fargate-ARM-GB-Hours" -> fargate("linux-arm64", "gb-hour");
        case "Fargate-EphemeralStorage-GB-Hours" -> fargate("linux-any", "ephemeral-gb-hour");
        default -> Optional.empty();
      };
    }

    private Optional<RateKey> fargate(String item, String unit) {
      return Optional.of(new RateKey("fargate", item, "on-demand", unit));
    }
  },

  /// Clusters, and what extended support adds to them.
  EKS("AmazonEKS", "PL-EKS") {
    @Override
    List<Filter> filters() {
      return List.of(filter(FilterType.CONTAINS, "usagetype", "AmazonEKS-Hours:"));
    }

    @Override
    Optional<RateKey> key(Product product, Set<String> instanceTypes) {
      return switch (product.usage()) {
        case "AmazonEKS-Hours:perCluster" -> cluster("standard-support");
        case "AmazonEKS-Hours:extendedSupport" -> cluster("extended-support-surcharge");
        default -> Optional.empty();
      };
    }

    private Optional<RateKey> cluster(String option) {
      return Optional.of(new RateKey("eks", "cluster", option, "hour"));
    }
  };

  private static final Map<String, String> REQUIRED_OF_EC2 =
      Map.of(
          "operatingSystem", "Linux",
          "tenancy", "Shared",
          "preInstalledSw", "NA",
          "capacitystatus", "Used");

  /// Not `UnusedBox`, `Reservation`, `HostBoxUsage` or `DedicatedUsage`.
  private static final Pattern BOX_USAGE = Pattern.compile("([A-Z0-9]+-)?BoxUsage(:.+)?");

  private final String service;
  private final String source;

  Offer(String service, String source) {
    this.service = service;
    this.source = source;
  }

  /// The service code.
  String service() {
    return service;
  }

  /// Id of the source in the price book.
  String source() {
    return source;
  }

  /// What narrows the products down, besides the region.
  abstract List<Filter> filters();

  /// The row that a product is the price of; empty when the price book has no such row.
  abstract Optional<RateKey> key(Product product, Set<String> instanceTypes);

  static Filter filter(FilterType type, String field, String value) {
    return Filter.builder().type(type).field(field).value(value).build();
  }
}
