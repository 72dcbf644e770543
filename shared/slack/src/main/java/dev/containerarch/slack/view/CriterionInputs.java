package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.knowledge.UseCase;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The inputs in which points are given. They ask the swing question: beside every criterion stand
/// the worst and the best that its parts can be, and the points say how much the way from one to
/// the other matters.
final class CriterionInputs {

  private static final int WORST = 1;
  private static final int BEST = 5;

  private final Knowledge knowledge;
  private final Phrases phrases;

  CriterionInputs(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  /// The worst and the best of every part.
  LayoutBlock anchors(Criterion criterion) {
    List<String> lines = new ArrayList<>();
    lines.add("*" + phrases.say(criterion.name()) + "*");
    for (SubCriterion part : criterion.parts()) {
      lines.add(
          phrases.say(
              "weights.anchor",
              "part",
              phrases.say(part.name()),
              "worst",
              anchor(part, WORST),
              "best",
              anchor(part, BEST)));
    }
    return Parts.context(String.join("\n", lines));
  }

  private String anchor(SubCriterion part, int rating) {
    return Optional.ofNullable(part.anchors().get(rating)).map(phrases::say).orElse("");
  }

  /// @param shown what stands in it
  /// @param otherwise what counts when it is emptied
  LayoutBlock points(Criterion criterion, String shown, String otherwise) {
    String id = Actions.POINTS_INPUT + criterion.id();
    return InputBlock.builder()
        .blockId(id)
        .label(
            Parts.plain(phrases.say("weights.points", "criterion", phrases.say(criterion.name()))))
        .optional(true)
        .element(IntakeModal.number(id, Optional.of(shown), otherwise))
        .build();
  }

  /// @param chosen the rank, if any
  LayoutBlock rank(Criterion criterion, Optional<String> chosen) {
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
        .element(IntakeModal.select(id, options, chosen, phrases.say("weights.rank.none")))
        .build();
  }

  /// @param shown what stands in it
  /// @param otherwise what counts when it is empty
  LayoutBlock points(
      Criterion criterion, SubCriterion part, Optional<String> shown, String otherwise) {
    String id = Actions.POINTS_INPUT + part.id();
    return InputBlock.builder()
        .blockId(id)
        .label(Parts.plain(phrases.say(criterion.name()) + " · " + phrases.say(part.name())))
        .optional(true)
        .element(IntakeModal.number(id, shown, otherwise))
        .build();
  }

  /// The points of a part that count unless the member gives others.
  static String otherwise(Comparison comparison, SubCriterion part) {
    double otherwise =
        comparison
            .useCase()
            .map(UseCase::partPoints)
            .map(points -> points.get(part.id()))
            .orElseGet(
                () -> comparison.request().team().points().getOrDefault(part.id(), part.points()));
    return Figures.given(otherwise);
  }
}
