package dev.containerarch.slack.block;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slack's `container` block: up to 10 blocks below a title of at most 150 characters, which a
/// reader may fold away. In messages only; its children count towards the size of the message.
///
/// Source: Slack's Block Kit reference, "Container block"
/// (docs.slack.dev/reference/block-kit/blocks/container-block).
///
/// @param childBlocks `actions`, `context`, `divider`, `header`, `image`, `section`, `table` or
///   `video`
/// @param defaultCollapsed whether only the title is seen at first
public record ContainerBlock(
    String type,
    @Nullable String blockId,
    PlainTextObject title,
    List<LayoutBlock> childBlocks,
    boolean isCollapsible,
    boolean defaultCollapsed)
    implements LayoutBlock {

  public ContainerBlock {
    childBlocks = List.copyOf(childBlocks);
  }

  /// Folded away until a reader opens it.
  public static ContainerBlock folded(String title, List<LayoutBlock> children) {
    return new ContainerBlock(
        "container",
        null,
        PlainTextObject.builder().text(title).emoji(true).build(),
        children,
        true,
        true);
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return blockId;
  }
}
