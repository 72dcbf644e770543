package dev.containerarch.slack.command;

import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.text.Vocabulary;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Texts;
import java.util.List;
import java.util.Optional;

/// Recognises the subcommand in what was typed, and the language it was typed in.
public final class CommandReader {

  /// The longest text that is looked at; Slack's own message limit is 4,000 characters for readers
  /// and 40,000 in all.
  static final int LONGEST = 8_000;

  private record Meaning(Language language, Subcommand subcommand) {}

  private final Vocabulary<Meaning> words;
  private final Knowledge knowledge;

  /// @throws IllegalArgumentException when a word stands for two subcommands
  public CommandReader(Texts texts, Knowledge knowledge) {
    Vocabulary.Builder<Meaning> builder = Vocabulary.builder();
    for (Language language : Language.values()) {
      for (Subcommand subcommand : Subcommand.values()) {
        builder.addAll(
            texts.in(language).words("command." + subcommand.key() + ".words"),
            new Meaning(language, subcommand));
      }
    }
    this.words = builder.build();
    this.knowledge = knowledge;
  }

  /// Reads the text behind `/container-arch`, which Slack leaves out when it is empty.
  public Command read(Optional<String> text) {
    String typed = Mrkdwn.unescape(text.orElse(""));
    if (typed.length() > LONGEST) {
      return new Command.TooLong(language(CommandLine.split(typed.substring(0, LONGEST))), LONGEST);
    }
    List<String> line = CommandLine.split(typed);
    if (line.isEmpty()) {
      return new Command.Empty(Language.ENGLISH);
    }
    String first = line.getFirst();
    Optional<Meaning> meaning = words.find(first);
    if (meaning.isPresent()) {
      return new Command.Known(
          meaning.get().language(),
          meaning.get().subcommand(),
          List.copyOf(line.subList(1, line.size())));
    }
    if (isRequest(first)) {
      return new Command.Known(language(first), Subcommand.COMPARE, line);
    }
    return new Command.Unknown(language(first), first, words.nearest(first));
  }

  /// The subcommand that a word means, for `help compare`.
  public Optional<Subcommand> subcommand(String word) {
    return words.find(word).map(Meaning::subcommand);
  }

  /// The subcommand word that a word may be a typing error of.
  public Optional<String> nearest(String word) {
    return words.nearest(word);
  }

  /// `/container-arch gpu=yes` and `/container-arch machine-learning` can only mean a comparison.
  private boolean isRequest(String first) {
    int separator = first.indexOf('=');
    return knowledge.useCaseWords().find(first).isPresent()
        || (separator > 0 && new RequestReader(knowledge).knows(first.substring(0, separator)))
        || (first.indexOf(':') > 0
            && knowledge.criterionWords().find(first.substring(0, first.indexOf(':'))).isPresent());
  }

  private Language language(List<String> line) {
    String first = line.isEmpty() ? "" : line.getFirst();
    return words.find(first).map(Meaning::language).orElseGet(() -> language(first));
  }

  private static Language language(String word) {
    boolean hangul =
        word.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    return hangul ? Language.KOREAN : Language.ENGLISH;
  }
}
