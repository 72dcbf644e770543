package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.slack.text.Phrases;
import java.util.List;
import java.util.stream.Collectors;

/// What is said of records that somebody has changed in the table so that they cannot be read.
public final class BrokenText {

  private static final int MOST_NAMES = 10;

  private BrokenText() {}

  /// That one of them is broken, and where as far as that is known.
  public static String of(RecordBroken broken, Phrases phrases) {
    String name = Decision.name(broken.number());
    if (broken.attribute().isEmpty()) {
      return phrases.say("record.broken", "name", name);
    }
    return phrases.say(
        broken.isInHistory() ? "record.broken.history" : "record.broken.attribute",
        "name",
        name,
        "attribute",
        broken.attribute());
  }

  /// That some are left out.
  ///
  /// @param numbers at least one
  public static String leftOut(List<Integer> numbers, Phrases phrases) {
    String names =
        numbers.stream().limit(MOST_NAMES).map(Decision::name).collect(Collectors.joining(", "));
    return numbers.size() > MOST_NAMES
        ? phrases.say("record.leftout.more", "names", names, "count", numbers.size() - MOST_NAMES)
        : phrases.say("record.leftout", "names", names);
  }
}
