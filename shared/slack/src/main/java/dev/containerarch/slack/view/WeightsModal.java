package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The modal in which points are changed, as [CriterionInputs] ask for them. Who would rather not
/// give numbers ranks the criteria.
public final class WeightsModal {

  private final Knowledge knowledge;

  public WeightsModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The modal with the points that are in force.
  ///
  /// @param state what comes back with the submission: the language, the channel and the request
  public View open(Comparison comparison, State state, Phrases phrases) {
    CriterionInputs inputs = new CriterionInputs(knowledge, phrases);
    Map<String, Double> stated = comparison.request().points();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say("weights.question")));
    for (Criterion criterion : knowledge.criteria()) {
      String inForce = shown(comparison, criterion);
      blocks.add(inputs.anchors(criterion));
      blocks.add(inputs.points(criterion, inForce, inForce));
      blocks.add(inputs.rank(criterion, Optional.empty()));
    }
    blocks.add(Parts.section(phrases.say("weights.parts")));
    for (Criterion criterion : knowledge.criteria()) {
      for (SubCriterion part : criterion.parts()) {
        blocks.add(
            inputs.points(
                criterion,
                part,
                Optional.ofNullable(stated.get(part.id())).map(Figures::given),
                CriterionInputs.otherwise(comparison, part)));
      }
    }
    blocks.add(IntakeModal.shareIn(Actions.SHARE_INPUT, phrases));
    return Parts.modal(
            phrases.say("weights.title"),
            phrases.say("weights.submit"),
            phrases.say("modal.cancel"))
        .callbackId(Actions.WEIGHTS_MODAL)
        .privateMetadata(state.encoded())
        .blocks(blocks)
        .build();
  }

  /// The points that are in force for a criterion, as they are shown.
  public static String shown(Comparison comparison, Criterion criterion) {
    return Figures.given(
        comparison.assumptions().points().getOrDefault(criterion.id(), criterion.points()));
  }
}
