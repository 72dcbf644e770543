package dev.containerarch.advisor.settings;

import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is settled for one member, and what Slack has said of them.
///
/// @param language the member's choice; empty means the language of their Slack
/// @param slack what Slack said last
public record MemberSettings(Optional<Language> language, Optional<SlackLocale> slack) {

  public static final MemberSettings NONE = new MemberSettings(Optional.empty(), Optional.empty());

  /// The locale that a member has set in Slack.
  ///
  /// @param locale such as `ko-KR`
  /// @param readAt when Slack said so
  public record SlackLocale(String locale, Instant readAt) {

    /// How long it is believed: people hardly ever change it.
    public static final Duration KEPT = Duration.ofDays(1);

    public boolean isFresh(Instant now) {
      return now.isBefore(readAt.plus(KEPT));
    }
  }

  public MemberSettings withLanguage(Optional<Language> chosen) {
    return new MemberSettings(chosen, slack);
  }

  public MemberSettings withSlack(SlackLocale said) {
    return new MemberSettings(language, Optional.of(said));
  }
}
