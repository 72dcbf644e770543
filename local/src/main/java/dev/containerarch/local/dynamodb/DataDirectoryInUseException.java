package dev.containerarch.local.dynamodb;

import java.nio.file.Path;

/// Another process (or another database in this one) already works on the data directory. The
/// message says what to do.
public final class DataDirectoryInUseException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  DataDirectoryInUseException(Path dataDirectory) {
    super(
        "The data in %s is in use by another container-arch process. Stop it, or choose another directory (--data DIR, or --data memory)."
            .formatted(dataDirectory));
  }
}
