package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The comparison behind a decision, as it was then.
final class BasisText {

  /// More do not come from this app.
  private static final int MOST_TOTALS = 20;

  private static final int SHORT_TOTALS = 8;
  private static final int SHORT_REQUEST = 300;

  private final Phrases phrases;
  private final DecisionWords words;

  BasisText(Knowledge knowledge, Phrases phrases) {
    this.phrases = phrases;
    this.words = new DecisionWords(knowledge, phrases);
  }

  /// What it recommended, and the totals.
  List<LayoutBlock> inShort(Content content) {
    Basis basis = content.basis();
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say("decision.basis", "request", Mrkdwn.escape(basis.request(), SHORT_REQUEST)));
    lines.add(recommended(basis));
    lines.addAll(totals(basis, SHORT_TOTALS));
    return List.of(Parts.section(String.join("\n", lines)));
  }

  /// All of it.
  List<LayoutBlock> whole(Content content) {
    Basis basis = content.basis();
    List<String> lines = new ArrayList<>();
    lines.add(recommended(basis));
    lines.addAll(totals(basis, MOST_TOTALS));
    lines.add(
        basis
            .pricesAsOf()
            .map(day ->
                phrases.say(
                    "basis.edition.prices",
                    "edition",
                    Mrkdwn.escape(basis.edition()),
                    "date",
                    Mrkdwn.escape(basis.knowledgeAsOf()),
                    "prices",
                    day.toString()))
            .orElseGet(() ->
                phrases.say(
                    "basis.edition",
                    "edition",
                    Mrkdwn.escape(basis.edition()),
                    "date",
                    Mrkdwn.escape(basis.knowledgeAsOf()))));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(String.join("\n", lines)));
    if (!basis.request().isBlank()) {
      blocks.add(Parts.section(phrases.say("basis.request")));
      blocks.add(Parts.plainSection(basis.request()));
    }
    return blocks;
  }

  private String recommended(Basis basis) {
    if (basis.recommended().isEmpty()) {
      return phrases.say("basis.none");
    }
    String options = words.architectures(basis.recommended());
    return basis
        .firmness()
        .map(word ->
            phrases.say(
                "basis.recommended.firm",
                "options",
                options,
                "firmness",
                phrases.say("firmness." + word.name().toLowerCase(Locale.ROOT).replace("_", ""))))
        .orElseGet(() -> phrases.say("basis.recommended", "options", options));
  }

  private List<String> totals(Basis basis, int most) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Double> total : basis.totals().entrySet()) {
      if (lines.size() < most) {
        String points = Figures.points(total.getValue());
        boolean out = basis.excluded().contains(total.getKey());
        lines.add(
            "• "
                + words.architecture(total.getKey())
                + " "
                + (out ? phrases.say("compare.out", "total", points) : points));
      }
    }
    return lines;
  }
}
