package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.slack.view.Answer;

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

  /// Show another view in the modal in which the click was made.
  record Update(View view) implements Reply {}
}
