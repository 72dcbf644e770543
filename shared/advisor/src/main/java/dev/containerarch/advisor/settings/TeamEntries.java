package dev.containerarch.advisor.settings;

import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.workload.FactReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A team's settings as entries, name → text, the way they stand in a window or are typed. What is
/// not among them is left open.
///
/// The names are those below, the ids of criteria and sub-criteria, and those of thresholds.
public final class TeamEntries {

  public static final String LANGUAGE = "language";
  public static final String EDITION = "edition";
  public static final String REGION = "region";
  public static final String CURRENCY = "currency";
  public static final String RATE = "rate";

  /// The conversations with a digest, their ids with a comma between them.
  public static final String DIGEST = "digest";

  private static final Pattern CONVERSATION = Pattern.compile("[CG][A-Z0-9]{1,31}");

  /// The lowest and the highest rate: units of the currency for one USD.
  public static final BigDecimal LOWEST_RATE = new BigDecimal("0.01");

  public static final BigDecimal HIGHEST_RATE = new BigDecimal("100000");

  private final Knowledge knowledge;
  private final RequestReader requests;

  public TeamEntries(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.requests = new RequestReader(knowledge);
  }

  /// What came of reading.
  ///
  /// @param settings everything that could be taken
  /// @param problems what could not, by the name of the entry; when there is any, nothing should be
  ///   saved
  public record Reading(TeamSettings settings, Map<String, SettingsProblem> problems) {}

  /// The currencies that amounts can be shown in besides USD.
  public static List<String> currencies() {
    return List.of("KRW", "JPY", "EUR");
  }

  /// The names of all entries.
  public List<String> names() {
    List<String> names =
        new ArrayList<>(List.of(LANGUAGE, EDITION, REGION, CURRENCY, RATE, DIGEST));
    names.addAll(pointNames());
    for (Threshold threshold : Threshold.values()) {
      names.add(threshold.id());
    }
    return names;
  }

