package dev.containerarch.local.workspace;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.local.workspace.Cast.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When the phases of open review meetings end, and when those who have not answered are reminded
/// of it.
final class MeetingDates implements Dates {

  private final ReviewBoard board;

  MeetingDates(ReviewBoard board) {
    this.board = board;
  }

  @Override
  public List<Moment> ahead(Member member, Instant now) {
    return board.open(new Tenant(member.team())).stream()
        .flatMap(review ->
            Stream.concat(
                moment(review, review.remindAt(), Kind.REMINDER),
                moment(review, review.phase().due(), Kind.DEADLINE)))
        .filter(moment -> moment.at().isAfter(now))
        .toList();
  }

  private static Stream<Moment> moment(Review review, Optional<Instant> at, Kind kind) {
    return at
        .map(when -> new Moment(when, review.name() + " " + review.agenda().question(), kind))
        .stream();
  }
}
