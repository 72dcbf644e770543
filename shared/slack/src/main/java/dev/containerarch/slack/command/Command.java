package dev.containerarch.slack.command;

import dev.containerarch.advisor.text.Language;
import java.util.List;
import java.util.Optional;

/// A command as it was understood.
public sealed interface Command {

  /// The language that the subcommand was typed in. Korean is a wish to be answered in Korean;
  /// English says nothing, because everybody types it.
  Language language();

  /// A subcommand and the words behind it.
  record Known(Language language, Subcommand subcommand, List<String> words) implements Command {}

  /// Nothing was typed.
  record Empty(Language language) implements Command {}

  /// The first word is no subcommand.
  ///
  /// @param nearest the subcommand word that it may be a typing error of
  record Unknown(Language language, String word, Optional<String> nearest) implements Command {}

  /// More text than anybody types.
  record TooLong(Language language, int most) implements Command {}
}
