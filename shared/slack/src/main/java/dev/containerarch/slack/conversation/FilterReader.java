package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Vocabulary;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.FilterWords;
import dev.containerarch.slack.view.ProblemsView;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which decisions somebody asks for: `payments status=accepted by=@mina since=2026-11`.
/// Words without a name are looked for in the texts.
final class FilterReader {

  private static final Pattern MEMBER = Pattern.compile("<@([UW][A-Z0-9]{1,20})(?:\\|[^>]*)?>");
  private static final Pattern CHANNEL = Pattern.compile("<#([CDG][A-Z0-9]{1,20})(?:\\|[^>]*)?>");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /// A condition that has a name.
  private enum Condition {
    STATUS,
    BY,
    ARCHITECTURE,
    CHANNEL,
    SINCE,
    UNTIL,
    DUE;

    String key() {
      return "filter.key." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Knowledge knowledge;
  private final Phrases phrases;
  private final Vocabulary<Condition> conditions;
  private final Vocabulary<Status.Name> statuses;

  /// The id in a mention of a conversation, as Slack writes it into a command.
  static Optional<String> channel(String typed) {
    Matcher mention = CHANNEL.matcher(typed);
    return mention.matches() ? Optional.of(mention.group(1)) : Optional.empty();
  }

  FilterReader(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
    Vocabulary.Builder<Condition> names = Vocabulary.builder();
    for (Condition condition : Condition.values()) {
      names.addAll(phrases.words(condition.key()), condition);
    }
    this.conditions = names.build();
    Vocabulary.Builder<Status.Name> words = Vocabulary.builder();
    for (Status.Name name : Status.Name.values()) {
      words.addAll(phrases.words("filter.value." + name.name().toLowerCase(Locale.ROOT)), name);
    }
    this.statuses = words.build();
  }

  /// What was asked for, or a sentence for everything that cannot be read.
  record Reading(DecisionFilter filter, List<String> problems) {}

  Reading read(List<String> words, Asker asker, LocalDate today) {
    List<String> problems = new ArrayList<>();
    List<String> text = new ArrayList<>();
    Map<Condition, String> values = new EnumMap<>(Condition.class);
    for (String word : words) {
      int separator = word.indexOf('=');
      Optional<Condition> bare = separator < 0 ? conditions.find(word) : Optional.empty();
      if (bare.equals(Optional.of(Condition.DUE))) {
        values.put(Condition.DUE, today.toString());
      } else if (separator < 1) {
        text.add(word);
      } else {
        String name = word.substring(0, separator);
        Optional<Condition> condition = conditions.find(name);
        if (condition.isEmpty()) {
          problems.add(
              said("filter.unknown", name)
                  + ProblemsView.didYouMean(conditions.nearest(name), phrases));
        } else if (values.put(condition.get(), word.substring(separator + 1).strip()) != null) {
          problems.add(phrases.say("filter.twice", "name", ProblemsView.echo(name)));
        }
      }
    }
    String looked = String.join(" ", text);
    if (!FilterWords.fits(looked)) {
      problems.add(phrases.say("filter.toolong"));
    }
    Values read = new Values(values, problems, asker);
    DecisionFilter filter =
        new DecisionFilter(
            looked,
            read.status(),
            read.member(),
            read.architecture(),
            read.channel(),
            read.since(),
            read.until(),
            read.due());
    if (filter.since().isPresent()
        && filter.until().isPresent()
        && !filter.since().get().isBefore(filter.until().get())) {
      problems.add(phrases.say("filter.backwards"));
    }
    return new Reading(filter, problems);
  }

  private String said(String key, String typed) {
    return phrases.say(key, "typed", ProblemsView.echo(typed));
  }

  /// The values of the conditions, read one by one.
  private final class Values {

    private final Map<Condition, String> values;
    private final List<String> problems;
    private final Asker asker;

    Values(Map<Condition, String> values, List<String> problems, Asker asker) {
      this.values = values;
      this.problems = problems;
      this.asker = asker;
    }

    Optional<Status.Name> status() {
      return value(Condition.STATUS)
          .flatMap(typed -> {
            Optional<Status.Name> name = statuses.find(typed);
            if (name.isEmpty()) {
              problems.add(
                  said("filter.nostatus", typed)
                      + ProblemsView.didYouMean(statuses.nearest(typed), phrases));
            }
            return name;
          });
    }

    Optional<String> member() {
      return value(Condition.BY)
          .flatMap(typed -> {
            Matcher mention = MEMBER.matcher(typed);
            if (mention.matches()) {
              return Optional.of(mention.group(1));
            }
            if (phrases.words("filter.me").contains(typed.toLowerCase(Locale.ROOT))) {
              return Optional.of(asker.member());
            }
            problems.add(said("filter.nomember", typed));
            return Optional.empty();
          });
    }

    Optional<String> architecture() {
      return value(Condition.ARCHITECTURE)
          .flatMap(typed -> {
            Optional<Architecture> found = knowledge.architectureWords().find(typed);
            if (found.isEmpty()) {
              problems.add(
                  said("filter.noarchitecture", typed)
                      + ProblemsView.didYouMean(
                          knowledge.architectureWords().nearest(typed), phrases));
            }
            return found.map(Architecture::id);
          });
    }

    Optional<String> channel() {
      return value(Condition.CHANNEL)
          .flatMap(typed -> {
            Optional<String> mentioned = FilterReader.channel(typed);
            if (mentioned.isPresent()) {
              return mentioned;
            }
            if (phrases.words("filter.here").contains(typed.toLowerCase(Locale.ROOT))
                && !asker.channel().isEmpty()) {
              return Optional.of(asker.channel());
            }
            problems.add(said("filter.nochannel", typed));
            return Optional.empty();
          });
    }

    Optional<Instant> since() {
      return value(Condition.SINCE)
          .flatMap(typed -> period(typed).map(Period::first))
          .map(Values::start);
    }

    /// Up to the end of the day, month or year.
    Optional<Instant> until() {
      return value(Condition.UNTIL)
          .flatMap(typed -> period(typed).map(Period::last))
          .map(day -> start(day.plusDays(1)));
    }

    Optional<LocalDate> due() {
      return value(Condition.DUE).flatMap(typed -> period(typed).map(Period::last));
    }

    private Optional<String> value(Condition condition) {
      return Optional.ofNullable(values.get(condition));
    }

    private static Instant start(LocalDate day) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<Period> period(String typed) {
      try {
        if (YEAR.matcher(typed).matches()) {
          Year year = Year.parse(typed);
          return Optional.of(new Period(year.atDay(1), year.atDay(year.length())));
        }
        if (MONTH.matcher(typed).matches()) {
          YearMonth month = YearMonth.parse(typed);
          return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
        }
        LocalDate day = LocalDate.parse(typed);
        if (day.getYear() >= 1 && day.getYear() <= 9999) {
          return Optional.of(new Period(day, day));
        }
      } catch (DateTimeException e) {
        // Said below, as for a year that nobody means.
      }
      problems.add(said("filter.noday", typed));
      return Optional.empty();
    }
  }

  private record Period(LocalDate first, LocalDate last) {}
}
