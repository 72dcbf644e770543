package dev.containerarch.functions.clock;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.ReviewDay;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.ReviewRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/// Records a proposal that nobody objected to, where the decision can be taken back.
public final class Acceptance {

  private final ReviewBoard board;
  private final DecisionLog log;
  private final SettingsStore settings;
  private final Supplier<GroupAdvisor> advisor;
  private final Supplier<ReviewDay> reviewDay;
  private final Supplier<Texts> texts;

  /// @param advisor asked for with the first acceptance, and so are the other suppliers: most runs
  ///   have none
  public Acceptance(
      ReviewBoard board,
      DecisionLog log,
      SettingsStore settings,
      Supplier<GroupAdvisor> advisor,
      Supplier<ReviewDay> reviewDay,
      Supplier<Texts> texts) {
    this.board = board;
    this.log = log;
    this.settings = settings;
    this.advisor = advisor;
    this.reviewDay = reviewDay;
    this.texts = texts;
  }

  /// The number of the decision; empty when somebody objected or all who voted abstained.
  ///
  /// Everything in the record follows from the review as it was closed, and its key is the vote's:
  /// a second run finds the decision of the first.
  ///
  /// @param review whose vote is over
  Optional<Decision> of(Tenant tenant, Review review, Proposal proposal) {
    Revealed revealed = board.revealed(tenant, review);
    if (!Vote.carry(revealed.votes())) {
      return Optional.empty();
    }
    Optional<GroupAdvice> advice = advisor.get().advise(review, revealed);
    Basis basis =
        Basis.of(
            advice
                .map(of -> of.room().recommendation().comparison())
                .orElseGet(() -> advisor.get().facts(review)));
    ReviewRecord record =
        new ReviewRecord(
            review,
            proposal,
            advice,
            revealed,
            texts
                .get()
                .in(
                    settings
                        .read(tenant, review.owner())
                        .ofTeam()
                        .orElse(review.agenda().language())));
    return Optional.of(
        log.record(
                tenant,
                record.accepted(basis, reviewOn(proposal, basis, review), review.changedAt()),
                new Status.Accepted(),
                review.onceKey(proposal))
            .decision());
  }

  private LocalDate reviewOn(Proposal proposal, Basis basis, Review review) {
    return reviewDay
        .get()
        .of(
            proposal.architecture(),
            proposal.interim(),
            basis.pricesAsOf(),
            LocalDate.ofInstant(review.changedAt(), ZoneOffset.UTC));
  }
}
