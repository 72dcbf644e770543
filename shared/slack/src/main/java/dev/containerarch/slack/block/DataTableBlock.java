package dev.containerarch.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slack's `data_table` block: a table that readers sort and filter themselves. 2 to 201 rows of at
/// most 20 cells, all of the same length, 20,000 characters together; cells of the header are
/// plain. What is to be sorted as a number has to be a [Cell.Amount].
///
/// Source: Slack's Block Kit reference, "Data table block"
/// (docs.slack.dev/reference/block-kit/blocks/data-table-block).
///
/// @param caption of the table, for those who do not see it
/// @param pageSize rows on a page without the header; Slack's own default is 5
/// @param rows the header row first
public record DataTableBlock(
    String type, @Nullable String blockId, String caption, int pageSize, List<List<Cell>> rows)
    implements LayoutBlock {

  /// A table on one page.
  public DataTableBlock(String caption, List<List<Cell>> rows) {
    this("data_table", null, caption, rows.size() - 1, rows);
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
