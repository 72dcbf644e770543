package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.settings.TeamEntries;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.text.Typed;
import dev.containerarch.advisor.text.Vocabulary;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.ProblemsView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what was typed behind `settings`.
final class SettingsCommand {

  private final Knowledge knowledge;
  private final ProblemsView problems;
  private final Vocabulary<SettingsWord> words;
  private final Vocabulary<Language> languages;
  private final Vocabulary<String> thresholds;
  private final Vocabulary<String> currencies;
  private final Vocabulary<Boolean> switches;
  private final List<String> nothing;

  SettingsCommand(Knowledge knowledge, Texts texts) {
    this.knowledge = knowledge;
    this.problems = new ProblemsView(knowledge);
    this.words = SettingsWord.words(texts);
    Vocabulary.Builder<Language> languageWords = Vocabulary.builder();
    Vocabulary.Builder<String> thresholdWords = Vocabulary.builder();
    Vocabulary.Builder<String> currencyWords = Vocabulary.builder();
    Vocabulary.Builder<Boolean> switchWords = Vocabulary.builder();
    this.nothing = new ArrayList<>();
    for (Language language : Language.values()) {
      languageWords.addAll(texts.in(language).words("settings.languages"), language);
      switchWords.addAll(texts.in(language).words("settings.on"), true);
      switchWords.addAll(texts.in(language).words("settings.off"), false);
      nothing.addAll(texts.in(language).words("settings.nothing"));
    }
    for (Threshold threshold : Threshold.values()) {
      thresholdWords.add(threshold.id(), threshold.id());
    }
    for (String currency : TeamEntries.currencies()) {
      currencyWords.add(currency, currency);
    }
    this.languages = languageWords.build();
    this.thresholds = thresholdWords.build();
    this.currencies = currencyWords.build();
    this.switches = switchWords.build();
  }

  /// What somebody wants with their words.
  sealed interface Wish {

    /// The window.
    record Window() implements Wish {}

    /// What holds now.
    record Show() implements Wish {}

    /// Another language for themselves; empty for that of their Slack.
    record Own(Optional<Language> language) implements Wish {}

    /// Other entries for the team; a blank one is left open.
    record Team(Map<String, String> entries) implements Wish {}

    /// A conversation's weekly digest on or off.
    ///
    /// @param channel Slack's id; empty for the one in which it was typed
    record Digest(boolean on, Optional<String> channel) implements Wish {}

    /// The conventions for the team.
    record Reset() implements Wish {}

    /// Nothing that can be done, and why.
    record Refused(String sentence) implements Wish {}
  }

  Wish read(List<String> typed, Phrases phrases) {
    if (typed.isEmpty()) {
      return new Wish.Window();
    }
    List<String> line = new ArrayList<>();
    int equals = typed.getFirst().indexOf('=');
    if (equals > 0) {
      // `settings region=seoul` is as clear as `settings region seoul`.
      line.add(typed.getFirst().substring(0, equals));
      line.add(typed.getFirst().substring(equals + 1));
    } else {
      line.add(typed.getFirst());
    }
    line.addAll(typed.subList(1, typed.size()));
    List<String> rest = line.subList(1, line.size());
    Optional<SettingsWord> word = words.find(line.getFirst());
    if (word.isEmpty()) {
      return refused(
          phrases.say("settings.unknown", "word", ProblemsView.echo(line.getFirst()))
              + ProblemsView.didYouMean(words.nearest(line.getFirst()), phrases));
    }
    return switch (word.get()) {
      case SHOW -> new Wish.Show();
      case RESET -> new Wish.Reset();
      case LANGUAGE -> own(rest, phrases);
      case TEAM -> teamLanguage(rest, phrases);
      case EDITION -> one(TeamEntries.EDITION, rest, phrases);
      case REGION -> one(TeamEntries.REGION, rest, phrases);
      case CURRENCY -> currency(rest, phrases);
      case WEIGHTS -> weights(rest, phrases);
      case THRESHOLDS -> thresholds(rest, phrases);
      case DIGEST -> digest(rest, phrases);
    };
  }

  private static Wish refused(String sentence) {
    return new Wish.Refused(sentence);
  }

  private boolean isNothing(List<String> rest) {
    return rest.size() == 1 && nothing.contains(Typed.normal(rest.getFirst()));
  }

  private Wish own(List<String> rest, Phrases phrases) {
    if (isNothing(rest)) {
      return new Wish.Own(Optional.empty());
    }
    Optional<Language> language = language(rest);
    return language.isPresent()
        ? new Wish.Own(language)
        : refused(phrases.say("settings.language.which"));
  }

