package dev.containerarch.local.cli;

import dev.containerarch.advisor.decision.DecisionImport;
import dev.containerarch.advisor.decision.DecisionImport.Outcome;
import dev.containerarch.advisor.decision.DecisionImport.Provenance;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.decision.DecisionLog.Whole;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.decision.archive.ArchiveReader;
import dev.containerarch.advisor.decision.archive.ArchiveReader.Reading;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.command.CommandLine;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.BrokenText;
import dev.containerarch.slack.view.ExportDocuments;
import dev.containerarch.slack.view.ExportRequest;
import dev.containerarch.slack.view.ImportText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes decisions out of a table and brings them into one, past Slack: a whole document on the
/// standard output, and a file.
///
/// @param err where what is not the document is said
record Archives(
    DecisionLog log,
    DecisionImport intake,
    Tenant tenant,
    PrintStream out,
    PrintStream err,
    Clock clock) {

  private static final Pattern IMPORT = Pattern.compile("(?s)(import|가져오기)\\s+(.+)");

  /// Does what was typed if it is an export or an import, in the language in which it was typed.
  ///
  /// @return the exit code; empty when it is something else, or an export as Slack would show it
  Optional<Integer> run(Arguments arguments) {
    Texts texts = Texts.load();
    Matcher bringing = IMPORT.matcher(arguments.text().strip());
    if (bringing.matches()) {
      Language language = bringing.group(1).equals("import") ? Language.ENGLISH : Language.KOREAN;
      return Optional.of(
          bringIn(Path.of(bringing.group(2)), arguments.typist().user(), texts.in(language)));
    }
    List<String> words = CommandLine.split(arguments.text());
    if (arguments.json() || words.isEmpty()) {
      return Optional.empty();
    }
    for (Language language : Language.values()) {
      Phrases phrases = texts.in(language);
      if (phrases
          .words("command.export.words")
          .contains(words.getFirst().toLowerCase(Locale.ROOT))) {
        return Optional.of(export(words.subList(1, words.size()), phrases));
      }
    }
    return Optional.empty();
  }

  /// Prints a document.
  private int export(List<String> words, Phrases phrases) {
    return switch (ExportRequest.read(words, phrases)) {
      case ExportRequest.Reading.Unclear(String sentence) -> {
        err.println(TerminalText.mrkdwn(sentence));
        yield 1;
      }
      case ExportRequest.Reading.Wanted(ExportRequest request) -> {
        List<Whole> read;
        try {
          read = read(request);
        } catch (RecordBroken e) {
          err.println(TerminalText.mrkdwn(BrokenText.of(e, phrases)));
          yield 1;
        }
        List<Kept> decisions = Whole.read(read);
        List<Integer> broken = Whole.broken(read);
        if (!broken.isEmpty()) {
          err.println(TerminalText.mrkdwn(BrokenText.leftOut(broken, phrases)));
        }
        if (decisions.isEmpty() && !broken.isEmpty()) {
          yield 1;
        }
        if (decisions.isEmpty()) {
          err.println(
              TerminalText.mrkdwn(
                  request
                      .number()
                      .map(number -> phrases.say("show.none", "name", "CA-" + number))
                      .orElseGet(() -> phrases.say("history.empty"))));
          yield 1;
        }
        out.print(
            new ExportDocuments(Knowledge.load(), tenant, clock.instant())
                .written(request.format(), decisions, phrases));
        out.flush();
        yield 0;
      }
    };
  }

  private List<Whole> read(ExportRequest request) {
    if (request.number().isPresent()) {
      return log.find(tenant, request.number().get()).<Whole>map(Whole.Read::new).stream().toList();
    }
    List<Whole> decisions = new ArrayList<>();
    int below = DecisionLog.ABOVE_ALL;
    while (true) {
      List<Whole> page = log.whole(tenant, below, DecisionLog.MOST_WHOLE);
      decisions.addAll(page);
      if (page.size() < DecisionLog.MOST_WHOLE) {
        return decisions;
      }
      below = page.getLast().number();
    }
  }

  /// Brings a file in.
  private int bringIn(Path file, String by, Phrases phrases) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      err.println(file + " cannot be read as UTF-8 text.");
      return 1;
    }
    ImportText sentences = new ImportText(phrases);
    return switch (ArchiveReader.read(text)) {
      case Reading.Refused(var problems) -> {
        err.println(sentences.refused(problems));
        yield 1;
      }
      case Reading.Archive archive -> {
        try {
          Outcome outcome =
              intake.bringIn(
                  tenant,
                  archive.decisions(),
                  new Provenance(archive.source(), archive.exportedAt(), by));
          boolean done = outcome instanceof Outcome.BroughtIn;
          (done ? out : err).println(sentences.outcome(outcome, archive.source()));
          yield done ? 0 : 1;
        } catch (LogUnavailable e) {
          err.println(e.getMessage());
          err.println("Start the same import again: it goes on where it stopped.");
          yield 1;
        } catch (RecordBroken e) {
          err.println(TerminalText.mrkdwn(BrokenText.of(e, phrases)));
          yield 1;
        }
      }
    };
  }
}
