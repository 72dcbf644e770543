package dev.containerarch.slack.view;

import dev.containerarch.advisor.review.Review;

/// A review in a list, as one member sees it.
///
/// @param ownerLeft whether its owner has left the workspace, as far as Slack said so in time
public record ReviewLine(Review review, Waiting waiting, boolean ownerLeft) {

  /// What it waits for.
  public enum Waiting {
    /// For nothing of this member.
    NOTHING,
    /// For the member's answer.
    ANSWER,
    /// For the next step of the member, who runs it.
    STEP
  }
}
