package dev.containerarch.advisor.outbox;

/// What can be read on the event bus. Names and versions are a contract with others: a field may be
/// added within a version, anything else is a new version beside the old one.
public enum EventType {
  DECISION_PROPOSED("DecisionProposed"),
  DECISION_ACCEPTED("DecisionAccepted"),
  DECISION_REJECTED("DecisionRejected"),
  DECISION_SUPERSEDED("DecisionSuperseded"),
  DECISION_DEPRECATED("DecisionDeprecated"),
  DECISION_WITHDRAWN("DecisionWithdrawn"),
  /// A decision's review date has come. It has nothing to do with the reviews below, in which
  /// members weigh and vote.
  REVIEW_DUE("ReviewDue"),
  ARCHITECTURE_REVIEW_OPENED("ArchitectureReviewOpened"),
  ARCHITECTURE_REVIEW_REVEALED("ArchitectureReviewRevealed"),
  ARCHITECTURE_REVIEW_DECIDED("ArchitectureReviewDecided"),
  ARCHITECTURE_REVIEW_CANCELLED("ArchitectureReviewCancelled"),
  FACTS_CHANGED("FactsChanged");

  private final String code;

  EventType(String code) {
    this.code = code;
  }

  /// The event's `detail-type`.
  public String code() {
    return code;
  }

  /// The version of the detail's schema.
  public int version() {
    return 1;
  }
}
