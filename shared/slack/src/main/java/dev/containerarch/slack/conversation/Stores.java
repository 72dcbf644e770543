package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.draft.Drafts;
import java.util.function.Supplier;

/// Where the conversation keeps and finds things. Each is asked for when it is first needed: a
/// comparison needs none, and should not wait for their classes to be loaded.
///
/// @param drafts requests that a member has not finished
/// @param snapshots fresher prices, for answers about money
public record Stores(
    Supplier<DecisionLog> log, Supplier<Drafts> drafts, Supplier<PriceSnapshots> snapshots) {

  /// Stores that are there already.
  public static Stores of(DecisionLog log, Drafts drafts, PriceSnapshots snapshots) {
    return new Stores(() -> log, () -> drafts, () -> snapshots);
  }
}
