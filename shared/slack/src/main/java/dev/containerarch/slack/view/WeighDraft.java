package dev.containerarch.slack.view;

import dev.containerarch.advisor.review.Ballot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in the inputs of the modal in which a member weighs.
///
/// @param points as typed, by the id of the criterion or its part
/// @param ranks as chosen, by the id of the criterion
/// @param pick id of the architecture that the member would choose now
/// @param sureness 1 to 5
/// @param settles names of unknown facts that the member can find out
/// @param parts whether the parts of the criteria are shown
public record WeighDraft(
    Map<String, String> points,
    Map<String, String> ranks,
    Optional<String> pick,
    Optional<String> sureness,
    List<String> settles,
    String reason,
    boolean parts) {

  public static final WeighDraft EMPTY =
      new WeighDraft(Map.of(), Map.of(), Optional.empty(), Optional.empty(), List.of(), "", false);

  public WeighDraft {
    points = Map.copyOf(points);
    ranks = Map.copyOf(ranks);
    settles = List.copyOf(settles);
  }

  /// What a member said before.
  ///
  /// @param parts ids of the parts of all criteria
  public static WeighDraft of(Ballot ballot, List<String> parts) {
    Map<String, String> points = new LinkedHashMap<>();
    ballot.points().forEach((id, given) -> points.put(id, Figures.given(given)));
    return new WeighDraft(
        points,
        Map.of(),
        ballot.pick(),
        ballot.sureness().map(String::valueOf),
        ballot.settles(),
        ballot.reason(),
        parts.stream().anyMatch(points::containsKey));
  }

  public WeighDraft withParts() {
    return new WeighDraft(points, ranks, pick, sureness, settles, reason, true);
  }
}
