package dev.containerarch.slack.view;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The modal that shows an answer where there is no message to answer in: the submission of a modal
/// does not say where its command was typed.
public final class ResultModal {

  private static final int MOST_BLOCKS = 90;

  private ResultModal() {}

  /// What became of the wish to post the answer in a conversation.
  public enum Posting {
    NOT_WANTED,
    POSTED,
    FAILED
  }

  /// An answer as a modal: what of it a modal can show, a way to record a decision, and the words
  /// that give the same answer as a message.
  ///
  /// @param state what comes back with a click
  public static View of(
      Answer answer, ComparisonRequest request, Posting posting, State state, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    switch (posting) {
      case NOT_WANTED -> {}
      case POSTED -> blocks.add(Parts.section(phrases.say("result.posted")));
      case FAILED -> blocks.add(Parts.section(phrases.say("result.notposted")));
    }
    for (LayoutBlock block : answer.plainBlocks()) {
      if (blocks.size() < MOST_BLOCKS && isForModals(block)) {
        blocks.add(block);
      }
    }
    blocks.add(
        Parts.actions(
            List.of(
                RequestButtons.record(State.of(phrases.language(), request).encoded(), phrases))));
    blocks.add(Parts.section(phrases.say("result.again", "request", request.canonical())));
    return Parts.modal(phrases.say("result.title"), phrases.say("modal.done"))
        .callbackId(Actions.RESULT_MODAL)
        .privateMetadata(state.encoded())
        .blocks(blocks)
        .build();
  }

  /// Buttons are left out: they answer at a message.
  private static boolean isForModals(LayoutBlock block) {
    return block instanceof SectionBlock
        || block instanceof ContextBlock
        || block instanceof HeaderBlock
        || block instanceof DividerBlock;
  }
}
