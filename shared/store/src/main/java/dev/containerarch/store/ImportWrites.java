package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionImport.Provenance;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.store.ImportCheck.Missing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The transactions of an import.
record ImportWrites(Writes writes) {

  private static final int PLACES = 100;

  /// Moves the counter from where it was seen; the same condition as of recording, and as with the
  /// first recording the tenant is written down.
  List<TransactWriteItem> raiseCounter(int seen, int highest) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":highest", Item.number(highest));
    values.put(":type", AttributeValue.fromS("counter"));
    if (seen > 0) {
      values.put(":seen", Item.number(seen));
    }
    Update.Builder update =
        Update.builder()
            .tableName(writes.table())
            .key(Key.decisionCounter(writes.tenant()).attributes())
            .updateExpression("SET #last = :highest, #version = :highest, #type = :type")
            .conditionExpression(seen == 0 ? "attribute_not_exists(#last)" : "#last = :seen")
            .expressionAttributeNames(
                Map.of(
                    "#last", RecordTransaction.LAST, "#version", Item.VERSION, "#type", Item.TYPE))
            .expressionAttributeValues(values);
    TransactWriteItem counter = TransactWriteItem.builder().update(update.build()).build();
    return seen == 0 ? List.of(counter, TenantItem.put(writes)) : List.of(counter);
  }

  /// Says where decisions come from, apart from them, for nothing is added to their history. The
  /// same decisions have one note, however often they are brought in.
  TransactWriteItem note(List<Kept> decisions, Provenance provenance, Instant now) {
    StringBuilder heads = new StringBuilder();
    for (Kept kept : decisions) {
      heads.append(kept.decision().name()).append(' ').append(kept.decision().head()).append('\n');
    }
    String digest = HexFormat.of().formatHex(Sha256.of(heads.toString()));
    Map<String, AttributeValue> item =
        new HashMap<>(Key.importNote(writes.tenant(), digest).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("import"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put("source", AttributeValue.fromS(provenance.source()));
    item.put("exportedAt", AttributeValue.fromS(Key.time(provenance.exportedAt())));
    item.put("by", AttributeValue.fromS(provenance.by()));
    item.put("at", AttributeValue.fromS(Key.time(now)));
    item.put("decisions", Item.number(decisions.size()));
    item.put("lowest", Item.number(decisions.getFirst().decision().number()));
    item.put("highest", Item.number(decisions.getLast().decision().number()));
    return writes.create(item);
  }

  /// The transactions that write one decision; after the last one it is there.
  List<List<TransactWriteItem>> steps(Missing missing) {
    Decision decision = missing.kept().decision();
    List<HistoryEntry> history = missing.kept().history();
    List<TransactWriteItem> last = new ArrayList<>();
    last.add(writes.create(DecisionItem.of(writes.tenant(), decision)));
    // With the entry that wrote the content, so that what the content is found by is written too.
    last.addAll(
        writes.following(
            new LifeCycle.Outcome.Done(decision, history.get(decision.contentVersion() - 1))));
    List<TransactWriteItem> entries = new ArrayList<>();
    for (HistoryEntry entry : history) {
      if (!missing.there().contains(entry.ordinal())) {
        entries.add(writes.create(EventItem.of(writes.tenant(), entry)));
      }
    }
    int early = Math.max(0, entries.size() - (PLACES - last.size()));
    last.addAll(entries.subList(early, entries.size()));
    List<List<TransactWriteItem>> steps = new ArrayList<>();
    for (int from = 0; from < early; from += PLACES) {
      steps.add(List.copyOf(entries.subList(from, Math.min(early, from + PLACES))));
    }
    steps.add(List.copyOf(last));
    return steps;
  }
}
