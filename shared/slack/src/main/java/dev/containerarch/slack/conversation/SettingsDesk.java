package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.settings.SettingsProblem;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.SettingsStore.Saving;
import dev.containerarch.advisor.settings.TeamEntries;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.settings.Versioned;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.SettingsModal;
import dev.containerarch.slack.view.SettingsPage;
import dev.containerarch.slack.view.SettingsText;
import dev.containerarch.slack.view.SettingsView;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Shows and changes what a member and a team have settled, in a window or as typed.
final class SettingsDesk {

  private final Texts texts;
  private final Preferences preferences;
  private final Clock clock;
  private final TeamEntries entries;
  private final SettingsCommand commands;
  private final SettingsModal modal;
  private final SettingsView view;
  private final SettingsText problems;

  SettingsDesk(Knowledge knowledge, Texts texts, Preferences preferences, Clock clock) {
    this.texts = texts;
    this.preferences = preferences;
    this.clock = clock;
    this.entries = new TeamEntries(knowledge);
    this.commands = new SettingsCommand(knowledge, texts);
    this.modal = new SettingsModal(knowledge);
    this.view = new SettingsView(knowledge);
    this.problems = new SettingsText(knowledge);
  }

  /// Answers what was typed behind `settings`; without a word the window is opened.
  Reply reply(Asker asker, List<String> words, Phrases phrases) {
    return switch (commands.read(words, phrases)) {
      case SettingsCommand.Wish.Window _ -> opened(asker, phrases);
      case SettingsCommand.Wish.Show _ -> shown(asker, Optional.empty(), phrases);
      case SettingsCommand.Wish.Own(Optional<Language> language) -> own(asker, language, phrases);
      case SettingsCommand.Wish.Team(Map<String, String> changes) ->
          changed(asker, changes, words, phrases);
      case SettingsCommand.Wish.Digest(boolean on, Optional<String> channel) ->
          digest(asker, on, channel.orElse(asker.channel()), words, phrases);
      case SettingsCommand.Wish.Reset _ -> reset(asker, words, phrases);
      case SettingsCommand.Wish.Refused(String sentence) -> new Reply.Say(Notice.answer(sentence));
    };
  }

  /// The window with what holds now.
  Reply opened(Asker asker, Phrases phrases) {
    Held held = preferences.newest(asker);
    if (!held.isKnown()) {
      return new Reply.Say(Notice.answer(phrases.say("settings.unreachable")));
    }
    SettingsPage page = SettingsPage.first(held, entries.of(held.team().value()));
    return new Reply.Open(modal.page(page, phrases), Notice.answer(phrases.say("error.modal")));
  }

  private Reply shown(Asker asker, Optional<String> first, Phrases phrases) {
    Held held = preferences.newest(asker);
    return new Reply.Say(
        held.isKnown()
            ? view.summary(held, first, phrases)
            : Notice.answer(phrases.say("settings.unreachable")));
  }

  private Reply own(Asker asker, Optional<Language> language, Phrases phrases) {
    if (!savedOwn(asker, language)) {
      return new Reply.Say(Notice.answer(phrases.say("settings.notsaved")));
    }
    // Who has just chosen a language reads on in it.
    Phrases chosen = language.map(texts::in).orElse(phrases);
    return shown(asker, Optional.of(chosen.say("settings.saved")), chosen);
  }

  /// Only the member changes this, so a lost race is a doubled request or a locale that was read
  /// meanwhile: it is tried again.
  private boolean savedOwn(Asker asker, Optional<Language> language) {
    for (int tries = 0; tries < 3; tries++) {
      Held held = preferences.newest(asker);
      if (!held.isKnown()) {
        return false;
      }
      if (held.member().value().language().equals(language) && !held.member().broken()) {
        return true;
      }
      Saving saving =
          preferences
              .store()
              .saveMember(
                  asker.tenant(),
                  asker.member(),
                  held.member().version(),
                  held.member().value().withLanguage(language));
      if (saving != Saving.OVERTAKEN) {
        return saving == Saving.SAVED;
      }
    }
    return false;
  }

  private Reply changed(
      Asker asker, Map<String, String> changes, List<String> words, Phrases phrases) {
    Held held = preferences.newest(asker);
    Map<String, String> all = new LinkedHashMap<>(entries.of(held.team().value()));
    all.putAll(changes);
    TeamEntries.Reading reading = entries.read(all, held.team().value(), today());
    if (!reading.problems().isEmpty()) {
      return new Reply.Say(view.problems(reading.problems().values(), words, phrases));
    }
    return saved(asker, held, reading.settings(), words, phrases);
  }

  /// Switches the digest of a conversation, whatever others have switched meanwhile.
  private Reply digest(
      Asker asker, boolean on, String channel, List<String> words, Phrases phrases) {
    if (!TeamEntries.isConversation(channel)) {
      return new Reply.Say(Notice.answer(phrases.say("settings.digest.where")));
    }
    Held held = preferences.newest(asker);
    Set<String> channels = new TreeSet<>(held.team().value().digests());
    if (on) {
      channels.add(channel);
    } else {
      channels.remove(channel);
    }
    return changed(
        asker, Map.of(TeamEntries.DIGEST, TeamEntries.digests(channels)), words, phrases);
  }

