package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.workload.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes all that the advisor knows as one Markdown page in English.
final class KnowledgeReference {

  private final Knowledge knowledge;
  private final StringBuilder page = new StringBuilder();

  private KnowledgeReference(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  static String of(Knowledge knowledge) {
    KnowledgeReference reference = new KnowledgeReference(knowledge);
    reference.intro();
    reference.architectures();
    reference.criteria();
    reference.ratings();
    reference.limits();
    reference.effects();
    reference.contradictions();
    reference.useCases();
    reference.topics();
    reference.sources();
    return reference.page.toString();
  }

  private void intro() {
    line("# What the advisor knows");
    line("");
    line(
        "<!-- Written from shared/advisor/src/main/resources/knowledge by KnowledgeReferenceTest.");
    line("     Change the data, not this page, then run:");
    line("     mvn -pl shared/advisor test -Dtest=KnowledgeReferenceTest -Ddocs.write=true -->");
    line("");
    for (Edition edition : knowledge.editions()) {
      line(
          "**%s** (`edition=%s`, as of %s). %s"
              .formatted(edition.name().en(), edition.id(), edition.asOf(), edition.about().en()));
      line("");
    }
    line(
        "Codes such as S42 name the [sources](#sources) at the end. `CA-JUDGEMENT` is the authors'");
    line(
        "own judgement. Everything here exists in Korean as well; `/container-arch explain` shows it.");
    line("");
  }

  private void architectures() {
    line("## Architectures");
    line("");
    row("id", "name", "control plane", "data plane", "editions", "summary");
    rule(6);
    for (Architecture each : knowledge.architectures()) {
      row(
          code(each.id()),
          each.name().en(),
          each.controlPlane(),
          each.dataPlane(),
          String.join(", ", each.editions()),
          each.summary().en());
    }
    line("");
  }

  private void criteria() {
    line("## Criteria");
    line("");
    line("Points are defaults that a team may change. Inside a criterion they are shares.");
    line("");
    row("criterion", "part", "points", "1 means", "3 means", "5 means");
    rule(6);
    for (Criterion criterion : knowledge.criteria()) {
      row(code(criterion.id()), "", number(criterion.points()), "", "", "");
      for (SubCriterion part : criterion.parts()) {
        row(
            "",
            code(part.id()),
            number(part.points()),
            anchor(part, 1),
            anchor(part, 3),
            anchor(part, 5));
      }
    }
    line("");
  }

  private static String anchor(SubCriterion part, int rating) {
    var text = part.anchors().get(rating);
    return text == null ? "" : text.en();
  }

  private void ratings() {
    for (Edition edition : knowledge.editions()) {
      line("## Ratings of the %s".formatted(edition.name().en()));
      line("");
      for (SubCriterion part : knowledge.subCriteria()) {
        line("### %s (%s)".formatted(part.name().en(), edition.id()));
        line("");
        row("architecture", "rating", "reason", "source", "as of");
        rule(5);
        for (Architecture architecture : knowledge.architecturesOf(edition)) {
          Rating rating = edition.rating(part.id(), architecture.id());
          row(
              architecture.name().en(),
              rating.rating().isPresent() ? number(rating.rating().getAsDouble()) : "none",
              rating.reason().en(),
              rating.source(),
              rating.asOf().iso());
        }
        line("");
      }
    }
  }

  private void limits() {
    line("## Hard limits");
    line("");
    row("limit", "when", "rules out", "editions", "because", "source", "as of");
    rule(7);
    for (Limit limit : knowledge.limits()) {
      row(
          limit.rule().en(),
          code(condition(limit.when())),
          String.join(", ", limit.excludes()),
          String.join(", ", limit.editions()),
          limit.because().en(),
          limit.source(),
          limit.asOf().iso());
    }
    line("");
  }

  private void effects() {
    line("## Effects of facts on ratings");
    line("");
    row(
        "when",
        "rating",
        "moves",
        "gives, where there is none",
        "editions",
        "because",
        "source",
        "as of");
    rule(8);
    for (Effect effect : knowledge.effects()) {
      row(
          code(condition(effect.when())),
          effect.part(),
          effect.steps().isEmpty() ? "" : pairs(" ", signed(effect.steps())),
          effect.starts().isEmpty() ? "" : pairs(" ", numbers(effect.starts())),
          String.join(", ", effect.editions()),
          effect.reason().en(),
          effect.source(),
          effect.asOf().iso());
    }
    line("");
  }

  private void contradictions() {
    line("## Facts that contradict each other");
    line("");
    row("when", "because", "source", "as of");
    rule(4);
    for (Contradiction contradiction : knowledge.contradictions()) {
      row(
          contradiction.when().stream()
              .map(condition -> code(condition(condition)))
              .collect(Collectors.joining(" and ")),
          contradiction.reason().en(),
          contradiction.source(),
          contradiction.asOf().iso());
    }
    line("");
  }

  private static Map<String, String> signed(Map<String, Double> steps) {
    Map<String, String> texts = new LinkedHashMap<>();
    numbers(steps).forEach((id, step) -> texts.put(id, step.startsWith("-") ? step : "+" + step));
    return texts;
  }

  private static String condition(Condition when) {
    return switch (when) {
      case Condition.Is(String fact, List<String> values) ->
          fact + "=" + String.join(" or ", values);
      case Condition.Above(String fact, var bound) -> fact + " above " + bound.toPlainString();
      case Condition.Below(String fact, var bound) -> fact + " below " + bound.toPlainString();
      case Condition.RatioAbove(String fact, String per, var bound) ->
          fact + " above " + bound.toPlainString() + " × " + per;
      case Condition.RatioBelow(String fact, String per, var bound) ->
          fact + " below " + bound.toPlainString() + " × " + per;
    };
  }

  private void useCases() {
    line("## Use cases");
    line("");
    for (UseCase useCase : knowledge.useCases()) {
      line("### %s".formatted(useCase.name().en()));
      line("");
      line(useCase.situation().en());
      line("");
      line("- Typed as: %s".formatted(code(useCase.id())));
      line(
          "- Facts: %s"
              .formatted(useCase.facts().isEmpty() ? "none" : pairs("=", useCase.facts())));
      line("- Points: %s".formatted(pairs(":", numbers(useCase.points()))));
      if (!useCase.partPoints().isEmpty()) {
        line(
            "- Points inside the criteria: %s"
                .formatted(pairs(":", numbers(useCase.partPoints()))));
      }
      for (Edition edition : knowledge.editions()) {
        line(
            "- Advised in %s: %s"
                .formatted(
                    edition.id(),
                    String.join(
                        ", ", useCase.advises().getOrDefault(edition.id(), List.of("nothing")))));
      }
      line("- %s".formatted(useCase.note().en()));
      line("");
    }
  }

  private void topics() {
    line("## Topics");
    line("");
    line("What `/container-arch explain` shows besides the data above.");
    line("");
    for (Topic.Kind kind : Topic.Kind.values()) {
      line("### Topics: %s".formatted(kind.key()));
      line("");
      for (Topic topic : knowledge.topics().all()) {
        if (topic.kind() == kind) {
          topic(topic);
        }
      }
    }
  }

  private void topic(Topic topic) {
    line("#### %s".formatted(topic.name().en()));
    line("");
    line(topic.text().en());
    line("");
    line("*In 2026.* %s".formatted(topic.status().en()));
    line("");
    List<String> facts = new ArrayList<>();
    facts.add("Typed as: " + code(topic.id()));
    facts.add("sources: " + String.join(", ", topic.sources()));
    facts.add("as of " + topic.asOf());
    if (!topic.covers().isEmpty()) {
      facts.add("statements of the book: " + String.join(", ", topic.covers()));
    }
    line("%s.".formatted(String.join("; ", facts)));
    line("");
  }

  private void sources() {
    line("## Sources");
    line("");
    row("id", "publisher", "where", "as of", "what was taken");
    rule(5);
    for (Source source : knowledge.sources()) {
      row(source.id(), source.publisher(), source.location(), source.asOf().iso(), source.note());
    }
  }

  private static Map<String, String> numbers(Map<String, Double> points) {
    return points.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> number(each.getValue()), (a, _) -> a, TreeMap::new));
  }

  private static String pairs(String separator, Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> code(each.getKey() + separator + each.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private void row(String... cells) {
    page.append("| ");
    page.append(
        List.of(cells).stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ")));
    page.append(" |\n");
  }

  private void rule(int columns) {
    page.append("|").append("---|".repeat(columns)).append('\n');
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
