package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// One sentence: as a message, or as a small modal where there is no message left to answer in.
public final class Notice {

  private Notice() {}

  public static Answer answer(String sentence) {
    return new Answer(sentence, List.of(Parts.section(sentence)));
  }

  /// An answer with a sentence more below it.
  public static Answer below(Answer answer, String sentence) {
    return new Answer(
        answer.text(), with(answer.blocks(), sentence), with(answer.plainBlocks(), sentence));
  }

  /// A modal with a sentence more below it.
  public static View below(View view, String sentence) {
    view.setBlocks(with(view.getBlocks(), sentence));
    return view;
  }

  private static List<LayoutBlock> with(List<LayoutBlock> blocks, String sentence) {
    List<LayoutBlock> more = new ArrayList<>(blocks);
    more.add(Parts.context(sentence));
    return more;
  }

  public static View modal(String sentence, Phrases phrases) {
    return Parts.modal("container-arch", phrases.say("modal.done"))
        .blocks(List.of(Parts.section(sentence)))
        .build();
  }
}
