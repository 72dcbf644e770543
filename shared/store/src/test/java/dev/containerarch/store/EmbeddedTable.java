package dev.containerarch.store;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// The embedded database in memory on a port of 127.0.0.1, with the one table.
///
/// Its own server class would listen on every address of the machine; its handler alone sends no
/// telemetry either.
final class EmbeddedTable {

  static final String NAME = "container-arch";

  private final Server server;
  private final LocalDynamoDBRequestHandler database;
  private final DynamoDbClient client;

  private EmbeddedTable(Server server, LocalDynamoDBRequestHandler database) {
    this.server = server;
    this.database = database;
    this.client = patient(endpoint());
  }

  static EmbeddedTable start() throws Exception {
    LocalDynamoDBRequestHandler database =
        new LocalDynamoDBRequestHandler(0, true, null, false, false);
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(new LocalDynamoDBServerHandler(database, null));
    server.start();
    EmbeddedTable table = new EmbeddedTable(server, database);
    table.create();
    return table;
  }

  URI endpoint() {
    return server.getURI();
  }

  /// A client that waits: for tests of what is kept, not of how long it takes.
  DynamoDbClient client() {
    return client;
  }

  static DynamoDbClient patient(URI endpoint) {
    return at(
            endpoint,
            DynamoDbClient.builder()
                .httpClientBuilder(
                    UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(1))))
        .build();
  }

  /// A client whose requests somebody counts.
  static DynamoDbClient watched(URI endpoint, ExecutionInterceptor watching) {
    return at(
            endpoint,
            DynamoDbClient.builder()
                .httpClientBuilder(
                    UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(1)))
                .overrideConfiguration(override -> override.addExecutionInterceptor(watching)))
        .build();
  }

  /// The client of the product.
  static DynamoDbClient interactive(URI endpoint) {
    return at(endpoint, DynamoDbClients.interactiveBuilder()).build();
  }

  private static DynamoDbClientBuilder at(URI endpoint, DynamoDbClientBuilder builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }

  private void create() {
    client.createTable(TableDefinition.table(NAME));
  }

  void stop() throws Exception {
    client.close();
    server.stop();
    database.shutdown();
  }
}
