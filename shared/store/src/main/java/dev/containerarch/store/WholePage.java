package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Tenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Neighbouring decisions with their histories: one query of the decisions and one of all entries
/// between the lowest and the highest of them, and more where an answer has its 1 MB.
///
/// @param below only decisions with a lower number
record WholePage(Requests requests, Tenant tenant, int below, int size) {

  List<Kept> decisions() {
    int top = Math.min(below, Key.HIGHEST_NUMBER + 1) - 1;
    if (top < 1) {
      return List.of();
    }
    List<Decision> decisions = read(top);
    if (decisions.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<HistoryEntry>> history =
        histories(decisions.getLast().number(), decisions.getFirst().number());
    List<Kept> page = new ArrayList<>();
    for (Decision decision : decisions) {
      List<HistoryEntry> entries = history.getOrDefault(decision.number(), List.of());
      page.add(new Kept(upTo(entries, decision), entries));
    }
    return List.copyOf(page);
  }

  private List<Decision> read(int top) {
    List<Decision> decisions = new ArrayList<>();
    QueryRequest.Builder query =
        requests
            .query(
                Key.partition(tenant),
                "sk BETWEEN :low AND :high",
                Map.of(
                    ":low",
                    AttributeValue.fromS(Key.DECISIONS + Key.digits(1)),
                    ":high",
                    AttributeValue.fromS(Key.DECISIONS + Key.digits(top))))
            .scanIndexForward(false);
    while (true) {
      QueryResponse answer = requests.query(query.limit(size - decisions.size()));
      answer.items().forEach(item -> decisions.add(DecisionItem.read(item)));
      if (decisions.size() == size || !answer.hasLastEvaluatedKey()) {
        return decisions;
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
  }

  /// Behind `#` nothing that a key has comes after `~`.
  private Map<Integer, List<HistoryEntry>> histories(int lowest, int highest) {
    Map<Integer, List<HistoryEntry>> histories = new HashMap<>();
    for (Map<String, AttributeValue> item :
        requests.all(
            requests.query(
                Key.partition(tenant),
                "sk BETWEEN :low AND :high",
                Map.of(
                    ":low",
                    AttributeValue.fromS(Key.events(lowest)),
                    ":high",
                    AttributeValue.fromS(Key.events(highest) + "~"))))) {
      HistoryEntry entry = EventItem.read(item);
      histories.computeIfAbsent(entry.number(), _ -> new ArrayList<>()).add(entry);
    }
    histories
        .values()
        .forEach(entries -> entries.sort(Comparator.comparingInt(HistoryEntry::ordinal)));
    return histories;
  }

  /// Somebody changed it between the two requests: the entries are ahead of the decision.
  private Decision upTo(List<HistoryEntry> entries, Decision decision) {
    boolean ahead = !entries.isEmpty() && entries.getLast().ordinal() > decision.version();
    return ahead
        ? DecisionItem.read(requests.get(Key.decision(tenant, decision.number())))
        : decision;
  }
}
