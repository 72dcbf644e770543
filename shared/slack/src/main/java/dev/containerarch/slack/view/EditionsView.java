package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.EditionAdvisor;
import dev.containerarch.advisor.advice.EditionChange;
import dev.containerarch.advisor.advice.EditionChange.LimitMoved;
import dev.containerarch.advisor.advice.EditionChange.RatingMoved;
import dev.containerarch.advisor.advice.EditionChange.Total;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.Source;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.TableBlock;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Two editions side by side: what each says, and the largest reasons why they differ.
public final class EditionsView {

  private static final int MOST_RATINGS = 8;
  private static final int MOST_LIMITS = 6;

  private final Knowledge knowledge;

  public EditionsView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The button for it; nothing where the editions have too few of the options in common with what
  /// is asked for.
  static Optional<ButtonElement> button(
      Knowledge knowledge, ComparisonRequest request, Phrases phrases) {
    return EditionAdvisor.isPossible(knowledge, request)
        ? Optional.of(
            Parts.button(
                phrases.say(
                    "button.editions",
                    "year",
                    EditionAdvisor.older(knowledge).asOf().firstDay().getYear()),
                Actions.EDITIONS,
                State.of(phrases.language(), request).encoded()))
        : Optional.empty();
  }

  public Answer answer(EditionChange change, Phrases phrases) {
    ExplanationText text = new ExplanationText(knowledge, phrases);
    String title = phrases.say("editions.title", "before", name(change.before(), phrases));
    List<LayoutBlock> above =
        List.of(
            Parts.section(
                title
                    + "\n"
                    + verdict(change.before(), text, phrases)
                    + "\n"
                    + verdict(change.after(), text, phrases)));
    List<LayoutBlock> below = new ArrayList<>();
    below.add(Parts.section(ratings(change, phrases)));
    limits(change, phrases).ifPresent(limits -> below.add(Parts.section(limits)));
    below.add(Parts.context(text.assumptions(change.after())));
    below.add(
        Parts.actions(
            List.of(
                compareButton(change.after(), "", phrases),
                compareButton(change.before(), ":before", phrases))));
    List<List<Cell>> rows = rows(change, phrases);
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(new TableBlock(columns(), rows));
    blocks.addAll(below);
    List<LayoutBlock> plain = new ArrayList<>(above);
    plain.add(Parts.section(PlainTable.of(rows)));
    plain.addAll(below);
    return new Answer(
        title.replace("*", "") + " " + text.verdict(change.after()).replace("*", ""),
        blocks,
        plain);
  }

  private static ButtonElement compareButton(Comparison comparison, String apart, Phrases phrases) {
    return Parts.button(
        phrases.say("button.compare.in", "edition", name(comparison, phrases)),
        Actions.COMPARE + apart,
        State.of(phrases.language(), comparison.request()).encoded());
  }

  private static String name(Comparison comparison, Phrases phrases) {
    return phrases.say(comparison.edition().name());
  }

  private static String verdict(Comparison comparison, ExplanationText text, Phrases phrases) {
    return phrases.say(
        "editions.verdict",
        "edition",
        name(comparison, phrases),
        "verdict",
        text.verdict(comparison));
  }

  private static List<TableBlock.ColumnSettings> columns() {
    List<TableBlock.ColumnSettings> columns = new ArrayList<>();
    columns.add(new TableBlock.ColumnSettings("left", true));
    for (int i = 0; i < 3; i++) {
      columns.add(new TableBlock.ColumnSettings("right", false));
    }
    return columns;
  }

