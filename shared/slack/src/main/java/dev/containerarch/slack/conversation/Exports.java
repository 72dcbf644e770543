package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
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
    List<Kept> page = read(tenant, request, place.below(), PAGE + 1);
    if (page.isEmpty()) {
      return none(request, phrases);
    }
    boolean isLast = page.size() <= PAGE;
    return new ExportView(documents(tenant))
        .part(request, isLast ? page : page.subList(0, PAGE), isLast, place, phrases);
  }

  private Reply file(Tenant tenant, ExportRequest request, int below, Phrases phrases) {
    List<Kept> decisions = new ArrayList<>();
    boolean isLast = false;
    while (!isLast && decisions.size() < MOST_IN_A_FILE) {
      int from = decisions.isEmpty() ? below : decisions.getLast().decision().number();
      List<Kept> page = read(tenant, request, from, DecisionLog.MOST_WHOLE);
      decisions.addAll(page);
      isLast = page.size() < DecisionLog.MOST_WHOLE;
    }
    if (decisions.isEmpty()) {
      return new Reply.Say(none(request, phrases));
    }
    ExportDocuments documents = documents(tenant);
    ExportDocuments.Document file = documents.file(request.format(), decisions, phrases);
    return new Reply.SendFile(
        file,
        phrases.say("export.comment", "file", file.name()),
        new ExportView(documents).sent(request, file.name(), decisions, isLast, phrases),
        error -> ExportView.notSent(error, phrases));
  }

  private Reply canvas(Tenant tenant, ExportRequest request, int below, Phrases phrases) {
    List<Kept> page = read(tenant, request, below, MOST_IN_A_CANVAS + 1);
    if (page.isEmpty()) {
      return new Reply.Say(none(request, phrases));
    }
    ExportDocuments documents = documents(tenant);
    CanvasDocument canvas =
        CanvasDocument.of(
            page.subList(0, Math.min(MOST_IN_A_CANVAS, page.size())),
            decisions -> documents.canvas(request.format(), decisions, phrases));
    ExportView view = new ExportView(documents);
    boolean isLast = canvas.decisions().size() == page.size();
    return new Reply.SendCanvas(
        ExportView.range(canvas.decisions(), phrases),
        canvas.markdown(),
        phrases.say("export.canvas.comment"),
        view.sentCanvas(request, canvas.decisions(), isLast, phrases),
        error -> ExportView.noCanvas(error, phrases));
  }

  private List<Kept> read(Tenant tenant, ExportRequest request, int below, int size) {
    return request
        .number()
        .map(number -> log.get().find(tenant, number).map(List::of).orElse(List.of()))
        .orElseGet(() -> log.get().whole(tenant, below, size));
  }

  private ExportDocuments documents(Tenant tenant) {
    return new ExportDocuments(knowledge, tenant, clock.instant());
  }

  private static Answer none(ExportRequest request, Phrases phrases) {
    return Notice.answer(
        request
            .number()
            .map(number -> phrases.say("show.none", "name", "CA-" + number))
            .orElseGet(() -> phrases.say("history.empty")));
  }
}
