package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Content;
import java.time.LocalDate;
import java.util.Optional;

/// What stands in the inputs of the modal that records a decision.
///
/// @param architecture id of the chosen one, or empty
/// @param interim id of the one to use until then
/// @param proposed whether it is only suggested
/// @param actions one in a line, as [ActionLines] writes them
/// @param actionOwner Slack's id of who sees to the actions that name nobody
public record DecisionDraft(
    Optional<String> architecture,
    Optional<String> interim,
    boolean proposed,
    String title,
    Content.Reasoning reasoning,
    String actions,
    Optional<String> actionOwner,
    Optional<LocalDate> reviewOn,
    Content.People people) {

  public static final DecisionDraft EMPTY =
      new DecisionDraft(
          Optional.empty(),
          Optional.empty(),
          false,
          "",
          new Content.Reasoning("", "", "", "", ""),
          "",
          Optional.empty(),
          Optional.empty(),
          Content.People.NONE);

  /// What a record says already.
  public static DecisionDraft of(Content content) {
    return new DecisionDraft(
        Optional.of(content.architecture()),
        content.interim(),
        false,
        content.title(),
        content.reasoning(),
        ActionLines.write(content.actions()),
        Optional.empty(),
        content.reviewOn(),
        content.people());
  }

  public DecisionDraft withContext(String context) {
    return new DecisionDraft(
        architecture,
        interim,
        proposed,
        title,
        new Content.Reasoning(
            context,
            reasoning.reasons(),
            reasoning.consequences(),
            reasoning.risks(),
            reasoning.againstRecommendation()),
        actions,
        actionOwner,
        reviewOn,
        people);
  }

  public DecisionDraft withArchitecture(Optional<String> id) {
    return new DecisionDraft(
        id, interim, proposed, title, reasoning, actions, actionOwner, reviewOn, people);
  }

  public DecisionDraft withReview(Optional<LocalDate> day) {
    return new DecisionDraft(
        architecture, interim, proposed, title, reasoning, actions, actionOwner, day, people);
  }

  public DecisionDraft withPeople(Content.People others) {
    return new DecisionDraft(
        architecture, interim, proposed, title, reasoning, actions, actionOwner, reviewOn, others);
  }
}
