package dev.containerarch.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.ContainerBlock;
import dev.containerarch.slack.block.DataTableBlock;
import dev.containerarch.slack.block.DataVisualizationBlock;
import dev.containerarch.slack.block.TableBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many characters blocks take on their way to Slack: never less than they do, and a few more.
/// Writing them out to count them would cost a comparison more than the comparison itself.
///
/// Slack takes about 13,200 characters of blocks in a message; it documents no figure.
final class MessageSize {

  /// What is left of a message is room for what Slack counts differently.
  static final int MOST = 12_000;

  private static final int BLOCK = 60;
  private static final int TEXT = 45;
  private static final int ELEMENT = 110;
  private static final int OPTION = 80;
  private static final int RAW_CELL = 32;
  private static final int RICH_CELL = 160;
  private static final int COLUMN = 40;
  private static final int CHART = 150;
  private static final int POINT = 24;

  private MessageSize() {}

  static int of(List<LayoutBlock> blocks) {
    int size = 0;
    for (LayoutBlock block : blocks) {
      size += BLOCK + of(block.getBlockId()) + of(block);
    }
    return size;
  }

  private static int of(LayoutBlock block) {
    return switch (block) {
      case SectionBlock section ->
          text(section.getText())
              + (section.getAccessory() == null ? 0 : element(section.getAccessory()));
      case ContextBlock context -> {
        int size = 0;
        for (ContextBlockElement element : context.getElements()) {
          size += element instanceof TextObject text ? text(text) : ELEMENT;
        }
        yield size;
      }
      case ActionsBlock actions -> {
        int size = 0;
        for (BlockElement element : actions.getElements()) {
          size += element(element);
        }
        yield size;
      }
      case HeaderBlock header -> text(header.getText());
      case DividerBlock _ -> 0;
      case TableBlock table -> table(table);
      case DataTableBlock table -> of(table.caption()) + COLUMN + cells(table.rows());
      case DataVisualizationBlock chart -> chart(chart);
      case ContainerBlock container ->
          BLOCK + text(container.title()) + of(container.childBlocks());
      default -> throw new IllegalArgumentException("no size known of " + block.getType());
    };
  }

  private static int element(BlockElement element) {
    return switch (element) {
      case ButtonElement button ->
          ELEMENT + text(button.getText()) + of(button.getActionId()) + of(button.getValue());
      case StaticSelectElement select -> {
        int size = ELEMENT + text(select.getPlaceholder()) + of(select.getActionId());
        for (OptionObject option : select.getOptions()) {
          size += OPTION + text(option.getText()) + of(option.getValue());
        }
        yield size;
      }
      default -> throw new IllegalArgumentException("no size known of " + element.getClass());
    };
  }

  private static int table(TableBlock table) {
    return COLUMN * table.columnSettings().size() + cells(table.rows());
  }

  private static int cells(List<List<Cell>> rows) {
    int size = 0;
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        size += (cell instanceof Cell.Rich ? RICH_CELL : RAW_CELL) + of(cell.plain());
      }
    }
    return size;
  }

  private static int chart(DataVisualizationBlock block) {
    int size = CHART + of(block.title());
    for (String category : block.chart().axisConfig().categories()) {
      size += POINT + of(category);
    }
    for (DataVisualizationBlock.Series series : block.chart().series()) {
      size += POINT + of(series.name());
      for (DataVisualizationBlock.Point point : series.data()) {
        size += POINT + of(point.label()) + point.value().precision() + 2;
      }
    }
    return size;
  }

  private static int text(@Nullable TextObject text) {
    return text == null ? 0 : TEXT + of(text.getText());
  }

  /// As a JSON string: what has to be escaped takes two.
  private static int of(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    int size = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '\n') {
        size++;
      }
    }
    return size;
  }
}
