package dev.containerarch.store;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.store.Patience.Deadline;
import dev.containerarch.store.RecordTransaction.Cancelled;
import dev.containerarch.store.RecordTransaction.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The decision log in a DynamoDB table as [TableDefinition] describes it.
///
/// How many requests a call makes when nothing goes wrong and nobody is faster:
///
/// | call | reads | transactions |
/// |---|---|---|
/// | record | 1 | 1 |
/// | change | 1 | 1 |
/// | supersede | 2 | 1 |
/// | find | 2, or 1 when there is no such decision | – |
/// | misfiled | 1, and 1 when something is not what it should be | – |
/// | list without text | 1 without conditions, or with a status and a time, else 2 | – |
/// | whole | 2, and 1 for each further MB | – |
/// | list with text | 1 to 3 for each word, mostly 1, and 1 | – |
///
/// All reads are strongly consistent, so nobody misses what they have just recorded; but for a list
/// by status, which reads an index.
public final class DynamoDbDecisionLog implements DecisionLog {

  /// Slack waits three seconds; the rest of them is for the way there and back and for the answer.
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(2);

  private static final int LARGEST_PAGE = 50;

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Clock clock;
  private final Alongside alongside;
  private final Patience patience;

  /// A log whose calls take at most [#DEFAULT_LIMIT], and from which nothing leaves.
  ///
  /// @param client asked for with every request, so that it may be made at the first; left open.
  ///   See [DynamoDbClients]
  /// @param clock tells when something was done and when a request that was seen is forgotten
  public DynamoDbDecisionLog(Supplier<DynamoDbClient> client, String table, Clock clock) {
    this(client, table, clock, DEFAULT_LIMIT);
  }

  /// A log with a limit of its own.
  ///
  /// @param limit how long a call may take, all its requests and pauses together
  public DynamoDbDecisionLog(
      Supplier<DynamoDbClient> client, String table, Clock clock, Duration limit) {
    this(client, table, clock, Alongside.NOTHING, limit);
  }

  /// A log whose changes make something leave.
  ///
  /// @param alongside what is written in the same transaction as a change
  public DynamoDbDecisionLog(
      Supplier<DynamoDbClient> client,
      String table,
      Clock clock,
      Alongside alongside,
      Duration limit) {
    this(client, table, clock, alongside, Patience.of(limit));
  }

  DynamoDbDecisionLog(
      Supplier<DynamoDbClient> client,
      String table,
      Clock clock,
      Alongside alongside,
      Patience patience) {
    this.client = client;
    this.table = table;
    this.clock = clock;
    this.alongside = alongside;
    this.patience = patience;
  }

  @Override
  public Recording record(Tenant tenant, Content content, Status as, String onceKey) {
    if (content.supersedes().isPresent()) {
      throw new IllegalArgumentException("a successor changes two decisions");
    }
    Wanted wanted =
        new Wanted(writes(tenant), content, as, Optional.empty(), onceKey, clock.instant());
    Requests requests = requests();
    return switch (keep(wanted, requests)) {
      case Sent.Done(RecordTransaction done) -> new Recording.Recorded(done.kept());
      case Sent.Before(int number) -> new Recording.AlreadyRecorded(existing(tenant, number));
      case Sent.PredecessorChanged _ -> throw new IllegalStateException("no predecessor");
    };
  }

  @Override
  public Superseding supersede(
      Tenant tenant, int number, int version, Content successor, String onceKey) {
    Requests requests = requests();
    Optional<Decision> gives = read(tenant, number, "superseding a decision", requests);
    if (gives.isEmpty()) {
      return new Superseding.Refused(new Changing.NoSuchDecision());
    }
    Decision before = gives.get();
    // A doubled click finds its own first one done: the mark in the transaction tells.
    boolean mayBeSeen = before.version() != version && before.status() instanceof Status.Superseded;
    if (mayBeSeen) {
      Optional<Decision> seen = seen(tenant, onceKey, requests);
      if (seen.isPresent()) {
        return new Superseding.AlreadySuperseded(seen.get());
      }
    }
    if (before.version() != version) {
      return new Superseding.Refused(new Changing.Overtaken(before));
    }
    if (!(before.status() instanceof Status.Accepted)) {
      return new Superseding.Refused(new Changing.NotAllowed(before));
    }
    Wanted wanted =
        new Wanted(
            writes(tenant),
            successor.superseding(number),
            new Status.Accepted(),
            gives,
            onceKey,
            clock.instant());
    return switch (keep(wanted, requests)) {
      case Sent.Done(RecordTransaction done) ->
          new Superseding.Superseded(done.kept(), done.predecessor().orElseThrow());
      case Sent.Before(int seen) -> new Superseding.AlreadySuperseded(existing(tenant, seen));
      case Sent.PredecessorChanged(Decision now) ->
          new Superseding.Refused(new Changing.Overtaken(now));
    };
  }

