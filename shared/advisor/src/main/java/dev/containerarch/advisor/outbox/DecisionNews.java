package dev.containerarch.advisor.outbox;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has to leave because something happened to a decision: the notice in its conversation comes
/// up to date, and the bus is told when the decision changed its status.
public final class DecisionNews {

  private DecisionNews() {}

  /// The entries for one thing that happened, at most two.
  ///
  /// @param decision as it is after what happened
  /// @param entry what happened
  public static List<OutboxEntry> of(Tenant tenant, Decision decision, HistoryEntry entry) {
    Content content = decision.content();
    List<Outgoing> leaving = new ArrayList<>();
    if (!content.origin().channel().isEmpty()) {
      leaving.add(
          new Outgoing.DecisionNotice(
              decision.number(), entry.ordinal(), content.origin().channel()));
    }
    type(entry.event())
        .ifPresent(type ->
            leaving.add(
                EventDetail.of(tenant, decision, entry.ordinal(), entry.at(), entry.by())
                    .event(type)));
    Language language = NoticeLanguage.of(content);
    return leaving.stream()
        .map(what -> new OutboxEntry(tenant, entry.at(), language, what))
        .toList();
  }

  private static Optional<EventType> type(Event event) {
    return switch (event) {
      case Event.Recorded(Status as, String _) ->
          Optional.of(
              as instanceof Status.Proposed
                  ? EventType.DECISION_PROPOSED
                  : EventType.DECISION_ACCEPTED);
      case Event.Accepted _ -> Optional.of(EventType.DECISION_ACCEPTED);
      case Event.Rejected _ -> Optional.of(EventType.DECISION_REJECTED);
      case Event.Withdrawn _ -> Optional.of(EventType.DECISION_WITHDRAWN);
      case Event.Deprecated _ -> Optional.of(EventType.DECISION_DEPRECATED);
      case Event.Superseded _ -> Optional.of(EventType.DECISION_SUPERSEDED);
      case Event.Edited _, Event.Noted _, Event.Confirmed _, Event.Snoozed _ -> Optional.empty();
    };
  }
}
