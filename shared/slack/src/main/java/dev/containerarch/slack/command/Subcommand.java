package dev.containerarch.slack.command;

import java.util.Locale;

/// What `/container-arch` can be told to do. To add one: a constant here, its words and help in
/// both text files, and a branch in the conversation, where the compiler asks for it.
public enum Subcommand {
  COMPARE,
  RECOMMEND,
  WHYNOT,
  EDITIONS,
  COST,
  PRICES,
  EXPLAIN,
  DECIDE,
  REVIEW,
  REVIEWS,
  HISTORY,
  SHOW,
  VERIFY,
  REPLAY,
  EXPORT,
  STATS,
  SETTINGS,
  HELP;

  /// As in the keys of the text files.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
