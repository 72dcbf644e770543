package dev.containerarch.functions.slackfront;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.containerarch.slack.request.HttpAnswer;
import dev.containerarch.slack.request.HttpRequest;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The two shapes in which API Gateway hands over a request: payload 2.0 of an HTTP API, and 1.0,
/// which is also that of a REST API.
final class ApiGatewayEvents {

  private static final Gson GSON = new Gson();

  private ApiGatewayEvents() {}

  /// A request and the shape in which its answer has to go back.
  record Incoming(Optional<HttpRequest> request, boolean isVersion1) {}

  /// Reads an event. The request is empty when the event is none of the two shapes or its body is
  /// no base64, in which case nobody can have signed it.
  static Incoming read(InputStream event) {
    try (Reader reader = new InputStreamReader(event, StandardCharsets.UTF_8)) {
      JsonElement json = GSON.fromJson(reader, JsonElement.class);
      if (!(json instanceof JsonObject object)) {
        return new Incoming(Optional.empty(), false);
      }
      // 1.0 as an HTTP API sends it has a version; as a REST API sends it, none.
      boolean isVersion1 =
          !(object.get("version") instanceof JsonPrimitive version)
              || version.getAsString().equals("1.0");
      return new Incoming(
          Optional.of(
              isVersion1
                  ? request(GSON.fromJson(object, APIGatewayProxyRequestEvent.class))
                  : request(GSON.fromJson(object, APIGatewayV2HTTPEvent.class))),
          isVersion1);
    } catch (JsonParseException | IllegalArgumentException | java.io.IOException e) {
      return new Incoming(Optional.empty(), false);
    }
  }

  static String write(HttpAnswer answer, boolean isVersion1) {
    Map<String, String> headers = Map.of("Content-Type", answer.contentType());
    return GSON.toJson(
        isVersion1
            ? new APIGatewayProxyResponseEvent()
                .withStatusCode(answer.status())
                .withHeaders(headers)
                .withBody(answer.body())
                .withIsBase64Encoded(false)
            : APIGatewayV2HTTPResponse.builder()
                .withStatusCode(answer.status())
                .withHeaders(headers)
                .withBody(answer.body())
                .withIsBase64Encoded(false)
                .build());
  }

  private static HttpRequest request(APIGatewayV2HTTPEvent event) {
    return new HttpRequest(
        single(event.getHeaders()), body(event.getBody(), event.getIsBase64Encoded()));
  }

  private static HttpRequest request(APIGatewayProxyRequestEvent event) {
    Map<String, List<String>> headers =
        event.getMultiValueHeaders() == null
            ? single(event.getHeaders())
            : several(event.getMultiValueHeaders());
    return new HttpRequest(
        headers, body(event.getBody(), Boolean.TRUE.equals(event.getIsBase64Encoded())));
  }

  private static Map<String, List<String>> single(@Nullable Map<String, String> headers) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (headers != null) {
      headers.forEach((name, value) -> lists.put(name, Stream.ofNullable(value).toList()));
    }
    return lists;
  }

  /// Without what is null in them.
  private static Map<String, List<String>> several(Map<String, List<String>> headers) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    headers.forEach((name, values) ->
        lists.put(
            name,
            Stream.ofNullable(values).flatMap(List::stream).filter(Objects::nonNull).toList()));
    return lists;
  }

  private static byte[] body(@Nullable String body, boolean isBase64) {
    if (body == null) {
      return new byte[0];
    }
    return isBase64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
  }
}
