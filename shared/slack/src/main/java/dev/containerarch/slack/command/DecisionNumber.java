package dev.containerarch.slack.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a decision is named: `12`, `#12` or `CA-12`.
public final class DecisionNumber {

  private static final Pattern NUMBER = Pattern.compile("(?i)(?:ca-?|#)?0*([1-9][0-9]{0,5})");

  private DecisionNumber() {}

  /// Empty when it is no number of a decision.
  public static Optional<Integer> of(String typed) {
    Matcher matcher = NUMBER.matcher(typed.strip());
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
