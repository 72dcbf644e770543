package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a team asks to have compared, in its own words, and apart from them what the team has
/// settled for every request. Nothing here is filled in from the conventions.
///
/// @param edition id of the edition whose ratings and limits count
/// @param useCase id of a use case whose premises hold unless something else is stated
/// @param stated the facts that were stated
/// @param unknown names of facts that the use case or the team's defaults would bring and that are
///   not known all the same
/// @param points points per criterion or sub-criterion id, 0 or more; what is not named keeps its
///   default
/// @param only ids of the architectures to compare; empty means all of the edition
/// @param team what holds where neither the request nor its use case says anything
public record ComparisonRequest(
    String edition,
    Optional<String> useCase,
    Workload stated,
    Set<String> unknown,
    Map<String, Double> points,
    List<String> only,
    TeamDefaults team) {

  public ComparisonRequest {
    unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    only = List.copyOf(only);
  }

  /// A request that takes nothing back from its use case, of a team that has settled nothing.
  public ComparisonRequest(
      String edition,
      Optional<String> useCase,
      Workload stated,
      Map<String, Double> points,
      List<String> only) {
    this(edition, useCase, stated, Set.of(), points, only, TeamDefaults.NONE);
  }

  /// The same question to another edition.
  ///
  /// @param among ids of the architectures to compare there; empty means all of the edition
  ComparisonRequest in(String other, List<String> among) {
    return new ComparisonRequest(other, useCase, stated, unknown, points, among, team);
  }

  /// The same request with points in place of those that it has for the same ids.
  public ComparisonRequest withPoints(Map<String, Double> others) {
    Map<String, Double> all = new LinkedHashMap<>(points);
    all.putAll(others);
    return new ComparisonRequest(edition, useCase, stated, unknown, all, only, team);
  }

  /// The same request with one more fact stated.
  public ComparisonRequest with(String fact, FactValue value) {
    return new ComparisonRequest(
        edition, useCase, stated.with(fact, value), unknown, points, only, team);
  }

  /// The request as words that [RequestReader] reads back to an equal request: short enough to
  /// travel in a button, and the form in which a decision keeps what it was based on.
  public String canonical() {
    List<String> words = new ArrayList<>();
    words.add("edition=" + edition);
    useCase.ifPresent(words::add);
    for (Map.Entry<String, FactValue> fact : stated.facts().entrySet()) {
      words.add(fact.getKey() + "=" + fact.getValue().canonical());
    }
    for (String fact : unknown) {
      words.add(fact + "=?");
    }
    points.forEach((id, value) -> words.add(id + ":" + plain(value)));
    if (!only.isEmpty()) {
      words.add("only=" + String.join(",", only));
    }
    if (!team.isEmpty()) {
      words.add("defaults=" + team.word());
    }
    return String.join(" ", words);
  }

  private static String plain(double points) {
    return java.math.BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
  }
}
