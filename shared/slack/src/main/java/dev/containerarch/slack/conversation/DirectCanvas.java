package dev.containerarch.slack.conversation;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.canvases.CanvasesCreateResponse;
import com.slack.api.methods.response.canvases.access.CanvasesAccessSetResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.canvas.CanvasDocumentContent;
import dev.containerarch.slack.text.Mrkdwn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Sends a canvas to one member alone.
///
/// The canvas comes first, because without the scope for it that is refused before anybody sees
/// anything. Slack gives a member access only after its link was sent to them, and the link is made
/// of what `auth.test` says, which needs no scope. What nobody can reach is deleted again.
record DirectCanvas(MethodsClient slack) {

  private static final String MAY_EDIT = "write";

  /// Sends a canvas.
  ///
  /// @param member to whom
  /// @param comment what stands above the link
  /// @return Slack's code for why it was not sent; empty when it was
  Optional<String> send(String member, String title, String markdown, String comment)
      throws IOException, SlackApiException {
    AuthTestResponse self = slack.authTest(call -> call);
    if (!self.isOk()) {
      return Optional.of(self.getError());
    }
    CanvasesCreateResponse canvas =
        slack.canvasesCreate(call ->
            call.title(title)
                .documentContent(CanvasDocumentContent.builder().markdown(markdown).build()));
    if (!canvas.isOk()) {
      return Optional.of(canvas.getError());
    }
    String id = canvas.getCanvasId();
    String link = self.getUrl() + "docs/" + self.getTeamId() + "/" + id;
    ChatPostMessageResponse message =
        slack.chatPostMessage(call ->
            call.channel(member).text(comment + "\n<" + link + "|" + Mrkdwn.escape(title) + ">"));
    if (!message.isOk()) {
      return refused(id, message.getError());
    }
    CanvasesAccessSetResponse access =
        slack.canvasesAccessSet(
            call -> call.canvasId(id).accessLevel(MAY_EDIT).userIds(List.of(member)));
    return access.isOk() ? Optional.empty() : refused(id, access.getError());
  }

  private Optional<String> refused(String canvas, String error)
      throws IOException, SlackApiException {
    slack.canvasesDelete(call -> call.canvasId(canvas));
    return Optional.of(error);
  }
}
