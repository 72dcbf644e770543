package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// A message, in the newest blocks and in blocks that every client knows.
///
/// @param text what notifications and screen readers say; never empty
/// @param blocks the message itself
/// @param plainBlocks the same message for a client or workspace that refuses the newest blocks
public record Answer(String text, List<LayoutBlock> blocks, List<LayoutBlock> plainBlocks) {

  public Answer {
    blocks = List.copyOf(blocks);
    plainBlocks = List.copyOf(plainBlocks);
  }

  /// A message that needs none of the newest blocks.
  public Answer(String text, List<LayoutBlock> blocks) {
    this(text, blocks, blocks);
  }
}
