package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.DecisionLog.Whole;
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

  List<Whole> decisions() {
    int top = Math.min(below, Key.HIGHEST_NUMBER + 1) - 1;
    if (top < 1) {
      return List.of();
    }
    List<Map<String, AttributeValue>> decisions = read(top);
    if (decisions.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<Map<String, AttributeValue>>> history =
        histories(
            DecisionItem.number(decisions.getLast()), DecisionItem.number(decisions.getFirst()));
    List<Whole> page = new ArrayList<>();
    for (Map<String, AttributeValue> item : decisions) {
      page.add(whole(item, history.getOrDefault(DecisionItem.number(item), List.of())));
    }
    return List.copyOf(page);
  }

  private Whole whole(Map<String, AttributeValue> item, List<Map<String, AttributeValue>> history) {
    try {
      Decision decision = DecisionItem.read(item);
      List<HistoryEntry> entries =
          history.stream()
              .map(EventItem::read)
              .sorted(Comparator.comparingInt(HistoryEntry::ordinal))
              .toList();
      return new Whole.Read(new Kept(upTo(entries, decision), entries));
    } catch (RecordBroken e) {
      return new Whole.Broken(e.number());
    }
  }

  private List<Map<String, AttributeValue>> read(int top) {
    List<Map<String, AttributeValue>> decisions = new ArrayList<>();
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
      decisions.addAll(answer.items());
      if (decisions.size() == size || !answer.hasLastEvaluatedKey()) {
        return decisions;
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
  }

  /// Behind `#` nothing that a key has comes after `~`.
  private Map<Integer, List<Map<String, AttributeValue>>> histories(int lowest, int highest) {
    Map<Integer, List<Map<String, AttributeValue>>> histories = new HashMap<>();
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
      histories.computeIfAbsent(EventItem.number(item), _ -> new ArrayList<>()).add(item);
    }
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
