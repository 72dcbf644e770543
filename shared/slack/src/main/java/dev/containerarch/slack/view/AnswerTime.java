package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import dev.containerarch.slack.text.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long the members of a review have for an answer: as it is typed, chosen and said.
public final class AnswerTime {

  /// The clock looks about once an hour, and people have other work.
  public static final Duration SHORTEST = Duration.ofHours(1);

  public static final Duration LONGEST = Duration.ofDays(28);

  public static final Duration USUAL = Duration.ofDays(2);

  private static final List<Duration> CHOICES =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(14));

  private static final Pattern TYPED =
      Pattern.compile(
          "(\\d{1,5}) *(m|min|minutes?|분|h|hours?|시간|d|days?|일|w|weeks?|주)",
          Pattern.CASE_INSENSITIVE);

  private AnswerTime() {}

  /// Reads `2d`, `4h`, `1w`, `30m` or the same in Korean, of any length; empty for anything else.
  public static Optional<Duration> read(String typed) {
    Matcher matcher = TYPED.matcher(typed.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2).toLowerCase(Locale.ROOT);
    return Optional.of(
        switch (unit.charAt(0)) {
          case 'm', '분' -> Duration.ofMinutes(count);
          case 'h', '시' -> Duration.ofHours(count);
          case 'w', '주' -> Duration.ofDays(7 * count);
          default -> Duration.ofDays(count);
        });
  }

  /// Whether members can be given this long.
  public static boolean isPossible(Duration within) {
    return within.compareTo(SHORTEST) >= 0 && within.compareTo(LONGEST) <= 0;
  }

  /// Such as "2 days" or "4 hours".
  public static String said(Duration within, Phrases phrases) {
    long hours = within.toHours();
    if (within.toMinutes() % 60 != 0 || hours == 0) {
      return phrases.say("time.minutes", "count", within.toMinutes());
    }
    if (hours % 24 != 0) {
      return phrases.say(hours == 1 ? "time.hour" : "time.hours", "count", hours);
    }
    long days = hours / 24;
    return phrases.say(days == 1 ? "time.day" : "time.days", "count", days);
  }

  /// A menu of the usual times, and of the chosen one where it is another.
  static LayoutBlock menu(String label, String hint, Duration chosen, Phrases phrases) {
    List<Duration> choices = new ArrayList<>(CHOICES);
    if (!choices.contains(chosen)) {
      choices.add(chosen);
      choices.sort(Duration::compareTo);
    }
    List<OptionObject> options = new ArrayList<>();
    for (Duration choice : choices) {
      options.add(Parts.option(said(choice, phrases), word(choice)));
    }
    InputBlock.InputBlockBuilder input =
        Inputs.of(
            Actions.WITHIN_INPUT,
            label,
            IntakeModal.select(
                Actions.WITHIN_INPUT, options, Optional.of(word(chosen)), said(USUAL, phrases)));
    return hint.isEmpty() ? input.build() : input.hint(Parts.plain(hint)).build();
  }

  /// What [#read] reads back.
  private static String word(Duration within) {
    return within.toMinutes() + "m";
  }
}
