package dev.containerarch.advisor.validation;

import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The generated part of `docs/explanation/validation.md`.
final class ValidationReport {

  private final StringBuilder out = new StringBuilder();

  static String of(
      List<String> rules, List<PublishedCase> cases, List<Replay> now, List<Replay> book) {
    ValidationReport report = new ValidationReport();
    report.figures(now, book);
    report.translations(rules, cases);
    report.edition("Replayed in the 2026 edition", now);
    report.edition("Cases from before 2022, replayed in the 2021 edition", book);
    return report.out.toString().stripTrailing() + "\n";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void figures(List<Replay> now, List<Replay> book) {
    line("## The figures");
    line("");
    line(
        "| edition | plane | hits | always saying what most chose | hits that limits alone settle |"
            + " hits in a close call between planes |");
    line("|---|---|---|---|---|---|");
    figures("2026, all cases", now);
    figures("book-2021, cases from before 2022", book);
    line("");
  }

  private void figures(String edition, List<Replay> all) {
    List<Replay> saying = all.stream().filter(Replay::saysDataPlane).toList();
    figure(
        edition + " | control",
        all,
        Replay::hitsControlPlane,
        Replay::controlPlaneOf,
        Replay::chosenControlPlane);
    figure(
        edition + " | data",
        saying,
        Replay::hitsDataPlane,
        Replay::dataPlaneOf,
        Replay::chosenDataPlane);
    figure(
        edition + " | both",
        saying,
        replay -> !replay.isMiss(),
        Replay::planesOf,
        Replay::chosenPlanes);
    long byName = saying.stream().filter(Replay::hitsDataPlaneByName).count();
    line(
        "| %s | data, if EC2 run by AWS were not EC2 | %d of %d | | | |"
            .formatted(edition, byName, saying.size()));
  }

  private void figure(
      String what,
      List<Replay> replays,
      Predicate<Replay> hit,
      Function<Architecture, String> plane,
      Function<Replay, String> chosen) {
    var most =
        replays.stream()
            .collect(Collectors.groupingBy(chosen, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow();
    List<Replay> hits = replays.stream().filter(hit).toList();
    line(
        "| %s | **%d of %d** | %d of %d (%s) | %d | %d |"
            .formatted(
                what,
                hits.size(),
                replays.size(),
                most.getValue(),
                replays.size(),
                most.getKey(),
                hits.stream().filter(replay -> replay.limitsSettle(plane)).count(),
                hits.stream().filter(replay -> replay.isCloseBetween(plane)).count()));
  }

  private void translations(List<String> rules, List<PublishedCase> cases) {
    line("## The cases, and what the advisor was told");
    line("");
    line("How a column of the case became a fact:");
    line("");
    rules.forEach(rule -> line("- " + rule));
    line("");
    line("| case | decided | chosen | told | remark |");
    line("|---|---|---|---|---|");
    for (PublishedCase published : cases) {
      line(
          "| %s %s, %s | %s | %s on %s | `%s` | %s |"
              .formatted(
                  published.id(),
                  published.column("name"),
                  published.column("kind"),
                  published.column("date"),
                  published.column("control_plane"),
                  published.column("data_plane"),
                  published.facts(),
                  published.note()));
    }
    line("");
    line("Sources:");
    line("");
    for (PublishedCase published : cases) {
      line("- %s: %s".formatted(published.id(), published.column("source")));
    }
    line("");
  }

  private void edition(String title, List<Replay> replays) {
    line("## " + title);
    line("");
    line("| case | chosen | first in the answer | then | control | data |");
    line("|---|---|---|---|---|---|");
    replays.forEach(this::row);
    line("");
    line("### Misses");
    line("");
    List<Replay> misses = replays.stream().filter(Replay::isMiss).toList();
    if (misses.isEmpty()) {
      line("None.");
    }
    misses.forEach(this::miss);
    line("");
  }

  private void row(Replay replay) {
    List<String> ranking =
        replay.comparison().eligible().stream()
            .limit(2)
            .map(option -> name(option) + " " + points(option.score().total()))
            .toList();
    line(
        "| %s | %s on %s | %s%s | %s | %s | %s |"
            .formatted(
                replay.published().id(),
                replay.published().column("control_plane"),
                replay.published().column("data_plane"),
                ranking.isEmpty() ? "nothing is left" : ranking.getFirst(),
                replay.isCloseCall() ? " (close call)" : "",
                ranking.size() < 2 ? "–" : ranking.get(1),
                replay.hitsControlPlane() ? "hit" : "**miss**",
                !replay.saysDataPlane() ? "–" : replay.hitsDataPlane() ? "hit" : "**miss**"));
  }

  private void miss(Replay replay) {
    PublishedCase published = replay.published();
    List<String> missed = new ArrayList<>();
    if (!replay.hitsControlPlane()) {
      missed.add("control plane");
    }
    if (replay.saysDataPlane() && !replay.hitsDataPlane()) {
      missed.add("data plane");
    }
    line(
        "- **%s %s** (%s). They chose %s on %s; %s. Their stated reasons: %s. %s"
            .formatted(
                published.id(),
                published.column("name"),
                String.join(" and ", missed),
                published.column("control_plane"),
                published.column("data_plane"),
                replay.chosen().map(chosen -> standing(replay, chosen)).orElse("not in the list"),
                published.column("stated_reasons"),
                turning(replay)));
  }

  private static String standing(Replay replay, Standing chosen) {
    return switch (chosen) {
      case Standing.Excluded excluded ->
          name(excluded)
              + " is ruled out here ("
              + excluded.limits().stream().map(Limit::id).collect(Collectors.joining(", "))
              + ")";
      case Standing.Eligible eligible ->
          name(eligible)
              + " is "
              + points(
                  replay.first().map(first -> first.score().total()).orElse(0.0)
                      - eligible.score().total())
              + " points behind "
              + replay.first().map(ValidationReport::name).orElse("nothing");
    };
  }

  private static String turning(Replay replay) {
    List<String> facts = replay.factsThatWouldTurnIt();
    List<String> points = replay.pointsThatWouldTurnIt();
    if (facts.isEmpty() && points.isEmpty()) {
      return "No single further fact and no other points for one criterion would have changed it.";
    }
    List<String> ways = new ArrayList<>();
    if (!facts.isEmpty()) {
      ways.add("one more fact: " + code(facts));
    }
    if (!points.isEmpty()) {
      ways.add("other points for one criterion: " + code(points));
    }
    return "What would have changed it: " + String.join("; ", ways) + ".";
  }

  private static String code(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  private static String name(Standing standing) {
    return standing.architecture().name().en();
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.1f", points + 0.0);
  }
}
