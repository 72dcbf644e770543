package dev.containerarch.slack.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What stands in the inputs of the modal that asks what a step of a review needs; each step has
/// some of them.
///
/// @param text a reason, what belongs to a proposal, or the words of a request
/// @param within how long the members have
/// @param architecture id of what is proposed
/// @param interim id of what is used until then
/// @param successor Slack's id of who is to run the review
/// @param owners Slack's ids
/// @param affected Slack's ids
/// @param experts Slack's ids
public record ReviewStepDraft(
    String text,
    Duration within,
    Optional<String> architecture,
    Optional<String> interim,
    Optional<String> successor,
    List<String> owners,
    List<String> affected,
    List<String> experts) {

  public ReviewStepDraft {
    owners = List.copyOf(owners);
    affected = List.copyOf(affected);
    experts = List.copyOf(experts);
  }

  /// Nothing but a text, the time that members had before, and what leads.
  public static ReviewStepDraft of(String text, Duration within, Optional<String> architecture) {
    return new ReviewStepDraft(
        text,
        within,
        architecture,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
