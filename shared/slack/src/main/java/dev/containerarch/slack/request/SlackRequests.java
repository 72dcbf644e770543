package dev.containerarch.slack.request;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers Slack's HTTP requests with the App: verifies the raw bytes, then parses, then runs.
public final class SlackRequests {

  private static final Logger logger = LoggerFactory.getLogger(SlackRequests.class);

  private final RequestVerifier verifier;
  private final SlackRequestParser parser;
  private final App app;

  public SlackRequests(RequestVerifier verifier, App app) {
    this.verifier = verifier;
    this.parser = new SlackRequestParser(app.config());
    this.app = app;
  }

  /// Never throws: whatever comes in, something fitting goes out.
  ///
  /// - not signed by Slack, or stale: 401 and nothing else
  /// - Slack's check of our certificate: 200, signed or not, for it does nothing
  /// - signed but not understood: 400
  /// - signing secrets that cannot be read, or a bug: 500
  public HttpAnswer answer(HttpRequest request) {
    if (isCertificateCheck(request)) {
      return HttpAnswer.empty(200);
    }
    RequestVerifier.Finding finding;
    try {
      finding = verifier.verify(request);
    } catch (RuntimeException e) {
      logger.error("the signing secrets cannot be read: {}", e.getClass().getName());
      return HttpAnswer.empty(500);
    }
    if (finding != RequestVerifier.Finding.GENUINE) {
      logger.warn("a request was refused: {}", finding);
      return HttpAnswer.empty(401);
    }
    Request<?> parsed = parse(request);
    return parsed == null || !isWhole(parsed) ? HttpAnswer.empty(400) : run(parsed);
  }

  private @Nullable Request<?> parse(HttpRequest request) {
    try {
      return parser.parse(
          SlackRequestParser.HttpRequest.builder()
              .requestBody(new String(request.body(), StandardCharsets.UTF_8))
              .headers(new RequestHeaders(request.headers()))
              .build());
    } catch (RuntimeException e) {
      // The SDK's parser throws whatever the first wrong assumption makes it throw.
      logger.warn("a signed request cannot be parsed: {}", e.getClass().getName());
      return null;
    }
  }

  /// The SDK's parser takes a click on nothing.
  private static boolean isWhole(Request<?> request) {
    if (!(request instanceof BlockActionRequest click)) {
      return true;
    }
    List<BlockActionPayload.Action> actions = click.getPayload().getActions();
    return actions != null
        && !actions.isEmpty()
        && actions.getFirst() != null
        && actions.getFirst().getActionId() != null;
  }

  private HttpAnswer run(Request<?> request) {
    try {
      Response response = app.run(request);
      String body = response.getBody();
      return new HttpAnswer(
          response.getStatusCode(), response.getContentType(), body == null ? "" : body);
    } catch (Exception e) {
      logger.error("a bug: {}", e.getClass().getName());
      return HttpAnswer.empty(500);
    }
  }

  /// `ssl_check=1` is the only thing that Slack sends without meaning anything by it. A body that
  /// could also be a command or an interaction is none.
  private static boolean isCertificateCheck(HttpRequest request) {
    if (request.body().length > 1_000) {
      return false;
    }
    String body = "&" + new String(request.body(), StandardCharsets.ISO_8859_1) + "&";
    return body.contains("&ssl_check=1&")
        && !body.contains("&command=")
        && !body.contains("&payload=");
  }
}
