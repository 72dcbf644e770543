package dev.containerarch.slack.request;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether a request was signed by Slack, moments ago.
///
/// The signature is `v0=` and the hexadecimal HMAC-SHA256 of `v0:{timestamp}:{body}`, over the raw
/// bytes. Source: Slack, "Verifying requests from Slack".
public final class RequestVerifier {

  /// How far a timestamp may be from now, either way, so that a recorded request cannot be sent
  /// again.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}");

  private final SigningSecrets secrets;
  private final Clock clock;

  public RequestVerifier(SigningSecrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /// What was found.
  public enum Finding {
    GENUINE,
    /// A header is missing, doubled or no number.
    UNSIGNED,
    /// The timestamp is too old, or too far in the future.
    STALE,
    /// Signed by somebody else.
    FORGED
  }

  Finding verify(HttpRequest request) {
    Optional<String> timestamp = request.single("x-slack-request-timestamp");
    Optional<String> signature = request.single("x-slack-signature");
    if (timestamp.isEmpty()
        || signature.isEmpty()
        || !TIMESTAMP.matcher(timestamp.get()).matches()) {
      return Finding.UNSIGNED;
    }
    long away = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp.get()));
    if (away > TOLERANCE.toSeconds()) {
      return Finding.STALE;
    }
    byte[] signed = signature.get().getBytes(StandardCharsets.UTF_8);
    boolean genuine =
        matchesAny(secrets.known(), timestamp.get(), request.body(), signed)
            || matchesAny(secrets.reread(), timestamp.get(), request.body(), signed);
    return genuine ? Finding.GENUINE : Finding.FORGED;
  }

  private static boolean matchesAny(
      List<String> secrets, String timestamp, byte[] body, byte[] signed) {
    boolean matches = false;
    for (String secret : secrets) {
      // No early exit, and isEqual takes the same time wherever the first difference is.
      matches |= MessageDigest.isEqual(signature(secret, timestamp, body), signed);
    }
    return matches;
  }

  private static byte[] signature(String secret, String timestamp, byte[] body) {
    return sign(secret, timestamp, body).getBytes(StandardCharsets.UTF_8);
  }

  /// The signature that Slack would send; also used by whoever plays Slack on a developer's
  /// machine.
  public static String sign(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
