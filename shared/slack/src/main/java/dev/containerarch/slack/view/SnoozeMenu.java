package dev.containerarch.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The row below a reminder: what can be done about it, and a menu that puts it off.
public final class SnoozeMenu {

  /// How long a review is put off.
  public enum Length {
    WEEK("1w", Period.ofWeeks(1)),
    MONTH("1m", Period.ofMonths(1)),
    QUARTER("3m", Period.ofMonths(3));

    private final String code;
    private final Period period;

    Length(String code, Period period) {
      this.code = code;
      this.period = period;
    }

    /// The length that an option stands for.
    public static Optional<Length> of(String code) {
      for (Length length : values()) {
        if (length.code.equals(code)) {
          return Optional.of(length);
        }
      }
      return Optional.empty();
    }

    /// The day so long after another.
    public LocalDate after(LocalDate day) {
      return day.plus(period);
    }
  }

  private SnoozeMenu() {}

  /// The row of a decision that holds. Its id is the version that is shown.
  static LayoutBlock row(Decision decision, List<? extends BlockElement> before, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    for (Length length : Length.values()) {
      options.add(Parts.option(phrases.say("snooze." + length.code), length.code));
    }
    List<BlockElement> elements = new ArrayList<>(before);
    elements.add(
        StaticSelectElement.builder()
            .actionId(Actions.SNOOZE_REVIEW)
            .placeholder(Parts.plain(phrases.say("snooze.menu")))
            .options(options)
            .build());
    return ActionsBlock.builder()
        .blockId(DecisionButtons.state(decision, phrases))
        .elements(elements)
        .build();
  }
}
