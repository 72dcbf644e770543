package dev.containerarch.advisor.settings;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.text.Language;
import java.util.Optional;

/// Where settings are kept. A write names the version that it changes; when somebody else was
/// quicker, nothing is written.
///
/// Nothing here throws because a database is down: an answer is worth more than its settings.
public interface SettingsStore {

  /// What holds for a member, as it was a minute ago at most; what this process has written itself
  /// is in it at once.
  Held read(Tenant tenant, String member);

  /// What holds for a member right now: for whoever is about to change it.
  Held newest(Tenant tenant, String member);

  /// What a team has settled right now, for whoever acts for all of it; empty when nobody knows.
  /// What is damaged counts as the conventions.
  Optional<TeamSettings> team(Tenant tenant);

  /// Puts a team's settings in place of a version of them.
  Saving saveTeam(Tenant tenant, long version, TeamSettings settings);

  /// Puts a member's settings in place of a version of them.
  Saving saveMember(Tenant tenant, String member, long version, MemberSettings settings);

  /// What holds for a member.
  ///
  /// @param isKnown whether it could be read; when not, both are the conventions
  record Held(Versioned<TeamSettings> team, Versioned<MemberSettings> member, boolean isKnown) {

    /// Nobody has settled anything.
    public static final Held NOTHING =
        new Held(
            Versioned.nothing(TeamSettings.NONE), Versioned.nothing(MemberSettings.NONE), true);

    /// Nobody knows what holds.
    public static final Held UNKNOWN =
        new Held(
            Versioned.nothing(TeamSettings.NONE), Versioned.nothing(MemberSettings.NONE), false);

    /// The language of messages to a conversation, where the team has settled one.
    public Optional<Language> ofTeam() {
      return team.value().language();
    }

    /// The language of messages to the member, as far as it is settled: their choice, what Slack
    /// said of them last, the team's.
    public Optional<Language> ofMember() {
      return member
          .value()
          .language()
          .or(() -> member.value().slack().flatMap(said -> Language.of(said.locale())))
          .or(this::ofTeam);
    }
  }

  /// What came of a write.
  enum Saving {
    SAVED,
    /// Somebody else has changed it since that version; nothing was written.
    OVERTAKEN,
    /// The database did not answer; nothing was written, or nobody knows.
    UNAVAILABLE
  }

  /// Keeps nothing, and says so to who wants something kept.
  static SettingsStore none() {
    return new SettingsStore() {
      @Override
      public Held read(Tenant tenant, String member) {
        return Held.NOTHING;
      }

      @Override
      public Held newest(Tenant tenant, String member) {
        return Held.NOTHING;
      }

      @Override
      public Optional<TeamSettings> team(Tenant tenant) {
        return Optional.of(TeamSettings.NONE);
      }

      @Override
      public Saving saveTeam(Tenant tenant, long version, TeamSettings settings) {
        return Saving.UNAVAILABLE;
      }

      @Override
      public Saving saveMember(
          Tenant tenant, String member, long version, MemberSettings settings) {
        return Saving.UNAVAILABLE;
      }
    };
  }
}
