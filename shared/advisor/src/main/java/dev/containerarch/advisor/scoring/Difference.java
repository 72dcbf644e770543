package dev.containerarch.advisor.scoring;

/// How far one option is ahead of another because of one leaf.
///
/// @param points out of 100; negative when it is behind
public record Difference(Leaf leaf, double points) {

  /// The same, seen from the other of the two.
  public Difference reversed() {
    return new Difference(leaf, -points);
  }
}
