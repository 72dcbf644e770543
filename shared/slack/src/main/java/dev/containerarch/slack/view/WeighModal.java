package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The modal in which a member weighs, for themselves. It shows no total: whoever sees which option
/// leads weighs until the right one does.
public final class WeighModal {

  /// What stands for "no choice yet" in a list, which cannot be emptied everywhere.
  public static final String NONE = "-";

  private final Knowledge knowledge;

  public WeighModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The modal, filled in.
  ///
  /// @param facts what the facts of the review say by themselves
  /// @param unknown names of the facts that nobody knows and that could decide
  /// @param notes what has changed since
  /// @param state what comes back with the submission
  public View open(
      Review review,
      Comparison facts,
      List<String> unknown,
      WeighDraft draft,
      List<String> notes,
      State state,
      Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    notes.forEach(note -> blocks.add(Parts.section(note)));
    blocks.add(Parts.section(ReviewWords.title(review)));
    blocks.add(Parts.context(phrases.say("review.weigh.private")));
    blocks.addAll(new ReviewModal(knowledge).known(facts, phrases));
    blocks.addAll(points(facts, draft, phrases));
    blocks.addAll(parts(facts, draft, state, phrases));
    blocks.add(pick(facts, draft, phrases));
    blocks.add(sureness(draft, phrases));
    settles(unknown, draft, phrases).ifPresent(blocks::add);
    blocks.add(
        Inputs.text(
            Actions.REASON_INPUT,
            phrases.say("review.weigh.reason"),
            phrases.say("review.weigh.reason.placeholder"),
            draft.reason(),
            Ballot.LONGEST_REASON,
            true));
    return Parts.modal(
            review.name(), phrases.say("review.weigh.submit"), phrases.say("modal.cancel"))
        .callbackId(Actions.WEIGH_MODAL)
        .privateMetadata(state.encoded())
        .blocks(blocks)
        .build();
  }

  private List<LayoutBlock> points(Comparison facts, WeighDraft draft, Phrases phrases) {
    CriterionInputs inputs = new CriterionInputs(knowledge, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say("weights.question")));
    for (Criterion criterion : knowledge.criteria()) {
      String begun = WeightsModal.shown(facts, criterion);
      blocks.add(inputs.anchors(criterion));
      blocks.add(
          inputs.points(criterion, draft.points().getOrDefault(criterion.id(), begun), begun));
      blocks.add(inputs.rank(criterion, Optional.ofNullable(draft.ranks().get(criterion.id()))));
    }
    return blocks;
  }

  private List<LayoutBlock> parts(
      Comparison facts, WeighDraft draft, State state, Phrases phrases) {
    if (!draft.parts()) {
      return List.of(
          Parts.actions(
              List.of(
                  Parts.button(
                      phrases.say("review.weigh.parts"),
                      Actions.WEIGH_PARTS,
                      State.of(state.language()).encoded()))));
    }
    CriterionInputs inputs = new CriterionInputs(knowledge, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say("weights.parts")));
    for (Criterion criterion : knowledge.criteria()) {
      for (SubCriterion part : criterion.parts()) {
        Optional<String> begun =
            Optional.ofNullable(facts.request().points().get(part.id())).map(Figures::given);
        blocks.add(
            inputs.points(
                criterion,
                part,
                Optional.ofNullable(draft.points().get(part.id())).or(() -> begun),
                CriterionInputs.otherwise(facts, part)));
      }
    }
    return blocks;
  }

  /// The options that are left, in the order of the catalogue and without their points; all of them
  /// where the limits leave none.
  private static LayoutBlock pick(Comparison facts, WeighDraft draft, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    options.add(Parts.option(phrases.say("review.weigh.pick.none"), NONE));
    for (Architecture architecture : choices(facts)) {
      options.add(Parts.option(phrases.say(architecture.name()), architecture.id()));
    }
    return Inputs.of(
            Actions.PICK_INPUT,
            phrases.say("review.weigh.pick"),
            IntakeModal.select(
                Actions.PICK_INPUT, options, draft.pick(), phrases.say("review.weigh.pick.none")))
        .optional(true)
        .build();
  }

  /// What a member can choose, in the order of their ids: not in that of their points.
  public static List<Architecture> choices(Comparison facts) {
    List<Architecture> left =
        new ArrayList<>(
            facts.eligible().isEmpty()
                ? facts.excluded().stream().map(option -> option.architecture()).toList()
                : facts.eligible().stream().map(option -> option.architecture()).toList());
    left.sort(Comparator.comparing(Architecture::id));
    return left;
  }

  private static LayoutBlock sureness(WeighDraft draft, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    for (int sure = 1; sure <= Ballot.SUREST; sure++) {
      options.add(
          Parts.option(
              sure == 1
                  ? phrases.say("review.weigh.sure.least")
                  : sure == Ballot.SUREST
                      ? phrases.say("review.weigh.sure.most")
                      : Integer.toString(sure),
              Integer.toString(sure)));
    }
    return Inputs.of(
            Actions.SURENESS_INPUT,
            phrases.say("review.weigh.sure"),
            IntakeModal.select(
                Actions.SURENESS_INPUT,
                options,
                draft.sureness(),
                phrases.say("review.weigh.sure.none")))
        .optional(true)
        .build();
  }

  private Optional<LayoutBlock> settles(List<String> unknown, WeighDraft draft, Phrases phrases) {
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<OptionObject> options = new ArrayList<>();
    for (String fact : unknown) {
      options.add(Parts.option(phrases.say(knowledge.fact(fact).label()), fact));
    }
    List<OptionObject> chosen =
        options.stream().filter(option -> draft.settles().contains(option.getValue())).toList();
    MultiStaticSelectElement.MultiStaticSelectElementBuilder select =
        MultiStaticSelectElement.builder()
            .actionId(Actions.SETTLES_INPUT)
            .placeholder(Parts.plain(phrases.say("review.weigh.settles.none")))
            .options(options);
    if (!chosen.isEmpty()) {
      select.initialOptions(chosen);
    }
    return Optional.of(
        Inputs.of(Actions.SETTLES_INPUT, phrases.say("review.weigh.settles"), select.build())
            .hint(Parts.plain(phrases.say("review.weigh.settles.hint")))
            .optional(true)
            .build());
  }

  /// What was entered, one in a line, for whom it could not be kept.
  public String entered(WeighDraft draft, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      line(criterion.id(), phrases.say(criterion.name()), draft, lines);
      for (SubCriterion part : criterion.parts()) {
        line(
            part.id(),
            phrases.say(criterion.name()) + " · " + phrases.say(part.name()),
            draft,
            lines);
      }
    }
    draft
        .pick()
        .map(id -> new OptionNames(knowledge, phrases).of(id))
        .ifPresent(name -> lines.add(phrases.say("review.weigh.pick") + " " + name));
    draft.sureness().ifPresent(sure -> lines.add(phrases.say("review.weigh.sure") + " " + sure));
    if (!draft.reason().isBlank()) {
      lines.add(Mrkdwn.shorten(draft.reason(), Ballot.LONGEST_REASON));
    }
    return String.join("\n", lines);
  }

  private static void line(String id, String name, WeighDraft draft, List<String> lines) {
    Optional.ofNullable(draft.points().get(id)).ifPresent(given -> lines.add(name + ": " + given));
  }
}
