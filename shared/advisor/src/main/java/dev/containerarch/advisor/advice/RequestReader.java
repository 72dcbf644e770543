package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Contradiction;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the words of a request: a use case, `fact=value`, `criterion:points`, `edition=`, `only=`.
///
/// Words in any order, in English or Korean. Reading goes on after a problem, so that a user sees
/// all of them at once.
public final class RequestReader {

  /// The greatest number of points that a criterion may be given.
  public static final int MOST_POINTS = 1000;

  private static final Set<String> EDITION_WORDS = Set.of("edition", "판", "에디션");
  private static final Set<String> ONLY_WORDS = Set.of("only", "만", "대상");
  private static final String DEFAULTS_WORD = "defaults";
  private static final Pattern POINTS = Pattern.compile("\\d{1,4}(\\.\\d{1,3})?");

  private final Knowledge knowledge;

  public RequestReader(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What was read.
  ///
  /// @param request everything that could be taken
  /// @param problems what could not; when there is any, the request should not be answered
  public record Reading(ComparisonRequest request, List<RequestProblem> problems) {}

  /// Reads words that say everything, already split at blanks, with quotes removed: those of a team
  /// that has settled nothing, or those that [ComparisonRequest#canonical] wrote.
  public Reading read(List<String> words) {
    return read(words, Optional.empty(), TeamDefaults.NONE);
  }

  /// Reads words that a user typed, already split at blanks, with quotes removed.
  ///
  /// @param edition id of the edition that holds unless the words name one
  /// @param team what else holds unless the words say something; words with a `defaults=` of their
  ///   own bring what held when they were written
  public Reading read(List<String> words, Optional<String> edition, TeamDefaults team) {
    Draft draft = new Draft(edition.map(knowledge::edition), team);
    for (String word : words) {
      draft.read(word);
    }
    return draft.finish();
  }

  /// Points as they are typed; empty when they are no number of points that can be given.
  static Optional<Double> points(String typed) {
    String number = typed.strip();
    return POINTS.matcher(number).matches() && Double.parseDouble(number) <= MOST_POINTS
        ? Optional.of(Double.valueOf(number))
        : Optional.empty();
  }

  /// Whether a word of the form `name=value` is one that this reader looks after.
  public boolean knows(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return EDITION_WORDS.contains(lower)
        || ONLY_WORDS.contains(lower)
        || DEFAULTS_WORD.equals(lower)
        || knowledge.factWords().find(name).isPresent()
        || knowledge.criterionWords().find(name).isPresent();
  }

  private final class Draft {

    private Edition edition;
    private TeamDefaults team;
    private boolean editionSaid;
    private Optional<String> useCase = Optional.empty();
    private final Map<String, FactValue> facts = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, Double> points = new LinkedHashMap<>();
    private final Map<String, Architecture> only = new LinkedHashMap<>();
    private final List<RequestProblem> problems = new ArrayList<>();

    Draft(Optional<Edition> byDefault, TeamDefaults team) {
      this.edition = byDefault.orElseGet(knowledge::defaultEdition);
      this.team = team;
    }

    void read(String word) {
      int equals = word.indexOf('=');
      int colon = word.indexOf(':');
      if (equals > 0 && (colon < 0 || equals < colon)) {
        readPair(word.substring(0, equals), word.substring(equals + 1));
      } else if (colon > 0) {
        readPoints(word.substring(0, colon), word.substring(colon + 1));
      } else {
        readBare(word);
      }
    }

    private void readPair(String name, String value) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (EDITION_WORDS.contains(lower)) {
        readEdition(value);
      } else if (ONLY_WORDS.contains(lower)) {
        readOnly(value);
      } else if (DEFAULTS_WORD.equals(lower)) {
        readTeam(value);
      } else {
        Optional<FactDefinition> fact = knowledge.factWords().find(name);
        if (fact.isPresent()) {
          readFact(fact.get(), value);
        } else if (knowledge.criterionWords().find(name).isPresent()) {
          readPoints(name, value);
        } else {
          problems.add(new RequestProblem.UnknownFact(name, knowledge.factWords().nearest(name)));
        }
      }
    }

    private void readFact(FactDefinition fact, String typed) {
      switch (fact.read(typed)) {
        case FactReading.Stated(FactValue value) -> {
          FactValue earlier = facts.putIfAbsent(fact.name(), value);
          if (earlier != null && !earlier.equals(value)) {
            problems.add(new RequestProblem.SaidTwice(fact.name()));
          }
        }
        case FactReading.LeftUnknown _ -> unknown.add(fact.name());
        case FactReading refusal -> problems.add(new RequestProblem.RefusedFact(typed, refusal));
      }
    }

    private void readPoints(String name, String typed) {
      Optional<String> criterion = knowledge.criterionWords().find(name);
      if (criterion.isEmpty()) {
        problems.add(
            new RequestProblem.UnknownCriterion(name, knowledge.criterionWords().nearest(name)));
        return;
      }
      Optional<Double> given = points(typed);
      if (given.isEmpty()) {
        problems.add(new RequestProblem.RefusedPoints(criterion.get(), typed));
        return;
      }
      Double earlier = points.putIfAbsent(criterion.get(), given.get());
      if (earlier != null && !earlier.equals(given.get())) {
        problems.add(new RequestProblem.SaidTwice(criterion.get()));
      }
    }

    private void readEdition(String typed) {
      Optional<Edition> found = knowledge.editionWords().find(typed);
      if (found.isEmpty()) {
        problems.add(
            new RequestProblem.UnknownEdition(
                typed,
                knowledge.editions().stream().map(Edition::id).toList(),
                knowledge.editionWords().nearest(typed)));
      } else if (editionSaid && !edition.equals(found.get())) {
        problems.add(new RequestProblem.SaidTwice("edition"));
      } else {
        edition = found.get();
        editionSaid = true;
      }
    }

    private void readTeam(String typed) {
      Optional<TeamDefaults> settled = TeamDefaults.parse(knowledge, typed);
      if (settled.isEmpty()) {
        problems.add(new RequestProblem.RefusedTeam(typed));
      } else {
        team = settled.get();
      }
    }

    private void readOnly(String typed) {
      List<String> names =
          Arrays.stream(typed.split(",", -1))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .toList();
      if (names.isEmpty()) {
        problems.add(new RequestProblem.OnlyNothing());
      }
      for (String name : names) {
        Optional<Architecture> found = knowledge.architectureWords().find(name);
        if (found.isPresent()) {
          only.put(found.get().id(), found.get());
        } else {
          problems.add(
              new RequestProblem.UnknownArchitecture(
                  name, knowledge.architectureWords().nearest(name)));
        }
      }
    }

    /// A bare word is a use case, or a flag that is true: `compare gpu` means `compare gpu=yes`.
    private void readBare(String word) {
      Optional<String> found = knowledge.useCaseWords().find(word).map(found1 -> found1.id());
      Optional<FactDefinition> fact = knowledge.factWords().find(word);
      if (found.isPresent()) {
        if (useCase.isPresent() && !useCase.equals(found)) {
          problems.add(new RequestProblem.SaidTwice(found.get()));
        }
        useCase = found;
      } else if (fact.isPresent() && fact.get() instanceof FactDefinition.Flag) {
        readFact(fact.get(), "yes");
      } else {
        Optional<String> nearest = knowledge.useCaseWords().nearest(word);
        problems.add(
            new RequestProblem.UnknownWord(
                word, nearest.isPresent() ? nearest : knowledge.factWords().nearest(word)));
      }
    }

    /// What is said to be unknown changes something only where the use case or the team would state
    /// it.
    private Set<String> takenBack() {
      Set<String> takenBack = new LinkedHashSet<>();
      for (String fact : unknown) {
        boolean brought =
            (useCase.isPresent() && knowledge.useCase(useCase.get()).facts().containsKey(fact))
                || (fact.equals(TeamDefaults.REGION) && team.region().isPresent());
        if (brought && !facts.containsKey(fact)) {
          takenBack.add(fact);
        }
      }
      return takenBack;
    }

    private void findContradictions(Workload workload) {
      for (Contradiction rule : knowledge.contradictions()) {
        if (rule.in(workload)) {
          List<RequestProblem.Contradictory.Fact> both = new ArrayList<>();
          for (String fact : rule.facts()) {
            both.add(
                new RequestProblem.Contradictory.Fact(fact, workload.value(fact).orElseThrow()));
          }
          problems.add(new RequestProblem.Contradictory(both.getFirst(), both.getLast(), rule));
        }
      }
    }

    Reading finish() {
      for (Architecture architecture : only.values()) {
        if (!architecture.editions().contains(edition.id())) {
          problems.add(new RequestProblem.NotInEdition(architecture, edition));
        }
      }
      ComparisonRequest request =
          new ComparisonRequest(
              edition.id(),
              useCase,
              new Workload(facts),
              takenBack(),
              points,
              List.copyOf(only.keySet()),
              team.unless(facts.keySet(), points.keySet()));
      Premises premises = Premises.of(knowledge, request);
      findContradictions(premises.workload());
      switch (premises.points().weights()) {
        case Points.Weighted _ -> {}
        case Points.AllZero _ -> problems.add(new RequestProblem.NoPoints());
        case Points.NoPart(String criterion) ->
            problems.add(new RequestProblem.NoPointsInside(criterion));
      }
      return new Reading(request, List.copyOf(problems));
    }
  }
}
