package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The modal in which a member votes on a proposal.
public final class VoteModal {

  private final Knowledge knowledge;

  public VoteModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The window in which a member votes.
  ///
  /// @param stance what the member said before, if anything
  /// @param reason what the member said before, or nothing
  public View open(
      Review review,
      Proposal proposal,
      Optional<Vote.Stance> stance,
      String reason,
      State state,
      Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(ReviewWords.title(review)));
    blocks.add(
        Parts.section(
            phrases.say(
                "review.voting.on",
                "choice",
                new ReviewWords(knowledge, phrases).choice(proposal.choice()))));
    if (!proposal.text().isBlank()) {
      blocks.add(Parts.plainSection(proposal.text()));
    }
    List<OptionObject> options = new ArrayList<>();
    for (Vote.Stance each : Vote.Stance.values()) {
      options.add(Parts.option(VoteView.stance(each, phrases), word(each)));
    }
    blocks.add(
        Inputs.of(
                Actions.STANCE_INPUT,
                phrases.say("review.voting.stance"),
                IntakeModal.select(
                    Actions.STANCE_INPUT,
                    options,
                    stance.map(VoteModal::word),
                    phrases.say("review.voting.choose")))
            .build());
    blocks.add(
        Inputs.text(
            Actions.REASON_INPUT,
            phrases.say("review.voting.reason"),
            phrases.say("review.voting.reason.placeholder"),
            reason,
            Vote.LONGEST_REASON,
            true));
    blocks.add(
        Parts.context(
            phrases.say(
                review.agenda().door() == Door.TWO_WAY
                    ? "review.voting.private.twoway"
                    : "review.voting.private")));
    return Parts.modal(
            review.name(), phrases.say("review.voting.submit"), phrases.say("modal.cancel"))
        .callbackId(Actions.VOTE_MODAL)
        .privateMetadata(state.encoded())
        .blocks(blocks)
        .build();
  }

  private static String word(Vote.Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT);
  }

  /// The stance that an option of the modal stands for.
  public static Optional<Vote.Stance> of(String word) {
    for (Vote.Stance stance : Vote.Stance.values()) {
      if (word(stance).equals(word)) {
        return Optional.of(stance);
      }
    }
    return Optional.empty();
  }
}
