package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault of the topics is refused with a message that names the entry and the fault.
class TopicLoadingTest {

  private static final String FILE = "topics.json";

  private static KnowledgeFolder folder() {
    return KnowledgeFolder.small().withTopics();
  }

  @Test
  void topicsAreNotReadBeforeTheyAreAskedFor() {
    KnowledgeFolder broken = KnowledgeFolder.small().json(FILE, "{}");

    assertThatCode(broken::read).doesNotThrowAnyException();
    Knowledge knowledge = broken.read();
    assertThatThrownBy(knowledge::topics)
        .isInstanceOf(InvalidKnowledge.class)
        .hasMessageContaining("\"topics\" is missing");
  }

  @Test
  void topicsAreReadOnce() {
    Knowledge knowledge = folder().read();

    assertThat(knowledge.topics()).isSameAs(knowledge.topics());
    assertThat(knowledge.topics().all()).hasSize(11);
  }

  @Test
  void aTopicAboutAnEntryHasItsNameAndItsWords() {
    Topics topics = folder().read().topics();

    assertThat(topics.find("alias-one")).contains(topics.topic("one"));
    assertThat(topics.find("topic-one")).contains(topics.topic("one"));
    assertThat(topics.find("배치")).contains(topics.topic("batch"));
    assertThat(topics.find("no-large")).contains(topics.topic("limits"));
    assertThat(topics.find("Word?")).contains(topics.topic("word"));
    assertThat(topics.find("낱말")).contains(topics.topic("word"));
  }

  @Test
  void anAliasOfATopicTakesAWordFromAnEntry() {
    Topics topics = folder().set(FILE, "[\"alias-one\"]", "topics", 0, "aliases").read().topics();

    assertThat(topics.find("alias-one")).contains(topics.topic("word"));
  }

  private static Arguments fault(
      String name, UnaryOperator<KnowledgeFolder> change, String message) {
    return Arguments.argumentSet(name, change, message);
  }

  private static UnaryOperator<KnowledgeFolder> set(int topic, String member, String json) {
    return folder -> folder.set(FILE, json, "topics", topic, member);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("unknown kind", set(0, "kind", "\"thing\""), "topics[0].kind: no kind thing"),
        fault("kind that does not fit", set(1, "kind", "\"term\""), "topics[1].kind: does not fit"),
        fault("no entry", set(1, "about", "{\"architecture\": \"x\"}"), "architecture: no entry x"),
        fault(
            "two entries",
            set(1, "about", "{\"criterion\": \"price\", \"useCase\": \"batch\"}"),
            "topics[1].about: needs exactly one entry"),
        fault(
            "unknown sort of entry",
            set(1, "about", "{\"fact\": \"gpu\"}"),
            "\"fact\" is not known"),
        fault("no limit", set(10, "about", "{\"limits\": []}"), "limits: must name a limit"),
        fault("another id", set(1, "id", "\"uno\""), "topics[1].id: must be one"),
        fault(
            "a second name",
            set(1, "name", "{\"en\": \"a\", \"ko\": \"가\"}"),
            "topics[1].name: must be left out"),
        fault("no name", folder -> folder.remove(FILE, "topics", 0, "name"), "\"name\" is missing"),
        fault("no source", set(0, "sources", "[]"), "word: needs a source"),
        fault("unknown source", set(0, "sources", "[\"S9\"]"), "word: no source S9"),
        fault("unknown topic", set(0, "related", "[\"x\"]"), "word: no topic x"),
        fault("itself", set(0, "related", "[\"word\"]"), "word: points to itself"),
        fault(
            "one topic twice", set(0, "related", "[\"fee\", \"fee\"]"), "topic fee is named twice"),
        fault(
            "too many topics",
            set(0, "related", "[\"one\", \"two\", \"three\", \"fee\", \"care\", \"start\"]"),
            "word: points to more than 5"),
        fault(
            "a date after the edition",
            set(0, "asOf", "\"2026-12\""),
            "word: is dated 2026-12, after its edition 2026-11-23"),
        fault("a word with two meanings", set(0, "aliases", "[\"topic-one\"]"), "has two meanings"),
        fault("an id twice", folder -> folder.repeat(FILE, "topics", 0), "word: is there twice"),
        fault(
            "an entry twice",
            set(10, "about", "{\"limits\": [\"no-gpu\", \"no-gpu\"]}"),
            "limits: is about the same entry as limits"),
        fault(
            "a limit that nothing explains",
            set(10, "about", "{\"limits\": [\"no-gpu\"]}"),
            "none explains the limit no-large"),
        fault(
            "an architecture that nothing explains",
            folder -> {
              folder.at(FILE, "topics").getAsJsonArray().remove(1);
              return folder;
            },
            "none explains the architecture one"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsNamed(UnaryOperator<KnowledgeFolder> change, String message) {
    Knowledge knowledge = change.apply(folder()).read();

    assertThatThrownBy(knowledge::topics)
        .isInstanceOf(InvalidKnowledge.class)
        .hasMessageStartingWith(FILE)
        .hasMessageContaining(message);
  }

  @Test
  void aYearInWhichTheEditionLiesIsNotAfterIt() {
    Knowledge knowledge = set(0, "asOf", "\"2026\"").apply(folder()).read();

    assertThatCode(knowledge::topics).doesNotThrowAnyException();
  }
}
