package dev.containerarch.advisor.reminder;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.EventDetail;
import dev.containerarch.advisor.outbox.EventType;
import dev.containerarch.advisor.outbox.NoticeLanguage;
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

  /// A reminder to the owner, one to the conversation of the decision, and an event; nothing when
  /// the decision is not due by that day any more. What leaves tells of the review date itself.
  ///
  /// @param day under which it stands in the calendar: its review date, or a later one where that
  ///   had passed before it was to be reviewed
  public static List<OutboxEntry> of(Tenant tenant, Decision decision, LocalDate day) {
    Optional<LocalDate> due = decision.reviewOn().filter(on -> !on.isAfter(day));
    if (due.isEmpty()) {
      return List.of();
    }
    Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Content.Origin origin = decision.content().origin();
    List<Outgoing> leaving = new ArrayList<>();
    for (String to : List.of(origin.by(), origin.channel())) {
      if (!to.isEmpty()) {
        leaving.add(new Reminder(Reminder.Kind.REVIEW_DUE, decision.number(), due.get(), to));
      }
    }
    leaving.add(
        EventDetail.of(tenant, decision, decision.version(), at, "").event(EventType.REVIEW_DUE));
    Language language = NoticeLanguage.of(decision.content());
    return leaving.stream().map(what -> new OutboxEntry(tenant, at, language, what)).toList();
  }
}
