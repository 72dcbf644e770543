package dev.containerarch.store;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionImport;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.decision.archive.Links;
import dev.containerarch.store.ImportCheck.Missing;
import dev.containerarch.store.ImportCheck.Plan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Takes decisions of another log into the table that [TableDefinition] describes.
///
/// First all are checked. Then the counter is raised above every number that is brought in or
/// named, if it still stands where it stood before the check: from then on nobody records under one
/// of them. Then a note is kept of where they come from, and each decision is written in a
/// transaction of its own, after those entries of a long history for which that one has no room. So
/// a reader sees a decision with its whole history, or nothing of it.
public final class DynamoDbDecisionImport implements DecisionImport {

  /// For the requests about one decision; nobody waits for them in Slack.
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int MOST_TRIES = 10;

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Clock clock;
  private final Patience patience = Patience.of(LIMIT);

  /// @param client left open
  /// @param clock tells when they were brought in
  public DynamoDbDecisionImport(Supplier<DynamoDbClient> client, String table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Outcome bringIn(Tenant tenant, List<Kept> decisions, Provenance provenance) {
    for (Kept kept : decisions) {
      if (!kept.verify().isEmpty()) {
        throw new IllegalArgumentException(kept.decision().name() + " is not whole");
      }
    }
    try {
      return checkedIn(tenant, decisions, provenance);
    } catch (SdkException e) {
      throw Fault.unavailable("importing decisions", e, true);
    }
  }

  private Outcome checkedIn(Tenant tenant, List<Kept> decisions, Provenance provenance) {
    ImportCheck check = new ImportCheck(this::requests, tenant);
    int highest = highest(decisions);
    for (int attempt = 1; ; attempt++) {
      int last = RecordTransaction.last(requests().get(Key.decisionCounter(tenant)));
      Plan plan = check.of(decisions);
      if (!plan.obstacles().isEmpty()) {
        return new Outcome.Refused(plan.obstacles(), 0);
      }
      if (plan.missing().isEmpty()) {
        return new Outcome.BroughtIn(0, decisions.size());
      }
      if (last >= highest || carriedOut(writes(tenant).raiseCounter(last, highest))) {
        carriedOut(List.of(writes(tenant).note(decisions, provenance, clock.instant())));
        return write(plan.missing(), decisions.size(), check, tenant);
      }
      if (attempt == MOST_TRIES) {
        throw new IllegalStateException("numbers are given out faster than an import is checked");
      }
    }
  }

  private Outcome write(List<Missing> missing, int all, ImportCheck check, Tenant tenant) {
    int written = 0;
    for (Missing each : missing) {
      if (!isWritten(each, writes(tenant))) {
        // A second import of the same archive was faster, or something else got this number.
        Requests asking = requests();
        int number = each.kept().decision().number();
        Optional<Decision> here = check.find(asking, number);
        if (here.filter(decision -> check.isHere(each.kept(), decision, asking)).isEmpty()) {
          return new Outcome.Refused(List.of(new Obstacle.Taken(number)), written);
        }
        continue;
      }
      written++;
    }
    return new Outcome.BroughtIn(written, all - written);
  }

  private boolean isWritten(Missing missing, ImportWrites writes) {
    for (List<TransactWriteItem> step : writes.steps(missing)) {
      if (!carriedOut(step)) {
        return false;
      }
    }
    return true;
  }

  /// Above every number that one of them has or names: a name must not lead to another decision
  /// later.
  private static int highest(List<Kept> decisions) {
    int highest = 0;
    for (Kept kept : decisions) {
      highest = Math.max(highest, kept.decision().number());
      for (int other : Links.of(kept.decision())) {
        highest = Math.max(highest, other);
      }
    }
    return highest;
  }

  /// @return false when one of its conditions does not hold
  private boolean carriedOut(List<TransactWriteItem> items) {
    Requests requests = requests();
    TransactWriteItemsRequest.Builder request =
        TransactWriteItemsRequest.builder()
            .clientRequestToken(UUID.randomUUID().toString())
            .transactItems(items);
    while (true) {
      try {
        requests.write(request);
        return true;
      } catch (TransactionCanceledException e) {
        if (e.cancellationReasons().stream().anyMatch(RecordTransaction::failedItsCondition)) {
          return false;
        }
        if (!RecordTransaction.isBusy(e.cancellationReasons()) || !requests.deadline().pause()) {
          throw e;
        }
      } catch (SdkException e) {
        if (!Fault.mayPass(e) || !requests.deadline().pause()) {
          throw e;
        }
      }
    }
  }

  /// Made anew for each decision: an import may last past midnight.
  private ImportWrites writes(Tenant tenant) {
    return new ImportWrites(new Writes(table, tenant, Alongside.NOTHING, clock.instant()));
  }

  private Requests requests() {
    return new Requests(client, table, patience.start());
  }
}
