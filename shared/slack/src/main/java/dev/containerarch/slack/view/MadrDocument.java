package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.slack.text.Markdown;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A decision as a Markdown document after the template of MADR 4.0.0 (Markdown Architectural
/// Decision Records). The names of the front matter and the headings are the standard's own, in
/// English in every language, so that its tools find them; people are named by their Slack ids.
final class MadrDocument {

  private static final int LONGEST_NAME = 60;

  private final OptionNames names;
  private final Phrases phrases;

  MadrDocument(OptionNames names) {
    this.names = names;
    this.phrases = names.phrases();
  }

  /// A file's name, as MADR's tools number them: `0012-payments-api.md`.
  static String fileName(Decision decision) {
    String words =
        decision
            .content()
            .title()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    int end = Math.min(LONGEST_NAME, words.length());
    String cut = words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, end)));
    return String.format(Locale.ROOT, "%04d-%s.md", decision.number(), cut);
  }

  String of(Kept kept) {
    Decision decision = kept.decision();
    Content content = decision.content();
    StringBuilder document = new StringBuilder();
    frontMatter(decision, document);
    document.append("# ").append(Markdown.inline(content.title())).append("\n\n");
    section(
        "## Context and Problem Statement",
        content.reasoning().context().isBlank()
            ? phrases.say("madr.nocontext")
            : Markdown.escape(content.reasoning().context()),
        document);
    section("## Considered Options", options(content), document);
    section("## Decision Outcome", outcome(content), document);
    consequences(content.reasoning(), document);
    decision
        .reviewOn()
        .ifPresent(
            day -> section("### Confirmation", phrases.say("madr.review", "day", day), document));
    section("## More Information", more(kept), document);
    return document.toString().stripTrailing() + "\n";
  }

  private static void section(String heading, String text, StringBuilder document) {
    document.append(heading).append("\n\n").append(text).append("\n\n");
  }

  private static void frontMatter(Decision decision, StringBuilder document) {
    Content.People people = decision.content().people();
    document.append("---\n");
    field("status", quoted(status(decision.status())), document);
    field("date", LocalDate.ofInstant(decision.changedAt(), ZoneOffset.UTC).toString(), document);
    field(
        "decision-makers",
        list(
            people.deciders().isEmpty()
                ? List.of(decision.content().origin().by())
                : people.deciders()),
        document);
    if (!people.consulted().isEmpty()) {
      field("consulted", list(people.consulted()), document);
    }
    if (!people.informed().isEmpty()) {
      field("informed", list(people.informed()), document);
    }
    document.append("---\n\n");
  }

  /// In the standard's words.
  private static String status(Status status) {
    return status instanceof Status.Superseded(int by)
        ? "superseded by " + Decision.name(by)
        : status.name().name().toLowerCase(Locale.ROOT);
  }

  private static void field(String name, String value, StringBuilder document) {
    document.append(name).append(": ").append(value).append('\n');
  }

  private static String quoted(String value) {
    return '"' + value + '"';
  }

  private static String list(List<String> ids) {
    return "[" + String.join(", ", ids.stream().map(MadrDocument::quoted).toList()) + "]";
  }

  /// With the points that they had.
  private String options(Content content) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Double> total : content.basis().totals().entrySet()) {
      boolean out = content.basis().excluded().contains(total.getKey());
      lines.add(
          phrases.say(
              out ? "madr.option.out" : "madr.option",
              "option",
              Markdown.inline(names.of(total.getKey())),
              "points",
              Figures.points(total.getValue())));
    }
    if (!content.basis().totals().containsKey(content.architecture())) {
      lines.add("* " + Markdown.inline(names.of(content.architecture())));
    }
    return String.join("\n", lines);
  }

  private String outcome(Content content) {
    List<String> lines = new ArrayList<>();
    String option = Markdown.inline(names.of(content.architecture()));
    String reasons = content.reasoning().reasons();
    lines.add(
        reasons.isBlank()
            ? phrases.say("madr.chosen", "option", option)
            : phrases.say("madr.because", "option", option) + "\n\n" + Markdown.escape(reasons));
    content
        .interim()
        .ifPresent(
            id -> lines.add(phrases.say("madr.interim", "option", Markdown.inline(names.of(id)))));
    if (content.isAgainstRecommendation()) {
      lines.add(
          phrases.say(
              "madr.against",
              "options",
              content.basis().recommended().isEmpty()
                  ? phrases.say("replay.nobody")
                  : Markdown.inline(names.of(content.basis().recommended()))));
      String why = content.reasoning().againstRecommendation();
      if (!why.isBlank() && !why.equals(reasons)) {
        lines.add(Markdown.escape(why));
      }
    }
    return String.join("\n\n", lines);
  }

  private void consequences(Content.Reasoning reasoning, StringBuilder document) {
    List<String> parts = new ArrayList<>();
    if (!reasoning.consequences().isBlank()) {
      parts.add(Markdown.escape(reasoning.consequences()));
    }
    if (!reasoning.risks().isBlank()) {
      parts.add(phrases.say("madr.risks") + "\n\n" + Markdown.escape(reasoning.risks()));
    }
    if (!parts.isEmpty()) {
      section("### Consequences", String.join("\n\n", parts), document);
    }
  }

  private String more(Kept kept) {
    Decision decision = kept.decision();
    Content content = decision.content();
    List<String> parts = new ArrayList<>();
    if (!content.actions().isEmpty()) {
      parts.add(phrases.say("madr.actions") + "\n\n" + actions(content.actions()));
    }
    parts.add(basis(content.basis()));
    content
        .supersedes()
        .ifPresent(
            number -> parts.add(phrases.say("madr.supersedes", "name", Decision.name(number))));
    content.origin().permalink().ifPresent(link -> parts.add("<" + link + ">"));
    List<String> trail = new ArrayList<>();
    kept.history().forEach(entry -> trail.add("* " + trail(entry)));
    parts.add(phrases.say("madr.trail", "name", decision.name()));
    parts.add(String.join("\n", trail));
    parts.add(phrases.say("madr.head", "hash", decision.head()));
    return String.join("\n\n", parts);
  }

  private static String actions(List<Content.Action> actions) {
    List<String> lines = new ArrayList<>();
    for (Content.Action action : actions) {
      lines.add(
          "* "
              + Markdown.inline(action.text())
              + action.owner().map(owner -> " — " + owner).orElse("")
              + action.dueOn().map(day -> ", " + day).orElse(""));
    }
    return String.join("\n", lines);
  }

  private String basis(Basis basis) {
    String known =
        phrases.say(
            "madr.basis",
            "request",
            basis.request(),
            "edition",
            basis.edition(),
            "date",
            basis.knowledgeAsOf());
    return basis
        .pricesAsOf()
        .map(day -> known + " " + phrases.say("madr.prices", "day", day))
        .orElse(known);
  }

  private String trail(HistoryEntry entry) {
    String key = "history.event." + entry.event().kind().word();
    String said =
        phrases.say(
            key,
            "member",
            entry.by(),
            "date",
            LocalDate.ofInstant(entry.at(), ZoneOffset.UTC),
            "name",
            entry.event() instanceof Event.Superseded(int by) ? Decision.name(by) : "",
            "day",
            switch (entry.event()) {
              case Event.Confirmed(LocalDate day) -> day;
              case Event.Snoozed(LocalDate day) -> day;
              default -> "";
            });
    String text =
        switch (entry.event()) {
          case Event.Noted(String note) -> note;
          case Event.Rejected(String reason) -> reason;
          case Event.Withdrawn(String reason) -> reason;
          case Event.Deprecated(String reason) -> reason;
          default -> "";
        };
    return text.isBlank() ? said : said + ": " + Markdown.inline(text);
  }
}
