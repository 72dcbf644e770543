package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.settings.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Settings in the one table: an item for a tenant and one for each member.
///
/// Both are read in one request, strongly consistent, and remembered for a minute; a write is one
/// conditional put, and is remembered at once.
public final class DynamoDbSettings implements SettingsStore {

  /// A part of the three seconds that somebody waits, and the conventions are a good enough answer
  /// to let it go.
  public static final Duration DEFAULT_LIMIT = Duration.ofMillis(900);

  /// For how long another process may have changed something unnoticed.
  public static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final Logger logger = LoggerFactory.getLogger(DynamoDbSettings.class);

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;
  private final Remembered<TeamSettings> teams;
  private final Remembered<MemberSettings> members;

  /// Settings whose calls take at most [#DEFAULT_LIMIT].
  ///
  /// @param client asked for with every request, so that it may be made at the first; left open.
  ///   See [DynamoDbClients]
  /// @param clock tells how old is what was read
  public DynamoDbSettings(Supplier<DynamoDbClient> client, String table, Clock clock) {
    this(client, table, clock, DEFAULT_LIMIT);
  }

  /// @param limit how long a call may take, all its tries together
  public DynamoDbSettings(
      Supplier<DynamoDbClient> client, String table, Clock clock, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
    this.teams = new Remembered<>(clock, REMEMBERED);
    this.members = new Remembered<>(clock, REMEMBERED);
  }

  @Override
  public Held read(Tenant tenant, String member) {
    Optional<Versioned<TeamSettings>> team = teams.find(Key.settings(tenant));
    Optional<Versioned<MemberSettings>> own = members.find(Key.member(tenant, member));
    return team.isPresent() && own.isPresent()
        ? new Held(team.get(), own.get(), true)
        : newest(tenant, member);
  }

  @Override
  public Held newest(Tenant tenant, String member) {
    Key ofTeam = Key.settings(tenant);
    Key ofMember = Key.member(tenant, member);
    try {
      BatchGetItemResponse response = client.get().batchGetItem(request(ofTeam, ofMember));
      if (!response.unprocessedKeys().isEmpty()) {
        logger.warn("settings: the table is too busy");
        return Held.UNKNOWN;
      }
      List<Map<String, AttributeValue>> items = response.responses().getOrDefault(table, List.of());
      Versioned<TeamSettings> team =
          versioned(items, ofTeam, SettingsItem::team, TeamSettings.NONE);
      Versioned<MemberSettings> own =
          versioned(items, ofMember, SettingsItem::member, MemberSettings.NONE);
      teams.put(ofTeam, team);
      members.put(ofMember, own);
      return new Held(team, own, true);
    } catch (SdkException e) {
      logger.warn("settings: {}", Fault.kind(e));
      return Held.UNKNOWN;
    }
  }

  @Override
  public Optional<TeamSettings> team(Tenant tenant) {
    try {
      Map<String, AttributeValue> item =
          client
              .get()
              .getItem(get ->
                  get.tableName(table)
                      .key(Key.settings(tenant).attributes())
                      .consistentRead(true)
                      .overrideConfiguration(override -> override.apiCallTimeout(limit)))
              .item();
      return Optional.of(
          item.isEmpty()
              ? TeamSettings.NONE
              : versioned(
                      List.of(item), Key.settings(tenant), SettingsItem::team, TeamSettings.NONE)
                  .value());
    } catch (SdkException e) {
      logger.warn("settings: {}", Fault.kind(e));
      return Optional.empty();
    }
  }

  private BatchGetItemRequest request(Key ofTeam, Key ofMember) {
    return BatchGetItemRequest.builder()
        .requestItems(
            Map.of(
                table,
                KeysAndAttributes.builder()
                    .keys(List.of(ofTeam.attributes(), ofMember.attributes()))
                    .consistentRead(true)
                    .build()))
        .overrideConfiguration(override -> override.apiCallTimeout(limit))
        .build();
  }

  private static <T> Versioned<T> versioned(
      List<Map<String, AttributeValue>> items,
      Key key,
      Function<Map<String, AttributeValue>, T> reader,
      T byConvention) {
    for (Map<String, AttributeValue> item : items) {
      AttributeValue sk = item.get(Key.SK);
      if (sk != null && key.sk().equals(sk.s())) {
        long version = version(item);
        try {
          return new Versioned<>(reader.apply(item), version, version == Versioned.UNREADABLE);
        } catch (RuntimeException e) {
          // Somebody has changed it by hand. Its content is not for the log.
          logger.error("item {} is damaged: {}", key.sk(), e.getClass().getSimpleName());
          return new Versioned<>(byConvention, version, true);
        }
      }
    }
    return Versioned.nothing(byConvention);
  }

  private static long version(Map<String, AttributeValue> item) {
    AttributeValue version = item.get(Item.VERSION);
    return version != null && version.n() != null && version.n().matches("[1-9]\\d{0,15}")
        ? Long.parseLong(version.n())
        : Versioned.UNREADABLE;
  }

  @Override
  public Saving saveTeam(Tenant tenant, long version, TeamSettings settings) {
    long next = next(version);
    return save(
        Key.settings(tenant),
        SettingsItem.of(tenant, next, settings),
        version,
        new Versioned<>(settings, next, false),
        teams);
  }

  @Override
  public Saving saveMember(Tenant tenant, String member, long version, MemberSettings settings) {
    long next = next(version);
    return save(
        Key.member(tenant, member),
        SettingsItem.of(tenant, member, next, settings),
        version,
        new Versioned<>(settings, next, false),
        members);
  }

  private static long next(long version) {
    return version == Versioned.UNREADABLE ? 1 : version + 1;
  }

  private <T> Saving save(
      Key key,
      Map<String, AttributeValue> item,
      long version,
      Versioned<T> written,
      Remembered<T> remembered) {
    try {
      client.get().putItem(put(item, version));
    } catch (ConditionalCheckFailedException e) {
      // A put whose answer was lost is sent again, and then meets itself.
      if (!item.equals(e.item())) {
        remembered.forget(key);
        return Saving.OVERTAKEN;
      }
    } catch (SdkException e) {
      remembered.forget(key);
      logger.warn("saving settings: {}", Fault.kind(e));
      return Saving.UNAVAILABLE;
    }
    remembered.put(key, written);
    return Saving.SAVED;
  }

  private PutItemRequest put(Map<String, AttributeValue> item, long version) {
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .overrideConfiguration(override -> override.apiCallTimeout(limit));
    if (version == Versioned.NOTHING) {
      return put.conditionExpression("attribute_not_exists(pk)").build();
    }
    Map<String, AttributeValue> values = new HashMap<>();
    if (version == Versioned.UNREADABLE) {
      // In place of what has no version that anybody could name.
      values.put(":number", AttributeValue.fromS("N"));
      values.put(":zero", AttributeValue.fromN("0"));
      put.conditionExpression(
          "attribute_not_exists(#version) OR NOT attribute_type(#version, :number)"
              + " OR #version <= :zero");
    } else {
      values.put(":version", AttributeValue.fromN(Long.toString(version)));
      put.conditionExpression("#version = :version");
    }
    return put.expressionAttributeNames(Map.of("#version", Item.VERSION))
        .expressionAttributeValues(values)
        .build();
  }
}
