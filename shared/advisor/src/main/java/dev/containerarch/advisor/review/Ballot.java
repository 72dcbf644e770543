package dev.containerarch.advisor.review;

import dev.containerarch.advisor.text.WholeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one member thinks in one round. Nobody but the member sees it before the reveal.
///
/// @param member Slack's id
/// @param round 1 or 2
/// @param facts which version of the facts was weighed; see [Agenda#facts]
/// @param points per criterion or sub-criterion id, 0 or more; what is not named keeps what the
///   review began with
/// @param pick id of the architecture that the member would choose now
/// @param sureness how sure of that, 1 (guessing) to 5 (certain)
/// @param settles names of unknown facts that the member can find out
/// @param reason why; may be empty, at most [#LONGEST_REASON] characters
/// @param at to the millisecond
public record Ballot(
    String member,
    int round,
    int facts,
    Map<String, Double> points,
    Optional<String> pick,
    Optional<Integer> sureness,
    List<String> settles,
    String reason,
    Instant at) {

  public static final int LONGEST_REASON = 1000;

  public static final int SUREST = 5;

  public Ballot {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    settles = List.copyOf(settles);
    reason = WholeText.of(reason);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
