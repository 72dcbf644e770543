package dev.containerarch.advisor.replay;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.CanonicalJson;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.replay.Replay.Answer;
import dev.containerarch.advisor.replay.Replay.Since;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// How the choice of a decision stands with what is known today, as far as somebody has to hear of
/// it. Totals are not part of it: prices move every week, and a point more or less that changes
/// nobody's place is no news.
///
/// @param answer how the choice stands
/// @param recommended ids of those that are recommended, in alphabetical order; several in a close
///   call, none where hard limits left none
/// @param placeThen place of the choice when it was decided, from 1; empty when it had none
/// @param placeNow the same today
/// @param redated ratings of the choice that are dated later than what the decision rests on, where
///   its total has moved; in alphabetical order, at most [#MOST_REDATED]
public record Finding(
    Answer answer,
    List<String> recommended,
    OptionalInt placeThen,
    OptionalInt placeNow,
    List<Redated> redated) {

  /// More are not told apart, and not told.
  public static final int MOST_REDATED = 10;

  private static final int DIGITS = 16;

  /// A rating of the choice.
  ///
  /// @param part id of the sub-criterion
  /// @param asOf the day, month or year that it has now
  public record Redated(String part, AsOf asOf) {}

  public Finding {
    recommended = List.copyOf(recommended);
    redated = List.copyOf(redated);
  }

  /// What of a replay somebody has to hear of.
  public static Finding of(Replay replay) {
    String choice = replay.decision().content().architecture();
    List<Redated> redated = new ArrayList<>();
    for (Since since : replay.since()) {
      if (since instanceof Since.NewRating rating && rating.architecture().id().equals(choice)) {
        redated.add(new Redated(rating.part().id(), rating.asOf()));
      }
    }
    return new Finding(
        replay.answer(),
        replay.today().recommended().stream().sorted().toList(),
        replay.placeThen(),
        replay.placeNow(),
        redated.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Redated::part).thenComparing(rating -> rating.asOf().iso()))
            .limit(MOST_REDATED)
            .toList());
  }

  /// Whether anything is other than the decision says it was when it was taken.
  public boolean differsFrom(Decision decision) {
    Basis then = decision.content().basis();
    return !Set.copyOf(recommended).equals(Set.copyOf(then.recommended()))
        || !placeNow.equals(placeThen)
        || (answer == Answer.RULED_OUT
            && !then.excluded().contains(decision.content().architecture()))
        || answer == Answer.GONE
        || !redated.isEmpty();
  }

  /// The same for the same finding, and for no other: 16 hexadecimal digits.
  public String fingerprint() {
    return new CanonicalJson.Fields(
            Map.of(
                "answer", CanonicalJson.of(answer.name()),
                "recommended", CanonicalJson.ofTexts(recommended),
                "place", CanonicalJson.of(placeNow.orElse(0)),
                "redated",
                    CanonicalJson.ofTexts(
                        redated.stream()
                            .map(rating -> rating.part() + "@" + rating.asOf().iso())
                            .toList())))
        .sha256()
        .substring(0, DIGITS);
  }
}