  /// Criteria, each with its parts behind it.
  public List<String> pointNames() {
    List<String> names = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      names.add(criterion.id());
      for (SubCriterion part : criterion.parts()) {
        names.add(part.id());
      }
    }
    return names;
  }

  /// Settings as entries. What the knowledge does not have any more is not among them.
  public Map<String, String> of(TeamSettings settings) {
    Map<String, String> entries = new LinkedHashMap<>();
    settings.language().ifPresent(language -> entries.put(LANGUAGE, language.tag()));
    settings.edition().ifPresent(edition -> entries.put(EDITION, edition));
    settings.region().ifPresent(region -> entries.put(REGION, region));
    settings
        .currency()
        .ifPresent(rate -> {
          entries.put(CURRENCY, rate.currency().getCurrencyCode());
          entries.put(RATE, rate.perUsd().toPlainString());
        });
    if (!settings.digests().isEmpty()) {
      entries.put(DIGEST, digests(settings.digests()));
    }
    for (String id : pointNames()) {
      Double points = settings.points().get(id);
      if (points != null) {
        entries.put(id, plain(points));
      }
    }
    Threshold.changed(settings.thresholds())
        .forEach((threshold, value) -> entries.put(threshold.id(), plain(value)));
    return entries;
  }

  /// Whether a digest can go there: to a channel, public or private, or a group, and not to a
  /// conversation of two.
  public static boolean isConversation(String id) {
    return CONVERSATION.matcher(id).matches();
  }

  /// Conversations as an entry, whatever order they come in.
  public static String digests(Collection<String> conversations) {
    return String.join(",", new TreeSet<>(conversations));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /// The same settings without what the knowledge does not have (any more): an item may be older
  /// than the knowledge.
  public TeamSettings known(TeamSettings settings) {
    Map<String, Double> points = new LinkedHashMap<>(settings.points());
    points.keySet().retainAll(pointNames());
    return new TeamSettings(
        settings.language(),
        settings.edition().filter(id -> knowledge.editionWords().find(id).isPresent()),
        settings.region().filter(code -> region(code) instanceof FactReading.Stated),
        settings.currency(),
        points,
        settings.thresholds(),
        settings.digests(),
        settings.changed());
  }

  private FactReading region(String typed) {
    return knowledge.fact(REGION).read(typed);
  }

  /// Reads entries; one that is blank is left open.
  ///
  /// @param before what was settled until now: a rate that stays keeps its date
  /// @param today on which a new rate is set
  public Reading read(Map<String, String> entries, TeamSettings before, LocalDate today) {
    Map<String, SettingsProblem> problems = new LinkedHashMap<>();
    Optional<Language> language =
        entry(entries, LANGUAGE)
            .flatMap(typed -> {
              Optional<Language> found = Language.of(typed);
              if (found.isEmpty()) {
                problems.put(LANGUAGE, new SettingsProblem.NoLanguage(typed));
              }
              return found;
            });
    Optional<String> edition = edition(entries, problems);
    Optional<String> region =
        entry(entries, REGION)
            .flatMap(typed -> {
              FactReading reading = region(typed);
              if (reading instanceof FactReading.Stated(var code)) {
                return Optional.of(code.canonical());
              }
              if (!(reading instanceof FactReading.LeftUnknown)) {
                problems.put(REGION, ofRequest(new RequestProblem.RefusedFact(typed, reading)));
              }
              return Optional.empty();
            });
    TeamSettings settings =
        new TeamSettings(
            language,
            edition,
            region,
            currency(entries, before, today, problems),
            points(entries, problems),
            thresholds(entries, problems),
            digests(entries, problems),
            before.changed());
    return new Reading(settings, problems);
  }

  private static Optional<String> entry(Map<String, String> entries, String name) {
    return Optional.ofNullable(entries.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static SettingsProblem ofRequest(RequestProblem problem) {
    return new SettingsProblem.OfRequest(problem);
  }

  private Optional<String> edition(
      Map<String, String> entries, Map<String, SettingsProblem> problems) {
    Optional<String> typed = entry(entries, EDITION);
    Optional<Edition> found = typed.flatMap(knowledge.editionWords()::find);
    if (typed.isPresent() && found.isEmpty()) {
      problems.put(
          EDITION,
          ofRequest(
              new RequestProblem.UnknownEdition(
                  typed.get(),
                  knowledge.editions().stream().map(Edition::id).toList(),
                  knowledge.editionWords().nearest(typed.get()))));
    }
    return found.map(Edition::id);
  }

  private static Optional<ExchangeRate> currency(
      Map<String, String> entries,
      TeamSettings before,
      LocalDate today,
      Map<String, SettingsProblem> problems) {
    Optional<String> code = entry(entries, CURRENCY).map(it -> it.toUpperCase(Locale.ROOT));
    Optional<String> typed = entry(entries, RATE);
    if (code.isPresent() && !currencies().contains(code.get())) {
      problems.put(CURRENCY, new SettingsProblem.NoCurrency(code.get()));
      return Optional.empty();
    }
    if (code.isEmpty() || typed.isEmpty()) {
      if (code.isPresent()) {
        problems.put(RATE, new SettingsProblem.RateMissing(code.get()));
      } else if (typed.isPresent()) {
        problems.put(CURRENCY, new SettingsProblem.CurrencyMissing());
      }
      return Optional.empty();
    }
    Optional<BigDecimal> rate = rate(typed.get());
    if (rate.isEmpty()) {
      problems.put(RATE, new SettingsProblem.NoRate(typed.get()));
      return Optional.empty();
    }
    Currency currency = Currency.getInstance(code.get());
    return before
        .currency()
        .filter(it -> it.currency().equals(currency) && it.perUsd().compareTo(rate.get()) == 0)
        .or(() -> Optional.of(new ExchangeRate(currency, rate.get(), today)));
  }

  private static Optional<BigDecimal> rate(String typed) {
    String number = typed.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? typed.replace(",", "") : typed;
    if (!number.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    BigDecimal rate = new BigDecimal(number);
    return rate.compareTo(LOWEST_RATE) < 0 || rate.compareTo(HIGHEST_RATE) > 0
        ? Optional.empty()
        : Optional.of(rate);
  }

  private static SortedSet<String> digests(
      Map<String, String> entries, Map<String, SettingsProblem> problems) {
    SortedSet<String> digests = new TreeSet<>();
    for (String typed : entry(entries, DIGEST).map(it -> it.split(",")).orElse(new String[0])) {
      String id = typed.strip();
      if (isConversation(id)) {
        digests.add(id);
      } else {
        problems.put(DIGEST, new SettingsProblem.NoConversation(typed));
      }
    }
    if (digests.size() > TeamSettings.MOST_DIGESTS) {
      problems.put(DIGEST, new SettingsProblem.TooManyDigests(TeamSettings.MOST_DIGESTS));
    }
    return digests;
  }

  private Map<String, Double> points(
      Map<String, String> entries, Map<String, SettingsProblem> problems) {
    List<String> words = new ArrayList<>();
    for (String id : pointNames()) {
      entry(entries, id).ifPresent(typed -> words.add(id + ":" + typed));
    }
    RequestReader.Reading reading = requests.read(words);
    for (RequestProblem problem : reading.problems()) {
      problems.put(
          switch (problem) {
            case RequestProblem.RefusedPoints(String id, _) -> id;
            case RequestProblem.NoPointsInside(String id) -> firstPart(id);
            default -> knowledge.criteria().getFirst().id();
          },
          ofRequest(problem));
    }
    Map<String, Double> points = reading.request().points();
    for (Criterion criterion : knowledge.criteria()) {
      // A criterion without points may get some from a request or a use case, and its parts are
      // then asked.
      if (criterion.parts().stream()
          .allMatch(part -> points.getOrDefault(part.id(), part.points()) == 0)) {
        problems.putIfAbsent(
            firstPart(criterion.id()),
            ofRequest(new RequestProblem.NoPointsInside(criterion.id())));
      }
    }
    return points;
  }

  private String firstPart(String criterion) {
    return knowledge.criteria().stream()
        .filter(it -> it.id().equals(criterion))
        .map(it -> it.parts().getFirst().id())
        .findFirst()
        .orElse(criterion);
  }

  private static Thresholds thresholds(
      Map<String, String> entries, Map<String, SettingsProblem> problems) {
    Map<Threshold, Double> set = new EnumMap<>(Threshold.class);
    boolean refused = false;
    for (Threshold threshold : Threshold.values()) {
      Optional<String> typed = entry(entries, threshold.id());
      Optional<Double> value = typed.flatMap(threshold::read);
      if (typed.isPresent() && value.isEmpty()) {
        problems.put(threshold.id(), new SettingsProblem.NoThreshold(threshold, typed.get()));
        refused = true;
      }
      value.ifPresent(it -> set.put(threshold, it));
    }
    Optional<Threshold.Crossed> crossed = refused ? Optional.empty() : Threshold.crossed(set);
    crossed.ifPresent(pair ->
        problems.put(
            set.containsKey(pair.lower()) ? pair.lower().id() : pair.higher().id(),
            new SettingsProblem.Crossed(pair.lower(), pair.higher())));
    return refused || crossed.isPresent() ? Thresholds.DEFAULT : Threshold.all(set);
  }

  /// What somebody has entered, put on top of what somebody else has saved meanwhile: an entry that
  /// is as it was shown gives way, one that was changed stays.
  ///
  /// @param shown what the entries were before anything was entered
  public Map<String, String> merged(
      Map<String, String> shown, Map<String, String> entered, Map<String, String> newest) {
    Map<String, String> merged = new LinkedHashMap<>();
    for (String name : names()) {
      String now = entered.getOrDefault(name, "");
      String kept = now.equals(shown.getOrDefault(name, "")) ? newest.getOrDefault(name, "") : now;
      if (!kept.isEmpty()) {
        merged.put(name, kept);
      }
    }
    return merged;
  }
}
