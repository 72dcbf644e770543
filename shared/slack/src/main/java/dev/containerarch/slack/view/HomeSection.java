package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// A part of the Home with a heading of its own. The Home is put together from any number of them.
///
/// @param blocks at most 20, so that the Home has room for several sections
public record HomeSection(String heading, List<LayoutBlock> blocks) {

  public HomeSection {
    blocks = List.copyOf(blocks);
  }
}
