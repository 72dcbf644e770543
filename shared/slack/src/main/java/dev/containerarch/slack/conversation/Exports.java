package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.Whole;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.BrokenText;
import dev.containerarch.slack.view.CanvasDocument;
import dev.containerarch.slack.view.ExportDocuments;
import dev.containerarch.slack.view.ExportRequest;
import dev.containerarch.slack.view.ExportView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Takes decisions away: part by part in messages, or as files.
final class Exports {

  /// Decisions that are read for one message; few of them have room in it.
  private static final int PAGE = 25;

  /// Decisions in one file: what can be read and sent while somebody waits.
  static final int MOST_IN_A_FILE = 500;

  /// Decisions in one canvas, which people read and scroll.
  static final int MOST_IN_A_CANVAS = 50;

  private final Knowledge knowledge;
  private final Supplier<DecisionLog> log;
  private final Clock clock;

  Exports(Knowledge knowledge, Supplier<DecisionLog> log, Clock clock) {
    this.knowledge = knowledge;
    this.log = log;
    this.clock = clock;
  }

  /// What was typed.
  ///
  /// @throws DecisionLog.LogUnavailable when the log does not answer
  Answer answer(Tenant tenant, List<String> words, Phrases phrases) {
    return switch (ExportRequest.read(words, phrases)) {
      case ExportRequest.Reading.Unclear(String sentence) -> Notice.answer(sentence);
      case ExportRequest.Reading.Wanted(ExportRequest request) ->
          part(tenant, request, new ExportView.Place(DecisionLog.ABOVE_ALL, 0), phrases);
    };
  }

  /// The part that a button asks for.
  Answer answer(Tenant tenant, State state, Phrases phrases) {
    return switch (ExportRequest.read(request(state), phrases)) {
      case ExportRequest.Reading.Unclear _ -> Notice.answer(phrases.say("error.button"));
      case ExportRequest.Reading.Wanted(ExportRequest request) ->
          part(tenant, request, place(state), phrases);
    };
  }

  /// The file that a button asks for.
  Reply file(Tenant tenant, State state, Phrases phrases) {
    return switch (ExportRequest.read(request(state), phrases)) {
      case ExportRequest.Reading.Unclear _ ->
          new Reply.Say(Notice.answer(phrases.say("error.button")));
      case ExportRequest.Reading.Wanted(ExportRequest request) ->
          file(tenant, request, place(state).below(), phrases);
    };
  }

  /// The canvas that a button asks for.
  Reply canvas(Tenant tenant, State state, Phrases phrases) {
    return switch (ExportRequest.read(request(state), phrases)) {
      case ExportRequest.Reading.Wanted(ExportRequest request) when request.format().isText() ->
          canvas(tenant, request, place(state).below(), phrases);
      case ExportRequest.Reading _ -> new Reply.Say(Notice.answer(phrases.say("error.button")));
    };
  }

  private static List<String> request(State state) {
    return state.words().subList(0, Math.min(2, state.words().size()));
  }

  private static ExportView.Place place(State state) {
    int below =
        state.words().size() > 2
            ? number(state.words().get(2), DecisionLog.ABOVE_ALL)
            : DecisionLog.ABOVE_ALL;
    return new ExportView.Place(
        below, state.words().size() > 3 ? number(state.words().get(3), 0) : 0);
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
  }

  private Answer part(
      Tenant tenant, ExportRequest request, ExportView.Place place, Phrases phrases) {
    ExportView.Page page = page(tenant, request, place.below(), PAGE);
    return page.decisions().isEmpty()
        ? none(request, page.broken(), phrases)
        : new ExportView(documents(tenant)).part(request, page, place, phrases);
  }

  /// The next decisions that can be read, and those between them that cannot.
  private ExportView.Page page(Tenant tenant, ExportRequest request, int below, int size) {
    List<Integer> broken = new ArrayList<>();
    int from = below;
    while (true) {
      List<Whole> read = read(tenant, request, from, size + 1);
      boolean isLast = read.size() <= size;
      List<Whole> page = isLast ? read : read.subList(0, size);
      broken.addAll(Whole.broken(page));
      List<Kept> decisions = Whole.read(page);
      if (isLast || !decisions.isEmpty()) {
        return new ExportView.Page(decisions, broken, isLast);
      }
      from = page.getLast().number();
    }
  }

  private Reply file(Tenant tenant, ExportRequest request, int below, Phrases phrases) {
    List<Whole> read = new ArrayList<>();
    boolean isLast = false;
    while (!isLast && Whole.read(read).size() < MOST_IN_A_FILE) {
      int from = read.isEmpty() ? below : read.getLast().number();
      List<Whole> page = read(tenant, request, from, DecisionLog.MOST_WHOLE);
      read.addAll(page);
      isLast = page.size() < DecisionLog.MOST_WHOLE;
    }
    List<Kept> decisions = Whole.read(read);
    if (decisions.isEmpty()) {
      return new Reply.Say(none(request, Whole.broken(read), phrases));
    }
    ExportView.Page all = new ExportView.Page(decisions, Whole.broken(read), isLast);
    ExportDocuments documents = documents(tenant);
    ExportDocuments.Document file = documents.file(request.format(), decisions, phrases);
    return new Reply.SendFile(
        file,
        phrases.say("export.comment", "file", file.name()),
        new ExportView(documents).sent(request, file.name(), all, phrases),
        error -> ExportView.notSent(error, phrases));
  }

  private Reply canvas(Tenant tenant, ExportRequest request, int below, Phrases phrases) {
    ExportView.Page page = page(tenant, request, below, MOST_IN_A_CANVAS);
    if (page.decisions().isEmpty()) {
      return new Reply.Say(none(request, page.broken(), phrases));
    }
    ExportDocuments documents = documents(tenant);
    CanvasDocument canvas =
        CanvasDocument.of(
            page.decisions(), decisions -> documents.canvas(request.format(), decisions, phrases));
    ExportView view = new ExportView(documents);
    ExportView.Page taken = page.upTo(canvas.decisions());
    return new Reply.SendCanvas(
        ExportView.range(canvas.decisions(), phrases),
        canvas.markdown(),
        phrases.say("export.canvas.comment"),
        view.sentCanvas(request, taken, phrases),
        error -> ExportView.noCanvas(error, phrases));
  }

  private List<Whole> read(Tenant tenant, ExportRequest request, int below, int size) {
    return request
        .number()
        .map(number -> log.get().find(tenant, number).<Whole>map(Whole.Read::new).stream().toList())
        .orElseGet(() -> log.get().whole(tenant, below, size));
  }

  private ExportDocuments documents(Tenant tenant) {
    return new ExportDocuments(knowledge, tenant, clock.instant());
  }

  private static Answer none(ExportRequest request, List<Integer> broken, Phrases phrases) {
    if (!broken.isEmpty()) {
      return Notice.answer(BrokenText.leftOut(broken, phrases));
    }
    return Notice.answer(
        request
            .number()
            .map(number -> phrases.say("show.none", "name", "CA-" + number))
            .orElseGet(() -> phrases.say("history.empty")));
  }
}
