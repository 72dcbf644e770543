package dev.containerarch.slack.command;

import java.util.ArrayList;
import java.util.List;

/// Splits the text of a command into words. Quotes keep blanks together and are removed:
/// `title="Payments API"` is the one word `title=Payments API`. Straight, curly, angle and
/// full-width quotes are the same; so are full-width `＝` and `：`.
///
/// A quote opens at the start of a word or right behind `=` or `:`, and closes before a blank or at
/// the end. So the apostrophe in `team's` is a letter. A quote that is never closed keeps
/// everything up to the end.
public final class CommandLine {

  private static final String DOUBLE = "\"“”„‟«»「」『』《》＂";
  private static final String SINGLE = "'‘’‚‛‹›〈〉＇";

  private final String text;
  private int at;

  private CommandLine(String text) {
    this.text = text;
  }

  public static List<String> split(String text) {
    CommandLine line = new CommandLine(text);
    List<String> words = new ArrayList<>();
    while (line.skipBlanks()) {
      words.add(line.word());
    }
    return words;
  }

  private boolean skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    boolean mayOpen = true;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      char c = text.charAt(at++);
      if (mayOpen && isQuote(c)) {
        quoted(c, word);
        mayOpen = false;
      } else {
        char plain = c == '＝' ? '=' : c == '：' ? ':' : c;
        word.append(plain);
        mayOpen = plain == '=' || plain == ':';
      }
    }
    return word.toString();
  }

  private void quoted(char opening, StringBuilder word) {
    String closing = DOUBLE.indexOf(opening) >= 0 ? DOUBLE : SINGLE;
    while (at < text.length()) {
      char c = text.charAt(at++);
      boolean atEnd = at == text.length() || isBlank(text.charAt(at));
      if (atEnd && closing.indexOf(c) >= 0) {
        return;
      }
      word.append(isControl(c) ? ' ' : c);
    }
  }

  private static boolean isQuote(char c) {
    return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isControl(c);
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c);
  }
}
