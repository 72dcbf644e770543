package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Tenant;

/// The tokens with which the app calls Slack.
@FunctionalInterface
public interface BotTokens {

  /// The bot token for a tenant. Never logged, never stored.
  String of(Tenant tenant);
}
