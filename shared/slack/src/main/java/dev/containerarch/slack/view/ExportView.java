package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An export as messages: part by part, each with a document in it that can be copied as it stands,
/// and a button that has it sent as a file.
///
/// The document is preformatted rich text. Slack takes that as it is: it makes no mention or link
/// of anything in it, and nothing in it has to be escaped, which would change it.
public final class ExportView {

  private final ExportDocuments documents;

  public ExportView(ExportDocuments documents) {
    this.documents = documents;
  }

  /// Decisions that are taken away.
  ///
  /// @param decisions newest first; at least one
  /// @param broken numbers of those among them that cannot be read, highest first
  /// @param isLast whether there are no others behind them
  public record Page(List<Kept> decisions, List<Integer> broken, boolean isLast) {

    public Page {
      decisions = List.copyOf(decisions);
      broken = List.copyOf(broken);
    }

    /// The first of its decisions, with the broken ones that lie before the next.
    ///
    /// @param taken at least one
    public Page upTo(List<Kept> taken) {
      if (taken.size() == decisions.size()) {
        return this;
      }
      int lowest = taken.getLast().decision().number();
      return new Page(taken, broken.stream().filter(number -> number > lowest).toList(), false);
    }
  }

  /// A part.
  ///
  /// @param page the decisions from which on it is
  /// @param place where the part begins
  public Answer part(ExportRequest request, Page page, Place place, Phrases phrases) {
    ExportPart part =
        ExportPart.of(
            page.decisions(),
            place.piece(),
            decisions -> documents.written(request.format(), decisions, phrases));
    Page shown = page.upTo(part.decisions());
    String title = title(request, part, phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(title));
    blocks.add(preformatted(part.text()));
    blocks.add(Parts.context(hint(request, part, phrases)));
    if (!shown.broken().isEmpty()) {
      blocks.add(Parts.context(BrokenText.leftOut(shown.broken(), phrases)));
    }
    List<ButtonElement> buttons = new ArrayList<>();
    next(part, place, shown.isLast())
        .ifPresent(next ->
            buttons.add(
                Parts.button(
                    phrases.say("button.part"),
                    Actions.EXPORT,
                    next.state(request, phrases).encoded())));
    buttons.add(fileButton(request, place.below(), phrases.say("button.file"), phrases));
    if (request.format().isText()) {
      buttons.add(canvasButton(request, place.below(), phrases.say("button.canvas"), phrases));
    }
    blocks.add(Parts.actions(buttons));
    return new Answer(title.replace("*", ""), blocks);
  }

  /// Where a part of an export begins.
  ///
  /// @param below the number below which the decisions are; also of the first one
  /// @param piece of a decision whose document takes several messages, from 0
  public record Place(int below, int piece) {

    State state(ExportRequest request, Phrases phrases) {
      return State.of(
          phrases.language(),
          request.what(),
          request.format().word(),
          String.valueOf(below),
          String.valueOf(piece));
    }
  }

  private static Optional<Place> next(ExportPart part, Place place, boolean allShown) {
    if (!part.isLastPiece()) {
      return Optional.of(new Place(place.below(), part.piece() + 1));
    }
    return allShown ? Optional.empty() : Optional.of(new Place(part.lowest(), 0));
  }

  private static String title(ExportRequest request, ExportPart part, Phrases phrases) {
    String what = range(part.decisions(), phrases);
    return part.pieces() == 1
        ? phrases.say("export.title", "what", what, "format", request.format().said(phrases))
        : phrases.say(
            "export.title.piece",
            "what",
            what,
            "format",
            request.format().said(phrases),
            "piece",
            part.piece() + 1,
            "pieces",
            part.pieces());
  }

  /// Which decisions these are: `CA-12`, `CA-12 to CA-3`.
  public static String range(List<Kept> decisions, Phrases phrases) {
    String first = decisions.getFirst().decision().name();
    return decisions.size() == 1
        ? first
        : phrases.say(
            "export.range", "first", first, "last", decisions.getLast().decision().name());
  }

  private static String hint(ExportRequest request, ExportPart part, Phrases phrases) {
    String hint = request.format().hint(phrases);
    return part.pieces() == 1 ? hint : hint + " " + phrases.say("export.pieces");
  }

  /// Text that nobody makes a mention or link of.
  static LayoutBlock preformatted(String text) {
    return RichTextBlock.builder()
        .elements(
            List.of(
                RichTextPreformattedElement.builder()
                    .elements(List.of(RichTextSectionElement.Text.builder().text(text).build()))
                    .build()))
        .build();
  }

  private static ButtonElement fileButton(
      ExportRequest request, int below, String text, Phrases phrases) {
    return Parts.button(
        text, Actions.EXPORT_FILE, new Place(below, 0).state(request, phrases).encoded());
  }

  private static ButtonElement canvasButton(
      ExportRequest request, int below, String text, Phrases phrases) {
    return Parts.button(
        text, Actions.EXPORT_CANVAS, new Place(below, 0).state(request, phrases).encoded());
  }

  /// Says that a canvas was sent.
  ///
  /// @param page what is in it
  public Answer sentCanvas(ExportRequest request, Page page, Phrases phrases) {
    String sentence =
        phrases.say("export.canvas.sent", "what", range(page.decisions(), phrases))
            + leftOut(page, phrases);
    return page.isLast()
        ? Notice.answer(sentence)
        : more(
            sentence,
            phrases.say("export.canvas.more"),
            canvasButton(
                request,
                page.decisions().getLast().decision().number(),
                phrases.say("button.canvas.next"),
                phrases));
  }

  /// Says that Slack took no canvas, and what there is instead.
  ///
  /// @param error Slack's code for why
  public static Answer noCanvas(String error, Phrases phrases) {
    return Notice.answer(
        switch (error) {
          case "missing_scope", "not_allowed_token_type" -> phrases.say("export.canvas.noscope");
          case "canvas_disabled_user_team", "free_teams_cannot_create_non_tabbed_canvases" ->
              phrases.say("export.canvas.none");
          default -> phrases.say("export.canvas.notsent", "error", ProblemsView.echo(error));
        });
  }

  private static String leftOut(Page page, Phrases phrases) {
    return page.broken().isEmpty() ? "" : " " + BrokenText.leftOut(page.broken(), phrases);
  }

  private static Answer more(String sentence, String more, ButtonElement next) {
    return new Answer(
        sentence, List.of(Parts.section(sentence + " " + more), Parts.actions(List.of(next))));
  }

  /// Says that a file was sent.
  ///
  /// @param page what is in it
  public Answer sent(ExportRequest request, String file, Page page, Phrases phrases) {
    String sentence =
        phrases.say("export.sent", "file", file, "what", range(page.decisions(), phrases))
            + leftOut(page, phrases);
    if (page.isLast()) {
      return Notice.answer(sentence);
    }
    return more(
        sentence,
        phrases.say("export.sent.more"),
        fileButton(
            request,
            page.decisions().getLast().decision().number(),
            phrases.say("button.file.next"),
            phrases));
  }

  /// Says that Slack took no file.
  ///
  /// @param error Slack's code for why
  public static Answer notSent(String error, Phrases phrases) {
    boolean scope = error.equals("missing_scope") || error.equals("not_allowed_token_type");
    return Notice.answer(
        scope
            ? phrases.say("export.noscope")
            : phrases.say("export.notsent", "error", ProblemsView.echo(error)));
  }
}
