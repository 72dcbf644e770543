package dev.containerarch.store;

import dev.containerarch.advisor.review.Choice;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How far a review is, as attributes.
final class PhaseAttributes {

  static final String PHASE = "phase";

  static final String DECIDED = "DECIDED";
  static final String CANCELLED = "CANCELLED";

  private static final String WEIGHING = "WEIGHING";
  private static final String DISCUSSING = "DISCUSSING";
  private static final String THINKING_AHEAD = "THINKING_AHEAD";
  private static final String VOTING = "VOTING";
  private static final String VOTED = "VOTED";

  private static final String ROUND = "round";
  private static final String DEADLINE = "deadline";
  private static final String THOUGHT_AHEAD = "thoughtAhead";
  private static final String POLL = "poll";
  private static final String ARCHITECTURE = "architecture";
  private static final String INTERIM = "interim";
  private static final String PROPOSAL = "proposal";
  private static final String CHOSEN = "chosen";
  private static final String CHOSEN_INTERIM = "chosenInterim";
  private static final String DECISION = "decision";
  private static final String REASON = "reason";

  private PhaseAttributes() {}

  static Map<String, AttributeValue> of(Phase phase) {
    Map<String, AttributeValue> item = new HashMap<>();
    switch (phase) {
      case Phase.Weighing weighing -> {
        put(item, WEIGHING, weighing.round());
        weighing.deadline().ifPresent(deadline -> put(item, deadline));
      }
      case Phase.Discussing(int round, boolean thoughtAhead) -> {
        put(item, DISCUSSING, round);
        item.put(THOUGHT_AHEAD, AttributeValue.fromBool(thoughtAhead));
      }
      case Phase.ThinkingAhead(int round, Instant deadline) -> {
        put(item, THINKING_AHEAD, round);
        put(item, deadline);
      }
      case Phase.Voting(int round, Proposal proposal, Instant deadline) -> {
        put(item, VOTING, round);
        put(item, proposal);
        put(item, deadline);
      }
      case Phase.Voted(int round, Proposal proposal) -> {
        put(item, VOTED, round);
        put(item, proposal);
      }
      case Phase.Decided(int round, Proposal proposal, Choice chosen, int decision) -> {
        put(item, DECIDED, round);
        put(item, proposal);
        put(item, CHOSEN, chosen.architecture());
        put(item, CHOSEN_INTERIM, chosen.interim().orElse(""));
        item.put(DECISION, Item.number(decision));
      }
      case Phase.Cancelled(int round, String reason) -> {
        put(item, CANCELLED, round);
        put(item, REASON, reason);
      }
    }
    return item;
  }

  static Phase read(Item item) {
    int round = item.integer(ROUND);
    return switch (item.text(PHASE)) {
      case WEIGHING -> new Phase.Weighing(round, item.optional(DEADLINE).map(Instant::parse));
      case DISCUSSING -> new Phase.Discussing(round, item.flag(THOUGHT_AHEAD));
      case THINKING_AHEAD -> new Phase.ThinkingAhead(round, item.time(DEADLINE));
      case VOTING -> new Phase.Voting(round, proposal(item), item.time(DEADLINE));
      case VOTED -> new Phase.Voted(round, proposal(item));
      case DECIDED ->
          new Phase.Decided(
              round,
              proposal(item),
              new Choice(item.text(CHOSEN), item.optional(CHOSEN_INTERIM)),
              item.integer(DECISION));
      case CANCELLED -> new Phase.Cancelled(round, item.textOrEmpty(REASON));
      default -> throw item.broken("has no known " + PHASE);
    };
  }

  private static Proposal proposal(Item item) {
    return new Proposal(
        item.integer(POLL),
        item.text(ARCHITECTURE),
        item.optional(INTERIM),
        item.textOrEmpty(PROPOSAL));
  }

  private static void put(Map<String, AttributeValue> item, String phase, int round) {
    item.put(PHASE, AttributeValue.fromS(phase));
    item.put(ROUND, Item.number(round));
  }

  private static void put(Map<String, AttributeValue> item, Instant deadline) {
    item.put(DEADLINE, AttributeValue.fromS(Key.time(deadline)));
  }

  private static void put(Map<String, AttributeValue> item, Proposal proposal) {
    item.put(POLL, Item.number(proposal.poll()));
    item.put(ARCHITECTURE, AttributeValue.fromS(proposal.architecture()));
    put(item, INTERIM, proposal.interim().orElse(""));
    put(item, PROPOSAL, proposal.text());
  }

  private static void put(Map<String, AttributeValue> item, String name, String text) {
    if (!text.isEmpty()) {
      item.put(name, AttributeValue.fromS(text));
    }
  }
}
