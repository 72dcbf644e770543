package dev.containerarch.store;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/// The one table, as `template.yaml` declares it: the same keys, indexes, time-to-live attribute
/// and stream. For databases that no template makes.
public final class TableDefinition {

  private TableDefinition() {}

  public static CreateTableRequest table(String name) {
    List<AttributeDefinition> attributes = new ArrayList<>();
    List<String> keys = new ArrayList<>(List.of(Key.PK, Key.SK));
    keys.addAll(Index.KEYS);
    for (String key : keys) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(key)
              .attributeType(ScalarAttributeType.S)
              .build());
    }
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes)
        .keySchema(keys(Key.PK, Key.SK))
        .globalSecondaryIndexes(
            index(Index.STATUS, Index.STATUS_PK, Index.STATUS_SK, ProjectionType.ALL),
            index(Index.DUE, Index.DUE_PK, Index.DUE_SK, ProjectionType.KEYS_ONLY))
        .streamSpecification(
            s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
        .build();
  }

  public static UpdateTimeToLiveRequest timeToLive(String name) {
    return UpdateTimeToLiveRequest.builder()
        .tableName(name)
        .timeToLiveSpecification(t -> t.enabled(true).attributeName(Item.EXPIRES_AT))
        .build();
  }

  private static GlobalSecondaryIndex index(
      String name, String pk, String sk, ProjectionType projected) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(pk, sk))
        .projection(projection -> projection.projectionType(projected))
        .build();
  }

  private static List<KeySchemaElement> keys(String pk, String sk) {
    return List.of(
        KeySchemaElement.builder().attributeName(pk).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sk).keyType(KeyType.RANGE).build());
  }
}
