package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.DecisionMessages;
import dev.containerarch.slack.view.DecisionView;

/// How what leaves looks.
final class Rendering {

  private final DecisionMessages messages;
  private final Texts texts;

  Rendering(Knowledge knowledge, Texts texts) {
    this.messages = new DecisionMessages(new DecisionView(knowledge));
    this.texts = texts;
  }

  Answer notice(OutboxEntry entry, Kept decision) {
    return messages.notice(decision, texts.in(entry.language()));
  }

  Answer reminder(OutboxEntry entry, Outgoing.Reminder reminder, Kept decision) {
    return messages.reminder(reminder, decision, texts.in(entry.language()));
  }
}
