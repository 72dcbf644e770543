package dev.containerarch.advisor.text;

import java.nio.charset.StandardCharsets;

/// Text that UTF-8 can hold: half of a character, which a text that was cut in the middle of an
/// emoji ends in, becomes a question mark. What is hashed is then what reads back.
public final class WholeText {

  private WholeText() {}

  public static String of(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
