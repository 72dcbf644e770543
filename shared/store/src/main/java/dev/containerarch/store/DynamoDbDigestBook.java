package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.digest.DigestBook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What digests are made of, in the one table: all tenants are one query, decisions with a new
/// status one query of the days on which they got it and one batch of their lines.
public final class DynamoDbDigestBook implements DigestBook {

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Duration limit;
  private final Patience patience;

  /// @param client asked for with every request, so that it may be made at the first; left open
  /// @param limit how long a call may take, all its tries together
  public DynamoDbDigestBook(Supplier<DynamoDbClient> client, String table, Duration limit) {
    this.client = client;
    this.table = table;
    this.limit = limit;
    this.patience = Patience.of(limit);
  }

  @Override
  public List<Reader> readers() {
    Requests requests = requests();
    try {
      List<Reader> readers = new ArrayList<>();
      for (Map<String, AttributeValue> item : requests.all(TenantItem.query(requests))) {
        readers.add(new Reader(TenantItem.tenant(item), TenantItem.digestUntil(item)));
      }
      return readers;
    } catch (SdkException e) {
      throw unavailable("finding all tenants", e);
    }
  }

  @Override
  public void madeUntil(Tenant tenant, LocalDate day) {
    try {
      client
          .get()
          .updateItem(update ->
              update
                  .tableName(table)
                  .key(Key.amongTenants(tenant).attributes())
                  .updateExpression("SET #until = :day")
                  .conditionExpression("attribute_not_exists(#until) OR #until < :day")
                  .expressionAttributeNames(Map.of("#until", TenantItem.DIGEST_UNTIL))
                  .expressionAttributeValues(Map.of(":day", AttributeValue.fromS(day.toString())))
                  .overrideConfiguration(override -> override.apiCallTimeout(limit)));
    } catch (ConditionalCheckFailedException e) {
      // Another run is further, or this one's first answer was lost: either way it is noted.
      return;
    } catch (SdkException e) {
      throw unavailable("noting a digest", e);
    }
  }

  @Override
  public List<DecisionLine> changedStatus(Tenant tenant, LocalDate from, LocalDate until) {
    Requests requests = requests();
    try {
      TreeSet<Integer> numbers = new TreeSet<>(Comparator.reverseOrder());
      for (Map<String, AttributeValue> entry :
          requests.all(
              requests.query(
                  Key.facets(tenant, FacetItem.CHANGED),
                  "sk BETWEEN :from AND :until",
                  Map.of(
                      ":from", AttributeValue.fromS(from.toString()),
                      ":until", AttributeValue.fromS(until.toString()))))) {
        numbers.add(FacetItem.number(entry));
      }
      List<Key> keys =
          numbers.stream().limit(MOST).map(number -> Key.line(tenant, number)).toList();
      List<DecisionLine> lines = new ArrayList<>();
      for (Lines.Entry entry : new Lines(requests, tenant).read(requests.get(keys))) {
        if (entry instanceof Lines.Entry.Listed listed) {
          lines.add(listed.line());
        }
      }
      lines.sort(Comparator.comparingInt(DecisionLine::number).reversed());
      return lines;
    } catch (SdkException e) {
      throw unavailable("finding new states of decisions", e);
    }
  }

  private Requests requests() {
    return new Requests(client, table, patience.start());
  }

  private static BookUnavailable unavailable(String doing, SdkException fault) {
    return new BookUnavailable(doing + ": " + Fault.kind(fault), fault);
  }
}
