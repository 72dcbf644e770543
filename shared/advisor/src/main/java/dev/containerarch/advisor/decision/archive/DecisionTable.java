package dev.containerarch.advisor.decision.archive;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.RecordForm;
import dev.containerarch.advisor.decision.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Decisions as comma-separated values (RFC 4180): a row each, below a row of names; lines end in
/// CR LF, lists inside a cell are separated by `; `.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe, so a table is for
/// reading. What has to come back is an archive, see [ArchiveForm].
public final class DecisionTable {

  private static final List<String> NAMES =
      List.of(
          "number",
          "title",
          "status",
          "superseded_by",
          "architecture",
          "interim",
          "recommended",
          "context",
          "reasons",
          "consequences",
          "risks",
          "against_recommendation",
          "actions",
          "review_on",
          "deciders",
          "consulted",
          "informed",
          "recorded_by",
          "recorded_at",
          "channel",
          "permalink",
          "supersedes",
          "request",
          "edition",
          "knowledge_as_of",
          "prices_as_of",
          "totals",
          "excluded",
          "version",
          "changed_by",
          "changed_at",
          "head");

  /// What a formula begins with, in spreadsheets of East Asia too; OWASP, "CSV Injection".
  private static final String FORMULA = "=+-@＝＋－＠";

  private DecisionTable() {}

  public static String written(List<Decision> decisions) {
    StringBuilder table = new StringBuilder();
    row(NAMES, table);
    for (Decision decision : decisions) {
      row(cells(decision), table);
    }
    return table.toString();
  }

  private static List<String> cells(Decision decision) {
    Content content = decision.content();
    List<String> cells = new ArrayList<>();
    cells.add(decision.name());
    cells.add(content.title());
    cells.add(ArchiveForm.word(decision.status()));
    cells.add(decision.status() instanceof Status.Superseded(int by) ? Decision.name(by) : "");
    cells.add(content.architecture());
    cells.add(content.interim().orElse(""));
    cells.add(list(content.basis().recommended()));
    cells.add(content.reasoning().context());
    cells.add(content.reasoning().reasons());
    cells.add(content.reasoning().consequences());
    cells.add(content.reasoning().risks());
    cells.add(content.reasoning().againstRecommendation());
    cells.add(list(content.actions().stream().map(DecisionTable::action).toList()));
    cells.add(decision.reviewOn().map(LocalDate::toString).orElse(""));
    cells.add(list(content.people().deciders()));
    cells.add(list(content.people().consulted()));
    cells.add(list(content.people().informed()));
    cells.add(content.origin().by());
    cells.add(RecordForm.time(content.origin().at()));
    cells.add(content.origin().channel());
    cells.add(content.origin().permalink().orElse(""));
    cells.add(
        content.supersedes().isPresent() ? Decision.name(content.supersedes().getAsInt()) : "");
    cells.add(content.basis().request());
    cells.add(content.basis().edition());
    cells.add(content.basis().knowledgeAsOf());
    cells.add(content.basis().pricesAsOf().map(LocalDate::toString).orElse(""));
    cells.add(
        list(content.basis().totals().entrySet().stream().map(DecisionTable::total).toList()));
    cells.add(list(content.basis().excluded()));
    cells.add(String.valueOf(decision.version()));
    cells.add(decision.changedBy());
    cells.add(RecordForm.time(decision.changedAt()));
    cells.add(decision.head());
    return cells;
  }

  private static String list(List<String> items) {
    return String.join("; ", items);
  }

  private static String action(Content.Action action) {
    return action.text()
        + action.owner().map(owner -> " (" + owner + ")").orElse("")
        + action.dueOn().map(day -> " " + day).orElse("");
  }

  private static String total(Map.Entry<String, Double> total) {
    return String.format(Locale.ROOT, "%s %.1f", total.getKey(), total.getValue());
  }

  private static void row(List<String> cells, StringBuilder table) {
    String separator = "";
    for (String cell : cells) {
      table.append(separator).append(cell(cell));
      separator = ",";
    }
    table.append("\r\n");
  }

  private static String cell(String text) {
    String harmless = isFormula(text) ? "'" + text : text;
    boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  /// Blanks before it do not keep every spreadsheet from computing it.
  private static boolean isFormula(String text) {
    String begins = text.strip();
    return (!begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0)
        || text.startsWith("\t")
        || text.startsWith("\r");
  }
}
