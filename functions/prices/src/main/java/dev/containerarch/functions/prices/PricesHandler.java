package dev.containerarch.functions.prices;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Refreshes prices when the schedule says so. What is in the event does not matter: every run does
/// what is left to do.
public final class PricesHandler implements RequestStreamHandler {

  private final PriceRefresh refresh;

  /// For Lambda: wires everything from the function's environment.
  public PricesHandler() {
    this(Wiring.of(System.getenv()).refresh());
  }

  PricesHandler(PriceRefresh refresh) {
    this.refresh = refresh;
  }

  /// Some regions were not refreshed. Thrown after all the others were, so that Lambda counts an
  /// error and starts another run, which goes on with these.
  public static final class RegionsLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegionsLeft(List<String> regions) {
      super("prices were not refreshed in " + String.join(", ", regions));
    }
  }

  /// @throws RegionsLeft when not every region has prices of today
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    List<Outcome> outcomes =
        refresh.run(() -> Duration.ofMillis(context.getRemainingTimeInMillis()));
    List<String> left = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Failed failed) {
        left.add(failed.region());
      }
    }
    if (!left.isEmpty()) {
      throw new RegionsLeft(left);
    }
    answer.write("{\"fresh\":%d}".formatted(outcomes.size()).getBytes(StandardCharsets.UTF_8));
  }
}
