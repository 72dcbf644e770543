package dev.containerarch.slack.view;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.Rating;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.knowledge.Topic.About;
import dev.containerarch.advisor.knowledge.UseCase;
import dev.containerarch.advisor.text.Text;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the knowledge says of the entry that a topic is about: ratings with their reasons, anchors,
/// premises, rules.
final class TopicData {

  private final Knowledge knowledge;

  TopicData(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The entry's data as texts, each short enough for a section.
  List<String> of(About about, Edition edition, Phrases phrases) {
    return switch (about) {
      case About.Itself _ -> List.of();
      case About.OfArchitecture(var architecture) -> architecture(architecture, edition, phrases);
      case About.OfCriterion(var criterion) -> List.of(criterion(criterion, phrases));
      case About.OfSubCriterion(var part) -> part(part, edition, phrases);
      case About.OfUseCase(var useCase) -> useCase(useCase, edition, phrases);
      case About.OfLimits(var limits) -> List.of(limits(limits, phrases));
    };
  }

  /// Whether an edition has something of its own to say about the entry.
  boolean differs(About about, Edition edition) {
    return switch (about) {
      case About.OfArchitecture(var architecture) -> architecture.editions().contains(edition.id());
      case About.OfSubCriterion _ -> true;
      case About.OfUseCase(var useCase) -> useCase.advises().containsKey(edition.id());
      case About.Itself _, About.OfCriterion _, About.OfLimits _ -> false;
    };
  }

  private List<String> architecture(Architecture architecture, Edition edition, Phrases phrases) {
    if (!architecture.editions().contains(edition.id())) {
      return List.of(
          phrases.say(
              "problem.notinedition",
              "architecture",
              architecture.id(),
              "edition",
              phrases.say(edition.name())));
    }
    List<String> texts = new ArrayList<>();
    String title = ratingsOf(edition, phrases) + "\n";
    for (Criterion criterion : knowledge.criteria()) {
      List<String> lines = new ArrayList<>();
      lines.add(title + "*" + phrases.say(criterion.name()) + "*");
      title = "";
      for (SubCriterion part : criterion.parts()) {
        Rating rating = edition.rating(part.id(), architecture.id());
        lines.add(rated(part.name(), rating, phrases));
      }
      texts.add(String.join("\n", lines));
    }
    List<String> rules =
        knowledge.limitsOf(edition).stream()
            .filter(limit -> limit.excludes().contains(architecture.id()))
            .map(limit -> "• " + phrases.say(limit.rule()))
            .toList();
    if (!rules.isEmpty()) {
      texts.add(phrases.say("explain.limits") + "\n" + String.join("\n", rules));
    }
    return texts;
  }

  private static String ratingsOf(Edition edition, Phrases phrases) {
    return phrases.say("explain.ratings", "edition", phrases.say(edition.name()));
  }

  private String rated(Text what, Rating rating, Phrases phrases) {
    String key = rating.rating().isPresent() ? "explain.rating" : "explain.unrated";
    return phrases.say(
        key,
        "what",
        phrases.say(what),
        "rating",
        Figures.given(rating.rating().orElse(0)),
        "reason",
        phrases.say(rating.reason()),
        "source",
        source(rating.source(), rating.asOf(), phrases));
  }

  private String source(String id, AsOf asOf, Phrases phrases) {
    return phrases.say("explain.source", "source", knowledge.source(id).publisher(), "date", asOf);
  }

  private static String criterion(Criterion criterion, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say(
            "explain.criterion",
            "id",
            criterion.id(),
            "points",
            Figures.given(criterion.points())));
    double all = criterion.parts().stream().mapToDouble(SubCriterion::points).sum();
    for (SubCriterion part : criterion.parts()) {
      lines.add(
          phrases.say(
              "explain.part",
              "id",
              part.id(),
              "name",
              phrases.say(part.name()),
              "percent",
              Figures.value(100 * part.points() / all)));
    }
    return String.join("\n", lines);
  }

  private List<String> part(SubCriterion part, Edition edition, Phrases phrases) {
    List<String> anchors = new ArrayList<>();
    anchors.add(phrases.say("explain.anchors"));
    part.anchors()
        .forEach((rating, meaning) ->
            anchors.add(
                phrases.say("explain.anchor", "rating", rating, "meaning", phrases.say(meaning))));
    List<String> ratings = new ArrayList<>();
    ratings.add(ratingsOf(edition, phrases));
    for (Architecture architecture : knowledge.architecturesOf(edition)) {
      Rating rating = edition.rating(part.id(), architecture.id());
      ratings.add(rated(architecture.name(), rating, phrases));
    }
    return List.of(String.join("\n", anchors), String.join("\n", ratings));
  }

  private List<String> useCase(UseCase useCase, Edition edition, Phrases phrases) {
    String facts =
        useCase.facts().entrySet().stream()
            .map(fact ->
                phrases.say(knowledge.fact(fact.getKey()).label())
                    + " `"
                    + fact.getKey()
                    + "="
                    + fact.getValue()
                    + "`")
            .collect(Collectors.joining(", "));
    List<String> points = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      points.add(
          phrases.say(criterion.name())
              + " "
              + Figures.given(
                  Objects.requireNonNullElse(
                      useCase.points().get(criterion.id()), criterion.points())));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        facts.isEmpty()
            ? phrases.say("explain.usecase.nofacts")
            : phrases.say("explain.usecase.facts", "facts", facts));
    lines.add(phrases.say("explain.usecase.points", "points", String.join(" · ", points)));
    List<String> advised = useCase.advises().get(edition.id());
    if (advised != null) {
      lines.add(
          phrases.say(
              "explain.usecase.advises",
              "edition",
              phrases.say(edition.name()),
              "architectures",
              names(advised, phrases)));
    }
    return List.of(
        String.join("\n", lines),
        phrases.say("explain.usecase.note", "note", phrases.say(useCase.note())));
  }

  private String limits(List<Limit> limits, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    for (Limit limit : limits) {
      lines.add(
          phrases.say(
              "explain.limit",
              "rule",
              phrases.say(limit.rule()),
              "because",
              phrases.say(limit.because()),
              "excluded",
              names(limit.excludes(), phrases),
              "source",
              source(limit.source(), limit.asOf(), phrases)));
    }
    return String.join("\n", lines);
  }

  private String names(List<String> architectures, Phrases phrases) {
    return architectures.stream()
        .map(id -> phrases.say(knowledge.architecture(id).name()))
        .collect(Collectors.joining(", "));
  }
}
