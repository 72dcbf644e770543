package dev.containerarch.slack.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)(?:\\|[^}]*)?}");

  /// Nothing to translate in them: only values, or words of both languages.
  private static final Set<String> RIGHTLY_THE_SAME =
      Set.of(
          "card.status",
          "decide.as",
          "decision.what",
          "digest.line",
          "digest.line.review",
          "filter.architecture",
          "filter.here",
          "filter.me",
          "filter.status",
          "filter.key.architecture",
          "filter.key.by",
          "filter.key.channel",
          "filter.key.due",
          "filter.key.since",
          "filter.key.status",
          "filter.key.until",
          "filter.value.accepted",
          "filter.value.deprecated",
          "filter.value.proposed",
          "filter.value.rejected",
          "filter.value.superseded",
          "filter.value.withdrawn",
          "history.line",
          "why.advantage",
          "decides.question",
          "robust.central",
          "robust.share",
          "decide.title",
          "decide.because",
          "editions.both",
          "editions.rating",
          "editions.verdict",
          "prices.all",
          "effect.change",
          "effect.line",
          "effect.reason",
          "explain.anchor",
          "explain.edition",
          "explain.part",
          "explain.rating",
          "explain.source",
          "export.format",
          "export.all",
          "export.words.adr",
          "export.words.y",
          "export.words.csv",
          "export.words.json",
          "review.card.phase",
          "review.reveal.reason",
          "review.reveal.reason.anonymous",
          "review.reveal.settle.line",
          "review.reveal.since.move",
          "review.key.anonymous",
          "review.key.door",
          "review.key.question",
          "review.key.within",
          "review.key.with",
          "review.value.no",
          "review.value.oneway",
          "review.value.twoway",
          "review.value.yes",
          "review.word.list",
          "review.word.minutes",
          "review.word.show",
          "review.open.request.placeholder",
          "replay.since.limit",
          "replay.since.rating",
          "stats.since",
          "weights.anchor",
          "whynot.reason");

  /// Sentences whose key is put together from a part and a name.
  private static final Pattern PUT_TOGETHER =
      Pattern.compile(
          "command\\.(compare|recommend|whynot|editions|cost|prices|explain|decide|review|reviews|history|show|verify|replay|export|stats|settings|help)\\.(words|line|help)"
              + "|explain\\.kind\\.[a-z-]+"
              + "|settings\\.word\\.[a-z]+"
              + "|history\\.event\\.[a-z]+"
              + "|(status|step|firmness)\\.[a-z]+"
              + "|change\\.(help\\.[a-z]+|reject|withdraw|confirm|snooze|deprecate|note)"
              + "|part\\.(context|reasons|against|consequences|risks|actions|people|comparison|trail)"
              + "|review\\.(part|role|stance|step)\\.[a-z_]+"
              + "|review\\.phase\\.weighing\\.[12]"
              + "|review\\.change\\.(help|submit|done)\\.[a-z_]+"
              + "|filter\\.key\\.[a-z]+"
              + "|filter\\.value\\.(rejected|withdrawn|superseded|deprecated)"
              + "|review\\.(step|role|stance|part)\\.[a-z_]+"
              + "|review\\.phase\\.weighing\\.[12]"
              + "|snooze\\.(1w|1m|3m)"
              + "|welcome\\.[1-5]");

  private final Properties english = read(Language.ENGLISH);
  private final Properties korean = read(Language.KOREAN);

  /// Slack takes an asterisk for the end of bold only where no letter or figure follows.
  @Test
  void boldEndsBeforeABlankOrAPunctuationMark() {
    Pattern bold = Pattern.compile("\\*[^*\n]+\\*");
    for (Properties language : List.of(english, korean)) {
      for (String key : language.stringPropertyNames()) {
        String sentence = language.getProperty(key);
        for (Matcher found = bold.matcher(sentence); found.find(); ) {
          assertThat(sentence.substring(found.end())).as(key).doesNotMatch("(?s)[\\p{L}\\p{N}{].*");
        }
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(Texts.load().in(Language.KOREAN).language()).isEqualTo(Language.KOREAN);
  }

  @Test
  void everySentenceIsTranslated() {
    Set<String> same = new TreeSet<>();
    for (String key : english.stringPropertyNames()) {
      if (english.getProperty(key).equals(korean.getProperty(key))) {
        same.add(key);
      }
    }
    assertThat(same).isEqualTo(new TreeSet<>(RIGHTLY_THE_SAME));
  }

  @Test
  void everyValueIsSaidInBothLanguages() {
    for (String key : english.stringPropertyNames()) {
      assertThat(slots(korean.getProperty(key))).as(key).isEqualTo(slots(english.getProperty(key)));
    }
  }

  /// A word of the data that only English said would be shown to readers of Korean as its id.
  @Test
  void whatEnglishSaysOfTheDataKoreanSaysToo() {
    for (String key : List.of("rate.words", "unit.words")) {
      assertThat(ids(korean.getProperty(key))).as(key).containsAll(ids(english.getProperty(key)));
    }
  }

  @Test
  void theWordsThatAnEmptyInputShowsCanBeTyped() {
    RequestReader reader = new RequestReader(Knowledge.load());
    for (Properties language : List.of(english, korean)) {
      String words = language.getProperty("review.open.request.placeholder");
      assertThat(reader.read(List.of(words.split(" ", -1))).problems()).as(words).isEmpty();
    }
  }

  @Test
  void bracesAreSlotsAndNothingElse() {
    for (Properties properties : List.of(english, korean)) {
      for (String key : properties.stringPropertyNames()) {
        assertThat(SLOT.matcher(properties.getProperty(key)).replaceAll(""))
            .as(key)
            .doesNotContain("{", "}");
      }
    }
  }

  @Test
  void backQuotesArePairedAndKeepParticlesOut() {
    for (Properties properties : List.of(english, korean)) {
      for (String key : properties.stringPropertyNames()) {
        String sentence = properties.getProperty(key);
        for (String line : sentence.split("\n", -1)) {
          assertThat(line.chars().filter(c -> c == '`').count() % 2).as(key).isZero();
        }
        // A particle is grammar, not part of what is to be typed.
        String[] pieces = sentence.split("`", -1);
        for (int i = 1; i < pieces.length; i += 2) {
          assertThat(pieces[i]).as(key).doesNotContain("|은/는", "|이/가", "|을/를", "|으로/로");
        }
      }
    }
  }

  @Test
  void theCodeAsksForExactlyTheSentencesThereAre() {
    Set<String> asked = new TreeSet<>();
    Matcher literal =
        Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"").matcher(sources("conversation", "view"));
    Set<String> families = new TreeSet<>();
    english.stringPropertyNames().forEach(key -> families.add(key.split("\\.", 2)[0]));
    while (literal.find()) {
      if (families.contains(literal.group(1).split("\\.", 2)[0])) {
        asked.add(literal.group(1));
      }
    }
    Set<String> there = new TreeSet<>(english.stringPropertyNames());
    there.removeIf(key -> PUT_TOGETHER.matcher(key).matches());
    assertThat(asked).isEqualTo(there);
  }

  @Test
  void aForgottenValueOrSentenceIsABug() {
    Phrases phrases = Texts.load().in(Language.ENGLISH);
    assertThatThrownBy(() -> phrases.say("show.none")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> phrases.say("no.such")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    Phrases phrases = Texts.load().in(Language.ENGLISH);
    assertThat(phrases.say("show.none", "name", "{name} $1 \\")).contains("{name} $1 \\");
  }

  private static Set<String> ids(String words) {
    Set<String> ids = new TreeSet<>();
    for (String pair : words.split(",", -1)) {
      ids.add(pair.strip().split(":", 2)[0]);
    }
    return ids;
  }

  private static Set<String> slots(String template) {
    Set<String> slots = new TreeSet<>();
    SLOT.matcher(template).results().forEach(found -> slots.add(found.group(1)));
    return slots;
  }

  private static String sources(String... packages) {
    StringBuilder all = new StringBuilder();
    for (String name : packages) {
      Path folder = Path.of("src/main/java/dev/containerarch/slack").resolve(name);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          all.append(Files.readString(file));
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return all.toString();
  }

  private static Properties read(Language language) {
    Properties properties = new Properties();
    try (InputStream in =
        TextsTest.class.getResourceAsStream("/texts/" + language.tag() + ".properties")) {
      assertThat(in).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return properties;
  }
}
