package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/// Things on as many messages as they need.
final class Pages {

  /// Room for the heading and the buttons is left.
  private static final int MOST = MessageSize.MOST - 1_500;

  private static final int MOST_BLOCKS = 44;

  private Pages() {}

  /// As many things as a message holds on each page. What is added later comes behind, so a page
  /// stays what it is.
  ///
  /// @param things what belongs together and is not divided
  static List<List<LayoutBlock>> of(List<List<LayoutBlock>> things) {
    List<List<LayoutBlock>> pages = new ArrayList<>();
    List<LayoutBlock> page = new ArrayList<>();
    int size = 0;
    for (List<LayoutBlock> thing : things) {
      int more = MessageSize.of(thing);
      if (!page.isEmpty() && (size + more > MOST || page.size() + thing.size() > MOST_BLOCKS)) {
        pages.add(page);
        page = new ArrayList<>();
        size = 0;
      }
      page.addAll(thing);
      size += more;
    }
    pages.add(page);
    return pages;
  }
}
