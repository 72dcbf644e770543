package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ExportDocuments.Document;
import java.util.function.Function;

/// What to do in answer to a command or click.
sealed interface Reply {

  /// Say something.
  ///
  /// @param place where, when it answers a click; a command's answer is always seen by the asking
  ///   member alone
  record Say(Answer answer, SlackCalls.Place place) implements Reply {

    Say(Answer answer) {
      this(answer, SlackCalls.Place.BESIDE);
    }
  }

  /// Open a modal.
  ///
  /// @param otherwise what to say when Slack does not open it
  record Open(View view, Answer otherwise) implements Reply {}

  /// Open a modal on top of the one in which the click was made.
  ///
  /// @param otherwise what to say when Slack does not open it
  record Push(View view, Answer otherwise) implements Reply {}

  /// Send a file to the asking member alone.
  ///
  /// @param comment what stands above the file
  /// @param sent what to say where it was asked for
  /// @param otherwise what to say there when Slack does not take it, by Slack's code for why
  record SendFile(Document file, String comment, Answer sent, Function<String, Answer> otherwise)
      implements Reply {}

  /// Send a canvas to the asking member alone.
  ///
  /// @param markdown at most [dev.containerarch.slack.view.CanvasDocument#MOST] characters
  /// @param comment what stands above its link
  /// @param sent what to say where it was asked for
  /// @param otherwise what to say there when Slack does not take it, by Slack's code for why
  record SendCanvas(
      String title,
      String markdown,
      String comment,
      Answer sent,
      Function<String, Answer> otherwise)
      implements Reply {}

  /// Show this in the member's Home.
  record Home(View view) implements Reply {}

  /// Show another view in the modal in which the click was made.
  record Update(View view) implements Reply {}
}
