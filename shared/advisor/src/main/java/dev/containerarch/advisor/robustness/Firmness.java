package dev.containerarch.advisor.robustness;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The confidence word with what holds it down.
///
/// Each piece of evidence allows a word at most, and the word is the weakest of them: *firm* with a
/// margin of at least 5 of 100 points, first in at least 90 % of the weightings, no single rating
/// step that changes the winner, and at most one unknown that matters; *fairly firm* from 75 %;
/// *close call* with a margin below 2, a chance below 80 % to beat the second, first in less than
/// 60 %, or when the median of the group disagrees; else *leaning*. It is never above the weakest
/// of weights, facts and price age.
///
/// @param heldDownBy what allows no more than this word; empty when it is [Confidence#FIRM]
public record Firmness(Confidence word, Set<Reason> heldDownBy) {

  /// What can hold a word down.
  public enum Reason {
    MARGIN,
    SHARE_FIRST,
    CHANCE_TO_BEAT_THE_SECOND,
    ONE_RATING_STEP,
    UNKNOWNS,
    MEDIAN_DISAGREES,
    WEIGHTS,
    FACTS,
    PRICE_AGE
  }

  /// What the word is made of.
  ///
  /// @param margin over the second, in points out of 100
  /// @param shareFirst in how many of the weightings the winner is first, 0 to 1
  /// @param beatsSecond in how many it is strictly ahead of the second, 0 to 1
  /// @param oneRatingStep whether a single rating one step off changes the winner
  /// @param unknownsThatMatter facts and ratings that nobody knows and that could change the winner
  /// @param medianDisagrees whether another option is first under the median of a group
  /// @param weights what the origin of the weights allows at most
  /// @param facts what the stated facts allow at most
  /// @param priceAge what the age of the prices allows at most
  public record Evidence(
      double margin,
      double shareFirst,
      double beatsSecond,
      boolean oneRatingStep,
      int unknownsThatMatter,
      boolean medianDisagrees,
      Confidence weights,
      Confidence facts,
      Confidence priceAge) {

    /// Refuses figures that no ranking has.
    ///
    /// @throws IllegalArgumentException when a figure is not a number or out of its range
    public Evidence {
      if (!(margin >= 0 && margin <= 100 + 1e-9)
          || !(shareFirst >= 0 && shareFirst <= 1)
          || !(beatsSecond >= 0 && beatsSecond <= 1)
          || unknownsThatMatter < 0) {
        throw new IllegalArgumentException(
            "margin "
                + margin
                + ", first "
                + shareFirst
                + ", beats "
                + beatsSecond
                + ", unknowns "
                + unknownsThatMatter);
      }
    }

    /// The part of the evidence that the mathematics knows, with its headline distribution.
    ///
    /// @param unknownFacts that could change the winner, besides the missing ratings
    /// @throws IllegalArgumentException when only one option is left: then there is no word
    public static Evidence of(
        Robustness robustness,
        int unknownFacts,
        boolean medianDisagrees,
        Confidence weights,
        Confidence facts,
        Confidence priceAge) {
      if (robustness.ranking().size() < 2) {
        throw new IllegalArgumentException("the only option left has no confidence word");
      }
      String winner = robustness.ranking().getFirst().score().option();
      String second = robustness.ranking().get(1).score().option();
      return new Evidence(
          robustness.margin().orElseThrow(),
          robustness.headline().of(winner).first(),
          robustness.headline().beats(winner, second),
          robustness.hangsOnOneRating(),
          robustness.missingThatMatter() + unknownFacts,
          medianDisagrees,
          weights,
          facts,
          priceAge);
    }
  }

