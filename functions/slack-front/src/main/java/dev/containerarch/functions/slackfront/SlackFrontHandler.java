package dev.containerarch.functions.slackfront;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.containerarch.slack.request.SlackRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Core;

/// Answers what Slack sends to API Gateway.
///
/// It reads the event from the stream by itself: Lambda's own deserialiser of the typed event costs half a second of
/// every cold start (see `docs/benchmarks.md`).
public final class SlackFrontHandler implements RequestStreamHandler {

  private final SlackRequests requests;

  /// Kept because CRaC holds its resources weakly: without this the snapshot would be taken unprimed.
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final Priming priming;

  /// For Lambda: wires everything from the function's environment and asks to be primed before a snapshot.
  public SlackFrontHandler() {
    Wiring wiring = Wiring.fromEnvironment(System.getenv());
    this.requests = wiring.requests();
    this.priming = new Priming(wiring);
    Core.getGlobalContext().register(priming);
  }

  /// For tests and the local server, which bring their own collaborators.
  public SlackFrontHandler(SlackRequests requests) {
    this.requests = requests;
    this.priming = Priming.NOTHING;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    ApiGatewayEvents.write(ApiGatewayEvents.read(event, requests::answer), answer);
  }
}
