package dev.containerarch.advisor.review;

import dev.containerarch.advisor.decision.Tenant;
import java.util.List;
import java.util.Optional;

/// The board of teams that have no reviews and cannot open any.
final class NoReviews implements ReviewBoard {

  static final ReviewBoard BOARD = new NoReviews();

  private NoReviews() {}

  @Override
  public Opening open(
      Tenant tenant, Agenda agenda, List<Participant> participants, String onceKey) {
    throw new BoardUnavailable(
        "no reviews are kept here", new UnsupportedOperationException("no board"));
  }

  @Override
  public Optional<Review> find(Tenant tenant, int number) {
    return Optional.empty();
  }

  @Override
  public List<Review> open(Tenant tenant) {
    return List.of();
  }

  @Override
  public List<Review> over(Tenant tenant, int below, int size) {
    return List.of();
  }

  @Override
  public Changing change(Tenant tenant, int number, int version, ReviewChange change, String by) {
    return new Changing.NoSuchReview();
  }

  @Override
  public Casting cast(Tenant tenant, int number, Ballot ballot) {
    return new Casting.NoSuchReview();
  }

  @Override
  public Casting cast(Tenant tenant, int number, Concern concern) {
    return new Casting.NoSuchReview();
  }

  @Override
  public Casting cast(Tenant tenant, int number, Vote vote) {
    return new Casting.NoSuchReview();
  }

  @Override
  public List<String> answered(Tenant tenant, Review review) {
    return List.of();
  }

  @Override
  public Optional<Ballot> ownBallot(Tenant tenant, int number, String member) {
    return Optional.empty();
  }

  @Override
  public Optional<Concern> ownConcern(Tenant tenant, int number, String member) {
    return Optional.empty();
  }

  @Override
  public Optional<Vote> ownVote(Tenant tenant, int number, int poll, String member) {
    return Optional.empty();
  }

  @Override
  public Revealed revealed(Tenant tenant, Review review) {
    return new Revealed(List.of(), List.of(), List.of());
  }
}
