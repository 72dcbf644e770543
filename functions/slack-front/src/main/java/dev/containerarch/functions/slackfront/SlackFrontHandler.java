package dev.containerarch.functions.slackfront;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.containerarch.slack.request.HttpAnswer;
import dev.containerarch.slack.request.SlackRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;

/// Answers what Slack sends to API Gateway.
///
/// It reads the event from the stream by itself: Lambda's own deserialiser of the typed event costs
/// half a second of every cold start (see `docs/benchmarks.md`).
public final class SlackFrontHandler implements RequestStreamHandler {

  private final SlackRequests requests;

  /// Held because CRaC holds its resources weakly: without this the snapshot would be taken
  /// unprimed.
  private final Optional<Resource> priming;

  /// For Lambda: wires everything from the function's environment and asks to be primed before a
  /// snapshot.
  public SlackFrontHandler() {
    Wiring wiring = Wiring.of(System.getenv());
    Resource resource = new Priming(wiring);
    Core.getGlobalContext().register(resource);
    this.requests = wiring.requests();
    this.priming = Optional.of(resource);
  }

  /// For tests and the local server, which bring their own collaborators.
  public SlackFrontHandler(SlackRequests requests) {
    this.requests = requests;
    this.priming = Optional.empty();
  }

  /// Whether a snapshot of this handler would be primed first.
  boolean isPrimed() {
    return priming.isPresent();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    ApiGatewayEvents.Incoming incoming = ApiGatewayEvents.read(event);
    HttpAnswer said =
        incoming.request().map(requests::answer).orElse(new HttpAnswer(401, "text/plain", ""));
    answer.write(
        ApiGatewayEvents.write(said, incoming.isVersion1()).getBytes(StandardCharsets.UTF_8));
  }
}
