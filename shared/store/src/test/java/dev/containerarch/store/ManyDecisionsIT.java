package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Holds how many requests the pages of many decisions make, and prints how long they take. As many
/// as a tenant may ever have: `mvn verify -pl shared/store -am -Ddecisions=10000
/// -Dit.test=ManyDecisionsIT`, with the options that keep modules without that test from failing.
class ManyDecisionsIT {

  private static final int DECISIONS = Integer.getInteger("decisions", 350);
  private static final int ROUNDS = 25;

  @Test
  void everyPageIsAFewRequests() throws Exception {
    EmbeddedTable table = EmbeddedTable.start();
    CountedRequests counted = new CountedRequests();
    try (DynamoDbClient client = EmbeddedTable.watched(table.endpoint(), counted)) {
      fill(table.client());
      DecisionLog log =
          new DynamoDbDecisionLog(
              () -> client,
              EmbeddedTable.NAME,
              Clock.fixed(NOON, ZoneOffset.UTC),
              Duration.ofMinutes(1));
      for (Map.Entry<String, DecisionFilter> filter : filters().entrySet()) {
        List<Double> millis = new ArrayList<>();
        Listing.Page page = Listing.Page.NONE;
        for (int round = 0; round < ROUNDS; round++) {
          counted.forget();
          long start = System.nanoTime();
          page = (Listing.Page) log.list(ACME, filter.getValue(), Optional.empty(), 8);
          millis.add((System.nanoTime() - start) / 1e6);
        }
        double[] warm = millis.stream().skip(5).mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
            "%-40s median %6.1f ms, slowest %6.1f ms of %d, %s, %d lines%s%n",
            filter.getKey(),
            warm[warm.length / 2],
            Arrays.stream(warm).max().orElseThrow(),
            warm.length,
            counted.names(),
            page.lines().size(),
            page.searchedTo().map(to -> ", searched to " + to).orElse(""));
        assertThat(counted.names())
            .hasSizeLessThanOrEqualTo(filter.getValue().text().isEmpty() ? 2 : 3);
      }
    } finally {
      table.stop();
    }
  }

  private static Map<String, DecisionFilter> filters() {
    Map<String, DecisionFilter> filters = new LinkedHashMap<>();
    filters.put("no condition", DecisionFilter.ALL);
    filters.put("status=accepted", with("", Optional.of(Status.Name.ACCEPTED), ""));
    filters.put("status=proposed (1 in 50)", with("", Optional.of(Status.Name.PROPOSED), ""));
    filters.put("by= 1 in 100", with("", Optional.empty(), "U0MEMBER7"));
    filters.put("by= nobody", with("", Optional.empty(), "U0NOBODY"));
    filters.put(
        "status=accepted by= nobody", with("", Optional.of(Status.Name.ACCEPTED), "U0NOBODY"));
    filters.put("channel= 1 in 20", inChannel("C0CHANNEL7"));
    filters.put("until= the oldest tenth", until(at(DECISIONS / 10)));
    filters.put(
        "status=proposed until= the oldest tenth",
        until(at(DECISIONS / 10)).in(Status.Name.PROPOSED));
    filters.put("a word of 1 in 1,000", with("topic77", Optional.empty(), ""));
    filters.put("a word of all", with("service", Optional.empty(), ""));
    filters.put("two words", with("결제 topic77", Optional.empty(), ""));
    return filters;
  }

  /// One every hour.
  private static Instant at(int number) {
    return NOON.plus(Duration.ofHours(number));
  }

  private static DecisionFilter inChannel(String channel) {
    return new DecisionFilter(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(channel),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static DecisionFilter until(Instant time) {
    return new DecisionFilter(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(time),
        Optional.empty());
  }

  private static DecisionFilter with(String text, Optional<Status.Name> status, String by) {
    return new DecisionFilter(
        text,
        status,
        by.isEmpty() ? Optional.empty() : Optional.of(by),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Straight into the table: recording them one by one is not what is measured.
  private static void fill(DynamoDbClient client) {
    List<WriteRequest> batch = new ArrayList<>();
    for (int i = 1; i <= DECISIONS; i++) {
      Content content =
          Content.of(
              "서비스 결제는 service number " + i + " topic" + i % 1_000,
              i % 3 == 0 ? "ecs-ec2" : "ecs-fargate",
              "A small team that knows its tools and wants to run few hosts for " + i,
              "U0MEMBER" + i % 100,
              "C0CHANNEL" + i % 20,
              at(i),
              Decisions.titled("x").basis());
      Status as = i % 50 == 0 ? new Status.Proposed() : new Status.Accepted();
      Decision decision = LifeCycle.begin(i, content, as).decision();
      add(client, batch, LineItem.of(ACME, decision, Index.firstDay(at(i))));
      for (Map<String, AttributeValue> facet : FacetItem.ofContent(ACME, decision)) {
        add(client, batch, facet);
      }
      for (String term : SearchTerms.of(content)) {
        add(client, batch, TermItem.of(ACME, decision, term));
      }
    }
    write(client, batch);
  }

  private static void add(
      DynamoDbClient client, List<WriteRequest> batch, Map<String, AttributeValue> item) {
    batch.add(WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build());
    if (batch.size() == 25) {
      write(client, batch);
      batch.clear();
    }
  }

  private static void write(DynamoDbClient client, List<WriteRequest> batch) {
    if (!batch.isEmpty()) {
      client.batchWriteItem(write -> write.requestItems(Map.of(EmbeddedTable.NAME, batch)));
    }
  }
}
