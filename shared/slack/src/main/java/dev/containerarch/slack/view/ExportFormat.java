package dev.containerarch.slack.view;

import dev.containerarch.slack.text.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What decisions can be taken away as.
public enum ExportFormat {
  /// A Markdown document for each decision, after the template of MADR 4.0.0.
  ADR("md"),
  /// A sentence for each decision, after Zdun and others, "Sustainable Architectural Design
  /// Decisions", IEEE Software 30(6), 2013.
  Y("txt"),
  /// A row for each decision.
  CSV("csv"),
  /// Everything, to be brought back.
  JSON("json");

  private final String extension;

  ExportFormat(String extension) {
    this.extension = extension;
  }

  /// Of a file's name.
  public String extension() {
    return extension;
  }

  /// Whether it is a text for people, which a canvas can show.
  public boolean isText() {
    return this == ADR || this == Y;
  }

  /// As it is typed, and as it stands in a button.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What somebody typed, in any language.
  static Optional<ExportFormat> of(String typed, Phrases phrases) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    for (ExportFormat format : values()) {
      if (format.words(phrases).contains(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private List<String> words(Phrases phrases) {
    return phrases.words(
        switch (this) {
          case ADR -> "export.words.adr";
          case Y -> "export.words.y";
          case CSV -> "export.words.csv";
          case JSON -> "export.words.json";
        });
  }

  /// As people call it.
  String said(Phrases phrases) {
    return phrases.say(
        switch (this) {
          case ADR -> "export.name.adr";
          case Y -> "export.name.y";
          case CSV -> "export.name.csv";
          case JSON -> "export.name.json";
        });
  }

  /// What to know about it.
  String hint(Phrases phrases) {
    return phrases.say(
        switch (this) {
          case ADR -> "export.hint.adr";
          case Y -> "export.hint.y";
          case CSV -> "export.hint.csv";
          case JSON -> "export.hint.json";
        });
  }
}
