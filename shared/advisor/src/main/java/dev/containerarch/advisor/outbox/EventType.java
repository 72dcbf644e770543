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
  REVIEW_DUE("ReviewDue"),
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
