package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.ResultModal;
import dev.containerarch.slack.view.ResultModal.Posting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a submitted request gives: an answer in the modal, and in a conversation if one was chosen;
/// or a sentence at each input that stands in the way.
final class Results {

  private final Answers answers;
  private final Knowledge knowledge;
  private final SlackCalls calls;
  private final ProblemsView problems;

  Results(Answers answers, Knowledge knowledge, SlackCalls calls) {
    this.answers = answers;
    this.knowledge = knowledge;
    this.calls = calls;
    this.problems = new ProblemsView(knowledge);
  }

  /// @param channel where the modal was opened, or empty
  View view(
      Asker asker,
      ComparisonRequest request,
      String channel,
      ViewSubmissionPayload payload,
      Phrases phrases) {
    Comparison comparison = answers.compare(request);
    return ResultModal.of(
        answers.recommendation(comparison, phrases),
        request,
        post(asker, comparison, payload.getResponseUrls(), phrases),
        ModalState.of(phrases.language(), channel, request),
        phrases);
  }

  /// Slack sends an address for the conversation that was chosen, and none when none was.
  private Posting post(
      Asker asker,
      Comparison comparison,
      @Nullable List<ViewSubmissionPayload.ResponseUrl> urls,
      Phrases phrases) {
    if (urls == null || urls.isEmpty()) {
      return Posting.NOT_WANTED;
    }
    String url = urls.getFirst().getResponseUrl();
    return url != null
            && calls.respond(
                url,
                answers.sharedRecommendation(asker, comparison, phrases),
                SlackCalls.Place.CHANNEL)
        ? Posting.POSTED
        : Posting.FAILED;
  }

  /// The sentences for the inputs that are there, by block id; of problems that belong to none of
  /// them, nothing.
  Map<String, String> atInputs(List<RequestProblem> found, ModalInputs inputs, Phrases phrases) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (RequestProblem problem : found) {
      for (String action : actions(problem)) {
        inputs
            .blockId(action)
            .ifPresent(block -> sentences.putIfAbsent(block, problems.atInput(problem, phrases)));
      }
    }
    return sentences;
  }

  /// The inputs that a problem belongs to.
  private List<String> actions(RequestProblem problem) {
    return switch (problem) {
      case RequestProblem.RefusedPoints(String id, _) -> List.of(Actions.POINTS_INPUT + id);
      case RequestProblem.NoPoints _ ->
          List.of(Actions.POINTS_INPUT + knowledge.criteria().getFirst().id());
      case RequestProblem.NoPointsInside(String id) ->
          knowledge.criteria().stream()
              .filter(criterion -> criterion.id().equals(id))
              .map(Criterion::parts)
              .map(parts -> Actions.POINTS_INPUT + parts.getFirst().id())
              .toList();
      default -> facts(problem);
    };
  }

  /// Names of the facts that a problem is about.
  static List<String> facts(RequestProblem problem) {
    return switch (problem) {
      case RequestProblem.RefusedFact(_, FactReading refusal) -> List.of(fact(refusal));
      case RequestProblem.Contradictory(var first, var second, _) ->
          List.of(first.name(), second.name());
      default -> List.of();
    };
  }

  private static String fact(FactReading refusal) {
    return switch (refusal) {
      case FactReading.NoFlag(var fact) -> fact.name();
      case FactReading.NoNumber(var fact) -> fact.name();
      case FactReading.OutOfRange(var fact) -> fact.name();
      case FactReading.NotWhole(var fact) -> fact.name();
      case FactReading.NoSuchValue(var fact, _, _) -> fact.name();
      case FactReading.Stated _, FactReading.LeftUnknown _ ->
          throw new IllegalArgumentException("not a refusal: " + refusal);
    };
  }
}
