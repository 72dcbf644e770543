package dev.containerarch.advisor.reminder;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.EventDetail;
import dev.containerarch.advisor.outbox.EventType;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.outbox.Outgoing.Reminder;
import dev.containerarch.advisor.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has to leave when a decision's review date has come. It is made of the decision and the day
/// alone, so that everybody who makes it makes the same.
public final class ReviewReminders {

  private ReviewReminders() {}

  /// A reminder to the owner, one to the conversation of the decision, and an event.
  ///
  /// @param changes how many changes the decision has seen
  /// @param day its review date
  public static List<OutboxEntry> of(
      Tenant tenant, Decision decision, int changes, LocalDate day, Language language) {
    Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Outgoing> leaving = new ArrayList<>();
    for (String to : List.of(decision.content().decidedBy(), decision.content().channel())) {
      if (!to.isEmpty()) {
        leaving.add(new Reminder(Reminder.Kind.REVIEW_DUE, decision.number(), day, to));
      }
    }
    leaving.add(
        new EventDetail(
                tenant,
                decision.number(),
                changes,
                at,
                "",
                decision.content().title(),
                decision.content().architecture(),
                decision.content().reason(),
                decision.content().channel(),
                Optional.of(day),
                Optional.empty())
            .event(EventType.REVIEW_DUE));
    return leaving.stream().map(what -> new OutboxEntry(tenant, at, language, what)).toList();
  }
}
