package dev.containerarch.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The row below a comparison that asks further: why not one of the others.
///
/// The value of an option holds 75 characters, too few for the request, so the request travels as
/// the id of the row. One that is too long for that gets a single button, which asks for the option
/// in a message of its own: every button carries the whole request, and a message has no room for
/// many of that length.
final class WhyNotMenu {

  /// Source: Slack's Block Kit reference, "Actions block", `block_id`.
  private static final int LONGEST_BLOCK_ID = 255;

  private WhyNotMenu() {}

  /// The row; nothing where there is no other option.
  ///
  /// @param more elements behind it, where there is room
  static Optional<LayoutBlock> row(
      Comparison comparison, List<? extends BlockElement> more, Phrases phrases) {
    List<Standing> options = options(comparison);
    List<BlockElement> elements = new ArrayList<>();
    String encoded = State.of(phrases.language(), comparison.request()).encoded();
    boolean fits = encoded.length() <= LONGEST_BLOCK_ID;
    if (!options.isEmpty()) {
      elements.add(
          fits
              ? select(options, phrases)
              : Parts.button(phrases.say("button.whynot"), Actions.WHY_NOT, encoded));
    }
    if (fits || elements.isEmpty()) {
      elements.addAll(more);
    }
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ActionsBlock.builder().blockId(fits ? encoded : null).elements(elements).build());
  }

  /// Everything that was compared, but the one in front.
  static List<Standing> options(Comparison comparison) {
    List<Standing> standings = comparison.standings();
    return comparison.eligible().isEmpty() ? standings : standings.subList(1, standings.size());
  }

  /// What a click hands back: the option, then the request.
  static State state(String option, Comparison comparison, Phrases phrases) {
    List<String> words = new ArrayList<>();
    words.add(option);
    words.addAll(State.of(phrases.language(), comparison.request()).words());
    return new State(phrases.language(), words);
  }

  private static StaticSelectElement select(List<Standing> standings, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    for (Standing standing : standings) {
      options.add(
          OptionObject.builder()
              .text(Parts.plain(phrases.say(standing.architecture().name())))
              .value(standing.architecture().id())
              .build());
    }
    return StaticSelectElement.builder()
        .actionId(Actions.WHY_NOT)
        .placeholder(Parts.plain(phrases.say("button.whynot")))
        .options(options)
        .build();
  }
}
