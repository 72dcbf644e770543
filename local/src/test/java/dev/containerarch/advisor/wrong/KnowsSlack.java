package dev.containerarch.advisor.wrong;

import com.slack.api.Slack;

/// The domain must not know Slack.
public record KnowsSlack(Slack slack) {}
