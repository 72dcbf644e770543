package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.Status;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A filter as the words of a button, so that a page can be turned without any memory of the
/// message. Whoever edits them only asks another question about their own team.
public final class FilterWords {

  /// What is left of a button's value is room for the rest.
  private static final int LONGEST_TEXT = 1_200;

  private static final String TEXT = "text=";
  private static final String STATUS = "status=";
  private static final String BY = "by=";
  private static final String ARCHITECTURE = "architecture=";
  private static final String CHANNEL = "channel=";
  private static final String SINCE = "since=";
  private static final String UNTIL = "until=";
  private static final String DUE = "due=";

  private FilterWords() {}

  /// Whether a button has room for a text.
  public static boolean fits(String text) {
    return encoded(text).length() <= LONGEST_TEXT;
  }

  /// The words, without blanks inside; none for a filter that lets everything through.
  public static List<String> of(DecisionFilter filter) {
    List<String> words = new ArrayList<>();
    filter.status().ifPresent(name -> words.add(STATUS + name.name().toLowerCase(Locale.ROOT)));
    filter.by().ifPresent(member -> words.add(BY + member));
    filter.architecture().ifPresent(id -> words.add(ARCHITECTURE + id));
    filter.channel().ifPresent(id -> words.add(CHANNEL + id));
    filter.since().ifPresent(at -> words.add(SINCE + at.getEpochSecond()));
    filter.until().ifPresent(at -> words.add(UNTIL + at.getEpochSecond()));
    filter.dueBy().ifPresent(day -> words.add(DUE + day));
    if (!filter.text().isEmpty()) {
      words.add(TEXT + encoded(filter.text()));
    }
    return words;
  }

  /// Reads what [#of] wrote; words that it did not write let everything through.
  public static DecisionFilter read(List<String> words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words) {
      int separator = word.indexOf('=') + 1;
      values.put(word.substring(0, separator), word.substring(separator));
    }
    return new DecisionFilter(
        Optional.ofNullable(values.get(TEXT)).map(FilterWords::decoded).orElse(""),
        Optional.ofNullable(values.get(STATUS)).flatMap(FilterWords::status),
        Optional.ofNullable(values.get(BY)).filter(FilterWords::isId),
        Optional.ofNullable(values.get(ARCHITECTURE)).filter(FilterWords::isId),
        Optional.ofNullable(values.get(CHANNEL)).filter(FilterWords::isId),
        Optional.ofNullable(values.get(SINCE)).flatMap(FilterWords::instant),
        Optional.ofNullable(values.get(UNTIL)).flatMap(FilterWords::instant),
        Optional.ofNullable(values.get(DUE)).flatMap(FilterWords::day));
  }

  /// Slack's ids and ours have letters, figures and hyphens only.
  private static boolean isId(String word) {
    return word.matches("[A-Za-z0-9-]{1,75}");
  }

  private static Optional<Status.Name> status(String word) {
    for (Status.Name name : Status.Name.values()) {
      if (name.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> instant(String seconds) {
    return seconds.matches("-?\\d{1,11}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
