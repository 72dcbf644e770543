package dev.containerarch.advisor.watch;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.EventDetail;
import dev.containerarch.advisor.outbox.NoticeLanguage;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What has to leave when the choice of a decision stands otherwise with what is known now.
public final class FactReminders {

  /// As many as [#of] makes.
  public static final int MOST = 3;

  private FactReminders() {}

  /// A message to the owner, one to the conversation of the decision, and an event.
  ///
  /// @param now when it was found out, to the millisecond
  public static List<OutboxEntry> of(
      Tenant tenant, Decision decision, Finding finding, Instant now) {
    Content.Origin origin = decision.content().origin();
    List<Outgoing> leaving = new ArrayList<>();
    for (String to : List.of(origin.by(), origin.channel())) {
      if (!to.isEmpty()) {
        leaving.add(new Outgoing.FactsChanged(decision.number(), finding, to));
      }
    }
    leaving.add(
        EventDetail.of(tenant, decision, decision.version(), now, "").factsChanged(finding));
    Language language = NoticeLanguage.of(decision.content());
    return leaving.stream().map(what -> new OutboxEntry(tenant, now, language, what)).toList();
  }
}
