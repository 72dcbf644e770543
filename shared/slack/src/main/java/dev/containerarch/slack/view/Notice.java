package dev.containerarch.slack.view;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.containerarch.slack.text.Phrases;
import java.util.List;

/// One sentence: as a message, or as a small modal where there is no message left to answer in.
public final class Notice {

  private Notice() {}

  public static Answer answer(String sentence) {
    return new Answer(sentence, List.of(Parts.section(sentence)));
  }

  public static View modal(String sentence, Phrases phrases) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("container-arch").build())
        .close(ViewClose.builder().type("plain_text").text(phrases.say("modal.done")).build())
        .blocks(List.of(Parts.section(sentence)))
        .build();
  }
}
