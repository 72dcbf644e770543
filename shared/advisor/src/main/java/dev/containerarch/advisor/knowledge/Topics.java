package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import dev.containerarch.advisor.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// All that can be explained, and the words for it.
///
/// A topic is found by its id, its aliases and its names, and by the words that the entry it is
/// about has in commands; where such a word is an alias of another topic, that topic is meant. So
/// `fargate` is the service here, although `decide` takes it for ECS on Fargate.
public final class Topics {

  private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*\\(.*\\)");
  private static final Pattern END_OF_QUESTION = Pattern.compile("[?？!.。,]+\\s*$");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/_,?？!]+");
  private static final int SHORTEST_PART = 3;

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Vocabulary<Topic> words;

  /// @throws InvalidKnowledge when an id is there twice or a word means two topics
  Topics(String file, List<Topic> topics) {
    Vocabulary.Builder<Topic> builder = Vocabulary.builder();
    for (Topic topic : topics) {
      if (this.topics.put(topic.id(), topic) != null) {
        throw new InvalidKnowledge(file, topic.id(), "is there twice");
      }
      try {
        builder.add(topic.id(), topic).addAll(topic.aliases(), topic);
      } catch (IllegalArgumentException e) {
        throw new InvalidKnowledge(file, topic.id(), String.valueOf(e.getMessage()));
      }
    }
    topics.forEach(topic -> inherited(topic).forEach(word -> builder.addUnlessKnown(word, topic)));
    this.words = builder.build();
  }

  private static List<String> inherited(Topic topic) {
    List<String> inherited = new ArrayList<>(names(topic.name()));
    switch (topic.about()) {
      case Topic.About.Itself _ -> {}
      case Topic.About.OfArchitecture(var architecture) -> inherited.addAll(architecture.aliases());
      case Topic.About.OfCriterion(var criterion) -> inherited.addAll(criterion.aliases());
      case Topic.About.OfSubCriterion(var part) -> inherited.addAll(part.aliases());
      case Topic.About.OfUseCase(var useCase) -> inherited.addAll(useCase.aliases());
      case Topic.About.OfLimits(var limits) -> limits.forEach(limit -> inherited.add(limit.id()));
    }
    return inherited;
  }

  private static List<String> names(Text name) {
    return List.of(
        IN_PARENTHESES.matcher(name.en()).replaceAll(""),
        IN_PARENTHESES.matcher(name.ko()).replaceAll(""));
  }

  /// In the order of the file, which is that of their kinds.
  public List<Topic> all() {
    return List.copyOf(topics.values());
  }

  /// The topic of an id that another topic names.
  ///
  /// @throws IllegalArgumentException when there is none, which loading rules out
  public Topic topic(String id) {
    Topic topic = topics.get(id);
    if (topic == null) {
      throw new IllegalArgumentException("no topic " + id);
    }
    return topic;
  }

  /// The topic of what somebody typed: one word or several, in either language, with or without a
  /// question mark.
  public Optional<Topic> find(String typed) {
    return words.find(END_OF_QUESTION.matcher(typed).replaceAll(""));
  }

  /// The topics that somebody may have meant: first typing errors, then topics named by one of the
  /// words, then topics of which what was typed is a part.
  ///
  /// @param most how many to give at the most
  public List<Topic> nearest(String typed, int most) {
    Set<Topic> found = new LinkedHashSet<>();
    words.nearest(typed, most).forEach(word -> words.find(word).ifPresent(found::add));
    for (String word : BETWEEN_WORDS.split(typed.strip(), -1)) {
      words.find(word).ifPresent(found::add);
    }
    words.containing(typed, SHORTEST_PART).forEach(found::add);
    return found.stream().limit(most).toList();
  }
}
