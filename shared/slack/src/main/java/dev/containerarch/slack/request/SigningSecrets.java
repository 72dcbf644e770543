package dev.containerarch.slack.request;

import java.util.List;

/// The secrets with which Slack may have signed. While one is being replaced there are two.
public interface SigningSecrets {

  /// The secrets as they are known.
  List<String> known();

  /// The secrets, read again if it is some time since they were: called when none of the known ones
  /// fits, because one may have been replaced a moment ago.
  List<String> reread();

  /// Secrets that do not change.
  static SigningSecrets fixed(List<String> secrets) {
    List<String> copy = List.copyOf(secrets);
    return new SigningSecrets() {
      @Override
      public List<String> known() {
        return copy;
      }

      @Override
      public List<String> reread() {
        return copy;
      }
    };
  }
}
