package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.knowledge.UseCase;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The modal in which points are changed. It asks the swing question: beside every criterion stand
/// the worst and the best that its parts can be, and the points say how much the way from one to
/// the other matters. Who would rather not give numbers ranks the criteria.
public final class WeightsModal {

  private static final int WORST = 1;
  private static final int BEST = 5;

  private final Knowledge knowledge;

  public WeightsModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The modal with the points that are in force.
  ///
  /// @param state what comes back with the submission: the language, the channel and the request
  public View open(Comparison comparison, State state, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say("weights.question")));
    for (Criterion criterion : knowledge.criteria()) {
      blocks.add(Parts.context(anchors(criterion, phrases)));
      blocks.add(points(criterion, comparison, phrases));
      blocks.add(rank(criterion, phrases));
    }
    blocks.add(Parts.section(phrases.say("weights.parts")));
    for (Criterion criterion : knowledge.criteria()) {
      for (SubCriterion part : criterion.parts()) {
        blocks.add(points(criterion, part, comparison, phrases));
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

  private String anchors(Criterion criterion, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add("*" + phrases.say(criterion.name()) + "*");
    for (SubCriterion part : criterion.parts()) {
      lines.add(
          phrases.say(
              "weights.anchor",
              "part",
              phrases.say(part.name()),
              "worst",
              anchor(part, WORST, phrases),
              "best",
              anchor(part, BEST, phrases)));
    }
    return String.join("\n", lines);
  }

  private static String anchor(SubCriterion part, int rating, Phrases phrases) {
    return Optional.ofNullable(part.anchors().get(rating)).map(phrases::say).orElse("");
  }

  private static LayoutBlock points(Criterion criterion, Comparison comparison, Phrases phrases) {
    String id = Actions.POINTS_INPUT + criterion.id();
    String inForce = shown(comparison, criterion);
    return InputBlock.builder()
        .blockId(id)
        .label(
            Parts.plain(phrases.say("weights.points", "criterion", phrases.say(criterion.name()))))
        .optional(true)
        .element(IntakeModal.number(id, Optional.of(inForce), inForce))
        .build();
  }

  private LayoutBlock rank(Criterion criterion, Phrases phrases) {
    String id = Actions.RANK_INPUT + criterion.id();
    List<OptionObject> options = new ArrayList<>();
    int count = knowledge.criteria().size();
    for (int rank = 1; rank <= count; rank++) {
      String text = Integer.toString(rank);
      options.add(
          Parts.option(
              rank == 1
                  ? phrases.say("weights.rank.most", "rank", text)
                  : rank == count ? phrases.say("weights.rank.least", "rank", text) : text,
              text));
    }
    options.add(Parts.option(phrases.say("weights.rank.none"), IntakeModal.UNKNOWN));
    return InputBlock.builder()
        .blockId(id)
        .label(Parts.plain(phrases.say("weights.rank", "criterion", phrases.say(criterion.name()))))
        .optional(true)
        .element(
            IntakeModal.select(id, options, Optional.empty(), phrases.say("weights.rank.none")))
        .build();
  }

  private static LayoutBlock points(
      Criterion criterion, SubCriterion part, Comparison comparison, Phrases phrases) {
    String id = Actions.POINTS_INPUT + part.id();
    Map<String, Double> stated = comparison.request().points();
    double otherwise =
        comparison
            .useCase()
            .map(UseCase::partPoints)
            .map(points -> points.get(part.id()))
            .orElseGet(
                () -> comparison.request().team().points().getOrDefault(part.id(), part.points()));
    return InputBlock.builder()
        .blockId(id)
        .label(Parts.plain(phrases.say(criterion.name()) + " · " + phrases.say(part.name())))
        .optional(true)
        .element(
            IntakeModal.number(
                id,
                Optional.ofNullable(stated.get(part.id())).map(Figures::given),
                Figures.given(otherwise)))
        .build();
  }
}
