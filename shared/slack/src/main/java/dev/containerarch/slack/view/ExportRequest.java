package dev.containerarch.slack.view;

import dev.containerarch.slack.command.DecisionNumber;
import dev.containerarch.slack.text.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is to be taken away, as it was typed: `CA-12 format=y`, `all json`.
///
/// @param number of one decision; empty for all of them
public record ExportRequest(Optional<Integer> number, ExportFormat format) {

  /// What came of reading.
  public sealed interface Reading {

    /// It is clear what is wanted.
    record Wanted(ExportRequest request) implements Reading {}

    /// It is not.
    ///
    /// @param sentence why, in mrkdwn
    record Unclear(String sentence) implements Reading {}
  }

  /// Reads the words behind the subcommand.
  public static Reading read(List<String> words, Phrases phrases) {
    Optional<ExportRequest> which = Optional.empty();
    Optional<ExportFormat> format = Optional.empty();
    for (String word : words) {
      int separator = word.indexOf('=');
      boolean named =
          separator > 0
              && phrases
                  .words("export.format")
                  .contains(word.substring(0, separator).toLowerCase(Locale.ROOT));
      String value = named ? word.substring(separator + 1) : word;
      Optional<ExportFormat> asFormat = ExportFormat.of(value, phrases);
      Optional<Integer> number = DecisionNumber.of(word);
      if (asFormat.isPresent()) {
        format = asFormat;
      } else if (named) {
        return new Reading.Unclear(
            phrases.say("export.noformat", "typed", ProblemsView.echo(value)));
      } else if (phrases.words("export.all").contains(word.toLowerCase(Locale.ROOT))) {
        which = Optional.of(new ExportRequest(Optional.empty(), ExportFormat.ADR));
      } else if (number.isPresent()) {
        which = Optional.of(new ExportRequest(number, ExportFormat.ADR));
      } else {
        return new Reading.Unclear(phrases.say("export.unknown", "typed", ProblemsView.echo(word)));
      }
    }
    if (which.isEmpty()) {
      return new Reading.Unclear(phrases.say("export.which"));
    }
    return new Reading.Wanted(
        new ExportRequest(which.get().number(), format.orElse(ExportFormat.ADR)));
  }

  /// The first word of a button that asks for the same.
  String what() {
    return number.map(String::valueOf).orElse("all");
  }
}
