package dev.containerarch.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An answer to a click where there is no message to answer at: in the Home, or in a modal. It has
/// the answer's buttons, whose answers are modals too.
public final class AnswerModal {

  private static final int MOST_BLOCKS = 95;

  /// What posts to a conversation: a modal is in none.
  private static final Set<String> IN_A_CONVERSATION =
      Set.of(Actions.SHARE, Actions.SHARE_RECOMMENDATION);

  private AnswerModal() {}

  public static View of(Answer answer, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (LayoutBlock block : answer.plainBlocks()) {
      if (blocks.size() < MOST_BLOCKS) {
        add(block, blocks);
      }
    }
    return Parts.modal("container-arch", phrases.say("modal.done"))
        .callbackId(Actions.ANSWER_MODAL)
        .privateMetadata(State.of(phrases.language()).encoded())
        .blocks(blocks)
        .build();
  }

  private static void add(LayoutBlock block, List<LayoutBlock> blocks) {
    switch (block) {
      case SectionBlock _, ContextBlock _, HeaderBlock _, DividerBlock _ -> blocks.add(block);
      case ActionsBlock row -> {
        List<BlockElement> buttons = new ArrayList<>();
        for (BlockElement element : row.getElements()) {
          // A menu hands back what its modal carries, and this one carries nothing.
          if (element instanceof ButtonElement button
              && !IN_A_CONVERSATION.contains(String.valueOf(button.getActionId()))) {
            buttons.add(button);
          }
        }
        if (!buttons.isEmpty()) {
          blocks.add(Parts.actions(buttons));
        }
      }
      default -> {}
    }
  }
}
