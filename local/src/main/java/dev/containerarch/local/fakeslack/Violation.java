package dev.containerarch.local.fakeslack;

/// One place where a message or view is outside Slack's limits.
///
/// @param path JSON pointer, rooted as Slack does it: `/blocks/1/text/text` in a message,
///   `/view/blocks/0` in a view
/// @param limit what Slack demands there, worded like its own error messages
public record Violation(String path, String limit) {

  /// As Slack lists it in `errors`: `must be less than 3001 characters
  /// [json-pointer:/blocks/1/text/text]`.
  @Override
  public String toString() {
    return limit + " [json-pointer:" + path + "]";
  }
}
