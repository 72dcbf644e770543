package dev.containerarch.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// A handler with SnapStart hooks; it answers with what has happened to it.
public final class PrimedHandler implements RequestStreamHandler, Resource {

  private final StringBuilder history = new StringBuilder("constructed");

  /// Registers itself; the runtime keeps the handler, and so the hook, alive.
  @SuppressWarnings("this-escape")
  public PrimedHandler() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    history.append(", before checkpoint");
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    history.append(", after restore");
  }

  @Override
  public void handleRequest(
      InputStream input, OutputStream output, com.amazonaws.services.lambda.runtime.Context context)
      throws IOException {
    output.write(history.toString().getBytes(StandardCharsets.UTF_8));
  }
}
