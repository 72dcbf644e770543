package dev.containerarch.store;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.NewDecision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.store.Patience.Deadline;
import dev.containerarch.store.RecordTransaction.Cancelled;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The decision log in a DynamoDB table with the string keys `pk` and `sk`, and `expiresAt` as its
/// time to live.
///
/// Recording is one read and one transaction, finding is one read and one query, a page is one
/// query. All reads are strongly consistent, so nobody misses what they have just recorded.
public final class DynamoDbDecisionLog implements DecisionLog {

  /// Slack waits three seconds; the rest of them is for the way there and back and for the answer.
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(2);

  private static final int LARGEST_PAGE = 50;

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Clock clock;
  private final Patience patience;

  /// A log whose calls take at most [#DEFAULT_LIMIT].
  ///
  /// @param client asked for with every request, so that it may be made at the first; left open.
  ///   See [DynamoDbClients]
  /// @param clock tells when a request that was seen is forgotten
  public DynamoDbDecisionLog(Supplier<DynamoDbClient> client, String table, Clock clock) {
    this(client, table, clock, DEFAULT_LIMIT);
  }

  /// A log with a limit of its own.
  ///
  /// @param limit how long a call may take, all its requests and pauses together
  public DynamoDbDecisionLog(
      Supplier<DynamoDbClient> client, String table, Clock clock, Duration limit) {
    this(client, table, clock, Patience.of(limit));
  }

  DynamoDbDecisionLog(
      Supplier<DynamoDbClient> client, String table, Clock clock, Patience patience) {
    this.client = client;
    this.table = table;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public Recording record(Tenant tenant, NewDecision decision, String onceKey) {
    Deadline deadline = patience.start();
    boolean mayBeKept = false;
    try {
      int last = RecordTransaction.last(get(Key.decisionCounter(tenant), deadline));
      RecordTransaction transaction =
          RecordTransaction.of(
              table, tenant, keepable(decision), next(last), onceKey, clock.instant());
      while (true) {
        try {
          client
              .get()
              .transactWriteItems(
                  transaction.request().overrideConfiguration(within(deadline)).build());
          return new Recording.Recorded(transaction.decision());
        } catch (TransactionCanceledException e) {
          // Had an earlier try been carried out, this one would have been seen before.
          mayBeKept = false;
          switch (RecordTransaction.cancelled(e)) {
            case Cancelled.SeenBefore(int number) -> {
              return new Recording.AlreadyRecorded(existing(tenant, number, deadline));
            }
            case Cancelled.Overtaken(int taken) when deadline.hasTimeForATry() ->
                transaction = transaction.numbered(next(taken));
            case Cancelled.Busy() when deadline.pause() -> {}
            case Cancelled.Overtaken _, Cancelled.Busy _, Cancelled.ForGood _ -> throw e;
          }
        } catch (SdkException e) {
          // The transaction may have been carried out all the same: it is sent again as it was.
          mayBeKept |= Fault.leavesDoubt(e);
          if (!Fault.mayPass(e) || !deadline.pause()) {
            throw e;
          }
        }
      }
    } catch (SdkException e) {
      throw Fault.unavailable("recording a decision", e, mayBeKept);
    }
  }

  @Override
  public Optional<Kept> find(Tenant tenant, int number) {
    if (number < 1 || number > Key.HIGHEST_NUMBER) {
      return Optional.empty();
    }
    Deadline deadline = patience.start();
    try {
      Map<String, AttributeValue> item = get(Key.decision(tenant, number), deadline);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      List<HistoryEntry> history = new ArrayList<>();
      QueryRequest.Builder events = query(tenant, Key.events(number));
      for (Map<String, AttributeValue> event : all(events, Integer.MAX_VALUE, deadline)) {
        history.add(EventItem.read(event));
      }
      return Optional.of(new Kept(DecisionItem.read(item), List.copyOf(history)));
    } catch (SdkException e) {
      throw Fault.unavailable("finding a decision", e, false);
    }
  }

  @Override
  public Listing newestFirst(Tenant tenant, Optional<String> cursor, int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page of " + size);
    }
    QueryRequest.Builder query = query(tenant, Key.DECISIONS).scanIndexForward(false);
    if (cursor.isPresent()) {
      Optional<Cursor> known = Cursor.parse(tenant, cursor.get());
      if (known.isEmpty()) {
        return new Listing.NoSuchCursor();
      }
      query.exclusiveStartKey(Key.decision(tenant, known.get().last()).attributes());
    }
    try {
      // One more than the page holds tells whether there is another page.
      List<Map<String, AttributeValue>> items = all(query, size + 1, patience.start());
      List<Decision> page = new ArrayList<>(size);
      for (Map<String, AttributeValue> item : items.subList(0, Math.min(size, items.size()))) {
        page.add(DecisionItem.read(item));
      }
      Optional<String> next =
          items.size() > size
              ? Optional.of(new Cursor(page.getLast().number()).text(tenant))
              : Optional.empty();
      return new Listing.Page(List.copyOf(page), next);
    } catch (SdkException e) {
      throw Fault.unavailable("listing decisions", e, false);
    }
  }

  /// The decision as it will read back: times to the millisecond, and no halves of characters,
  /// which UTF-8 cannot hold (a text that was cut in the middle of an emoji ends in one).
  private static NewDecision keepable(NewDecision decision) {
    Basis basis = decision.basis();
    return new NewDecision(
        wholeCharacters(decision.title()),
        decision.architecture(),
        wholeCharacters(decision.reason()),
        decision.decidedBy(),
        decision.channel(),
        decision.decidedAt().truncatedTo(ChronoUnit.MILLIS),
        new Basis(
            wholeCharacters(basis.request()), basis.edition(), basis.totals(), basis.excluded()));
  }

  private static String wholeCharacters(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static int next(int last) {
    if (last >= Key.HIGHEST_NUMBER) {
      throw new IllegalStateException("all numbers are taken");
    }
    return last + 1;
  }

  private Decision existing(Tenant tenant, int number, Deadline deadline) {
    Map<String, AttributeValue> item = get(Key.decision(tenant, number), deadline);
    if (item.isEmpty()) {
      throw new IllegalStateException(
          "a seen request names decision " + number + ", which is gone");
    }
    return DecisionItem.read(item);
  }

  /// An item without attributes when there is none.
  private Map<String, AttributeValue> get(Key key, Deadline deadline) {
    return client
        .get()
        .getItem(
            GetItemRequest.builder()
                .tableName(table)
                .key(key.attributes())
                .consistentRead(true)
                .overrideConfiguration(within(deadline))
                .build())
        .item();
  }

  private QueryRequest.Builder query(Tenant tenant, String prefix) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(Key.partition(tenant)),
                ":prefix", AttributeValue.fromS(prefix)))
        .consistentRead(true);
  }

  /// Asks on where DynamoDB stopped: it answers with 1 MB at most, however many items were asked
  /// for.
  private List<Map<String, AttributeValue>> all(
      QueryRequest.Builder query, int atMost, Deadline deadline) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    while (true) {
      QueryResponse answer =
          client
              .get()
              .query(
                  query
                      .limit(atMost - items.size())
                      .overrideConfiguration(within(deadline))
                      .build());
      items.addAll(answer.items());
      if (!answer.hasLastEvaluatedKey() || items.size() >= atMost) {
        return items;
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
  }

  /// No request outlives the call that it is a part of.
  private static AwsRequestOverrideConfiguration within(Deadline deadline) {
    Duration left = deadline.left();
    return AwsRequestOverrideConfiguration.builder()
        .apiCallTimeout(left.isPositive() ? left : Duration.ofMillis(1))
        .build();
  }
}
