package dev.containerarch.slack.delivery;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.slack.view.Answer;
import java.util.UUID;

/// A tenant's messages in Slack.
public interface Messages {

  /// Posts a message.
  ///
  /// @param to Slack's id of a conversation, or of a member, who gets a direct message
  /// @param id the same message always has the same: one that Slack knows is not posted again, and
  ///   the answer is the one that is there
  Sending post(Tenant tenant, String to, UUID id, Answer message);

  /// Puts another content in the place of a message's.
  Sending update(Tenant tenant, String channel, String ts, Answer message);
}
