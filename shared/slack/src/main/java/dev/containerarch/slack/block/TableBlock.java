package dev.containerarch.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slack's `table` block: one per message, at most 100 rows of 20 cells.
///
/// Source: Slack's Block Kit reference, "Table block".
///
/// @param rows the header row first; cells as made by [Cell]
public record TableBlock(
    String type,
    @Nullable String blockId,
    List<ColumnSettings> columnSettings,
    List<List<Cell>> rows)
    implements LayoutBlock {

  /// How one column is set.
  ///
  /// @param align `left`, `center` or `right`
  public record ColumnSettings(String align, boolean isWrapped) {}

  public TableBlock(List<ColumnSettings> columnSettings, List<List<Cell>> rows) {
    this("table", null, columnSettings, rows);
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
