package dev.containerarch.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class EmbeddedDynamoDbTest {

  private static final String TABLE = "container-arch";

  @Test
  void whatIsPutIsFoundByAQueryThroughTheEndpointWithOtherCredentialsAndRegion() {
    try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(null);
        DynamoDbClient other =
            DynamoDbClient.builder()
                .endpointOverride(database.endpoint())
                .region(Region.AP_NORTHEAST_2)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("child", "child")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
      database.createTable(TABLE);

      put(other, "T#T1", "DECISION#000001");

      assertThat(sortKeys(database.client(), "T#T1")).containsExactly("DECISION#000001");
    }
  }

  @Test
  void theTableHasTheKeysTheStreamAndTheTimeToLiveOfTheTemplate() {
    try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(null)) {
      database.createTable(TABLE);

      TableDescription table = database.client().describeTable(t -> t.tableName(TABLE)).table();
      assertThat(table.keySchema())
          .extracting(KeySchemaElement::attributeName, KeySchemaElement::keyTypeAsString)
          .containsExactly(tuple("pk", "HASH"), tuple("sk", "RANGE"));
      assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
      assertThat(table.streamSpecification().streamViewType())
          .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
      TimeToLiveDescription timeToLive =
          database.client().describeTimeToLive(t -> t.tableName(TABLE)).timeToLiveDescription();
      assertThat(timeToLive.attributeName()).isEqualTo("expiresAt");
      assertThat(timeToLive.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    }
  }

  @Test
  void creatingTheTableAgainKeepsItsItems() {
    try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(null)) {
      database.createTable(TABLE);
      put(database.client(), "T#T1", "SETTINGS");

      database.createTable(TABLE);

      assertThat(sortKeys(database.client(), "T#T1")).containsExactly("SETTINGS");
    }
  }

  @Test
  void twoDatabasesInMemoryDoNotSeeEachOther() {
    try (EmbeddedDynamoDb one = EmbeddedDynamoDb.start(null);
        EmbeddedDynamoDb two = EmbeddedDynamoDb.start(null)) {
      one.createTable(TABLE);

      assertThat(two.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void aSecondStartOverTheSameDirectorySeesTheItems(@TempDir Path directory) {
    Path data = directory.resolve("not/there/yet");
    try (EmbeddedDynamoDb first = EmbeddedDynamoDb.start(data)) {
      first.createTable(TABLE);
      put(first.client(), "T#T1", "COUNTER#DECISION");
    }

    try (EmbeddedDynamoDb second = EmbeddedDynamoDb.start(data)) {
      second.createTable(TABLE);
      assertThat(sortKeys(second.client(), "T#T1")).containsExactly("COUNTER#DECISION");
    }
  }

  @Test
  void aDirectoryThatIsInUseIsRefusedWithWhatToDo(@TempDir Path directory) {
    try (EmbeddedDynamoDb owner = EmbeddedDynamoDb.start(directory)) {
      assertThatThrownBy(() -> EmbeddedDynamoDb.start(directory))
          .isInstanceOf(DataDirectoryInUseException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("in use")
          .hasMessageContaining("--data");
      assertThat(owner.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void aDirectoryThatAnotherProcessUsesIsRefused(@TempDir Path directory) throws Exception {
    Process other = holdLock(directory.resolve("in-use.lock"));
    try {
      assertThat(other.getInputStream().read()).isEqualTo('L');
      assertThatThrownBy(() -> EmbeddedDynamoDb.start(directory))
          .isInstanceOf(DataDirectoryInUseException.class);
    } finally {
      other.destroyForcibly().waitFor();
    }

    // A process that was killed leaves the file, not the lock.
    EmbeddedDynamoDb.start(directory).close();
  }

  @Test
  void nothingIsWrittenBesideTheDatabaseFile(@TempDir Path directory) throws IOException {
    try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(directory)) {
      database.createTable(TABLE);
    }

    try (var files = Files.list(directory)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("in-use.lock", "shared-local-instance.db");
    }
    // Where DynamoDB Local's telemetry would leave its identity.
    assertThat(Path.of("dynamodb-local-metadata.json")).doesNotExist();
  }

  @Test
  void noThreadOutlivesIt(@TempDir Path directory) {
    try (EmbeddedDynamoDb first = EmbeddedDynamoDb.start(directory)) {
      first.createTable(TABLE);
    }
    Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());

    // Over a table that is already there, the engine starts its background jobs at once.
    try (EmbeddedDynamoDb second = EmbeddedDynamoDb.start(directory)) {
      put(second.client(), "T#T1", "SETTINGS");
    }

    // Not a measurement: a thread that was not told to stop sleeps for 10 s, one that was is gone
    // at once.
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread) && !thread.isDaemon())
        .allSatisfy(thread -> assertThat(thread.join(Duration.ofSeconds(6))).isTrue());
  }

  private static Process holdLock(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// The other process: locks the file, says so, and waits to be killed.
  static final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws Exception {
      try (FileChannel channel =
          FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        System.out.print('L');
        System.out.flush();
        // Ends with its parent, too: then its standard input is closed.
        int _ = System.in.read();
      }
    }
  }

  private static void put(DynamoDbClient client, String pk, String sk) {
    client.putItem(p ->
        p.tableName(TABLE)
            .item(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))));
  }

  private static List<String> sortKeys(DynamoDbClient client, String pk) {
    return client
        .query(q ->
            q.tableName(TABLE)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .map(item -> Objects.requireNonNull(item.get("sk")).s())
        .toList();
  }
}
