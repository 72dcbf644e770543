package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewStep;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The modal that asks the owner of a review for what a step needs, or whether they mean it.
public final class ReviewStepModal {

  /// What stands for "nothing for now" in a list, which cannot be emptied everywhere.
  public static final String NONE = "-";

  private final Knowledge knowledge;

  public ReviewStepModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The modal for a review as it stands.
  ///
  /// @param comparison of the group, or of the facts alone where nobody has weighed
  /// @param answered who has answered in its phase
  /// @param notes what has changed since
  public View open(
      Review review,
      ReviewStep step,
      ReviewStepDraft draft,
      Comparison comparison,
      List<String> answered,
      List<String> notes,
      Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    notes.forEach(note -> blocks.add(Parts.section(note)));
    blocks.add(Parts.section(ReviewWords.title(review)));
    blocks.add(Parts.context(phrases.say("review.change.help." + step.word())));
    blocks.addAll(inputs(review, step, draft, comparison, answered, phrases));
    return Parts.modal(
            review.name(),
            phrases.say("review.change.submit." + step.word()),
            phrases.say("modal.cancel"))
        .callbackId(Actions.REVIEW_STEP_MODAL + ":" + step.word())
        .privateMetadata(
            State.of(
                    phrases.language(),
                    String.valueOf(review.number()),
                    String.valueOf(review.version()))
                .encoded())
        .blocks(blocks)
        .build();
  }

  private List<LayoutBlock> inputs(
      Review review,
      ReviewStep step,
      ReviewStepDraft draft,
      Comparison comparison,
      List<String> answered,
      Phrases phrases) {
    return switch (step) {
      case REVEAL, CLOSE_VOTE -> List.of(Parts.section(whoIsMissing(review, answered, phrases)));
      case SECOND_ROUND, THINK_AHEAD, EXTEND ->
          List.of(within(draft, step == ReviewStep.EXTEND, phrases));
      case PROPOSE -> proposal(draft, comparison, phrases);
      case CHANGE_FACTS -> {
        List<LayoutBlock> blocks =
            new ArrayList<>(new ReviewModal(knowledge).known(comparison, phrases));
        blocks.add(
            ReviewModal.request(phrases.say("review.change.request"), draft.text(), phrases));
        yield blocks;
      }
      case INVITE -> ReviewModal.people(draft.owners(), draft.affected(), draft.experts(), phrases);
      case HAND_OVER ->
          List.of(
              Inputs.member(
                  Actions.SUCCESSOR_INPUT,
                  phrases.say("review.change.successor"),
                  phrases.say("modal.nobody"),
                  draft.successor()));
      case CANCEL ->
          List.of(
              Inputs.text(
                  Actions.REASON_INPUT,
                  phrases.say("change.reason"),
                  phrases.say("review.change.cancel.placeholder"),
                  draft.text(),
                  Ballot.LONGEST_REASON,
                  false));
      case SHOW_CONCERNS, DECIDE ->
          throw new IllegalArgumentException("asks for nothing here: " + step);
    };
  }

  private String whoIsMissing(Review review, List<String> answered, Phrases phrases) {
    String progress = new ReviewWords(knowledge, phrases).progress(review, answered).orElse("");
    return ReviewWords.countsToQuorum(review.phase())
        ? progress + "\n" + ReviewWords.quorum(review.quorum(answered), phrases)
        : progress;
  }

  private static LayoutBlock within(ReviewStepDraft draft, boolean fromNow, Phrases phrases) {
    return AnswerTime.menu(
        phrases.say(fromNow ? "review.change.fromnow" : "review.change.within"),
        "",
        draft.within(),
        phrases);
  }

  private List<LayoutBlock> proposal(
      ReviewStepDraft draft, Comparison comparison, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    for (Standing standing : comparison.standings()) {
      String points = Figures.points(standing.score().total());
      options.add(
          Parts.option(
              phrases.say(standing.architecture().name())
                  + " · "
                  + (standing instanceof Standing.Excluded
                      ? phrases.say("compare.out", "total", points)
                      : points),
              standing.architecture().id()));
    }
    List<OptionObject> until = new ArrayList<>();
    until.add(Parts.option(phrases.say("modal.interim.none"), NONE));
    until.addAll(options);
    return List.of(
        Inputs.of(
                Actions.ARCHITECTURE_INPUT,
                phrases.say("modal.architecture"),
                IntakeModal.select(
                    Actions.ARCHITECTURE_INPUT,
                    options,
                    draft.architecture(),
                    phrases.say("modal.architecture.placeholder")))
            .build(),
        Inputs.of(
                Actions.INTERIM_INPUT,
                phrases.say("modal.interim"),
                IntakeModal.select(
                    Actions.INTERIM_INPUT,
                    until,
                    draft.interim(),
                    phrases.say("modal.interim.none")))
            .optional(true)
            .hint(Parts.plain(phrases.say("modal.interim.hint")))
            .build(),
        Inputs.text(
            Actions.PROPOSAL_INPUT,
            phrases.say("review.change.proposal"),
            phrases.say("review.change.proposal.placeholder"),
            draft.text(),
            Proposal.LONGEST_TEXT,
            true),
        within(draft, false, phrases));
  }

  /// Says what came of a step or an answer, in the place of the modal.
  ///
  /// @param typed what would be lost, or nothing
  public static View outcome(Review review, String sentence, String typed, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(sentence));
    if (!typed.isBlank()) {
      blocks.add(Parts.section(phrases.say("change.typed")));
      blocks.add(Parts.plainSection(typed));
    }
    List<ButtonElement> buttons = new ArrayList<>();
    ReviewButtons of = new ReviewButtons(review, phrases);
    buttons.add(of.show());
    if (review.phase() instanceof Phase.Decided(int _, var _, var _, int decision)) {
      buttons.add(DecisionButtons.show(decision, phrases));
    }
    blocks.add(Parts.actions(buttons));
    return Parts.modal(review.name(), phrases.say("modal.done"))
        .callbackId(Actions.ANSWER_MODAL)
        .privateMetadata(State.of(phrases.language()).encoded())
        .blocks(blocks)
        .build();
  }

  /// The step that a callback id or a button's name ends in.
  public static Optional<ReviewStep> step(String id) {
    String word = id.substring(id.indexOf(':') + 1);
    for (ReviewStep step : ReviewStep.values()) {
      if (step.word().equals(word)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
