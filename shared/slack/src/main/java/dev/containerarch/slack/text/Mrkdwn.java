package dev.containerarch.slack.text;

/// What a user typed, made harmless before it goes into a message.
public final class Mrkdwn {

  private Mrkdwn() {}

  /// Escapes Slack's three control characters, so that nobody is mentioned and no link is made.
  ///
  /// A back-quote, which would begin or end a code span, becomes an apostrophe. Characters that
  /// turn the direction of all writing behind them are left out.
  public static String escape(String typed) {
    StringBuilder escaped = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '`' -> escaped.append('\'');
        default -> {
          if (!turnsDirection(c)) {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  /// Embeddings, overrides and isolates of the Unicode Bidirectional Algorithm.
  private static boolean turnsDirection(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }

  /// Escapes and shortens to at most so many characters of the result, cutting neither an escape
  /// nor a character in two.
  public static String escape(String typed, int most) {
    String whole = escape(typed);
    if (whole.length() <= most) {
      return whole;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < typed.length(); i = typed.offsetByCodePoints(i, 1)) {
      String next = escape(Character.toString(typed.codePointAt(i)));
      if (kept.length() + next.length() >= most) {
        break;
      }
      kept.append(next);
    }
    return kept.append('…').toString();
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
