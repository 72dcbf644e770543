package dev.containerarch.advisor.decision.archive;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.CanonicalJson;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.robustness.Confidence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Reads one decision of an archive.
final class DecisionReader {

  private DecisionReader() {}

  /// @throws Node.Unreadable when it would not be written again as it stands there
  static Kept read(Node node) {
    Kept kept = new Kept(decision(node), node.get("history").list(DecisionReader::entry));
    // Whatever was overlooked, such as a field that is not known or a time with microseconds, makes
    // a difference here.
    if (!withoutHash(ArchiveForm.of(kept)).equals(withoutHash(node.canonical()))) {
      throw node.fault();
    }
    // A content that was edited is told by the history, which says what was edited.
    Node hash = node.get("contentHash");
    if (kept.verify().isEmpty() && !hash.hash().equals(kept.decision().content().hash())) {
      throw hash.fault();
    }
    return kept;
  }

  private static String withoutHash(CanonicalJson decision) {
    Map<String, CanonicalJson> fields = new TreeMap<>(((CanonicalJson.Fields) decision).fields());
    fields.remove("contentHash");
    return new CanonicalJson.Fields(fields).written();
  }

  private static Decision decision(Node node) {
    return new Decision(
        node.get("number").count(),
        node.get("version").count(),
        node.get("contentVersion").count(),
        status(node),
        node.find("reviewOn").map(Node::day),
        node.get("head").hash(),
        node.get("changedAt").time(),
        node.get("changedBy").member(),
        content(node.get("content")));
  }

  private static Status status(Node node) {
    Node word = node.get("status");
    return switch (named(Status.Name.class, word)) {
      case PROPOSED -> new Status.Proposed();
      case ACCEPTED -> new Status.Accepted();
      case REJECTED -> new Status.Rejected();
      case WITHDRAWN -> new Status.Withdrawn();
      case SUPERSEDED -> new Status.Superseded(node.get("supersededBy").count());
      case DEPRECATED -> new Status.Deprecated();
    };
  }

  private static <E extends Enum<E>> E named(Class<E> type, Node node) {
    try {
      return Enum.valueOf(type, node.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw node.fault();
    }
  }

  private static Content content(Node node) {
    return new Content(
        node.get("title").text(),
        node.get("architecture").id(),
        node.find("interim").map(Node::id),
        new Content.Reasoning(
            node.textOrEmpty("context"),
            node.textOrEmpty("reasons"),
            node.textOrEmpty("consequences"),
            node.textOrEmpty("risks"),
            node.textOrEmpty("againstRecommendation")),
        node.listOrNone("actions", DecisionReader::action),
        node.find("reviewOn").map(Node::day),
        new Content.People(
            node.listOrNone("deciders", Node::member),
            node.listOrNone("consulted", Node::member),
            node.listOrNone("informed", Node::member)),
        new Content.Origin(
            node.get("recordedBy").member(),
            node.get("recordedAt").time(),
            node.find("channel").map(Node::member).orElse(""),
            node.find("permalink").map(Node::link)),
        node.find("supersedes")
            .map(number -> OptionalInt.of(number.count()))
            .orElse(OptionalInt.empty()),
        basis(node.get("basis")));
  }

  private static Content.Action action(Node node) {
    return new Content.Action(
        node.get("text").text(),
        node.find("owner").map(Node::member),
        node.find("dueOn").map(Node::day));
  }

  private static Basis basis(Node node) {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (Map.Entry<String, Double> total :
        node.listOrNone(
            "totals",
            total -> Map.entry(total.get("architecture").id(), total.get("points").points()))) {
      totals.put(total.getKey(), total.getValue());
    }
    return new Basis(
        node.find("request").map(Node::plain).orElse(""),
        node.find("edition").map(Node::id).orElse(""),
        node.find("knowledgeAsOf").map(Node::partialDate).orElse(""),
        node.find("pricesAsOf").map(Node::day),
        totals,
        node.listOrNone("excluded", Node::id),
        node.listOrNone("recommended", Node::id),
        node.find("firmness").map(word -> named(Confidence.class, word)));
  }

  private static HistoryEntry entry(Node node) {
    return new HistoryEntry(
        node.get("decision").count(),
        node.get("ordinal").count(),
        node.get("at").time(),
        node.get("by").member(),
        event(node.get("event")),
        node.get("previous").hash(),
        node.get("hash").hash());
  }

  private static Event event(Node node) {
    try {
      return switch (named(Event.Kind.class, node.get("kind"))) {
        case RECORDED -> new Event.Recorded(as(node.get("as")), node.get("contentHash").hash());
        case EDITED -> new Event.Edited(node.get("contentHash").hash());
        case ACCEPTED -> new Event.Accepted(node.get("contentHash").hash());
        case REJECTED -> new Event.Rejected(node.textOrEmpty("reason"));
        case WITHDRAWN -> new Event.Withdrawn(node.textOrEmpty("reason"));
        case DEPRECATED -> new Event.Deprecated(node.textOrEmpty("reason"));
        case SUPERSEDED -> new Event.Superseded(node.get("by").count());
        case NOTED -> new Event.Noted(node.get("text").text());
        case CONFIRMED -> new Event.Confirmed(node.get("reviewOn").day());
        case SNOOZED -> new Event.Snoozed(node.get("reviewOn").day());
      };
    } catch (IllegalArgumentException e) {
      // A text that is longer than an event's may be, or a note without words.
      throw node.fault();
    }
  }

  private static Status as(Node node) {
    return switch (named(Status.Name.class, node)) {
      case PROPOSED -> new Status.Proposed();
      case ACCEPTED -> new Status.Accepted();
      case REJECTED, WITHDRAWN, SUPERSEDED, DEPRECATED -> throw node.fault();
    };
  }
}
