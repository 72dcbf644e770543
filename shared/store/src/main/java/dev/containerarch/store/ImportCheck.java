package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionImport.Obstacle;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.decision.archive.Links;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is in the way of an import, and what is left to be written.
///
/// @param requests a fresh patience for each decision: there may be thousands
record ImportCheck(Supplier<Requests> requests, Tenant tenant) {

  /// What was found.
  ///
  /// @param missing what is not here yet
  record Plan(List<Obstacle> obstacles, List<Missing> missing) {}

  /// A decision that is not here, and how far an import that stopped got with it.
  ///
  /// @param there ordinals of the entries that are here already
  record Missing(Kept kept, Set<Integer> there) {}

  Plan of(List<Kept> decisions) {
    Set<Integer> numbers = new HashSet<>();
    decisions.forEach(kept -> numbers.add(kept.decision().number()));
    Set<Integer> others = new TreeSet<>();
    List<Obstacle> obstacles = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (Kept kept : decisions) {
      Requests asking = requests.get();
      int number = kept.decision().number();
      Optional<Decision> here = find(asking, number);
      if (here.isPresent()) {
        if (!isHere(kept, here.get(), asking)) {
          obstacles.add(new Obstacle.Taken(number));
        }
        continue;
      }
      List<HistoryEntry> remains = history(asking, number);
      if (kept.history().containsAll(remains)) {
        Set<Integer> there = new HashSet<>();
        remains.forEach(entry -> there.add(entry.ordinal()));
        missing.add(new Missing(kept, there));
      } else {
        obstacles.add(new Obstacle.Remains(number));
      }
      for (int other : Links.of(kept.decision())) {
        if (!numbers.contains(other) && others.add(other)) {
          find(asking, other)
              .filter(named -> !Links.agree(kept.decision(), named))
              .ifPresent(_ -> obstacles.add(new Obstacle.LinkedElsewhere(number, other)));
        }
      }
    }
    return new Plan(List.copyOf(obstacles), List.copyOf(missing));
  }

  /// Whether a decision is here as it is to be brought in, or was and has gone on from there.
  boolean isHere(Kept kept, Decision here, Requests asking) {
    return here.equals(kept.decision())
        || (here.version() > kept.decision().version()
            && history(asking, here.number()).containsAll(kept.history()));
  }

  Optional<Decision> find(Requests asking, int number) {
    Map<String, AttributeValue> item = asking.get(Key.decision(tenant, number));
    return item.isEmpty() ? Optional.empty() : Optional.of(DecisionItem.read(item));
  }

  private List<HistoryEntry> history(Requests asking, int number) {
    return asking
        .all(
            asking.query(
                Key.partition(tenant),
                "begins_with(sk, :events)",
                Map.of(":events", AttributeValue.fromS(Key.events(number)))))
        .stream()
        .map(EventItem::read)
        .toList();
  }
}