  private Wish teamLanguage(List<String> rest, Phrases phrases) {
    // `settings team language ko`, or shorter `settings team ko`.
    List<String> value =
        !rest.isEmpty() && words.find(rest.getFirst()).equals(Optional.of(SettingsWord.LANGUAGE))
            ? rest.subList(1, rest.size())
            : rest;
    if (isNothing(value)) {
      return new Wish.Team(Map.of(TeamEntries.LANGUAGE, ""));
    }
    return language(value)
        .<Wish>map(found -> new Wish.Team(Map.of(TeamEntries.LANGUAGE, found.tag())))
        .orElseGet(() -> refused(phrases.say("settings.team.which")));
  }

  private Optional<Language> language(List<String> typed) {
    return typed.size() == 1
        ? languages.find(typed.getFirst()).or(() -> Language.of(typed.getFirst()))
        : Optional.empty();
  }

  private Wish one(String name, List<String> rest, Phrases phrases) {
    if (rest.isEmpty()) {
      return refused(phrases.say("settings.value.missing", "name", name));
    }
    return new Wish.Team(Map.of(name, isNothing(rest) ? "" : String.join(" ", rest)));
  }

  private Wish currency(List<String> rest, Phrases phrases) {
    if (isNothing(rest)) {
      return new Wish.Team(Map.of(TeamEntries.CURRENCY, "", TeamEntries.RATE, ""));
    }
    if (rest.size() != 2) {
      return refused(phrases.say("settings.currency.how"));
    }
    return new Wish.Team(
        Map.of(
            TeamEntries.CURRENCY,
            currencies.find(rest.getFirst()).orElse(rest.getFirst()),
            TeamEntries.RATE,
            rest.get(1)));
  }

  private Wish weights(List<String> rest, Phrases phrases) {
    Map<String, String> changes = new LinkedHashMap<>();
    if (isNothing(rest)) {
      for (String name : new TeamEntries(knowledge).pointNames()) {
        changes.put(name, "");
      }
      return new Wish.Team(changes);
    }
    if (rest.isEmpty()) {
      return refused(phrases.say("settings.weights.how"));
    }
    for (String word : rest) {
      Pair pair = pair(word);
      Optional<String> criterion = knowledge.criterionWords().find(pair.name());
      if (criterion.isEmpty()) {
        return refused(
            problems.sentence(
                new RequestProblem.UnknownCriterion(
                    pair.name(), knowledge.criterionWords().nearest(pair.name())),
                phrases));
      }
      changes.put(criterion.get(), pair.value());
    }
    return new Wish.Team(changes);
  }

  private Wish thresholds(List<String> rest, Phrases phrases) {
    Map<String, String> changes = new LinkedHashMap<>();
    if (isNothing(rest)) {
      for (Threshold threshold : Threshold.values()) {
        changes.put(threshold.id(), "");
      }
      return new Wish.Team(changes);
    }
    if (rest.isEmpty()) {
      return refused(phrases.say("settings.thresholds.how"));
    }
    for (String word : rest) {
      Pair pair = pair(word);
      Optional<String> threshold = thresholds.find(pair.name());
      if (threshold.isEmpty()) {
        return refused(
            phrases.say("settings.threshold.unknown", "name", ProblemsView.echo(pair.name()))
                + ProblemsView.didYouMean(thresholds.nearest(pair.name()), phrases));
      }
      changes.put(threshold.get(), pair.value());
    }
    return new Wish.Team(changes);
  }

  /// `on`, `off #platform`, `none`.
  private Wish digest(List<String> rest, Phrases phrases) {
    Optional<Boolean> on = rest.isEmpty() ? Optional.empty() : switches.find(rest.getFirst());
    if (on.isPresent() && rest.size() == 1) {
      return new Wish.Digest(on.get(), Optional.empty());
    }
    if (on.isPresent() && rest.size() == 2) {
      Optional<String> channel = FilterReader.channel(rest.get(1));
      return channel.isPresent()
          ? new Wish.Digest(on.get(), channel)
          : refused(
              phrases.say("settings.no.conversation", "typed", ProblemsView.echo(rest.get(1))));
    }
    return isNothing(rest)
        ? new Wish.Team(Map.of(TeamEntries.DIGEST, ""))
        : refused(phrases.say("settings.digest.how"));
  }

  private record Pair(String name, String value) {}

  private static Pair pair(String word) {
    int at = word.indexOf(':') >= 0 ? word.indexOf(':') : word.indexOf('=');
    return at < 0 ? new Pair(word, "?") : new Pair(word.substring(0, at), word.substring(at + 1));
  }
}
