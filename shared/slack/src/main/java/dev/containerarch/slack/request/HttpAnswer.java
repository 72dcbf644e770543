package dev.containerarch.slack.request;

/// What goes back over the wire.
///
/// @param contentType of the body
/// @param body may be empty
public record HttpAnswer(int status, String contentType, String body) {

  static HttpAnswer empty(int status) {
    return new HttpAnswer(status, "text/plain; charset=utf-8", "");
  }
}
