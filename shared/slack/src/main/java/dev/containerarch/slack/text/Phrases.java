package dev.containerarch.slack.text;

import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.text.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of one language.
///
/// A template names its values in braces: `{winner}`. Behind a value, a Korean template may ask for
/// the particle that fits it: `{winner|이/가}` becomes "ECS on Fargate가" or "Auto Mode 방식이".
public final class Phrases {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z][A-Za-z]*)(?:\\|([^}]+))?}");

  private final Language language;
  private final Properties templates;

  Phrases(Language language, Properties templates) {
    this.language = language;
    this.templates = templates;
  }

  public Language language() {
    return language;
  }

  /// The language's side of a text that comes from the knowledge.
  public String say(Text text) {
    return text.in(language);
  }

  /// A sentence with its values filled in.
  ///
  /// @param namesAndValues name, value, name, value …
  /// @throws IllegalArgumentException when there is no such sentence, or it names a value that is
  ///   not given
  public String say(String key, Object... namesAndValues) {
    Matcher slot = SLOT.matcher(template(key));
    StringBuilder sentence = new StringBuilder();
    while (slot.find()) {
      String value = value(key, slot.group(1), namesAndValues);
      String particles = slot.group(2);
      String filled = particles == null ? value : value + Particles.behind(value, particles);
      slot.appendReplacement(sentence, Matcher.quoteReplacement(filled));
    }
    slot.appendTail(sentence);
    return sentence.toString();
  }

  /// A list of words, such as the ways to type a subcommand.
  public List<String> words(String key) {
    return Arrays.stream(template(key).split(",")).map(String::strip).toList();
  }

  public boolean has(String key) {
    return templates.containsKey(key);
  }

  private String template(String key) {
    String template = templates.getProperty(key);
    if (template == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + language);
    }
    return template;
  }

  private static String value(String key, String name, Object... namesAndValues) {
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return String.valueOf(namesAndValues[i + 1]);
      }
    }
    throw new IllegalArgumentException("sentence " + key + " needs a value for " + name);
  }

  void requireKeysOf(Collection<Phrases> others) {
    for (Phrases other : others) {
      TreeSet<String> missing = new TreeSet<>(other.templates.stringPropertyNames());
      missing.removeAll(templates.stringPropertyNames());
      if (!missing.isEmpty()) {
        throw new IllegalStateException("missing in " + language + ": " + missing);
      }
    }
  }
}
