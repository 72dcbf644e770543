package dev.containerarch.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// Where the jars and the native library of Lambda's runtime interface client are: on this module's
/// own class path.
final class RuntimeClient {

  static final String MAIN_CLASS = AWSLambda.class.getName();

  /// The property by which Lambda's managed runtime names the library. Without it the client
  /// unpacks the library to one fixed file under `/tmp`, where two processes would overwrite each
  /// other's.
  static final String NATIVE_LIBRARY_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private RuntimeClient() {}

  /// The class path of `/var/runtime/lib`: one class stands for each jar.
  static String classPath() {
    return Stream.of(
            AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
        .map(RuntimeClient::jarOf)
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Unpacks the library for this machine into a directory.
  ///
  /// @throws IOException if there is none: the client has libraries for Linux on x86-64 and arm64
  ///   only
  static Path unpackNativeLibrary(Path directory) throws IOException {
    String system = System.getProperty("os.name", "");
    String arch = System.getProperty("os.arch", "");
    if (!system.toLowerCase(Locale.ROOT).equals("linux")) {
      throw new IOException(
          "Lambda's runtime interface client runs on Linux only, not on " + system);
    }
    String library =
        "libaws-lambda-jni.%s-%s.so"
            .formatted(
                usesMusl() ? "linux_musl" : "linux", arch.equals("amd64") ? "x86_64" : "aarch_64");
    Path unpacked = directory.resolve(library);
    try (InputStream in = AWSLambda.class.getResourceAsStream("/jni/" + library)) {
      if (in == null) {
        throw new IOException("Lambda's runtime interface client has no " + library);
      }
      Files.copy(in, unpacked);
    }
    return unpacked;
  }

  private static boolean usesMusl() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/lib"))) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("ld-musl-"));
    }
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
