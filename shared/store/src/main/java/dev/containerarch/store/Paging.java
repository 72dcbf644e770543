package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.store.Lines.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a page together from what a search looked at.
///
/// @param size how many decisions the page has
record Paging(Tenant tenant, DecisionFilter filter, int size) {

  /// Something that was looked at.
  ///
  /// @param cursor where the page ends if it ends with this
  record Place(Entry entry, Cursor cursor) {}

  /// A decision that cannot be read is on the page: nobody can tell whether it meets the
  /// conditions.
  ///
  /// @param looked in the order of the list
  /// @param end where the search ended before it came to the end of the list
  Listing.Page page(List<Place> looked, Optional<Cursor> end) {
    List<DecisionLine> lines = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    Optional<Cursor> last = Optional.empty();
    for (Place place : looked) {
      if (!fits(place.entry())) {
        continue;
      }
      if (isFull(lines, broken)) {
        return new Listing.Page(
            lines, last.map(cursor -> cursor.text(tenant)), Optional.empty(), broken);
      }
      switch (place.entry()) {
        case Entry.Listed listed -> lines.add(listed.line());
        case Entry.Broken(int number) -> broken.add(number);
      }
      last = Optional.of(place.cursor());
    }
    return new Listing.Page(
        lines,
        end.map(cursor -> cursor.text(tenant)),
        isFull(lines, broken) ? Optional.empty() : end.map(Cursor::last),
        broken);
  }

  private boolean isFull(List<DecisionLine> lines, List<Integer> broken) {
    return lines.size() + broken.size() == size;
  }

  private boolean fits(Entry entry) {
    return switch (entry) {
      case Entry.Listed listed -> filter.matches(listed.line());
      case Entry.Broken _ -> true;
    };
  }
}
