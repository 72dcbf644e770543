package dev.containerarch.advisor.settings;

/// Something as it was read, with what a later write must still find there.
///
/// @param value what was read; the conventions when nothing is kept, or when what is kept cannot be
///   read
/// @param version from 1; [#NOTHING] and [#UNREADABLE] otherwise
/// @param broken whether something is kept that cannot be read
public record Versioned<T>(T value, long version, boolean broken) {

  /// Nothing is kept yet.
  public static final long NOTHING = 0;

  /// Something is kept, and not even its version can be read.
  public static final long UNREADABLE = -1;

  /// Nothing is kept.
  public static <T> Versioned<T> nothing(T byConvention) {
    return new Versioned<>(byConvention, NOTHING, false);
  }
}