  @Override
  public Changing change(Tenant tenant, int number, int version, Change change, String by) {
    Requests requests = requests();
    Optional<Decision> found = read(tenant, number, "changing a decision", requests);
    if (found.isEmpty()) {
      return new Changing.NoSuchDecision();
    }
    Decision before = found.get();
    if (before.version() != version) {
      return new Changing.Overtaken(before);
    }
    return switch (LifeCycle.change(before, change, by, clock.instant())) {
      case LifeCycle.Outcome.NotAllowed _ -> new Changing.NotAllowed(before);
      case LifeCycle.Outcome.Done done -> {
        ChangeTransaction transaction = ChangeTransaction.of(writes(tenant), done);
        yield send(transaction, requests)
            .<Changing>map(Changing.Overtaken::new)
            .orElseGet(() -> new Changing.Changed(done.decision(), done.entry()));
      }
    };
  }

  /// @return the decision as somebody else left it meanwhile; empty when the change was made
  private Optional<Decision> send(ChangeTransaction transaction, Requests requests) {
    boolean mayBeKept = false;
    try {
      while (true) {
        try {
          requests.write(transaction.request());
          return Optional.empty();
        } catch (TransactionCanceledException e) {
          mayBeKept = false;
          Optional<Decision> now = ChangeTransaction.overtakenBy(e);
          if (now.isPresent()) {
            return now;
          }
          if (!RecordTransaction.isBusy(e.cancellationReasons()) || !requests.deadline().pause()) {
            throw e;
          }
        } catch (SdkException e) {
          mayBeKept |= Fault.leavesDoubt(e);
          if (!Fault.mayPass(e) || !requests.deadline().pause()) {
            throw e;
          }
        }
      }
    } catch (SdkException e) {
      throw Fault.unavailable("changing a decision", e, mayBeKept);
    }
  }

  /// What came of a transaction that records.
  private sealed interface Sent {
    record Done(RecordTransaction transaction) implements Sent {}

    record Before(int number) implements Sent {}

    record PredecessorChanged(Decision now) implements Sent {}
  }

  private Sent keep(Wanted wanted, Requests requests) {
    Deadline deadline = requests.deadline();
    boolean mayBeKept = false;
    try {
      int last =
          RecordTransaction.last(requests.get(Key.decisionCounter(wanted.writes().tenant())));
      RecordTransaction transaction = RecordTransaction.of(wanted, next(last));
      while (true) {
        try {
          requests.write(transaction.request());
          return new Sent.Done(transaction);
        } catch (TransactionCanceledException e) {
          // Had an earlier try been carried out, this one would have been seen before.
          mayBeKept = false;
          switch (transaction.cancelled(e)) {
            case Cancelled.SeenBefore(int number) -> {
              return new Sent.Before(number);
            }
            case Cancelled.PredecessorChanged(Decision now) -> {
              return new Sent.PredecessorChanged(now);
            }
            case Cancelled.Overtaken(int taken) when deadline.hasTimeForATry() ->
                transaction = transaction.numbered(next(taken));
            case Cancelled.Busy() when deadline.pause() -> {}
            case Cancelled.Overtaken _, Cancelled.Busy _, Cancelled.ForGood _ -> throw e;
          }
        } catch (SdkException e) {
          // The transaction may have been carried out all the same: it is sent again as it was.
          mayBeKept |= Fault.leavesDoubt(e);
          if (!Fault.mayPass(e) || !deadline.pause()) {
            throw e;
          }
        }
      }
    } catch (SdkException e) {
      throw Fault.unavailable("recording a decision", e, mayBeKept);
    }
  }

