package dev.containerarch.advisor.settings;

import dev.containerarch.advisor.advice.TeamDefaults;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.text.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a team has settled. Everything may be left open; then the convention holds.
///
/// @param language of answers to members whose own is not known; by convention English
/// @param edition id of the edition whose ratings count; by convention the newest
/// @param region code of the region for costs and prices; by convention none, and `cost` asks for
///   it
/// @param currency in which amounts are shown besides USD, and at what rate; by convention none
/// @param points points per criterion or sub-criterion id; by convention those of the knowledge
/// @param thresholds where the confidence words change
/// @param digests Slack's ids of the conversations that get a weekly digest; by convention none
/// @param changed who has changed it last, and when; empty when nobody ever has
public record TeamSettings(
    Optional<Language> language,
    Optional<String> edition,
    Optional<String> region,
    Optional<ExchangeRate> currency,
    Map<String, Double> points,
    Thresholds thresholds,
    SortedSet<String> digests,
    Optional<Change> changed) {

  /// The most conversations that get a digest.
  public static final int MOST_DIGESTS = 20;

  /// Nothing is settled.
  public static final TeamSettings NONE =
      new TeamSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Thresholds.DEFAULT,
          Collections.emptySortedSet(),
          Optional.empty());

  /// Who changed something, and when.
  ///
  /// @param by Slack's id of the member
  public record Change(String by, Instant at) {}

  public TeamSettings {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    digests = Collections.unmodifiableSortedSet(new TreeSet<>(digests));
  }

  /// Settings without digests.
  public TeamSettings(
      Optional<Language> language,
      Optional<String> edition,
      Optional<String> region,
      Optional<ExchangeRate> currency,
      Map<String, Double> points,
      Thresholds thresholds,
      Optional<Change> changed) {
    this(
        language,
        edition,
        region,
        currency,
        points,
        thresholds,
        Collections.emptySortedSet(),
        changed);
  }

  /// What of it belongs to a request.
  public TeamDefaults defaults() {
    return new TeamDefaults(region, points, thresholds);
  }

  /// The same, changed last by somebody now.
  public TeamSettings by(String member, Instant now) {
    return new TeamSettings(
        language,
        edition,
        region,
        currency,
        points,
        thresholds,
        digests,
        Optional.of(new Change(member, now)));
  }

  /// Whether the same is settled, whoever changed it last.
  public boolean settlesTheSameAs(TeamSettings other) {
    return withoutChange().equals(other.withoutChange());
  }

  private TeamSettings withoutChange() {
    return new TeamSettings(
        language, edition, region, currency, points, thresholds, digests, Optional.empty());
  }
}