  private Reply reset(Asker asker, List<String> words, Phrases phrases) {
    return saved(asker, preferences.newest(asker), TeamSettings.NONE, words, phrases);
  }

  private Reply saved(
      Asker asker, Held held, TeamSettings settings, List<String> words, Phrases phrases) {
    if (!held.isKnown()) {
      return new Reply.Say(Notice.answer(phrases.say("settings.unreachable")));
    }
    return switch (save(asker, held.team(), settings)) {
      case SAVED -> shown(asker, Optional.of(phrases.say("settings.saved")), phrases);
      case OVERTAKEN ->
          shown(
              asker,
              Optional.of(
                  phrases.say("settings.overtaken.typed", "words", SettingsView.echo(words))),
              phrases);
      case UNAVAILABLE -> new Reply.Say(Notice.answer(phrases.say("settings.notsaved")));
    };
  }

  /// What changes nothing is not written: nobody has then changed anything.
  private Saving save(Asker asker, Versioned<TeamSettings> before, TeamSettings settings) {
    return settings.settlesTheSameAs(before.value()) && !before.broken()
        ? Saving.SAVED
        : preferences
            .store()
            .saveTeam(
                asker.tenant(),
                before.version(),
                settings.by(asker.member(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  Submissions.Outcome submitted(Asker asker, View shown, Phrases phrases) {
    String metadata = shown.getPrivateMetadata();
    SettingsPage page = SettingsPage.of(State.decode(metadata == null ? "" : metadata));
    ModalInputs inputs = ModalInputs.of(shown);
    Map<String, String> entered = entered(inputs);
    Held held = preferences.newest(asker);
    if (!held.isKnown()) {
      return unsaved(inputs, phrases);
    }
    TeamEntries.Reading reading = entries.read(entered, held.team().value(), today());
    Map<String, String> refusals = refusals(reading.problems(), inputs, phrases);
    if (!refusals.isEmpty()) {
      return new Submissions.Outcome.Refused(refusals);
    }
    String own = value(inputs, Actions.OWN_LANGUAGE_INPUT);
    boolean touched = !entered.equals(page.shown());
    if (touched && held.team().version() != page.teamVersion()) {
      return stale(page, held, entered, own, phrases);
    }
    if (!savedOwn(asker, Language.of(own))) {
      return unsaved(inputs, phrases);
    }
    Saving saving =
        touched || held.team().broken()
            ? save(asker, held.team(), reading.settings())
            : Saving.SAVED;
    return switch (saving) {
      case SAVED -> {
        Phrases chosen = Language.of(own).map(texts::in).orElse(phrases);
        yield new Submissions.Outcome.Replaced(view.saved(preferences.newest(asker), chosen));
      }
      case OVERTAKEN -> stale(page, preferences.newest(asker), entered, own, phrases);
      case UNAVAILABLE -> unsaved(inputs, phrases);
    };
  }

  /// Somebody else was quicker: the window shows the newest, with what was entered put on top.
  private Submissions.Outcome stale(
      SettingsPage page, Held newest, Map<String, String> entered, String own, Phrases phrases) {
    Map<String, String> now = entries.of(newest.team().value());
    Map<String, String> merged = entries.merged(page.shown(), entered, now);
    return new Submissions.Outcome.Replaced(
        modal.page(page.overtaken(newest, now, merged, own), phrases));
  }

  private static Submissions.Outcome unsaved(ModalInputs inputs, Phrases phrases) {
    return new Submissions.Outcome.Refused(
        Map.of(
            inputs.firstBlockId().orElse(Actions.OWN_LANGUAGE_INPUT),
            phrases.say("settings.notsaved.window")));
  }

  private Map<String, String> entered(ModalInputs inputs) {
    Map<String, String> entered = new LinkedHashMap<>();
    for (String name : entries.names()) {
      String value =
          name.equals(TeamEntries.DIGEST)
              ? TeamEntries.digests(inputs.conversations(name))
              : value(inputs, name);
      if (!value.isEmpty()) {
        entered.put(name, value);
      }
    }
    return entered;
  }

  private static String value(ModalInputs inputs, String name) {
    String value = inputs.value(name).orElse("").strip();
    return value.equals(SettingsModal.NOTHING) ? "" : value;
  }

  private Map<String, String> refusals(
      Map<String, SettingsProblem> found, ModalInputs inputs, Phrases phrases) {
    Map<String, String> refusals = new LinkedHashMap<>();
    found.forEach((name, problem) ->
        inputs
            .blockId(name)
            .or(inputs::firstBlockId)
            .ifPresent(block -> refusals.putIfAbsent(block, problems.atInput(problem, phrases))));
    return refusals;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
