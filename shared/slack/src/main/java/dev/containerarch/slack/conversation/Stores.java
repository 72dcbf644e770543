package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.draft.Drafts;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.settings.SettingsStore;
import java.util.function.Supplier;

/// Where the conversation keeps and finds things. Each is asked for when it is first needed: a
/// comparison needs the settings alone, and should not wait for the classes of the others.
///
/// @param drafts requests that a member has not finished
/// @param snapshots fresher prices, for answers about money
/// @param settings what a team and a member have settled
/// @param board reviews
public record Stores(
    Supplier<DecisionLog> log,
    Supplier<Drafts> drafts,
    Supplier<PriceSnapshots> snapshots,
    Supplier<SettingsStore> settings,
    Supplier<ReviewBoard> board) {

  /// Stores that are there already, for a team that has settled nothing and holds no reviews.
  public static Stores of(DecisionLog log, Drafts drafts, PriceSnapshots snapshots) {
    return of(log, drafts, snapshots, SettingsStore.none(), ReviewBoard.none());
  }

  /// Stores that are there already.
  public static Stores of(
      DecisionLog log,
      Drafts drafts,
      PriceSnapshots snapshots,
      SettingsStore settings,
      ReviewBoard board) {
    return new Stores(() -> log, () -> drafts, () -> snapshots, () -> settings, () -> board);
  }
}
