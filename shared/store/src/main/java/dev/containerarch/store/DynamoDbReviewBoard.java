package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.ReviewLifeCycle;
import dev.containerarch.advisor.review.Vote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The review board in the table of the decisions. What leaves because of a change or an answer is
/// in its transaction.
///
/// How many requests a call makes when nothing goes wrong and nobody is faster:
///
/// | call | reads | writes |
/// |---|---|---|
/// | open | 1 | 1 |
/// | find | 1 | – |
/// | list those that are open | 2, or 1 when there are none | – |
/// | list those that are over | 1, and 1 for each page of open ones between them | – |
/// | change | 1 | 1 |
/// | change that shows answers | 2 | 2 |
/// | cast | 3 | 1 |
/// | who answered | 1 | – |
/// | own ballot, concern, vote | 1 | – |
/// | what is revealed | 1, and 1 for each round, pre-mortem and vote, and for each further MB | – |
///
/// All reads are strongly consistent. Nothing is read from an index, and a query of reviews meets
/// no answer. Decision 0023 says how answers are closed, counted and shown.
public final class DynamoDbReviewBoard implements ReviewBoard {

  private static final int LARGEST_PAGE = 50;

  private final Supplier<DynamoDbClient> client;
  private final String table;
  private final Clock clock;
  private final Patience patience;

  /// @param client asked for with every request, so that it may be made at the first; left open.
  ///   See [DynamoDbClients]
  /// @param clock tells when something was done and when a request that was seen is forgotten
  /// @param limit how long a call may take, all its requests and pauses together
  public DynamoDbReviewBoard(
      Supplier<DynamoDbClient> client, String table, Clock clock, Duration limit) {
    this(client, table, clock, Patience.of(limit));
  }

  DynamoDbReviewBoard(
      Supplier<DynamoDbClient> client, String table, Clock clock, Patience patience) {
    this.client = client;
    this.table = table;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public Opening open(
      Tenant tenant, Agenda agenda, List<Participant> participants, String onceKey) {
    return call(
        "opening a review",
        tenant,
        reads -> {
          Instant now = clock.instant();
          int last = RecordTransaction.last(reads.requests().get(Key.reviewCounter(tenant)));
          while (true) {
            Review review = ReviewLifeCycle.open(next(last), agenda, participants);
            Optional<List<CancellationReason>> cancelled =
                writes(tenant).open(review, onceKey, now).send(reads.requests());
            if (cancelled.isEmpty()) {
              return new Opening.Opened(review);
            }
            CancellationReason seen = cancelled.get().get(ReviewWrites.SEEN);
            if (RecordTransaction.failedItsCondition(seen)) {
              int number = new Item(seen.item()).integer(RecordTransaction.NUMBER);
              return new Opening.AlreadyOpened(
                  reads
                      .review(number)
                      .orElseThrow(() ->
                          new IllegalStateException(
                              "a seen request names review " + number + ", which is gone"))
                      .review());
            }
            CancellationReason counter = cancelled.get().get(ReviewWrites.COUNTER);
            if (!RecordTransaction.failedItsCondition(counter)) {
              throw new IllegalStateException(
                  "there is a review " + review.number() + " that the counter does not know");
            }
            last = RecordTransaction.last(counter.item());
            if (!reads.requests().deadline().hasTimeForATry()) {
              throw new OutOfTime();
            }
          }
        });
  }

  private static int next(int last) {
    if (last >= Key.HIGHEST_NUMBER) {
      throw new IllegalStateException("all numbers are taken");
    }
    return last + 1;
  }

  @Override
  public Optional<Review> find(Tenant tenant, int number) {
    return call("finding a review", tenant, reads -> reads.review(number).map(ReviewItem::review));
  }

  @Override
  public List<Review> open(Tenant tenant) {
    return call(
        "listing open reviews",
        tenant,
        reads -> {
          Map<String, AttributeValue> counter = reads.requests().get(Key.reviewCounter(tenant));
          if (!counter.containsKey(ReviewWrites.OPEN)) {
            return List.of();
          }
          List<Key> newest =
              counter.get(ReviewWrites.OPEN).ns().stream()
                  .map(Integer::valueOf)
                  .sorted(Comparator.reverseOrder())
                  .limit(MOST_OPEN)
                  .map(number -> Key.review(tenant, number))
                  .toList();
          return reads.requests().get(newest).stream()
              .map(item -> ReviewItem.read(item).review())
              .filter(review -> !review.phase().isOver())
              .sorted(Comparator.comparingInt(Review::number).reversed())
              .toList();
        });
  }

  @Override
  public List<Review> over(Tenant tenant, int below, int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page of " + size);
    }
    int top = Math.min(below, Key.HIGHEST_NUMBER + 1) - 1;
    if (top < 1) {
      return List.of();
    }
    return call("listing reviews", tenant, reads -> over(reads, top, size));
  }

