package dev.containerarch.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks a function's zip the way Lambda does, into its task root.
final class FunctionZip {

  private FunctionZip() {}

  /// Unpacks one zip.
  ///
  /// @return the directory, which then holds what the zip holds
  /// @throws IOException if the zip cannot be read or has an entry that points outside the
  ///   directory
  static Path unpack(Path zip, Path directory) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
          throw new IOException(zip + " has an entry outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.resolveSibling("."));
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
    return directory;
  }
}
