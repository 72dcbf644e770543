package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.digest.DigestBook;
import dev.containerarch.advisor.digest.DigestBook.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DynamoDbDigestBookIT {

  /// The day of [Decisions#NOON].
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private EmbeddedTable table;
  private DecisionLog log;
  private DigestBook book;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    log = logAt(0);
    book = new DynamoDbDigestBook(table::client, EmbeddedTable.NAME, Duration.ofMinutes(1));
  }

  private DecisionLog logAt(int daysLater) {
    return new DynamoDbDecisionLog(
        table::client,
        EmbeddedTable.NAME,
        Clock.fixed(NOON.plus(Duration.ofDays(daysLater)), ZoneOffset.UTC),
        Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void howFarDigestsAreNeverGoesBack() {
    log.record(ACME, Decisions.titled("a"), new Status.Accepted(), "1");
    assertThat(book.readers()).containsExactly(new Reader(ACME, Optional.empty()));
    book.madeUntil(ACME, DAY);
    book.madeUntil(ACME, DAY.minusDays(7));
    assertThat(book.readers()).containsExactly(new Reader(ACME, Optional.of(DAY)));
  }

  @Test
  void aNewStatusIsFoundOnItsDayAndOnNoOther() {
    log.record(ACME, Decisions.titled("a"), new Status.Proposed(), "1");
    log.record(ACME, Decisions.titled("b"), new Status.Proposed(), "2");
    log.record(ACME, Decisions.titled("c"), new Status.Accepted(), "3");
    log.record(ACME, Decisions.titled("d"), new Status.Accepted(), "4");
    log.record(OTHER, Decisions.titled("e"), new Status.Proposed(), "5");
    log.change(OTHER, 1, 1, new Change.Accept(), "U0MINA");
    log.change(ACME, 1, 1, new Change.Note("nothing new"), "U0MINA");
    logAt(1).change(ACME, 1, 2, new Change.Accept(), "U0MINA");
    logAt(2).change(ACME, 2, 1, new Change.Withdraw("no"), "U0MINA");
    logAt(3).supersede(ACME, 3, 1, Decisions.titled("f"), "6");

    // The one that gave way has its new status since the successor was decided, which says noon.
    assertThat(book.changedStatus(ACME, DAY, DAY.plusDays(1)))
        .extracting(DecisionLine::number, DecisionLine::status)
        .containsExactly(tuple(3, Status.Name.SUPERSEDED));
    assertThat(book.changedStatus(ACME, DAY.plusDays(1), DAY.plusDays(3)))
        .extracting(DecisionLine::number)
        .containsExactly(2, 1);
    assertThat(book.changedStatus(ACME, DAY.plusDays(3), DAY.plusDays(30))).isEmpty();
  }
}