  private static List<Review> over(ReviewReads reads, int top, int size) {
    List<Review> over = new ArrayList<>();
    QueryRequest.Builder query =
        reads
            .requests()
            .query(
                Key.partition(reads.tenant()),
                "sk BETWEEN :low AND :high",
                Map.of(
                    ":low",
                    AttributeValue.fromS(Key.REVIEWS + Key.digits(1)),
                    ":high",
                    AttributeValue.fromS(Key.REVIEWS + Key.digits(top))))
            .scanIndexForward(false)
            .limit(LARGEST_PAGE);
    while (true) {
      QueryResponse answer = reads.requests().query(query);
      for (Map<String, AttributeValue> item : answer.items()) {
        Review review = ReviewItem.read(item).review();
        if (review.phase().isOver()) {
          over.add(review);
          if (over.size() == size) {
            return List.copyOf(over);
          }
        }
      }
      if (!answer.hasLastEvaluatedKey()) {
        return List.copyOf(over);
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
  }

  @Override
  public Changing change(Tenant tenant, int number, int version, ReviewChange change, String by) {
    return call(
        "changing a review",
        tenant,
        reads ->
            new ReviewChanging(reads, writes(tenant), clock, number, version, change, by).run());
  }

  @Override
  public Casting cast(Tenant tenant, int number, Ballot ballot) {
    return cast(tenant, number, Answer.of(ballot));
  }

  @Override
  public Casting cast(Tenant tenant, int number, Concern concern) {
    return cast(tenant, number, Answer.of(concern));
  }

  @Override
  public Casting cast(Tenant tenant, int number, Vote vote) {
    return cast(tenant, number, Answer.of(vote));
  }

  private Casting cast(Tenant tenant, int number, Answer answer) {
    return call(
        "keeping an answer",
        tenant,
        reads -> new AnswerCasting(reads, writes(tenant), number, answer).run());
  }

  @Override
  public List<String> answered(Tenant tenant, Review review) {
    Optional<Asking> asking = Asking.in(review.phase());
    if (asking.isEmpty()) {
      return List.of();
    }
    return call(
        "reading who has answered",
        tenant,
        reads ->
            reads.notes(review.number(), asking.get()).stream()
                .map(Item::new)
                .filter(note -> Answer.isOn(review.agenda().facts(), note))
                .map(note -> note.text(Answer.MEMBER))
                .toList());
  }

  @Override
  public Optional<Ballot> ownBallot(Tenant tenant, int number, String member) {
    return own(tenant, number, member, List.of(Asking.round(2), Asking.round(1)))
        .map(Answer::ballot);
  }

  @Override
  public Optional<Concern> ownConcern(Tenant tenant, int number, String member) {
    return own(tenant, number, member, List.of(Asking.ahead())).map(Answer::concern);
  }

  @Override
  public Optional<Vote> ownVote(Tenant tenant, int number, int poll, String member) {
    return own(tenant, number, member, List.of(Asking.vote(poll))).map(Answer::vote);
  }

  private Optional<Map<String, AttributeValue>> own(
      Tenant tenant, int number, String member, List<Asking> newestFirst) {
    if (number < 1 || number > Key.HIGHEST_NUMBER) {
      return Optional.empty();
    }
    return call(
        "reading a member's own answer",
        tenant,
        reads -> new OwnAnswer(reads, number, member).newest(newestFirst));
  }

  @Override
  public Revealed revealed(Tenant tenant, Review review) {
    return call(
        "reading what was revealed", tenant, reads -> new RevealedAnswers(reads, review).read());
  }

  private ReviewWrites writes(Tenant tenant) {
    return new ReviewWrites(table, tenant);
  }

  /// @param doing for the deployer, when it cannot be done
  private <T> T call(String doing, Tenant tenant, Function<ReviewReads, T> calling) {
    try {
      return calling.apply(new ReviewReads(new Requests(client, table, patience.start()), tenant));
    } catch (SdkException e) {
      throw new BoardUnavailable(doing + ": " + Fault.kind(e), e);
    } catch (OutOfTime e) {
      throw new BoardUnavailable(doing + ": " + e.getMessage(), e);
    }
  }
}
