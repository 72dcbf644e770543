package dev.containerarch.slack.text;

/// What a user typed, made harmless before it goes into a Markdown document: it stays prose, and
/// makes no heading, link, image, table, code or HTML of its own.
///
/// The characters that CommonMark and GitHub's tables give a meaning get a backslash; at the
/// beginning of a line also those that begin a block there.
public final class Markdown {

  private static final String ANYWHERE = "\\`*_[]<>&|~";
  private static final String AT_THE_BEGINNING = "#+-=>";

  private Markdown() {}

  /// Prose of any number of lines.
  public static String escape(String typed) {
    StringBuilder escaped = new StringBuilder(typed.length());
    String separator = "";
    // Blanks at the beginning of a line would make code of it.
    for (String line : typed.strip().lines().map(String::strip).toList()) {
      escaped.append(separator);
      line(line, escaped);
      separator = "\n";
    }
    return escaped.toString();
  }

  /// Prose in one line, as in a heading or an item of a list.
  public static String inline(String typed) {
    return escape(oneLine(typed));
  }

  /// The same words with single blanks between them.
  public static String oneLine(String typed) {
    return typed.strip().replaceAll("\\s+", " ");
  }

  private static void line(String line, StringBuilder escaped) {
    int from = 0;
    if (!line.isEmpty() && AT_THE_BEGINNING.indexOf(line.charAt(0)) >= 0) {
      escaped.append('\\').append(line.charAt(0));
      from = 1;
    } else {
      int digits = 0;
      while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
        digits++;
      }
      if (digits > 0
          && digits < line.length()
          && (line.charAt(digits) == '.' || line.charAt(digits) == ')')) {
        escaped.append(line, 0, digits).append('\\').append(line.charAt(digits));
        from = digits + 1;
      }
    }
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (ANYWHERE.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
  }
}
