package dev.containerarch.slack.view;

import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the window of the settings shows.
///
/// @param teamVersion of the team's settings, on which a submission is built
/// @param revision counts how often the window was drawn, so that its inputs are new ones: Slack
///   keeps what stands in an input that it knows
/// @param shown the team's entries as they were saved when the window was drawn
/// @param entries what stands in the inputs; differs from `shown` where somebody's entries were
///   kept while somebody else saved
/// @param own tag of the member's own language, empty for that of their Slack
/// @param locale what Slack has said of the member
/// @param changed who has changed the team's settings last
/// @param broken whether the team's settings are damaged
public record SettingsPage(
    long teamVersion,
    int revision,
    Map<String, String> shown,
    Map<String, String> entries,
    String own,
    Optional<String> locale,
    Optional<TeamSettings.Change> changed,
    boolean broken) {

  public SettingsPage {
    shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /// The window as it opens.
  public static SettingsPage first(Held held, Map<String, String> saved) {
    String own = held.member().value().language().map(Language::tag).orElse("");
    return of(held, 1, saved, saved, own);
  }

  private static SettingsPage of(
      Held held, int revision, Map<String, String> saved, Map<String, String> entries, String own) {
    return new SettingsPage(
        held.team().version(),
        revision,
        saved,
        entries,
        own,
        held.member().value().slack().map(said -> said.locale()),
        held.team().value().changed(),
        held.team().broken());
  }

  /// The window once more, after somebody else has saved.
  ///
  /// @param merged what was entered, on top of what is saved now
  public SettingsPage overtaken(
      Held newest, Map<String, String> saved, Map<String, String> merged, String ownNow) {
    return of(newest, revision + 1, saved, merged, ownNow);
  }

  /// What a window carries: the version and what it showed. Whoever edits it only edits what their
  /// own entries are compared with.
  public static SettingsPage of(State state) {
    List<String> words = state.words();
    Map<String, String> shown = new LinkedHashMap<>();
    for (String word : words.subList(Math.min(2, words.size()), words.size())) {
      int colon = word.indexOf(':');
      if (colon > 0) {
        shown.put(word.substring(0, colon), word.substring(colon + 1));
      }
    }
    return new SettingsPage(
        number(words, 0, Long.MIN_VALUE),
        (int) number(words, 1, 1),
        shown,
        shown,
        "",
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static long number(List<String> words, int at, long otherwise) {
    return at < words.size() && words.get(at).matches("-?\\d{1,9}")
        ? Long.parseLong(words.get(at))
        : otherwise;
  }

  State state(Language language) {
    List<String> words = new ArrayList<>();
    words.add(Long.toString(teamVersion));
    words.add(Integer.toString(revision));
    shown.forEach((name, value) -> words.add(name + ":" + value));
    return new State(language, words);
  }

  /// The block id of an input.
  String blockId(String name) {
    return name + "~" + revision;
  }

  /// Whether an entry is somebody's own and not what is saved now.
  boolean isKept(String name) {
    return !entries.getOrDefault(name, "").equals(shown.getOrDefault(name, ""));
  }

  /// Whether the window was drawn anew because somebody else has saved.
  boolean isOvertaken() {
    return revision > 1;
  }
}
