package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Step;
import dev.containerarch.advisor.outbox.Outgoing.Reminder;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// What is said about a decision without being asked: the notice in its conversation, and
/// reminders.
public final class DecisionMessages {

  /// A notice names the reason; the whole of it is behind its button.
  private static final int REASON = 300;

  private final DecisionView decisions;

  public DecisionMessages(DecisionView decisions) {
    this.decisions = decisions;
  }

  /// The message that shows a decision as it stands.
  public Answer notice(Kept kept, Phrases phrases) {
    Decision decision = kept.decision();
    String headline =
        phrases.say(
            "notice.headline",
            "name",
            "*" + decision.name() + "*",
            "status",
            DecisionWords.status(decision.status().name(), phrases));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(headline));
    blocks.add(Parts.section(decisions.summary(decision, phrases)));
    String reason = decision.content().reasoning().reasons();
    if (!reason.isEmpty()) {
      blocks.add(Verbatim.of(Mrkdwn.shorten(reason, REASON)));
    }
    decisions.ruledOutThen(decision, phrases).ifPresent(line -> blocks.add(Parts.context(line)));
    blocks.add(Parts.context(TrailText.entry(kept.history().getLast(), phrases)));
    decision
        .reviewOn()
        .ifPresent(
            day -> blocks.add(Parts.context(phrases.say("notice.review", "day", day.toString()))));
    blocks.add(DecisionView.buttons(decision, phrases));
    return new Answer(
        headline.replace("*", "") + " · " + Mrkdwn.escape(decision.content().title()), blocks);
  }

  /// A reminder of a decision.
  public Answer reminder(Reminder reminder, Kept kept, Phrases phrases) {
    Decision decision = kept.decision();
    String sentence =
        switch (reminder.kind()) {
          case REVIEW_DUE ->
              phrases.say(
                  "reminder.review.due",
                  "name",
                  "*" + decision.name() + "*",
                  "day",
                  reminder.day().toString());
        };
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(sentence));
    blocks.add(Parts.section(decisions.summary(decision, phrases)));
    if (decision.status() instanceof Status.Accepted) {
      blocks.add(steps(decision, phrases));
    }
    blocks.add(DecisionView.buttons(decision, phrases));
    return new Answer(sentence.replace("*", ""), blocks);
  }

  /// What a member does about a reminder.
  static LayoutBlock steps(Decision decision, Phrases phrases) {
    return SnoozeMenu.row(
        decision,
        List.of(
            DecisionButtons.step(decision, Step.CONFIRM, phrases),
            ReplayView.button(decision, phrases),
            DecisionButtons.step(decision, Step.SUPERSEDE, phrases)),
        phrases);
  }
}
