package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Content.Action;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Actions as text, one in a line: `Write the runbook @U012ABCDE 2026-12-24`. The member and the
/// day may be left out; what is neither of them stays in the text.
public final class ActionLines {

  private static final Pattern OWNER =
      Pattern.compile(
          "(?<=^|\\s)(?:<@([UW][A-Z0-9]{1,20})(?:\\|[^>]*)?>|@([UW][A-Z0-9]{7,20}))(?=\\s|$)");
  private static final Pattern DAY = Pattern.compile("(?<=^|\\s)(\\d{4}-\\d{2}-\\d{2})$");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•]|\\d{1,2}[.)])\\s+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ActionLines() {}

  /// Reads the lines that are not blank.
  ///
  /// @param otherwise Slack's id of who sees to an action that names nobody
  public static List<Action> read(String lines, Optional<String> otherwise) {
    List<Action> actions = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      String text = BULLET.matcher(line.strip()).replaceFirst("").strip();
      if (!text.isEmpty()) {
        actions.add(action(text, otherwise));
      }
    }
    return List.copyOf(actions);
  }

  private static Action action(String line, Optional<String> otherwise) {
    String text = line;
    Optional<String> owner = Optional.empty();
    Matcher member = OWNER.matcher(text);
    if (member.find()) {
      owner = Optional.of(member.group(1) == null ? member.group(2) : member.group(1));
      text = text.substring(0, member.start()) + text.substring(member.end());
    }
    Optional<LocalDate> day = Optional.empty();
    Matcher date = DAY.matcher(text.strip());
    if (date.find()) {
      day = day(date.group(1));
      if (day.isPresent()) {
        text = text.strip().substring(0, date.start());
      }
    }
    String rest = BLANKS.matcher(text).replaceAll(" ").strip();
    // A member or a day alone is no action.
    return rest.isEmpty()
        ? new Action(line, otherwise, Optional.empty())
        : new Action(rest, owner.or(() -> otherwise), day);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The lines that are read as these actions.
  public static String write(List<Action> actions) {
    List<String> lines = new ArrayList<>();
    for (Action action : actions) {
      lines.add(
          action.text().replace('\n', ' ')
              + action.owner().map(owner -> " <@" + owner + ">").orElse("")
              + action.dueOn().map(day -> " " + day).orElse(""));
    }
    return String.join("\n", lines);
  }
}
