package dev.containerarch.advisor.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Which decisions a list shows: those that meet every condition that is set.
///
/// @param text words that each begin a word of the title, the reasons or the context; may be empty
/// @param by Slack's id of somebody who recorded it or decided
/// @param architecture id of the architecture, chosen for good or in the interim
/// @param channel Slack's id of the conversation in which it was recorded
/// @param since recorded then or later
/// @param until recorded before
/// @param dueBy to be looked at on this day or before
public record DecisionFilter(
    String text,
    Optional<Status.Name> status,
    Optional<String> by,
    Optional<String> architecture,
    Optional<String> channel,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<LocalDate> dueBy) {

  /// All decisions.
  public static final DecisionFilter ALL =
      new DecisionFilter(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// The same for decisions in a status.
  public DecisionFilter in(Status.Name wanted) {
    return new DecisionFilter(
        text, Optional.of(wanted), by, architecture, channel, since, until, dueBy);
  }

  /// The same for decisions of a member.
  public DecisionFilter by(String member) {
    return new DecisionFilter(
        text, status, Optional.of(member), architecture, channel, since, until, dueBy);
  }

  /// The same for decisions of a time.
  public DecisionFilter during(Optional<Instant> from, Optional<Instant> to) {
    return new DecisionFilter(text, status, by, architecture, channel, from, to, dueBy);
  }

  /// The same for decisions to be looked at on a day or before.
  public DecisionFilter dueBy(LocalDate day) {
    return new DecisionFilter(
        text, status, by, architecture, channel, since, until, Optional.of(day));
  }

  /// Whether a line meets every condition but the text, which a line does not have.
  public boolean matches(DecisionLine line) {
    return status.filter(wanted -> wanted != line.status()).isEmpty()
        && by.filter(wanted -> !line.involved().contains(wanted)).isEmpty()
        && architecture
            .filter(wanted -> !wanted.equals(line.architecture()))
            .filter(wanted -> line.interim().filter(wanted::equals).isEmpty())
            .isEmpty()
        && channel.filter(wanted -> !wanted.equals(line.channel())).isEmpty()
        && since.filter(from -> line.at().isBefore(from)).isEmpty()
        && until.filter(to -> !line.at().isBefore(to)).isEmpty()
        && dueBy.filter(day -> line.reviewOn().filter(on -> !on.isAfter(day)).isEmpty()).isEmpty();
  }
}
