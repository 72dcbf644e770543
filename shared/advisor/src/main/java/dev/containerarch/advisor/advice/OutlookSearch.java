package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.agreement.MedianCheck;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Works out the [Outlook] of a lead. It draws only the weightings that the answer speaks of; the
/// rest is exact.
final class OutlookSearch {

  private final Verdict.Leads leads;
  private final Question question;
  private final TurningPoints turningPoints;
  private final Assumptions assumptions;
  private final ServiceFees fees;
  private final Thresholds thresholds;

  /// @param question in which those are eligible who the limits leave
  OutlookSearch(
      Verdict.Leads leads,
      Question question,
      TurningPoints turningPoints,
      Assumptions assumptions,
      ServiceFees fees,
      Thresholds thresholds) {
    this.leads = leads;
    this.question = question;
    this.turningPoints = turningPoints;
    this.assumptions = assumptions;
    this.fees = fees;
    this.thresholds = thresholds;
  }

  Outlook find() {
    Acceptability drawn =
        question.voices().isEmpty()
            ? Robustness.aroundWeightsOf(question)
            : Robustness.voicesOf(question).orElseThrow();
    List<Flip> flips = new ArrayList<>();
    for (Flip flip : Robustness.flipsOf(question)) {
      if (flip.effect().changesTheWinner()) {
        flips.add(flip);
      }
    }
    double share = drawn.of(leads.winner().architecture().id()).first();
    Firmness firmness = Firmness.of(evidence(drawn, share, flips), thresholds);
    return new Outlook(
        word(firmness),
        reasons(firmness),
        Percent.toNearestFive(share),
        turningPoints.find(question, flips),
        drawn);
  }

  private Evidence evidence(Acceptability drawn, double share, List<Flip> flips) {
    int unknownFacts = turningPoints.undecided().size();
    boolean oneRatingStep = false;
    Set<String> missingRatings = new HashSet<>();
    for (Flip flip : flips) {
      switch (flip.change()) {
        case Change.Rating _ -> oneRatingStep = true;
        case Change.Settled settled ->
            missingRatings.add(settled.option() + " " + settled.leaf().id());
        case Change.Dropped _, Change.LeftOut _, Change.Asked _ -> {}
      }
    }
    return new Evidence(
        leads.margin(),
        share,
        drawn.beats(leads.winner().architecture().id(), leads.runnerUp().architecture().id()),
        oneRatingStep,
        missingRatings.size() + unknownFacts,
        medianDisagrees(),
        assumptions.pointsByDefault() ? Confidence.FAIRLY_FIRM : Confidence.FIRM,
        ofFacts(unknownFacts),
        ofPrices());
  }

  private boolean medianDisagrees() {
    return !question.voices().isEmpty()
        && MedianCheck.of(
                question.problem(),
                question.voices(),
                question.eligible(),
                List.of(leads.winner().architecture().id()))
            instanceof MedianCheck.Disagrees;
  }

  private Confidence ofPrices() {
    return fees instanceof ComputedFees computed
            && computed.age().isPresent()
            && computed.age().get().outdated()
        ? Confidence.FAIRLY_FIRM
        : Confidence.FIRM;
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
