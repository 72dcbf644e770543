package dev.containerarch.advisor.review;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import java.time.Instant;
import java.util.List;

/// When reviews have to be looked at by themselves, across tenants: at [Review#remindAt()], or when
/// half of its time is over for a question that has too little for that, and at [Review#due()]. A
/// review stands in it once, at the earlier of those that is still to come, and leaves it with its
/// phase.
public interface DeadlineCalendar {

  /// The reviews whose time has come and that nobody has dealt with, the longest overdue first; all
  /// of them, also those of an outage. What became due within the last seconds may be missing, and
  /// is there the next time.
  ///
  /// @throws BoardUnavailable when the calendar cannot be read
  List<Due> until(Instant now);

  /// Notes that what was to be done before the deadline of the phase is done: what is left to come
  /// is the deadline, or nothing in a phase that has none. Nothing happens when the review was
  /// changed since.
  ///
  /// @param review as it was when it was seen to
  /// @throws BoardUnavailable when nobody knows; noting it again is safe
  void seenTo(Tenant tenant, Review review);

  /// A review that has to be looked at.
  ///
  /// @param number of the review
  record Due(Tenant tenant, int number) {}
}
