package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.AnswerModal;
import dev.containerarch.slack.view.Notice;
import java.util.Optional;

/// Answers a click where it was made: at a message, in a modal, or in the Home. A click never does
/// nothing as long as Slack takes anything.
final class Responses {

  private static final String HOME = "home";

  private final SlackCalls calls;

  Responses(SlackCalls calls) {
    this.calls = calls;
  }

  static boolean isHome(View view) {
    return HOME.equals(view.getType());
  }

  void give(Asker asker, BlockActionPayload payload, Reply reply, Phrases phrases) {
    Optional<View> clicked = Optional.ofNullable(payload.getView());
    if (clicked.isEmpty()) {
      atMessage(asker, payload, reply, phrases);
    } else if (isHome(clicked.get())) {
      inHome(asker, reply, phrases);
    } else {
      inModal(asker, clicked.get(), reply, phrases);
    }
  }

  private void atMessage(Asker asker, BlockActionPayload payload, Reply reply, Phrases phrases) {
    switch (reply) {
      case Reply.Say(Answer answer, SlackCalls.Place place) ->
          respond(asker, payload, answer, at(payload, place), phrases);
      case Reply.SendFile file ->
          respond(asker, payload, sent(asker, file), SlackCalls.Place.BESIDE, phrases);
      case Reply.SendCanvas canvas ->
          respond(asker, payload, sent(asker, canvas), SlackCalls.Place.BESIDE, phrases);
      case Reply.Open(View view, Answer otherwise) -> {
        if (!calls.open(asker, view)) {
          respond(asker, payload, otherwise, SlackCalls.Place.BESIDE, phrases);
        }
      }
      case Reply.Home(View view) -> calls.publish(asker, view);
      case Reply.Push _, Reply.Update _ ->
          throw new IllegalStateException("nothing that answers at a message");
    }
  }

  /// What others see too is not replaced with what one member asked for. Slack sends the content of
  /// such a message with the click, and not that of one which is only for the member.
  private static SlackCalls.Place at(BlockActionPayload payload, SlackCalls.Place place) {
    return place == SlackCalls.Place.INSTEAD && payload.getMessage() != null
        ? SlackCalls.Place.BESIDE
        : place;
  }

  private void inHome(Asker asker, Reply reply, Phrases phrases) {
    switch (reply) {
      case Reply.Say(Answer answer, SlackCalls.Place _) ->
          calls.open(asker, AnswerModal.of(answer, phrases));
      case Reply.SendFile file -> calls.open(asker, AnswerModal.of(sent(asker, file), phrases));
      case Reply.SendCanvas canvas ->
          calls.open(asker, AnswerModal.of(sent(asker, canvas), phrases));
      case Reply.Open(View view, Answer _) -> calls.open(asker, view);
      case Reply.Push(View view, Answer _) -> calls.open(asker, view);
      case Reply.Home(View view) -> {
        if (!calls.publish(asker, view)) {
          calls.open(asker, Notice.modal(phrases.say("error.modal"), phrases));
        }
      }
      case Reply.Update _ -> throw new IllegalStateException("a Home is no modal");
    }
  }

  private void inModal(Asker asker, View clicked, Reply reply, Phrases phrases) {
    switch (reply) {
      case Reply.Say(Answer answer, SlackCalls.Place place)
          when place == SlackCalls.Place.INSTEAD ->
          update(asker, clicked, AnswerModal.of(answer, phrases), phrases);
      case Reply.Say(Answer answer, SlackCalls.Place _) ->
          push(asker, clicked, AnswerModal.of(answer, phrases));
      case Reply.SendFile file -> push(asker, clicked, AnswerModal.of(sent(asker, file), phrases));
      case Reply.SendCanvas canvas ->
          push(asker, clicked, AnswerModal.of(sent(asker, canvas), phrases));
      case Reply.Open(View view, Answer _) -> push(asker, clicked, view);
      case Reply.Push(View view, Answer _) -> push(asker, clicked, view);
      case Reply.Update(View view) -> update(asker, clicked, view, phrases);
      case Reply.Home(View view) -> calls.publish(asker, view);
    }
  }

  /// Slack keeps three modals on top of each other; the next one takes the place of the third.
  private void push(Asker asker, View clicked, View view) {
    if (!calls.push(asker, view)) {
      calls.update(asker, clicked.getId(), clicked.getHash(), view);
    }
  }

  private void update(Asker asker, View clicked, View view, Phrases phrases) {
    if (!calls.update(asker, clicked.getId(), clicked.getHash(), view)) {
      calls.push(asker, Notice.modal(phrases.say("error.modal"), phrases));
    }
  }

  private Answer sent(Asker asker, Reply.SendFile file) {
    return calls
        .sendFile(asker, file.file(), file.comment())
        .map(file.otherwise())
        .orElse(file.sent());
  }

  private Answer sent(Asker asker, Reply.SendCanvas canvas) {
    return calls
        .sendCanvas(asker, canvas.title(), canvas.markdown(), canvas.comment())
        .map(canvas.otherwise())
        .orElse(canvas.sent());
  }

  /// Answers at the message. Where that is not possible any more, a small modal says so, for a
  /// click must not do nothing.
  private void respond(
      Asker asker,
      BlockActionPayload payload,
      Answer answer,
      SlackCalls.Place place,
      Phrases phrases) {
    String responseUrl = payload.getResponseUrl();
    if (responseUrl == null || !calls.respond(responseUrl, answer, place)) {
      calls.open(asker, Notice.modal(phrases.say("error.oldmessage"), phrases));
    }
  }
}
