package dev.containerarch.slack.text;

/// What a user typed, made harmless before it goes into a message.
public final class Mrkdwn {

  private Mrkdwn() {}

  /// Escapes Slack's three control characters, so that nobody is mentioned and no link is made.
  public static String escape(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// The opposite: Slack escapes these characters in the text of a command.
  public static String unescape(String received) {
    return received.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// At most so many characters, ending in an ellipsis when something was cut; never half of a
  /// surrogate pair.
  public static String shorten(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
