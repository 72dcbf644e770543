package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Step;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Source;
import dev.containerarch.advisor.replay.Replay;
import dev.containerarch.advisor.replay.Replay.Since;
import dev.containerarch.advisor.replay.Replaying;
import dev.containerarch.slack.block.Cell;
import dev.containerarch.slack.block.TableBlock;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A decision's question, then and now.
public final class ReplayView {

  private static final int MOST_SINCE = 6;
  private static final int MOST_PROBLEMS = 5;

  /// Less is not seen in a figure with one decimal.
  private static final double SEEN = 0.05;

  private final Knowledge knowledge;

  public ReplayView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  public Answer answer(Decision decision, Replaying replaying, Phrases phrases) {
    return switch (replaying) {
      case Replaying.NotUnderstood(List<RequestProblem> problems) ->
          notUnderstood(decision, problems, phrases);
      case Replaying.Replayed(Replay replay) -> replayed(replay, phrases);
    };
  }

  private Answer notUnderstood(Decision decision, List<RequestProblem> problems, Phrases phrases) {
    ProblemsView sentences = new ProblemsView(knowledge);
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("replay.notunderstood", "name", decision.name()));
    problems.stream()
        .limit(MOST_PROBLEMS)
        .forEach(problem -> lines.add("• " + sentences.sentence(problem, phrases)));
    return new Answer(
        lines.getFirst(),
        List.of(
            Parts.section(String.join("\n", lines)),
            Parts.actions(List.of(showButton(decision, phrases)))));
  }

  private Answer replayed(Replay replay, Phrases phrases) {
    OptionNames names = new OptionNames(knowledge, phrases);
    Decision decision = replay.decision();
    String title =
        phrases.say(
            "replay.title",
            "name",
            decision.name(),
            "title",
            Mrkdwn.escape(decision.content().title()));
    String answer = answer(replay, names);
    List<LayoutBlock> above =
        List.of(
            Parts.section(
                String.join(
                    "\n", title, answer, places(replay, phrases), recommended(replay, names))));
    List<List<Cell>> rows = rows(replay, names);
    List<LayoutBlock> below = new ArrayList<>();
    below.add(Parts.section(since(replay, phrases)));
    below.add(Parts.context(dates(replay, phrases)));
    below.add(Parts.actions(buttons(replay, phrases)));
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(
        new TableBlock(
            List.of(
                new TableBlock.ColumnSettings("left", true),
                new TableBlock.ColumnSettings("right", false),
                new TableBlock.ColumnSettings("right", false),
                new TableBlock.ColumnSettings("right", false)),
            rows));
    blocks.addAll(below);
    List<LayoutBlock> plain = new ArrayList<>(above);
    plain.add(Parts.section(PlainTable.of(rows)));
    plain.addAll(below);
    return new Answer(decision.name() + ": " + answer.replace("*", ""), blocks, plain);
  }

  private static String answer(Replay replay, OptionNames names) {
    return sentence(replay.answer(), replay.decision().content().architecture(), names);
  }

  /// How the choice stands now.
  ///
  /// @param choice id of the architecture
  static String sentence(Replay.Answer answer, String choice, OptionNames names) {
    return names
        .phrases()
        .say(
            switch (answer) {
              case HOLDS -> "replay.holds";
              case NOW_RECOMMENDED -> "replay.now";
              case OVERTAKEN -> "replay.overtaken";
              case STILL_NOT -> "replay.stillnot";
              case RULED_OUT -> "replay.out";
              case GONE -> "replay.gone";
            },
            "option",
            names.of(choice));
  }

  private static String places(Replay replay, Phrases phrases) {
    return places(replay.placeThen(), replay.placeNow(), phrases);
  }

  static String places(OptionalInt then, OptionalInt now, Phrases phrases) {
    return phrases.say("replay.places", "then", place(then, phrases), "now", place(now, phrases));
  }

  private static String place(OptionalInt place, Phrases phrases) {
    return place.isPresent()
        ? phrases.say("replay.place", "place", place.getAsInt())
        : phrases.say("replay.place.none");
  }

  private static String recommended(Replay replay, OptionNames names) {
    return recommended(
        replay.decision().content().basis().recommended(), replay.today().recommended(), names);
  }

  /// Who is recommended, by ids.
  static String recommended(List<String> then, List<String> now, OptionNames names) {
    return names
        .phrases()
        .say("replay.recommended", "then", all(then, names), "now", all(now, names));
  }

  private static String all(List<String> recommended, OptionNames names) {
    return recommended.isEmpty() ? names.phrases().say("replay.nobody") : names.of(recommended);
  }

  private static List<List<Cell>> rows(Replay replay, OptionNames names) {
    Phrases phrases = names.phrases();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Cell.of(phrases.say("compare.column.architecture")),
            Cell.of(phrases.say("replay.column.then")),
            Cell.of(phrases.say("replay.column.now")),
            Cell.of(phrases.say("editions.column.change"))));
    for (Replay.Total total : replay.totals()) {
      boolean chosen = total.architecture().equals(replay.decision().content().architecture());
      String name = names.of(total.architecture());
      rows.add(
          List.of(
              chosen ? Cell.bold("→ " + name) : Cell.of(name),
              Cell.of(before(total, phrases)),
              Cell.of(total.after().map(standing -> after(standing, phrases)).orElse("–")),
              Cell.of(change(total))));
    }
    return rows;
  }

  private static String before(Replay.Total total, Phrases phrases) {
    if (total.before().isEmpty()) {
      return "–";
    }
    String points = Figures.points(total.before().getAsDouble());
    return total.wasOut() ? phrases.say("compare.out", "total", points) : points;
  }

  private static String after(Standing standing, Phrases phrases) {
    String points = Figures.points(standing.score().total());
    return standing instanceof Standing.Excluded
        ? phrases.say("compare.out", "total", points)
        : points;
  }

  private static String change(Replay.Total total) {
    if (total.change().isEmpty()) {
      return "–";
    }
    double by = total.change().getAsDouble();
    String figure = Figures.points(Math.abs(by));
    return figure.equals("0.0") ? figure : (by > 0 ? "+" : "−") + figure;
  }

  private String since(Replay replay, Phrases phrases) {
    if (replay.since().isEmpty()) {
      boolean moved =
          replay.totals().stream()
              .anyMatch(total ->
                  total.change().isPresent() && Math.abs(total.change().getAsDouble()) > SEEN);
      return phrases.say(
          moved ? "replay.since.undated" : "replay.since.none",
          "date",
          replay.decision().content().basis().knowledgeAsOf());
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("replay.since"));
    for (Since since : replay.since().subList(0, Math.min(MOST_SINCE, replay.since().size()))) {
      lines.add(
          switch (since) {
            case Since.NewLimit(var limit) ->
                phrases.say(
                    "replay.since.limit",
                    "rule",
                    phrases.say(limit.rule()),
                    "because",
                    phrases.say(limit.because()),
                    "source",
                    publisher(limit.source(), phrases),
                    "date",
                    limit.asOf());
            case Since.NewRating(var architecture, var part, var reason, var source, var asOf) ->
                phrases.say(
                    "replay.since.rating",
                    "option",
                    phrases.say(architecture.name()),
                    "part",
                    phrases.say(part.name()),
                    "reason",
                    phrases.say(reason),
                    "source",
                    publisher(source, phrases),
                    "date",
                    asOf);
          });
    }
    if (replay.since().size() > MOST_SINCE) {
      lines.add(phrases.say("effect.more", "count", replay.since().size() - MOST_SINCE));
    }
    return String.join("\n", lines);
  }

  private String publisher(String source, Phrases phrases) {
    Source found = knowledge.source(source);
    return found.isJudgement() ? phrases.say("effect.judgement") : found.publisher();
  }

  private static String dates(Replay replay, Phrases phrases) {
    Basis then = replay.decision().content().basis();
    return phrases.say(
            "replay.dates",
            "before",
            then.edition(),
            "beforeDate",
            then.knowledgeAsOf(),
            "after",
            replay.today().edition(),
            "afterDate",
            replay.today().knowledgeAsOf())
        + " "
        + phrases.say(
            "replay.prices", "then", day(then, phrases), "now", day(replay.today(), phrases));
  }

  private static String day(Basis basis, Phrases phrases) {
    return basis
        .pricesAsOf()
        .map(LocalDate::toString)
        .orElseGet(() -> phrases.say("replay.noprices"));
  }

  private List<ButtonElement> buttons(Replay replay, Phrases phrases) {
    Decision decision = replay.decision();
    List<ButtonElement> buttons = new ArrayList<>();
    if (decision.status() instanceof Status.Accepted) {
      buttons.add(
          Parts.button(
              phrases.say("button.right"),
              Actions.CONFIRM_REPLAYED,
              DecisionButtons.state(decision, phrases)));
    }
    if (decision.status() instanceof Status.Accepted && isOvertaken(replay)) {
      buttons.add(DecisionButtons.step(decision, Step.SUPERSEDE, phrases));
    }
    buttons.add(showButton(decision, phrases));
    buttons.add(
        Parts.button(
            phrases.say("button.compare"),
            Actions.COMPARE,
            State.of(phrases.language(), replay.now().request()).encoded()));
    if (!decision.content().basis().edition().equals(replay.today().edition())) {
      EditionsView.button(knowledge, replay.now().request(), phrases).ifPresent(buttons::add);
    }
    return buttons;
  }

  /// Whether something else comes first today than what was decided.
  private static boolean isOvertaken(Replay replay) {
    return switch (replay.answer()) {
      case OVERTAKEN, RULED_OUT, GONE -> true;
      case HOLDS, NOW_RECOMMENDED, STILL_NOT -> false;
    };
  }

  private static ButtonElement showButton(Decision decision, Phrases phrases) {
    return Parts.button(
        phrases.say("button.show", "name", decision.name()),
        Actions.SHOW_DECISION,
        State.of(phrases.language(), String.valueOf(decision.number())).encoded());
  }

  /// The buttons by which a decision is taken away and its question asked again, for whoever shows
  /// one.
  static List<ButtonElement> buttonsOf(Decision decision, Phrases phrases) {
    return List.of(
        button(decision, phrases),
        Parts.button(
            phrases.say("button.export"),
            Actions.EXPORT,
            State.of(phrases.language(), String.valueOf(decision.number()), ExportFormat.ADR.word())
                .encoded()));
  }

  /// Asks a decision's question again.
  static ButtonElement button(Decision decision, Phrases phrases) {
    return Parts.button(
        phrases.say("button.replay"),
        Actions.REPLAY,
        State.of(phrases.language(), String.valueOf(decision.number())).encoded());
  }
}
