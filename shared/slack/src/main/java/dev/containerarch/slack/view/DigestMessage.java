package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.digest.Digest;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The weekly digest of a conversation.
public final class DigestMessage {

  /// Decisions that are named in each part; of the others the number is said.
  private static final int MOST_LINES = 10;

  private static final int TITLE = 80;

  private final Knowledge knowledge;

  public DigestMessage(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  public Answer of(Digest digest, Phrases phrases) {
    String headline =
        phrases.say(
            "digest.headline",
            "from",
            digest.from().toString(),
            "until",
            digest.until().minusDays(1).toString());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(headline));
    part("digest.recorded", digest.recorded(), line -> line(line, phrases), blocks, phrases);
    part("digest.changed", digest.changed(), line -> line(line, phrases), blocks, phrases);
    part("digest.overdue", digest.overdue(), line -> review(line, phrases), blocks, phrases);
    part("digest.upcoming", digest.upcoming(), line -> review(line, phrases), blocks, phrases);
    blocks.add(
        Parts.actions(
            List.of(
                Parts.button(
                    phrases.say("button.history"),
                    Actions.HISTORY_PAGE,
                    new State(phrases.language(), FilterWords.of(Digest.of(digest.channel())))
                        .encoded()))));
    blocks.add(Parts.context(phrases.say("digest.off")));
    return new Answer(headline.replace("*", ""), blocks);
  }

  private static void part(
      String title,
      List<DecisionLine> decisions,
      Function<DecisionLine, String> line,
      List<LayoutBlock> blocks,
      Phrases phrases) {
    if (decisions.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say(title));
    decisions.stream().limit(MOST_LINES).map(line).forEach(lines::add);
    if (decisions.size() > MOST_LINES) {
      lines.add(phrases.say("digest.more", "count", decisions.size() - MOST_LINES));
    }
    blocks.add(Parts.section(String.join("\n", lines)));
  }

  private String line(DecisionLine line, Phrases phrases) {
    return phrases.say(
        "digest.line",
        "name",
        line.name(),
        "title",
        title(line),
        "architecture",
        architecture(line, phrases),
        "status",
        DecisionWords.status(line.status(), phrases));
  }

  private String review(DecisionLine line, Phrases phrases) {
    return phrases.say(
        "digest.line.review",
        "name",
        line.name(),
        "title",
        title(line),
        "architecture",
        architecture(line, phrases),
        "day",
        line.reviewOn().map(LocalDate::toString).orElse(""));
  }

  private static String title(DecisionLine line) {
    return Mrkdwn.escape(line.title(), TITLE);
  }

  private String architecture(DecisionLine line, Phrases phrases) {
    return new DecisionWords(knowledge, phrases).architecture(line.architecture());
  }
}
