package dev.containerarch.local.fakeslack;

import java.util.Set;

/// A canvas that the app made and has not deleted.
///
/// @param mayEdit ids of the members who were given access to it
public record SentCanvas(String id, String title, String markdown, Set<String> mayEdit) {

  public SentCanvas {
    mayEdit = Set.copyOf(mayEdit);
  }
}