  private static List<List<Cell>> rows(EditionChange change, Phrases phrases) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Cell.of(phrases.say("compare.column.architecture")),
            Cell.of(name(change.before(), phrases)),
            Cell.of(name(change.after(), phrases)),
            Cell.of(phrases.say("editions.column.change"))));
    for (Total total : change.totals()) {
      OptionalDouble by = total.change();
      rows.add(
          List.of(
              Cell.of(phrases.say(total.architecture().name())),
              total(total.before(), phrases),
              total(total.after(), phrases),
              Cell.of(
                  by.isPresent()
                      ? signed(by.getAsDouble())
                      : phrases.say(total.before().isEmpty() ? "editions.new" : "editions.gone"))));
    }
    return rows;
  }

  private static Cell total(Optional<Standing> standing, Phrases phrases) {
    if (standing.isEmpty()) {
      return Cell.of("–");
    }
    String points = Figures.points(standing.get().score().total());
    return switch (standing.get()) {
      case Standing.Eligible eligible when eligible.rank() == 1 -> Cell.bold("★ " + points);
      case Standing.Eligible _ -> Cell.of(points);
      case Standing.Excluded _ -> Cell.of(phrases.say("compare.out", "total", points));
    };
  }

  private static String signed(double points) {
    String figure = Figures.points(Math.abs(points));
    return figure.equals("0.0") ? figure : (points > 0 ? "+" : "−") + figure;
  }

  private String ratings(EditionChange change, Phrases phrases) {
    List<RatingMoved> ratings = change.ratings();
    if (ratings.isEmpty()) {
      return phrases.say("editions.ratings.none");
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("editions.ratings"));
    for (RatingMoved rating : ratings.subList(0, Math.min(MOST_RATINGS, ratings.size()))) {
      if (rating.fee().isPresent()) {
        lines.add(
            phrases.say(
                "editions.fee",
                "points",
                signed(rating.points()),
                "option",
                phrases.say(rating.architecture().name()),
                "part",
                phrases.say(rating.part().name()),
                "before",
                given(rating.before(), phrases),
                "usd",
                FeeText.usd(rating.fee().get())));
        continue;
      }
      lines.add(
          phrases.say(
              "editions.rating",
              "points",
              signed(rating.points()),
              "option",
              phrases.say(rating.architecture().name()),
              "part",
              phrases.say(rating.part().name()),
              "before",
              given(rating.before(), phrases),
              "after",
              given(rating.after(), phrases),
              "reason",
              phrases.say(rating.reason()),
              "source",
              publisher(rating.source(), phrases),
              "date",
              rating.asOf()));
    }
    if (ratings.size() > MOST_RATINGS) {
      lines.add(phrases.say("effect.more", "count", ratings.size() - MOST_RATINGS));
    }
    return String.join("\n", lines);
  }

  private static String given(OptionalDouble rating, Phrases phrases) {
    return rating.isPresent() ? Figures.given(rating.getAsDouble()) : phrases.say("effect.unrated");
  }

  private Optional<String> limits(EditionChange change, Phrases phrases) {
    List<LimitMoved> limits = change.limits();
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("editions.limits"));
    for (LimitMoved limit : limits.subList(0, Math.min(MOST_LIMITS, limits.size()))) {
      lines.add(line(limit, phrases));
    }
    if (limits.size() > MOST_LIMITS) {
      lines.add(phrases.say("effect.more", "count", limits.size() - MOST_LIMITS));
    }
    return Optional.of(String.join("\n", lines));
  }

  private String line(LimitMoved moved, Phrases phrases) {
    Limit shown = moved.after().or(moved::before).orElseThrow();
    String key =
        moved.before().isEmpty()
            ? "editions.limit.new"
            : moved.after().isEmpty() ? "editions.limit.gone" : "editions.limit.moved";
    String line =
        phrases.say(
            key,
            "rule",
            phrases.say(shown.rule()),
            "before",
            moved.before().map(limit -> phrases.say(limit.rule())).orElse(""),
            "because",
            phrases.say(shown.because()),
            "source",
            publisher(shown.source(), phrases),
            "date",
            shown.asOf());
    return moved.decides() ? line + " " + phrases.say("editions.limit.decides") : line;
  }

  private String publisher(String source, Phrases phrases) {
    Source found = knowledge.source(source);
    return found.isJudgement() ? phrases.say("effect.judgement") : found.publisher();
  }
}
