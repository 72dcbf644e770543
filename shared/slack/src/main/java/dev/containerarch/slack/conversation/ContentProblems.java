package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.ContentProblem;
import dev.containerarch.advisor.decision.ContentProblem.Field;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What is wrong with what stands in the modal that records a decision, said at its inputs.
final class ContentProblems {

  private static final Pattern MEMBER = Pattern.compile("[UW][A-Z0-9]{1,20}");

  private final Knowledge knowledge;
  private final ModalInputs inputs;
  private final Phrases phrases;

  ContentProblems(Knowledge knowledge, ModalInputs inputs, Phrases phrases) {
    this.knowledge = knowledge;
    this.inputs = inputs;
    this.phrases = phrases;
  }

  /// A sentence for each input that stands in the way; none when the record can be kept.
  Map<String, String> of(Content content, LocalDate today) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (ContentProblem problem : ContentProblem.of(content, today)) {
      // Where nothing was chosen, nothing was chosen against the recommendation either.
      if (problem.field() != Field.AGAINST_RECOMMENDATION || !content.architecture().isEmpty()) {
        put(sentences, problem.field(), sentence(problem));
      }
    }
    if (!content.architecture().isEmpty() && !isKnown(content.architecture(), content)) {
      put(sentences, Field.ARCHITECTURE, phrases.say("modal.architecture.missing"));
    }
    content
        .interim()
        .filter(id -> !isKnown(id, content))
        .ifPresent(_ -> put(sentences, Field.INTERIM, phrases.say("modal.architecture.missing")));
    Predicate<List<String>> strangers =
        members -> members.stream().anyMatch(id -> !MEMBER.matcher(id).matches());
    Content.People people = content.people();
    Map.of(
            Field.DECIDERS, people.deciders(),
            Field.CONSULTED, people.consulted(),
            Field.INFORMED, people.informed())
        .forEach((field, members) -> {
          if (strangers.test(members)) {
            put(sentences, field, phrases.say("modal.stranger"));
          }
        });
    if (content.actions().stream()
        .flatMap(action -> action.owner().stream())
        .anyMatch(id -> !MEMBER.matcher(id).matches())) {
      put(sentences, Field.ACTIONS, phrases.say("modal.stranger"));
    }
    return sentences;
  }

  /// What today's knowledge knows, or the comparison behind the decision did.
  private boolean isKnown(String id, Content content) {
    return content.basis().totals().containsKey(id)
        || knowledge.architectures().stream().anyMatch(known -> known.id().equals(id));
  }

  private void put(Map<String, String> sentences, Field field, String sentence) {
    // Every such modal has these two; where Slack did not send another, its sentence has a place.
    String otherwise =
        field == Field.ARCHITECTURE ? Actions.ARCHITECTURE_INPUT : Actions.TITLE_INPUT;
    String block = inputs.blockId(action(field)).orElse(otherwise);
    sentences.putIfAbsent(block, sentence);
  }

  private String sentence(ContentProblem problem) {
    return switch (problem) {
      case ContentProblem.Missing(Field field) ->
          switch (field) {
            case ARCHITECTURE -> phrases.say("modal.architecture.missing");
            case AGAINST_RECOMMENDATION -> phrases.say("modal.against.missing");
            default -> phrases.say("modal.what.missing");
          };
      case ContentProblem.TooLong(Field field, int _, int most) ->
          field == Field.ACTIONS
              ? phrases.say("modal.actions.toolong", "most", most)
              : phrases.say("modal.toolong", "most", most);
      case ContentProblem.TooMany(Field _, int count, int most) ->
          phrases.say("modal.toomany", "count", count, "most", most);
      case ContentProblem.InThePast(Field _, LocalDate day) ->
          phrases.say("modal.past", "day", day);
      case ContentProblem.SameTwice _ -> phrases.say("modal.interim.same");
    };
  }

  private static String action(Field field) {
    return switch (field) {
      case TITLE, PERMALINK, REQUEST -> Actions.TITLE_INPUT;
      case ARCHITECTURE -> Actions.ARCHITECTURE_INPUT;
      case INTERIM -> Actions.INTERIM_INPUT;
      case CONTEXT -> Actions.CONTEXT_INPUT;
      case REASONS -> Actions.REASON_INPUT;
      case CONSEQUENCES -> Actions.CONSEQUENCES_INPUT;
      case RISKS -> Actions.RISKS_INPUT;
      case AGAINST_RECOMMENDATION -> Actions.AGAINST_INPUT;
      case ACTIONS -> Actions.ACTIONS_INPUT;
      case REVIEW_DATE -> Actions.REVIEW_INPUT;
      case DECIDERS -> Actions.DECIDERS_INPUT;
      case CONSULTED -> Actions.CONSULTED_INPUT;
      case INFORMED -> Actions.INFORMED_INPUT;
    };
  }
}
