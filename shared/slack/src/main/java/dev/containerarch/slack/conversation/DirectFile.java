package dev.containerarch.slack.conversation;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.containerarch.slack.view.ExportDocuments.Document;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Sends a file to one member alone.
///
/// The bytes go to Slack first, because without the scope for it that is refused before anybody
/// sees anything. A message to the member then tells the id of the conversation with them, to which
/// the file is added; so no scope is needed for opening one.
record DirectFile(MethodsClient slack) {

  /// Sends a file.
  ///
  /// @param member to whom
  /// @param comment what stands above it
  /// @return Slack's code for why it was not sent; empty when it was
  Optional<String> send(String member, Document file, String comment)
      throws IOException, SlackApiException {
    FilesGetUploadURLExternalResponse place =
        slack.filesGetUploadURLExternal(
            call -> call.filename(file.name()).length(file.bytes().length));
    if (!place.isOk()) {
      return Optional.of(place.getError());
    }
    if (!isUploaded(place.getUploadUrl(), file.bytes())) {
      return Optional.of("upload_failed");
    }
    ChatPostMessageResponse message =
        slack.chatPostMessage(call -> call.channel(member).text(comment));
    if (!message.isOk()) {
      return Optional.of(message.getError());
    }
    FilesCompleteUploadExternalResponse done =
        slack.filesCompleteUploadExternal(call ->
            call.channelId(message.getChannel())
                .files(
                    List.of(
                        FileDetails.builder().id(place.getFileId()).title(file.name()).build())));
    return done.isOk() ? Optional.empty() : Optional.of(done.getError());
  }

  private boolean isUploaded(String url, byte[] bytes) throws IOException {
    Request request = new Request.Builder().url(url).post(RequestBody.create(bytes)).build();
    try (Response response =
        slack.getSlackHttpClient().getOkHttpClient().newCall(request).execute()) {
      return response.isSuccessful();
    }
  }
}
