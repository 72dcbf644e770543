package dev.containerarch.advisor.decision;

import dev.containerarch.advisor.text.WholeText;
import java.time.LocalDate;
import java.util.Locale;

/// What can happen to a decision.
public sealed interface Event {

  /// The longest text that an event carries, in characters.
  int LONGEST_TEXT = 3000;

  /// It was recorded, as proposed or as accepted at once.
  ///
  /// @param as [Status.Proposed] or [Status.Accepted]
  /// @param contentHash of what it says
  record Recorded(Status as, String contentHash) implements Event {

    public Recorded {
      if (!(as instanceof Status.Proposed || as instanceof Status.Accepted)) {
        throw new IllegalArgumentException("nothing begins as " + as.name());
      }
    }
  }

  /// A proposal was rewritten.
  ///
  /// @param contentHash of what it says now
  record Edited(String contentHash) implements Event {}

  /// A proposal was accepted.
  ///
  /// @param contentHash of what it says for good
  record Accepted(String contentHash) implements Event {}

  /// A proposal was turned down.
  record Rejected(String reason) implements Event {

    public Rejected {
      reason = kept(reason);
    }
  }

  /// A proposal was taken back.
  record Withdrawn(String reason) implements Event {

    public Withdrawn {
      reason = kept(reason);
    }
  }

  /// It holds no longer, and nothing takes its place.
  @SuppressWarnings("AvoidCommonTypeNames") // The word of the field for it.
  record Deprecated(String reason) implements Event {

    public Deprecated {
      reason = kept(reason);
    }
  }

  /// Another decision took its place.
  ///
  /// @param by number of the successor
  record Superseded(int by) implements Event {}

  /// Somebody added a remark.
  record Noted(String text) implements Event {

    public Noted {
      text = kept(text);
      if (text.isBlank()) {
        throw new IllegalArgumentException("a note without words");
      }
    }
  }

  /// Somebody looked at it again, and it is still right.
  ///
  /// @param reviewOn the day of the next review
  record Confirmed(LocalDate reviewOn) implements Event {}

  /// Its review was put off.
  ///
  /// @param reviewOn the day to which it was
  record Snoozed(LocalDate reviewOn) implements Event {}

  /// Whether a decision that was there already is in another status after it.
  default boolean changesStatus() {
    return switch (this) {
      case Accepted _, Rejected _, Withdrawn _, Deprecated _, Superseded _ -> true;
      case Recorded _, Edited _, Noted _, Confirmed _, Snoozed _ -> false;
    };
  }

  /// The word for it.
  enum Kind {
    RECORDED,
    EDITED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    DEPRECATED,
    SUPERSEDED,
    NOTED,
    CONFIRMED,
    SNOOZED;

    /// In lower case, as in a file or a key.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  default Kind kind() {
    return switch (this) {
      case Recorded _ -> Kind.RECORDED;
      case Edited _ -> Kind.EDITED;
      case Accepted _ -> Kind.ACCEPTED;
      case Rejected _ -> Kind.REJECTED;
      case Withdrawn _ -> Kind.WITHDRAWN;
      case Deprecated _ -> Kind.DEPRECATED;
      case Superseded _ -> Kind.SUPERSEDED;
      case Noted _ -> Kind.NOTED;
      case Confirmed _ -> Kind.CONFIRMED;
      case Snoozed _ -> Kind.SNOOZED;
    };
  }

  private static String kept(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a text of " + text.length() + " characters");
    }
    return WholeText.of(text);
  }
}
