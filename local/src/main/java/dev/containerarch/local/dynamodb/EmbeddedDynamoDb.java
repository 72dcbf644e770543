package dev.containerarch.local.dynamodb;

import dev.containerarch.store.TableDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local in this process, behind HTTP on 127.0.0.1 and a port of the system's choice.
///
/// Its own launchers are not used: they listen on every network interface, set up telemetry that
/// calls home, and hide the port. The telemetry's clients are not even on this module's class path.
///
/// One database for all credentials and regions ("shared"), so whatever a child process signs with
/// sees the same items.
public final class EmbeddedDynamoDb implements AutoCloseable {

  /// Any region and any credentials do; these are what {@link #client()} uses and what a child
  /// process may be given.
  public static final String REGION = "us-east-1";

  public static final String ACCESS_KEY_ID = "local";
  public static final String SECRET_ACCESS_KEY = "local";

  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_THREADS = 32;
  private static final int LEAST_THREADS = 4;
  private static final int IDLE_MILLIS = 60_000;

  /// How long its threads may take to end after they were told to.
  private static final Duration THREADS_END = Duration.ofSeconds(5);

  private static final Duration TOLD_AGAIN_AFTER = Duration.ofMillis(100);

  // DynamoDB Local's SQLite binding reports every statement it prepares. The reference keeps the
  // level: loggers are held weakly.
  private static final Logger SQLITE_LOG = Logger.getLogger("com.almworks.sqlite4java");

  private final @Nullable DataDirectoryLock lock;
  private final LocalDynamoDBServerHandler engine;
  private final Server server;

  // The engine's background threads are born in the server's, and so in this group.
  private final ThreadGroup threads;
  private final URI endpoint;
  private final DynamoDbClient client;
  private final List<DynamoDbClient> furtherClients = new CopyOnWriteArrayList<>();

  private EmbeddedDynamoDb(
      @Nullable DataDirectoryLock lock,
      LocalDynamoDBServerHandler engine,
      Server server,
      ThreadGroup threads,
      URI endpoint) {
    this.lock = lock;
    this.engine = engine;
    this.server = server;
    this.threads = threads;
    this.endpoint = endpoint;
    this.client = newClient(endpoint).build();
  }

  /// Starts the database and returns when it listens.
  ///
  /// @param dataDirectory where the items are kept, created if missing; null keeps them in memory
  ///   only
  /// @throws DataDirectoryInUseException if another process works on that directory
  /// @throws UncheckedIOException if the directory cannot be written
  public static EmbeddedDynamoDb start(@Nullable Path dataDirectory) {
    SQLITE_LOG.setLevel(Level.SEVERE);
    try {
      return dataDirectory == null
          ? started(null, null)
          : started(dataDirectory, DataDirectoryLock.take(dataDirectory));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The data directory %s cannot be used: %s".formatted(dataDirectory, e.getMessage()), e);
    }
  }

  private static EmbeddedDynamoDb started(
      @Nullable Path dataDirectory, @Nullable DataDirectoryLock lock) {
    try {
      LocalDynamoDBServerHandler engine =
          new LocalDynamoDBServerHandler(
              new LocalDynamoDBRequestHandler(
                  0,
                  dataDirectory == null,
                  dataDirectory == null ? null : dataDirectory.toString(),
                  true,
                  false),
              null);
      ThreadGroup threads = new ThreadGroup("embedded DynamoDB");
      Server server =
          new Server(
              new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MILLIS, -1, null, threads));
      ServerConnector connector = new ServerConnector(server);
      connector.setHost(LOOPBACK);
      server.addConnector(connector);
      server.setHandler(new ContextHandler(engine, "/"));
      server.start();
      URI endpoint = URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
      return new EmbeddedDynamoDb(lock, engine, server, threads, endpoint);
    } catch (Exception e) {
      if (lock != null) {
        lock.close();
      }
      throw new IllegalStateException("The embedded DynamoDB did not start", e);
    }
  }

  /// Creates the table of `template.yaml` under this name, or leaves the one that is there as it
  /// is.
  public void createTable(String name) {
    try {
      client.createTable(TableDefinition.table(name));
    } catch (ResourceInUseException alreadyThere) {
      return;
    }
    client.updateTimeToLive(TableDefinition.timeToLive(name));
  }

  /// Where a client of any process on this machine finds the database, for example
  /// `http://127.0.0.1:40211`.
  public URI endpoint() {
    return endpoint;
  }

  /// The variables with which a process that uses the SDK's defaults finds the database.
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB",
        endpoint.toString(),
        "AWS_REGION",
        REGION,
        "AWS_ACCESS_KEY_ID",
        ACCESS_KEY_ID,
        "AWS_SECRET_ACCESS_KEY",
        SECRET_ACCESS_KEY);
  }

  /// A client of this database; closed with it.
  public DynamoDbClient client() {
    return client;
  }

  /// A client of its own that this interceptor sees every request of; closed with the database too.
  public DynamoDbClient client(ExecutionInterceptor between) {
    DynamoDbClient further =
        newClient(endpoint)
            .overrideConfiguration(
                ClientOverrideConfiguration.builder().addExecutionInterceptor(between).build())
            .build();
    furtherClients.add(further);
    return further;
  }

  /// A client of the table's stream; the caller closes it.
  public DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY)))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /// The ARN of a table's stream.
  public String streamOf(String table) {
    return client.describeTable(describe -> describe.tableName(table)).table().latestStreamArn();
  }

  private static DynamoDbClientBuilder newClient(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY)))
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }

  /// Stops listening, writes what is pending and frees the data directory. Calling it again does
  /// nothing.
  @Override
  public void close() {
    client.close();
    furtherClients.forEach(DynamoDbClient::close);
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded DynamoDB did not stop", e);
    } finally {
      engine.close();
      // The job that deletes expired items sleeps for 10 s at a time, stopped or not, and would
      // keep this process waiting for it.
      endThreads();
      if (lock != null) {
        lock.close();
      }
    }
  }

  /// Whoever opens the same directory next must not meet one of them in the middle of its work. A
  /// thread that was interrupted in the middle of a statement takes that for the statement alone
  /// and goes to sleep afterwards, so it is told again.
  private void endThreads() {
    Instant deadline = Instant.now().plus(THREADS_END);
    Thread[] running = new Thread[threads.activeCount() + MOST_THREADS];
    try {
      for (int count = threads.enumerate(running);
          count > 0 && Instant.now().isBefore(deadline);
          count = threads.enumerate(running)) {
        threads.interrupt();
        for (int i = 0; i < count; i++) {
          if (running[i] != Thread.currentThread()) {
            running[i].join(TOLD_AGAIN_AFTER);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
