package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.digest.Digest;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.DecisionMessages;
import dev.containerarch.slack.view.DecisionView;
import dev.containerarch.slack.view.DigestMessage;
import dev.containerarch.slack.view.FactsMessage;
import java.util.Optional;

/// How what leaves looks, in the language that its readers have settled; where they have settled
/// none, in that of the decision.
final class Rendering {

  private final DecisionMessages messages;
  private final FactsMessage facts;
  private final DigestMessage digests;
  private final Texts texts;
  private final SettingsStore settings;

  Rendering(Knowledge knowledge, Texts texts, SettingsStore settings) {
    this.settings = settings;
    DecisionView decisions = new DecisionView(knowledge);
    this.messages = new DecisionMessages(decisions);
    this.facts = new FactsMessage(knowledge, decisions);
    this.digests = new DigestMessage(knowledge);
    this.texts = texts;
  }

  Answer notice(OutboxEntry entry, Kept decision) {
    return messages.notice(decision, phrases(entry, ofTeam(entry, decision)));
  }

  Answer reminder(OutboxEntry entry, Outgoing.Reminder reminder, Kept decision) {
    return messages.reminder(
        reminder,
        decision,
        phrases(
            entry,
            reminder.isToMember()
                ? settings.read(entry.tenant(), reminder.to()).ofMember()
                : ofTeam(entry, decision)));
  }

  Answer facts(OutboxEntry entry, Outgoing.FactsChanged changed, Kept decision) {
    return facts.of(
        changed,
        decision.decision(),
        phrases(
            entry,
            changed.isToMember()
                ? settings.read(entry.tenant(), changed.to()).ofMember()
                : ofTeam(entry, decision)));
  }

  Answer digest(OutboxEntry entry, Digest digest) {
    return digests.of(
        digest, phrases(entry, settings.team(entry.tenant()).flatMap(TeamSettings::language)));
  }

  /// The team's settings are read with those of a member, whoever that is.
  private Optional<Language> ofTeam(OutboxEntry entry, Kept decision) {
    String author = decision.decision().content().origin().by();
    return settings.read(entry.tenant(), author).ofTeam();
  }

  private Phrases phrases(OutboxEntry entry, Optional<Language> settled) {
    return texts.in(settled.orElse(entry.language()));
  }
}
