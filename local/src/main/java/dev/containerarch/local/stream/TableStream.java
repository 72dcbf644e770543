package dev.containerarch.local.stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads the stream of the embedded database as Lambda's event source does: from its beginning,
/// shard by shard, what failed again before what comes after it. What was delivered before is
/// recognised by the function.
public final class TableStream implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final int BATCH = 100;

  private static final Logger logger = LoggerFactory.getLogger(TableStream.class);

  private final DynamoDbStreamsClient client;
  private final String stream;
  private final UnaryOperator<JsonObject> function;
  private final Map<String, Place> places = new HashMap<>();
  private volatile @Nullable Thread reader;
  private boolean hadRecords;

  /// Where the reading of a shard stands.
  ///
  /// @param iterator null at the end of a closed shard
  /// @param failed what has to be handed over again first
  private record Place(@Nullable String iterator, List<Record> failed) {}

  /// @param stream the stream's ARN
  /// @param function takes an event and answers with its batch item failures
  public TableStream(
      DynamoDbStreamsClient client, String stream, UnaryOperator<JsonObject> function) {
    this.client = client;
    this.stream = stream;
    this.function = function;
  }

  /// Hands over what comes, until closed.
  public void start() {
    reader = Thread.ofVirtual().name("table stream").start(this::read);
  }

  private void read() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (!readOnce()) {
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /// Hands over what is there now.
  ///
  /// @return whether there was anything, and nothing of it failed
  public synchronized boolean readOnce() {
    boolean progress = false;
    try {
      for (Shard shard : shards()) {
        Place place = places.computeIfAbsent(shard.shardId(), this::beginning);
        Place next = next(place);
        progress |= next.failed().isEmpty() && !next.equals(place) && hadRecords;
        places.put(shard.shardId(), next);
      }
    } catch (SdkException e) {
      logger.warn("the stream cannot be read: {}", e.getClass().getSimpleName());
    }
    return progress;
  }

  private Place next(Place place) {
    if (!place.failed().isEmpty()) {
      hadRecords = true;
      return new Place(place.iterator(), handed(place.failed()));
    }
    hadRecords = false;
    if (place.iterator() == null) {
      return place;
    }
    GetRecordsResponse answer =
        client.getRecords(get -> get.shardIterator(place.iterator()).limit(BATCH));
    List<Record> ours = answer.records().stream().filter(StreamEvent::isForTheOutbox).toList();
    hadRecords = !answer.records().isEmpty();
    return new Place(answer.nextShardIterator(), handed(ours));
  }

  /// @return what has to come again: everything from the first that failed, as Lambda does it
  private List<Record> handed(List<Record> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    JsonObject answer;
    try {
      answer = function.apply(StreamEvent.of(records));
    } catch (RuntimeException e) {
      logger.warn("the outbox function failed: {}", e.getClass().getName());
      return records;
    }
    List<String> failed = new ArrayList<>();
    for (JsonElement failure : answer.getAsJsonArray("batchItemFailures")) {
      failed.add(failure.getAsJsonObject().get("itemIdentifier").getAsString());
    }
    for (int i = 0; i < records.size(); i++) {
      if (failed.contains(records.get(i).dynamodb().sequenceNumber())) {
        return List.copyOf(records.subList(i, records.size()));
      }
    }
    return List.of();
  }

  private Place beginning(String shard) {
    return new Place(
        client
            .getShardIterator(get ->
                get.streamArn(stream)
                    .shardId(shard)
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator(),
        List.of());
  }

  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    String last = null;
    do {
      String from = last;
      DescribeStreamResponse answer =
          client.describeStream(describe -> describe.streamArn(stream).exclusiveStartShardId(from));
      shards.addAll(answer.streamDescription().shards());
      last = answer.streamDescription().lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }

  @Override
  public void close() {
    Thread running = reader;
    if (running != null) {
      running.interrupt();
    }
    client.close();
  }
}