  /// Where the words change: conventions, which a team may set and every record prints.
  ///
  /// @param firmMargin points out of 100 from which it can be firm
  /// @param closeMargin points out of 100 below which it is a close call
  /// @param firmShare of the weightings from which it can be firm
  /// @param fairlyFirmShare from which it can be fairly firm
  /// @param closeShare below which it is a close call
  /// @param closeChance to beat the second below which it is a close call
  /// @param firmUnknowns that may matter while it is firm
  public record Thresholds(
      double firmMargin,
      double closeMargin,
      double firmShare,
      double fairlyFirmShare,
      double closeShare,
      double closeChance,
      int firmUnknowns) {

    public static final Thresholds DEFAULT = new Thresholds(5, 2, 0.9, 0.75, 0.6, 0.8, 1);

    /// Refuses thresholds under which words would cross.
    ///
    /// @throws IllegalArgumentException when they are out of range or out of order
    public Thresholds {
      if (!(0 <= closeMargin && closeMargin <= firmMargin && firmMargin <= 100)) {
        throw new IllegalArgumentException(
            "not 0 ≤ close ≤ firm ≤ 100: " + closeMargin + ", " + firmMargin);
      }
      if (!(0 <= closeShare
          && closeShare <= fairlyFirmShare
          && fairlyFirmShare <= firmShare
          && firmShare <= 1)) {
        throw new IllegalArgumentException(
            "not 0 ≤ close ≤ fairly firm ≤ firm ≤ 1: "
                + closeShare
                + ", "
                + fairlyFirmShare
                + ", "
                + firmShare);
      }
      if (!(0 <= closeChance && closeChance <= 1) || firmUnknowns < 0) {
        throw new IllegalArgumentException(closeChance + ", " + firmUnknowns);
      }
    }
  }

  public Firmness {
    heldDownBy = Set.copyOf(heldDownBy);
  }

  public static Firmness of(Evidence evidence, Thresholds thresholds) {
    Map<Reason, Confidence> allowed = new EnumMap<>(Reason.class);
    allowed.put(Reason.MARGIN, ofMargin(evidence.margin(), thresholds));
    allowed.put(Reason.SHARE_FIRST, ofShare(evidence.shareFirst(), thresholds));
    allowed.put(
        Reason.CHANCE_TO_BEAT_THE_SECOND,
        evidence.beatsSecond() < thresholds.closeChance()
            ? Confidence.CLOSE_CALL
            : Confidence.FIRM);
    allowed.put(
        Reason.ONE_RATING_STEP,
        evidence.oneRatingStep() ? Confidence.FAIRLY_FIRM : Confidence.FIRM);
    allowed.put(
        Reason.UNKNOWNS,
        evidence.unknownsThatMatter() > thresholds.firmUnknowns()
            ? Confidence.FAIRLY_FIRM
            : Confidence.FIRM);
    allowed.put(
        Reason.MEDIAN_DISAGREES,
        evidence.medianDisagrees() ? Confidence.CLOSE_CALL : Confidence.FIRM);
    allowed.put(Reason.WEIGHTS, evidence.weights());
    allowed.put(Reason.FACTS, evidence.facts());
    allowed.put(Reason.PRICE_AGE, evidence.priceAge());

    Confidence word = Confidence.FIRM;
    for (Confidence most : allowed.values()) {
      word = most.compareTo(word) < 0 ? most : word;
    }
    Set<Reason> heldDownBy = EnumSet.noneOf(Reason.class);
    if (word != Confidence.FIRM) {
      for (Map.Entry<Reason, Confidence> entry : allowed.entrySet()) {
        if (entry.getValue() == word) {
          heldDownBy.add(entry.getKey());
        }
      }
    }
    return new Firmness(word, heldDownBy);
  }

  private static Confidence ofMargin(double margin, Thresholds thresholds) {
    if (margin < thresholds.closeMargin()) {
      return Confidence.CLOSE_CALL;
    }
    return margin < thresholds.firmMargin() ? Confidence.FAIRLY_FIRM : Confidence.FIRM;
  }

  private static Confidence ofShare(double share, Thresholds thresholds) {
    if (share < thresholds.closeShare()) {
      return Confidence.CLOSE_CALL;
    }
    if (share < thresholds.fairlyFirmShare()) {
      return Confidence.LEANING;
    }
    return share < thresholds.firmShare() ? Confidence.FAIRLY_FIRM : Confidence.FIRM;
  }
}
