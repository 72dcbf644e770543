package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.slack.text.Mrkdwn;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The message that a message shortcut was used on.
///
/// @param text what it says, without Slack's markup for links and mentions, cut to what a record
///   holds
/// @param permalink Slack's link to it; empty where the payload does not say enough to build it
record MessageSource(String text, Optional<String> permalink) {

  private static final Pattern MARKUP = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
  private static final Pattern CONVERSATION = Pattern.compile("[A-Z0-9]{2,20}");
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{9,11}\\.\\d{6}");

  static MessageSource of(MessageShortcutPayload payload) {
    String text = payload.getMessage() == null ? null : payload.getMessage().getText();
    String ts =
        payload.getMessageTs() != null || payload.getMessage() == null
            ? payload.getMessageTs()
            : payload.getMessage().getTs();
    return new MessageSource(
        text == null ? "" : Mrkdwn.shorten(plain(text).strip(), Content.LONGEST_REASON),
        permalink(
            payload.getTeam() == null ? null : payload.getTeam().getDomain(),
            payload.getChannel() == null ? null : payload.getChannel().getId(),
            ts,
            payload.getMessage() == null ? null : payload.getMessage().getThreadTs()));
  }

  /// In a link the label counts, with the address behind it; in a mention the id.
  private static String plain(String text) {
    return Mrkdwn.unescape(
        MARKUP
            .matcher(text)
            .replaceAll(found -> {
              String target = found.group(1);
              String label = found.group(2);
              boolean link = target.contains("://");
              String shown =
                  label == null || label.isEmpty() || label.equals(target)
                      ? target
                      : link ? label + " (" + target + ")" : sign(target) + label;
              return java.util.regex.Matcher.quoteReplacement(shown);
            }));
  }

  private static String sign(String target) {
    return target.startsWith("#") ? "#" : target.startsWith("@") ? "@" : "";
  }

  private static Optional<String> permalink(
      @Nullable String domain,
      @Nullable String channel,
      @Nullable String ts,
      @Nullable String threadTs) {
    if (!fits(DOMAIN, domain) || !fits(CONVERSATION, channel) || !fits(TIMESTAMP, ts)) {
      return Optional.empty();
    }
    String link =
        "https://"
            + domain
            + ".slack.com/archives/"
            + channel
            + "/p"
            + String.valueOf(ts).replace(".", "");
    return Optional.of(
        fits(TIMESTAMP, threadTs) && !String.valueOf(threadTs).equals(ts)
            ? link + "?thread_ts=" + threadTs + "&cid=" + channel
            : link);
  }

  private static boolean fits(Pattern pattern, @Nullable String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
