package dev.containerarch.slack.request;

import static dev.containerarch.slack.request.RequestVerifier.Finding.FORGED;
import static dev.containerarch.slack.request.RequestVerifier.Finding.GENUINE;
import static dev.containerarch.slack.request.RequestVerifier.Finding.UNSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.slack.request.RequestVerifier.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestVerifierTest {

  /// The example in Slack's "Verifying requests from Slack".
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private static final long SECONDS = 1_531_420_618L;
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final String BODY =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2F"
          + "commands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

  private static Finding verify(
      List<String> secrets, long now, Map<String, List<String>> headers, String body) {
    return new RequestVerifier(SigningSecrets.fixed(secrets), at(now))
        .verify(new HttpRequest(headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Clock at(long seconds) {
    return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }

  private static Map<String, List<String>> headers(String timestamp, String signature) {
    return Map.of(
        "x-slack-request-timestamp", List.of(timestamp), "x-slack-signature", List.of(signature));
  }

  private static Map<String, List<String>> slacksHeaders() {
    return headers(String.valueOf(SECONDS), SIGNATURE);
  }

  @Test
  void takesSlacksPublishedExample() {
    assertThat(verify(List.of(SECRET), SECONDS, slacksHeaders(), BODY)).isEqualTo(GENUINE);
    assertThat(
            RequestVerifier.sign(
                SECRET, String.valueOf(SECONDS), BODY.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SIGNATURE);
  }

  @ParameterizedTest
  @CsvSource({
    "-301, STALE",
    "-300, GENUINE",
    "0, GENUINE",
    "300, GENUINE",
    "301, STALE",
    "1000000000, STALE"
  })
  void aTimestampMayBeFiveMinutesAwayEitherWay(long clockIsAhead, Finding finding) {
    assertThat(verify(List.of(SECRET), SECONDS + clockIsAhead, slacksHeaders(), BODY))
        .isEqualTo(finding);
  }

  @Test
  void anyOfSeveralSecretsMayHaveSigned() {
    assertThat(verify(List.of("old", SECRET), SECONDS, slacksHeaders(), BODY)).isEqualTo(GENUINE);
    assertThat(verify(List.of(SECRET, "new"), SECONDS, slacksHeaders(), BODY)).isEqualTo(GENUINE);
    assertThat(verify(List.of("old", "new"), SECONDS, slacksHeaders(), BODY)).isEqualTo(FORGED);
    assertThat(verify(List.of(), SECONDS, slacksHeaders(), BODY)).isEqualTo(FORGED);
  }

  @Test
  void theCaseOfHeadersDoesNotMatter() {
    Map<String, List<String>> headers =
        Map.of(
            "X-Slack-Request-Timestamp",
            List.of(String.valueOf(SECONDS)),
            "X-SLACK-SIGNATURE",
            List.of(SIGNATURE));
    assertThat(verify(List.of(SECRET), SECONDS, headers, BODY)).isEqualTo(GENUINE);
  }

  @Test
  void aDoubledHeaderIsNone() {
    String timestamp = String.valueOf(SECONDS);
    for (Map<String, List<String>> headers :
        List.of(
            Map.of(
                "x-slack-request-timestamp",
                List.of(timestamp),
                "x-slack-signature",
                List.of("v0=00", SIGNATURE)),
            Map.of(
                "x-slack-request-timestamp",
                List.of(timestamp, timestamp),
                "x-slack-signature",
                List.of(SIGNATURE)))) {
      assertThat(verify(List.of(SECRET), SECONDS, headers, BODY)).isEqualTo(UNSIGNED);
    }
  }

  @Test
  void aMissingHeaderIsUnsigned() {
    assertThat(verify(List.of(SECRET), SECONDS, Map.of(), BODY)).isEqualTo(UNSIGNED);
    assertThat(
            verify(List.of(SECRET), SECONDS, Map.of("x-slack-signature", List.of(SIGNATURE)), BODY))
        .isEqualTo(UNSIGNED);
    assertThat(
            verify(
                List.of(SECRET),
                SECONDS,
                Map.of("x-slack-signature", List.of(), "x-slack-request-timestamp", List.of()),
                BODY))
        .isEqualTo(UNSIGNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "1531420618.5",
        "-1531420618",
        "+1531420618",
        " 1531420618",
        "１５３１４２０６１８",
        "0x5B47A48A",
        "99999999999999999999999"
      })
  void aTimestampIsDigitsOnly(String timestamp) {
    assertThat(verify(List.of(SECRET), SECONDS, headers(timestamp, SIGNATURE), BODY))
        .isEqualTo(UNSIGNED);
  }

  @Test
  void everythingElseIsForged() {
    String timestamp = String.valueOf(SECONDS);
    for (String signature :
        List.of(
            "",
            "v0=",
            SIGNATURE.substring(0, SIGNATURE.length() - 1),
            SIGNATURE + "0",
            SIGNATURE.substring(3),
            SIGNATURE.replace("v0", "v1"),
            "v0=" + "0".repeat(64),
            SIGNATURE.replace('a', 'b'))) {
      assertThat(verify(List.of(SECRET), SECONDS, headers(timestamp, signature), BODY))
          .as(signature)
          .isEqualTo(FORGED);
    }
    assertThat(verify(List.of(SECRET), SECONDS, slacksHeaders(), BODY + " ")).isEqualTo(FORGED);
    assertThat(
            verify(List.of(SECRET), SECONDS, headers(String.valueOf(SECONDS + 1), SIGNATURE), BODY))
        .isEqualTo(FORGED);
  }

  @Test
  void secretsAreReadAgainOnceAndOnlyWhenNoneFits() {
    List<String> asked = new ArrayList<>();
    SigningSecrets rotated =
        new SigningSecrets() {
          @Override
          public List<String> known() {
            asked.add("known");
            return List.of("old");
          }

          @Override
          public List<String> reread() {
            asked.add("reread");
            return List.of("old", SECRET);
          }
        };
    RequestVerifier verifier = new RequestVerifier(rotated, at(SECONDS));
    HttpRequest genuine = new HttpRequest(slacksHeaders(), BODY.getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.verify(genuine)).isEqualTo(GENUINE);
    assertThat(asked).containsExactly("known", "reread");

    asked.clear();
    String byTheOldOne =
        RequestVerifier.sign("old", String.valueOf(SECONDS), BODY.getBytes(StandardCharsets.UTF_8));
    assertThat(
            verifier.verify(
                new HttpRequest(
                    headers(String.valueOf(SECONDS), byTheOldOne),
                    BODY.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(GENUINE);
    assertThat(asked).containsExactly("known");

    asked.clear();
    assertThat(verifier.verify(new HttpRequest(Map.of(), new byte[0]))).isEqualTo(UNSIGNED);
    assertThat(asked).isEmpty();
  }

  @Test
  void theSignatureIsAboutBytesNotText() {
    byte[] noUtf8 = {(byte) 0xff, (byte) 0xfe, 0, '=', (byte) 0xc3};
    String signature = RequestVerifier.sign(SECRET, String.valueOf(SECONDS), noUtf8);
    RequestVerifier verifier =
        new RequestVerifier(SigningSecrets.fixed(List.of(SECRET)), at(SECONDS));
    assertThat(
            verifier.verify(new HttpRequest(headers(String.valueOf(SECONDS), signature), noUtf8)))
        .isEqualTo(GENUINE);
    assertThat(
            verifier.verify(
                new HttpRequest(
                    headers(String.valueOf(SECONDS), signature),
                    new String(noUtf8, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(FORGED);
  }
}
