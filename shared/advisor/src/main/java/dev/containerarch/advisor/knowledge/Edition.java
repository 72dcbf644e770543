package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.List;
import java.util.Map;

/// A state of knowledge with one rating for each of its architectures at each sub-criterion: what
/// the book said in 2021, what holds in 2026.
///
/// @param ratings by sub-criterion id, then architecture id; complete for the architectures of this
///   edition
public record Edition(
    String id,
    Text name,
    List<String> aliases,
    AsOf asOf,
    Text about,
    Map<String, Map<String, Rating>> ratings) {

  /// The rating of one architecture at one sub-criterion.
  ///
  /// @throws IllegalArgumentException when the edition does not rate that pair, which loading rules
  ///   out
  public Rating rating(String subCriterion, String architecture) {
    Map<String, Rating> row = ratings.get(subCriterion);
    Rating rating = row == null ? null : row.get(architecture);
    if (rating == null) {
      throw new IllegalArgumentException(
          "edition " + id + " does not rate " + architecture + " at " + subCriterion);
    }
    return rating;
  }
}
