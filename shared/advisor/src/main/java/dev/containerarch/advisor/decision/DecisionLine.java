package dev.containerarch.advisor.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A decision as it stands in a list.
///
/// @param interim id of the architecture to use until then
/// @param by Slack's id of who recorded it
/// @param involved Slack's ids of who recorded it and who decided
/// @param channel may be empty
/// @param at when it was recorded
/// @param reviewOn the day on which somebody has to look at it; only while it is accepted
public record DecisionLine(
    int number,
    Status.Name status,
    String title,
    String architecture,
    Optional<String> interim,
    String by,
    Set<String> involved,
    String channel,
    Instant at,
    Optional<LocalDate> reviewOn) {

  public DecisionLine {
    involved = Set.copyOf(involved);
  }

  public static DecisionLine of(Decision decision) {
    Content content = decision.content();
    Set<String> involved = new LinkedHashSet<>(content.people().deciders());
    involved.add(content.origin().by());
    return new DecisionLine(
        decision.number(),
        decision.status().name(),
        content.title(),
        content.architecture(),
        content.interim(),
        content.origin().by(),
        involved,
        content.origin().channel(),
        content.origin().at(),
        decision.reviewOn());
  }

  /// How people refer to it: `CA-12`.
  public String name() {
    return Decision.name(number);
  }
}
