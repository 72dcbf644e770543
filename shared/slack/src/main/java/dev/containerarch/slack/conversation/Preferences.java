package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.MemberSettings.SlackLocale;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.TeamEntries;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.settings.Versioned;
import dev.containerarch.advisor.text.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is settled for whoever asks, and the language in which they are answered.
///
/// The member's choice comes first; then a subcommand typed in Korean; then the language of their
/// Slack; then the team's; then English.
final class Preferences {

  /// After Slack has not said a locale, nobody of the team is asked about for so long: it is most
  /// likely slow, or lacks a right, for all of them.
  static final Duration PAUSE = Duration.ofMinutes(5);

  private static final int MOST_PAUSES = 1_000;

  private static final Logger logger = LoggerFactory.getLogger(Preferences.class);

  private final TeamEntries entries;
  private final Supplier<SettingsStore> store;
  private final SlackCalls calls;
  private final Clock clock;
  private final Map<Tenant, Instant> notBefore = new ConcurrentHashMap<>();

  Preferences(Knowledge knowledge, Supplier<SettingsStore> store, SlackCalls calls, Clock clock) {
    this.entries = new TeamEntries(knowledge);
    this.store = store;
    this.calls = calls;
    this.clock = clock;
  }

  /// What is settled, as it was a minute ago at most.
  Held held(Asker asker) {
    try {
      return known(store.get().read(asker.tenant(), asker.member()));
    } catch (RuntimeException e) {
      return unknown(e);
    }
  }

  /// What is settled right now.
  Held newest(Asker asker) {
    try {
      return known(store.get().newest(asker.tenant(), asker.member()));
    } catch (RuntimeException e) {
      return unknown(e);
    }
  }

  SettingsStore store() {
    return store.get();
  }

  /// The knowledge may have changed since something was settled.
  private Held known(Held held) {
    Versioned<TeamSettings> team = held.team();
    return team.value().equals(TeamSettings.NONE)
        ? held
        : new Held(
            new Versioned<>(entries.known(team.value()), team.version(), team.broken()),
            held.member(),
            held.isKnown());
  }

  private static Held unknown(RuntimeException e) {
    logger.error("settings: {}", e.getClass().getName());
    return Held.UNKNOWN;
  }

  /// @param typed the language that the subcommand was typed in
  Language language(Asker asker, Language typed, Held held) {
    MemberSettings member = held.member().value();
    if (member.language().isPresent()) {
      return member.language().get();
    }
    if (typed == Language.KOREAN) {
      return typed;
    }
    return ofSlack(asker, held).or(() -> held.team().value().language()).orElse(Language.ENGLISH);
  }

  /// The language of what a member opens from a message that others read too: their own choice or
  /// that of their Slack, else that of the message.
  Language own(Asker asker, Language ofMessage) {
    Held held = held(asker);
    return held.member().value().language().or(() -> ofSlack(asker, held)).orElse(ofMessage);
  }

  private Optional<Language> ofSlack(Asker asker, Held held) {
    Optional<SlackLocale> said = held.member().value().slack();
    boolean fresh = said.isPresent() && said.get().isFresh(clock.instant());
    if (!fresh && held.isKnown() && !held.member().broken()) {
      Optional<SlackLocale> now = asked(asker, held.member());
      said = now.isPresent() ? now : said;
    }
    return said.flatMap(locale -> Language.of(locale.locale()));
  }

  private Optional<SlackLocale> asked(Asker asker, Versioned<MemberSettings> member) {
    Instant now = clock.instant();
    Instant earliest = notBefore.get(asker.tenant());
    if (earliest != null && now.isBefore(earliest)) {
      return Optional.empty();
    }
    Optional<SlackLocale> said = calls.locale(asker).map(locale -> new SlackLocale(locale, now));
    if (said.isEmpty()) {
      if (notBefore.size() >= MOST_PAUSES) {
        notBefore.clear();
      }
      notBefore.put(asker.tenant(), now.plus(PAUSE));
      return Optional.empty();
    }
    try {
      // Somebody who was quicker has written the same.
      store
          .get()
          .saveMember(
              asker.tenant(),
              asker.member(),
              member.version(),
              member.value().withSlack(said.get()));
    } catch (RuntimeException e) {
      unknown(e);
    }
    return said;
  }
}
