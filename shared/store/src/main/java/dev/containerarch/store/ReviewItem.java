package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A review as an item whose attributes people can read in the console, with what the board notes
/// at it for itself. What is empty has no attribute.
///
/// @param phaseVersion the version of the review at which its phase, with its deadline, began
/// @param look when the clock has to look at it; empty in a phase without a deadline
/// @param closing the mark of whoever is about to show everybody's answers; see decision 0023.
///   Every change of the review takes it away
record ReviewItem(
    Review review, int phaseVersion, Optional<Instant> look, Optional<String> closing) {

  static final String CLOSING = "closing";

  private static final String NUMBER = "number";
  private static final String QUESTION = "question";
  private static final String DOOR = "door";
  private static final String REQUEST = "request";
  private static final String FACTS = "facts";
  private static final String ANONYMOUS = "anonymous";
  private static final String ANSWER_WITHIN = "answerWithin";
  private static final String CHANNEL = "channel";
  private static final String LANGUAGE = "language";
  private static final String OPENED_BY = "openedBy";
  private static final String OPENED_AT = "openedAt";
  private static final String OWNER = "owner";
  private static final String PARTICIPANTS = "participants";
  private static final String MEMBER = "member";
  private static final String ROLE = "role";
  private static final String PHASE_VERSION = "phaseVersion";
  private static final String CHANGED_AT = "changedAt";
  private static final String CHANGED_BY = "changedBy";
  private static final String VOTE_TIMED_OUT = "voteTimedOut";

  /// A review that has just been opened.
  static ReviewItem opened(Review review) {
    return new ReviewItem(review, review.version(), firstLook(review), Optional.empty());
  }

  /// The same after a change. What the clock has seen to stays so as long as the phase does. Where
  /// the same question gets another deadline, nobody is reminded at once: they are only if the time
  /// for that is still to come.
  ReviewItem changed(Review after) {
    if (after.phase().equals(review.phase())) {
      return new ReviewItem(after, phaseVersion, look, Optional.empty());
    }
    return asksTheSame(review.phase(), after.phase())
        ? new ReviewItem(after, after.version(), reminder(after).or(after::due), Optional.empty())
        : opened(after);
  }

  /// The same with the mark of whoever is about to show everybody's answers.
  ReviewItem closing(String mark) {
    return new ReviewItem(review, phaseVersion, look, Optional.of(mark));
  }

  /// A question may have less time than the review was opened with, so that its reminder would lie
  /// before it was asked: then half of its own time has to do.
  private static Optional<Instant> firstLook(Review review) {
    return reminder(review).or(() -> halfTime(review)).or(review::due);
  }

  private static Optional<Instant> reminder(Review review) {
    return review.remindAt().filter(at -> at.isAfter(review.changedAt()));
  }

  private static Optional<Instant> halfTime(Review review) {
    Instant from = review.changedAt();
    return review
        .phase()
        .due()
        .filter(deadline -> deadline.isAfter(from))
        .map(deadline -> from.plus(Duration.between(from, deadline).dividedBy(2)));
  }

  /// Whether two phases differ in their deadlines only.
  private static boolean asksTheSame(Phase before, Phase after) {
    return switch (before) {
      case Phase.Weighing(int round, var _) ->
          after instanceof Phase.Weighing(int then, var _) && then == round;
      case Phase.ThinkingAhead _ -> after instanceof Phase.ThinkingAhead;
      case Phase.Voting(int _, Proposal proposal, var _) ->
          after instanceof Phase.Voting(int _, Proposal then, var _) && then.equals(proposal);
      case Phase.Discussing _, Phase.Voted _, Phase.Decided _, Phase.Cancelled _ -> false;
    };
  }

  Map<String, AttributeValue> attributes(Tenant tenant) {
    Map<String, AttributeValue> item =
        new HashMap<>(Key.review(tenant, review.number()).attributes());
    item.put(Item.TYPE, AttributeValue.fromS("review"));
    item.put(Item.VERSION, Item.number(review.version()));
    item.put(NUMBER, Item.number(review.number()));
    put(item, review.agenda());
    item.put(OWNER, AttributeValue.fromS(review.owner()));
    item.put(
        PARTICIPANTS,
        AttributeValue.fromL(
            review.participants().stream()
                .map(participant ->
                    AttributeValue.fromM(
                        Map.of(
                            MEMBER,
                            AttributeValue.fromS(participant.member()),
                            ROLE,
                            AttributeValue.fromS(participant.role().name()))))
                .toList()));
    item.putAll(PhaseAttributes.of(review.phase()));
    item.put(PHASE_VERSION, Item.number(phaseVersion));
    item.put(CHANGED_AT, AttributeValue.fromS(Key.time(review.changedAt())));
    put(item, CHANGED_BY, review.changedBy());
    if (review.voteTimedOut()) {
      item.put(VOTE_TIMED_OUT, AttributeValue.fromBool(true));
    }
    look.ifPresent(at -> {
      item.put(Index.DUE_PK, AttributeValue.fromS(Index.DEADLINE));
      item.put(Index.DUE_SK, AttributeValue.fromS(Index.deadline(at, tenant, review.number())));
    });
    closing.ifPresent(mark -> item.put(CLOSING, AttributeValue.fromS(mark)));
    return item;
  }

  private static void put(Map<String, AttributeValue> item, Agenda agenda) {
    put(item, QUESTION, agenda.question());
    item.put(DOOR, AttributeValue.fromS(agenda.door().name()));
    put(item, REQUEST, agenda.request());
    item.put(FACTS, Item.number(agenda.facts()));
    item.put(ANONYMOUS, AttributeValue.fromBool(agenda.anonymous()));
    item.put(ANSWER_WITHIN, AttributeValue.fromS(agenda.answerWithin().toString()));
    put(item, CHANNEL, agenda.channel());
    item.put(LANGUAGE, AttributeValue.fromS(agenda.language().tag()));
    item.put(OPENED_BY, AttributeValue.fromS(agenda.openedBy()));
    item.put(OPENED_AT, AttributeValue.fromS(Key.time(agenda.openedAt())));
  }

  private static void put(Map<String, AttributeValue> item, String name, String text) {
    if (!text.isEmpty()) {
      item.put(name, AttributeValue.fromS(text));
    }
  }

  static ReviewItem read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    List<Participant> participants = new ArrayList<>();
    for (AttributeValue value : item.list(PARTICIPANTS)) {
      Item participant = new Item(value.m());
      participants.add(
          new Participant(participant.text(MEMBER), Role.valueOf(participant.text(ROLE))));
    }
    Review review =
        new Review(
            item.integer(NUMBER),
            item.integer(Item.VERSION),
            agenda(item),
            item.text(OWNER),
            participants,
            PhaseAttributes.read(item),
            item.time(CHANGED_AT),
            item.textOrEmpty(CHANGED_BY),
            attributes.containsKey(VOTE_TIMED_OUT));
    return new ReviewItem(
        review,
        item.integer(PHASE_VERSION),
        item.optional(Index.DUE_SK).map(ReviewItem::look),
        item.optional(CLOSING));
  }

  private static Agenda agenda(Item item) {
    return new Agenda(
        item.textOrEmpty(QUESTION),
        Door.valueOf(item.text(DOOR)),
        item.textOrEmpty(REQUEST),
        item.integer(FACTS),
        item.flag(ANONYMOUS),
        Duration.parse(item.text(ANSWER_WITHIN)),
        item.textOrEmpty(CHANNEL),
        Language.of(item.text(LANGUAGE)).orElseThrow(() -> item.broken("has no known " + LANGUAGE)),
        item.text(OPENED_BY),
        item.time(OPENED_AT));
  }

  /// `<time>#T#<tenant>#000007`.
  private static Instant look(String sortKey) {
    return Instant.parse(sortKey.substring(0, sortKey.indexOf('#')));
  }
}
