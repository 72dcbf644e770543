package dev.containerarch.local.dynamodb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local in this process, on a free port of 127.0.0.1.
public final class EmbeddedDynamoDb implements AutoCloseable {

  private final LocalDynamoDBServerHandler engine;
  private final Server server;

  private EmbeddedDynamoDb(LocalDynamoDBServerHandler engine, Server server) {
    this.engine = engine;
    this.server = server;
  }

  /// Starts the database.
  ///
  /// @param directory where the data is kept, or null to keep it in memory
  public static EmbeddedDynamoDb start(@Nullable Path directory) {
    try {
      var engine =
          new LocalDynamoDBServerHandler(
              new LocalDynamoDBRequestHandler(
                  0,
                  directory == null,
                  directory == null ? null : directory.toString(),
                  true,
                  false),
              null);
      var server = new Server(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
      server.setHandler(new ContextHandler(engine, "/"));
      server.start();
      return new EmbeddedDynamoDb(engine, server);
    } catch (Exception e) {
      throw new IllegalStateException("the embedded DynamoDB did not start", e);
    }
  }

  /// Where clients of any process on this machine find it.
  public URI endpoint() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Creates a table with the key `pk`, `sk`, both strings.
  public void createTable(String name) {
    var credentials = AwsBasicCredentials.create("local", "local");
    try (var client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      client.createTable(table ->
          table
              .tableName(name)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(text("pk"), text("sk"))
              .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    }
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the embedded DynamoDB did not stop", e);
    } finally {
      engine.close();
    }
  }
}
