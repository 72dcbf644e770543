package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a member has entered step by step so far, right or wrong, on the way to a request.
///
/// A use case brings facts of its own; what a member entered counts before them, and what the
/// member emptied is unknown.
///
/// @param edition the word that chooses an edition, or empty
/// @param useCase id of the chosen use case
/// @param facts fact name → what was entered: a value in its one spelling where it could be read,
///   what was typed where not, `?` where the value of the use case was taken out
/// @param points id of a criterion or sub-criterion → the points as entered
/// @param only the word that chooses architectures, or empty
/// @param team what holds where nothing was entered and no use case brings anything
public record Intake(
    String edition,
    Optional<String> useCase,
    Map<String, String> facts,
    Map<String, String> points,
    String only,
    TeamDefaults team) {

  /// What can be entered for one fact; all facts at this length still fit into a window of Slack.
  public static final int LONGEST_VALUE = 60;

  private static final int LONGEST_POINTS = 12;
  private static final String UNKNOWN = "?";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\u00a0]+");

  /// Stands for a blank inside a word, so that the words can be joined with blanks.
  private static final char NO_BREAK_SPACE = '\u00a0';

  public Intake {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
  }

  /// Reads what [#text] wrote. What is not understood is left out: whoever edited it only loses
  /// their own entries.
  public static Intake parse(Knowledge knowledge, String text) {
    String edition = "";
    String named = "";
    TeamDefaults team = TeamDefaults.NONE;
    Optional<String> useCase = Optional.empty();
    Map<String, String> facts = new LinkedHashMap<>();
    Map<String, String> points = new LinkedHashMap<>();
    for (String word : text.strip().split(" +", -1)) {
      int equals = word.indexOf('=');
      int colon = word.indexOf(':');
      if (equals > 0 && (colon < 0 || equals < colon)) {
        String name = word.substring(0, equals);
        String value = clean(word.substring(equals + 1), LONGEST_VALUE);
        Optional<FactDefinition> fact = knowledge.factWords().find(name);
        if (fact.isPresent() && !value.isEmpty()) {
          facts.put(fact.get().name(), value);
        } else if (name.equals("edition")) {
          edition =
              knowledge.editionWords().find(value).map(found -> "edition=" + found.id()).orElse("");
        } else if (name.equals("only")) {
          named = word.substring(equals + 1);
        } else if (name.equals("defaults")) {
          team = TeamDefaults.parse(knowledge, word.substring(equals + 1)).orElse(team);
        }
      } else if (colon > 0) {
        String value = clean(word.substring(colon + 1), LONGEST_POINTS);
        knowledge
            .criterionWords()
            .find(word.substring(0, colon))
            .filter(_ -> !value.isEmpty())
            .ifPresent(id -> points.put(id, value));
      } else {
        Optional<String> found = knowledge.useCaseWords().find(word).map(each -> each.id());
        useCase = found.isPresent() ? found : useCase;
      }
    }
    return new Intake(edition, useCase, facts, points, only(knowledge, edition, named), team);
  }

  private static String only(Knowledge knowledge, String edition, String named) {
    String in =
        edition.isEmpty()
            ? knowledge.defaultEdition().id()
            : edition.substring(edition.indexOf('=') + 1);
    List<String> known =
        Arrays.stream(named.split(",", -1))
            .flatMap(name -> knowledge.architectureWords().find(name).stream())
            .filter(architecture -> architecture.editions().contains(in))
            .map(architecture -> architecture.id())
            .distinct()
            .toList();
    return known.isEmpty() ? "" : "only=" + String.join(",", known);
  }

  /// The words that [RequestReader] reads.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (!edition.isEmpty()) {
      words.add(edition);
    }
    useCase.ifPresent(words::add);
    facts.forEach((name, value) -> words.add(name + "=" + value));
    points.forEach((id, value) -> words.add(id + ":" + value));
    if (!only.isEmpty()) {
      words.add(only);
    }
    if (!team.isEmpty()) {
      words.add("defaults=" + team.word());
    }
    return words;
  }

  /// The words in one line, for [#parse]; a blank inside a word becomes a no-break space.
  public String text() {
    List<String> words = new ArrayList<>();
    for (String word : words()) {
      words.add(word.replace(' ', NO_BREAK_SPACE));
    }
    return String.join(" ", words);
  }

  /// The same for a team that has settled these; an edition that was entered stays.
  ///
  /// @param editionOfTeam id of the edition that otherwise holds
  public Intake of(Optional<String> editionOfTeam, TeamDefaults settled) {
    String holds =
        edition.isEmpty() ? editionOfTeam.map(id -> "edition=" + id).orElse("") : edition;
    return new Intake(holds, useCase, facts, points, only, settled);
  }

  /// The same with nothing entered.
  public Intake emptied() {
    return new Intake(edition, Optional.empty(), Map.of(), Map.of(), "", team);
  }

  /// Whether nothing was entered that would have to be kept.
  public boolean isEmpty() {
    return useCase.isEmpty() && facts.isEmpty() && points.isEmpty();
  }

  /// What to show for a fact: what was entered, else what the use case brings or the team has
  /// settled, else nothing.
  public String shown(Knowledge knowledge, String fact) {
    String entered = facts.get(fact);
    if (entered != null) {
      return entered.equals(UNKNOWN) ? "" : entered;
    }
    return brought(knowledge, fact);
  }

  private String brought(Knowledge knowledge, String fact) {
    String ofUseCase =
        useCase.map(id -> knowledge.useCase(id).facts().getOrDefault(fact, "")).orElse("");
    return ofUseCase.isEmpty() && isOfTeam(fact) ? team.region().orElse("") : ofUseCase;
  }

  /// Whether the team has settled the fact.
  public boolean isOfTeam(String fact) {
    return fact.equals(TeamDefaults.REGION) && team.region().isPresent();
  }

  /// The points of a criterion or sub-criterion that hold when none are entered.
  ///
  /// @param ofUseCase those that the use case brings
  /// @param byConvention those that hold when nobody brings any
  public double pointsOtherwise(String id, Optional<Double> ofUseCase, double byConvention) {
    return ofUseCase.orElseGet(() -> team.points().getOrDefault(id, byConvention));
  }

  /// The same with the inputs of a step as they stand there now.
  ///
  /// @param inputs fact name → what stands in its input, empty for nothing; only facts that were
  ///   asked for
  public Intake with(Knowledge knowledge, Map<String, String> inputs) {
    Map<String, String> now = new LinkedHashMap<>(facts);
    inputs.forEach((name, typed) -> {
      String value = read(knowledge.fact(name), clean(typed, LONGEST_VALUE));
      String brought = brought(knowledge, name);
      if (value.equals(now.get(name))) {
        return;
      }
      if (value.equals(brought)) {
        now.remove(name);
      } else {
        now.put(name, value.isEmpty() ? UNKNOWN : value);
      }
    });
    return new Intake(edition, useCase, now, points, only, team);
  }

  /// The same with the points as they stand in their inputs now.
  ///
  /// @param inputs id of a criterion or sub-criterion → points as typed, empty for those that hold
  ///   anyway
  public Intake withPoints(Map<String, String> inputs) {
    Map<String, String> now = new LinkedHashMap<>(points);
    inputs.forEach((id, typed) -> {
      String value = clean(typed, LONGEST_POINTS);
      if (value.isEmpty()) {
        now.remove(id);
      } else {
        now.put(id, value);
      }
    });
    return new Intake(edition, useCase, facts, now, only, team);
  }

  /// The same with another use case. What was emptied belonged to the one before.
  public Intake choosing(Optional<String> other) {
    if (other.equals(useCase)) {
      return this;
    }
    Map<String, String> entered = new LinkedHashMap<>(facts);
    entered
        .entrySet()
        .removeIf(fact -> fact.getValue().equals(UNKNOWN) && !isOfTeam(fact.getKey()));
    return new Intake(edition, other, entered, points, only, team);
  }

  private static String read(FactDefinition fact, String typed) {
    return switch (fact.read(typed)) {
      case FactReading.Stated(var value) -> value.canonical();
      case FactReading.LeftUnknown _ -> "";
      case FactReading _ -> typed;
    };
  }

  private static String clean(String typed, int most) {
    String line = BLANKS.matcher(typed).replaceAll(" ").strip();
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    return line.substring(0, end);
  }
}
