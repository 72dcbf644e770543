package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.robustness.Acceptability;
import dev.containerarch.advisor.robustness.Change;
import dev.containerarch.advisor.robustness.Confidence;
import dev.containerarch.advisor.robustness.Firmness;
import dev.containerarch.advisor.robustness.Firmness.Evidence;
import dev.containerarch.advisor.robustness.Firmness.Reason;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Flip;
import dev.containerarch.advisor.robustness.Percent;
import dev.containerarch.advisor.robustness.Question;
import dev.containerarch.advisor.robustness.Robustness;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Works out the [Outlook] of a lead. It draws only the weightings that the answer speaks of; the
/// rest is exact.
final class OutlookSearch {

  private final Verdict.Leads leads;
  private final Question question;
  private final TurningPoints turningPoints;
  private final Assumptions assumptions;

  /// @param question in which those are eligible who the limits leave
  OutlookSearch(
      Verdict.Leads leads,
      Question question,
      TurningPoints turningPoints,
      Assumptions assumptions) {
    this.leads = leads;
    this.question = question;
    this.turningPoints = turningPoints;
    this.assumptions = assumptions;
  }

  Outlook find() {
    Acceptability drawn = Robustness.headlineOf(question);
    List<Flip> flips =
        Robustness.flipsOf(question).stream()
            .filter(flip -> flip.effect().changesTheWinner())
            .toList();
    double share = drawn.of(leads.winner().architecture().id()).first();
    Firmness firmness = Firmness.of(evidence(drawn, share, flips), Thresholds.DEFAULT);
    return new Outlook(
        word(firmness),
        reasons(firmness),
        Percent.toNearestFive(share),
        turningPoints.find(question, flips));
  }

  private Evidence evidence(Acceptability drawn, double share, List<Flip> flips) {
    int unknownFacts = turningPoints.undecided().size();
    long missingRatings =
        flips.stream()
            .map(Flip::change)
            .filter(Change.Settled.class::isInstance)
            .map(Change.Settled.class::cast)
            .map(settled -> List.of(settled.option(), settled.leaf().id()))
            .distinct()
            .count();
    return new Evidence(
        leads.margin(),
        share,
        drawn.beats(leads.winner().architecture().id(), leads.runnerUp().architecture().id()),
        flips.stream().anyMatch(flip -> flip.change() instanceof Change.Rating),
        Math.toIntExact(missingRatings) + unknownFacts,
        false,
        assumptions.pointsByDefault() ? Confidence.FAIRLY_FIRM : Confidence.FIRM,
        ofFacts(unknownFacts),
        // No price goes into a score.
        Confidence.FIRM);
  }

  private Confidence ofFacts(int unknownThatRuleOut) {
    if (assumptions.noFacts()) {
      return Confidence.LEANING;
    }
    return unknownThatRuleOut > 0 ? Confidence.FAIRLY_FIRM : Confidence.FIRM;
  }

  /// The margin has settled that somebody leads; sampling may weaken that, not take it back.
  private static Confidence word(Firmness firmness) {
    return firmness.word() == Confidence.CLOSE_CALL ? Confidence.LEANING : firmness.word();
  }

  private Set<Reason> reasons(Firmness firmness) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    reasons.addAll(firmness.heldDownBy());
    if (assumptions.noFacts()) {
      // Even if something else allowed less still: it is as weak as the word that is said.
      reasons.add(Reason.FACTS);
    }
    return reasons;
  }
}
