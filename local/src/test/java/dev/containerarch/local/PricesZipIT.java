package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.lambda.Invocation;
import dev.containerarch.local.lambda.LambdaFunction;
import dev.containerarch.local.lambda.LambdaProcess;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The zip that is deployed, under the runtime client that Lambda runs it with, takes the
/// schedule's sample event and fills the table from a price list on this machine. The client of the
/// price list is of another version than the rest of the SDK: that they fit is seen here.
@EnabledOnOs(OS.LINUX)
class PricesZipIT {

  private static final Path ZIP = Path.of("../functions/prices/target/prices.zip");
  private static final Path EVENT = Path.of("../events/prices-schedule.json");

  private static final String ENTRY =
      """
      {"product":{"productFamily":"Compute","attributes":{"regionCode":"<region>","usagetype":"<usage>",\
      "instanceType":"<item>","operatingSystem":"Linux","tenancy":"Shared","preInstalledSw":"NA",\
      "capacitystatus":"Used"},"sku":"PBZNQUSEXZUC34C9"},"serviceCode":"AmazonEC2","terms":{"OnDemand":\
      {"PBZNQUSEXZUC34C9.JRTCKXETXF":{"priceDimensions":{"PBZNQUSEXZUC34C9.JRTCKXETXF.6YS6EN2CT7":\
      {"unit":"hours","endRange":"Inf","beginRange":"0","pricePerUnit":{"USD":"<usd>"}}}}}},\
      "version":"20261120182130","publicationDate":"2026-11-20T18:21:30Z"}\
      """;

  private static final Map<String, String> USAGE =
      Map.of(
          "AmazonECS fargate linux-x86 on-demand per vcpu-hour", "Fargate-vCPU-Hours:perCPU",
          "AmazonECS fargate linux-x86 on-demand per gb-hour", "Fargate-GB-Hours",
          "AmazonEKS eks cluster standard-support per hour", "AmazonEKS-Hours:perCluster",
          "AmazonEKS eks cluster extended-support-surcharge per hour",
              "AmazonEKS-Hours:extendedSupport");

  private static EmbeddedDynamoDb database;
  private static HttpServer priceList;
  private static LambdaProcess prices;

  @BeforeAll
  static void start() throws IOException {
    database = EmbeddedDynamoDb.start(null);
    database.createTable("container-arch");
    priceList = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    priceList.createContext("/", PricesZipIT::answer);
    priceList.start();
    prices =
        LambdaProcess.start(
            LambdaFunction.of(
                    ZIP, "dev.containerarch.functions.prices.PricesHandler::handleRequest")
                .with(
                    Map.of(
                        "TABLE_NAME",
                        "container-arch",
                        "AWS_ENDPOINT_URL_PRICING",
                        "http://127.0.0.1:" + priceList.getAddress().getPort()))
                .with(database.environment()));
  }

  @AfterAll
  static void stop() throws IOException {
    prices.close();
    priceList.stop(0);
    database.close();
  }

  @Test
  void theSampleEventFillsTheTable() throws Exception {
    Invocation invocation = prices.invoke(Files.readAllBytes(EVENT), Duration.ofMinutes(5));

    assertThat(invocation)
        .as(prices.stdout() + prices.stderr())
        .isInstanceOfSatisfying(
            Invocation.Answered.class,
            answered -> assertThat(answered.body()).isEqualTo("{\"fresh\":25}"));
    PriceSnapshots.Newest newest =
        new DynamoDbPriceSnapshots(database::client, "container-arch", Duration.ofMinutes(1))
            .newest("ap-northeast-2");
    assertThat(newest)
        .isInstanceOfSatisfying(
            PriceSnapshots.Newest.Found.class,
            found ->
                assertThat(found.snapshot().rates())
                    .filteredOn(rate -> rate.key().item().equals("m7i.large"))
                    .singleElement()
                    .satisfies(rate -> assertThat(rate.amount()).isEqualByComparingTo("0.1239")));
    assertThat(prices.stdout())
        .contains("\"message\":\"prices kept\",\"region\":\"ap-northeast-2\"")
        .contains("\"Namespace\":\"ContainerArch/Prices\"");
  }

  @Test
  void theZipHoldsOurClassesAtItsRootAndNothingThatIsForDevelopment() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      List<String> names = zip.stream().map(entry -> entry.getName()).toList();
      assertThat(names)
          .contains(
              "dev/containerarch/functions/prices/PricesHandler.class", "lib/dependencies.jar");
      assertThat(names).noneMatch(name -> name.contains("DynamoDBLocal"));
    }
  }

  /// Everything that the bundled book has of the region, on one page.
  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonObject request =
          JsonParser.parseString(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
              .getAsJsonObject();
      String region = region(request);
      JsonArray entries = new JsonArray();
      for (Rate rate : PriceBook.load().region(region).orElseThrow().rates()) {
        usage(rate, request.get("ServiceCode").getAsString())
            .ifPresent(usage -> entries.add(entry(region, usage, rate)));
      }
      JsonObject page = new JsonObject();
      page.add("PriceList", entries);
      byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String region(JsonObject request) {
    for (JsonElement filter : request.getAsJsonArray("Filters")) {
      if (filter.getAsJsonObject().get("Field").getAsString().equals("regionCode")) {
        return filter.getAsJsonObject().get("Value").getAsString();
      }
    }
    throw new AssertionError("no region in " + request);
  }

  private static String entry(String region, String usage, Rate rate) {
    return ENTRY
        .replace("<region>", region)
        .replace("<usage>", usage)
        .replace("<item>", rate.key().item())
        .replace("<usd>", rate.amount().toPlainString());
  }

  /// The usage type under which a service lists a rate; empty when it does not.
  private static Optional<String> usage(Rate rate, String service) {
    String name = service + " " + rate.key();
    return name.startsWith("AmazonEC2 ec2 ") && rate.key().option().equals("on-demand")
        ? Optional.of("BoxUsage:" + rate.key().item())
        : Optional.ofNullable(USAGE.get(name));
  }
}
