package dev.containerarch.local.workspace;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.local.workspace.Cast.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The days on which somebody has to look at a decision again.
final class ReviewDates implements Dates {

  /// The clock function looks every hour; its first look of a day has happened by then.
  private static final LocalTime REMINDED_BY = LocalTime.of(1, 0);

  /// Further ahead than the clock jumps.
  private static final int YEARS = 3;

  private static final int PAGE = 50;

  private final DecisionLog log;

  ReviewDates(DecisionLog log) {
    this.log = log;
  }

  @Override
  public List<Moment> ahead(Member member, Instant now) {
    Tenant tenant = new Tenant(member.team());
    LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS);
    DecisionFilter due = DecisionFilter.ALL.dueBy(last);
    List<Moment> moments = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      cursor =
          switch (log.list(tenant, due, cursor, PAGE)) {
            case Listing.Page page -> {
              page.lines().forEach(line -> moments.addAll(moment(line, now)));
              yield page.next();
            }
            case Listing.NoSuchCursor _,
                Listing.NothingToLookFor _,
                Listing.TooManyWords _,
                Listing.TooCommon _ ->
                Optional.empty();
          };
    } while (cursor.isPresent());
    return moments;
  }

  private static List<Moment> moment(DecisionLine line, Instant now) {
    return line
        .reviewOn()
        .map(day -> day.atTime(REMINDED_BY).toInstant(ZoneOffset.UTC))
        .filter(at -> at.isAfter(now))
        .map(at -> new Moment(at, line.name() + " " + line.title(), Kind.LOOK_AGAIN))
        .stream()
        .toList();
  }
}
