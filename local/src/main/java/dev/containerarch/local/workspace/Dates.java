package dev.containerarch.local.workspace;

import dev.containerarch.local.workspace.Cast.Member;
import java.time.Instant;
import java.util.List;

/// Moments that lie before somebody and are worth jumping to with the clock. Each kind of them is a
/// class of its own; [Workspace] has the list.
interface Dates {

  /// A moment.
  ///
  /// @param at when what belongs to it is due
  /// @param what of what it is, such as `CA-12 Payments API`; as people wrote it
  record Moment(Instant at, String what, Kind kind) {}

  /// What happens at a moment.
  enum Kind {
    /// A decision is to be looked at again.
    LOOK_AGAIN,
    /// Who has not answered in a review meeting is reminded.
    REMINDER,
    /// The phase of a review meeting ends.
    DEADLINE
  }

  /// Those that this member's team has ahead, in any order.
  ///
  /// @param now only later ones
  List<Moment> ahead(Member member, Instant now);
}