  @Override
  public Optional<Kept> find(Tenant tenant, int number) {
    Requests requests = requests();
    Optional<Decision> found = read(tenant, number, "finding a decision", requests);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<HistoryEntry> history = new ArrayList<>();
      for (Map<String, AttributeValue> event :
          requests.all(
              requests.query(
                  Key.partition(tenant),
                  "begins_with(sk, :events)",
                  Map.of(":events", AttributeValue.fromS(Key.events(number)))))) {
        history.add(EventItem.read(event));
      }
      history.sort(Comparator.comparingInt(HistoryEntry::ordinal));
      // Somebody changed it between the two requests: the entries are ahead of the decision.
      boolean ahead = !history.isEmpty() && history.getLast().ordinal() > found.get().version();
      Decision decision =
          ahead ? read(tenant, number, "finding a decision", requests).orElseThrow() : found.get();
      return Optional.of(new Kept(decision, List.copyOf(history)));
    } catch (SdkException e) {
      throw Fault.unavailable("finding a decision", e, false);
    }
  }

  @Override
  public List<String> misfiled(Tenant tenant, Decision decision) {
    Requests requests = requests();
    try {
      LocalDate today = Index.firstDay(clock.instant());
      List<Key> edited = new Copies(requests, tenant, today).edited(decision);
      // Whoever changed the decision since it was found has changed them too.
      boolean isSame =
          !edited.isEmpty()
              && read(tenant, decision.number(), "verifying a decision", requests)
                  .filter(now -> now.version() == decision.version())
                  .isPresent();
      return isSame ? edited.stream().map(key -> key.pk() + " " + key.sk()).toList() : List.of();
    } catch (SdkException e) {
      throw Fault.unavailable("verifying a decision", e, false);
    }
  }

  @Override
  public Listing list(Tenant tenant, DecisionFilter filter, Optional<String> cursor, int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page of " + size);
    }
    boolean byDay = goesByDay(filter);
    Optional<Cursor> after = cursor.flatMap(text -> Cursor.parse(tenant, text));
    if (cursor.isPresent() && after.filter(at -> at.day().isPresent() == byDay).isEmpty()) {
      return new Listing.NoSuchCursor();
    }
    try {
      Paging paging = new Paging(tenant, filter, size);
      return byDay ? byDay(paging, after) : byNumber(paging, after);
    } catch (SdkException e) {
      throw Fault.unavailable("listing decisions", e, false);
    }
  }

  /// Whether days of recording order a list, rather than numbers.
  private static boolean goesByDay(DecisionFilter filter) {
    boolean narrowedByDays =
        filter.status().isPresent() || filter.since().isPresent() || filter.until().isPresent();
    return narrowedByDays && filter.text().isBlank() && !FacetSearch.serves(filter);
  }

  private Listing byDay(Paging paging, Optional<Cursor> after) {
    DayRange days = DayRange.of(paging.filter(), after);
    if (days.isEmpty()) {
      return Listing.Page.NONE;
    }
    return paging.filter().status().isPresent()
        ? new LineQuery(requests(), paging).inStatus(days)
        : new FacetSearch(requests(), paging).byDay(days);
  }

  private Listing byNumber(Paging paging, Optional<Cursor> after) {
    int below = after.map(Cursor::last).orElse(Key.HIGHEST_NUMBER + 1);
    if (below == 1) {
      return Listing.Page.NONE;
    }
    if (!paging.filter().text().isBlank()) {
      return new TextSearch(requests(), paging, below).page();
    }
    return FacetSearch.serves(paging.filter())
        ? new FacetSearch(requests(), paging).byNumber(below)
        : new LineQuery(requests(), paging).all(below);
  }

  @Override
  public List<Whole> whole(Tenant tenant, int below, int size) {
    if (size < 1 || size > MOST_WHOLE) {
      throw new IllegalArgumentException("a page of " + size);
    }
    try {
      return new WholePage(requests(), tenant, below, size).decisions();
    } catch (SdkException e) {
      throw Fault.unavailable("reading whole decisions", e, false);
    }
  }

  private Requests requests() {
    return new Requests(client, table, patience.start());
  }

  private Writes writes(Tenant tenant) {
    return new Writes(table, tenant, alongside, clock.instant());
  }

  private static int next(int last) {
    if (last >= Key.HIGHEST_NUMBER) {
      throw new IllegalStateException("all numbers are taken");
    }
    return last + 1;
  }

  private static Optional<Decision> read(
      Tenant tenant, int number, String doing, Requests requests) {
    if (number < 1 || number > Key.HIGHEST_NUMBER) {
      return Optional.empty();
    }
    try {
      Map<String, AttributeValue> item = requests.get(Key.decision(tenant, number));
      return item.isEmpty() ? Optional.empty() : Optional.of(DecisionItem.read(item));
    } catch (SdkException e) {
      throw Fault.unavailable(doing, e, false);
    }
  }

  /// What the same request recorded before.
  private Optional<Decision> seen(Tenant tenant, String onceKey, Requests requests) {
    try {
      Optional<Integer> number =
          RecordTransaction.seen(requests.get(Key.seen(tenant, onceKey)), clock.instant());
      return number.map(kept -> existing(tenant, kept));
    } catch (SdkException e) {
      throw Fault.unavailable("superseding a decision", e, false);
    }
  }

  private Decision existing(Tenant tenant, int number) {
    return read(tenant, number, "finding a decision", requests())
        .orElseThrow(() ->
            new IllegalStateException(
                "a seen request names decision " + number + ", which is gone"));
  }
}
