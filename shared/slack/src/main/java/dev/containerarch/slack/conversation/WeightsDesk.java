package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Intake;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.scoring.RankOrderCentroid;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.WeightsModal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Changes the points of a request: as numbers, or by ranking the criteria.
final class WeightsDesk {

  private final Answers answers;
  private final Knowledge knowledge;
  private final Results results;
  private final RequestReader requests;
  private final WeightsModal modal;

  WeightsDesk(Answers answers, Knowledge knowledge, Results results) {
    this.answers = answers;
    this.knowledge = knowledge;
    this.results = results;
    this.requests = new RequestReader(knowledge);
    this.modal = new WeightsModal(knowledge);
  }

  View open(Asker asker, State request, Phrases phrases) {
    Comparison comparison = answers.compare(request);
    return modal.open(
        comparison,
        ModalState.of(phrases.language(), asker.channel(), comparison.request()),
        phrases);
  }

  Submissions.Outcome submitted(
      Asker asker, ViewSubmissionPayload payload, State state, Phrases phrases) {
    ModalInputs inputs = ModalInputs.of(payload.getView());
    Comparison before = answers.compare(ModalState.request(state));
    Map<String, Integer> ranks = ranks(inputs);
    Map<String, String> points = new LinkedHashMap<>();
    if (ranks.isEmpty()) {
      points.putAll(changed(before, inputs));
    } else {
      Map<String, String> missing = missing(ranks, inputs, phrases);
      if (!missing.isEmpty()) {
        return new Submissions.Outcome.Refused(missing);
      }
      RankOrderCentroid.points(ranks)
          .forEach((id, value) -> points.put(id, BigDecimal.valueOf(value).toPlainString()));
    }
    for (SubCriterion part : knowledge.subCriteria()) {
      inputs
          .value(Actions.POINTS_INPUT + part.id())
          .ifPresent(typed -> points.put(part.id(), typed));
    }
    Intake intake = Intake.parse(knowledge, before.request().canonical()).withPoints(points);
    RequestReader.Reading reading = requests.read(intake.words());
    if (reading.problems().isEmpty()) {
      return new Submissions.Outcome.Replaced(
          results.view(asker, reading.request(), ModalState.channel(state), payload, phrases));
    }
    Map<String, String> refusals = results.atInputs(reading.problems(), inputs, phrases);
    return refusals.isEmpty()
        ? new Submissions.Outcome.Replaced(Notice.modal(phrases.say("error.button"), phrases))
        : new Submissions.Outcome.Refused(refusals);
  }

  /// The points of the criteria, unless they still are as they were shown: whoever changes nothing
  /// keeps the defaults as defaults.
  private Map<String, String> changed(Comparison before, ModalInputs inputs) {
    Map<String, String> typed = new LinkedHashMap<>();
    boolean changed = false;
    for (Criterion criterion : knowledge.criteria()) {
      String shown = WeightsModal.shown(before, criterion);
      String now = inputs.value(Actions.POINTS_INPUT + criterion.id()).orElse(shown);
      typed.put(criterion.id(), now);
      changed |= !now.equals(shown);
    }
    return changed ? typed : Map.of();
  }

  /// The ranks that were chosen, by criterion id.
  private Map<String, Integer> ranks(ModalInputs inputs) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Criterion criterion : knowledge.criteria()) {
      inputs
          .value(Actions.RANK_INPUT + criterion.id())
          .filter(rank -> rank.matches("[1-9]"))
          .ifPresent(rank -> ranks.put(criterion.id(), Integer.valueOf(rank)));
    }
    return ranks;
  }

  private Map<String, String> missing(
      Map<String, Integer> ranks, ModalInputs inputs, Phrases phrases) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Criterion criterion : knowledge.criteria()) {
      if (!ranks.containsKey(criterion.id())) {
        inputs
            .blockId(Actions.RANK_INPUT + criterion.id())
            .or(inputs::firstBlockId)
            .ifPresent(block -> missing.put(block, phrases.say("weights.rank.missing")));
      }
    }
    return missing;
  }
}
