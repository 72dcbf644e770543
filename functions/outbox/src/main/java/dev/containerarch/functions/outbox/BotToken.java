package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.slack.conversation.BotTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// The bot token, read by name when it is first needed and kept for a minute: what Slack refuses
/// for its token is not tried again, so a rotated one has to be noticed soon.
final class BotToken implements BotTokens {

  static final Duration KEPT = Duration.ofMinutes(1);

  private static final Duration ATTEMPT = Duration.ofSeconds(2);
  private static final Duration IN_ALL = Duration.ofSeconds(6);

  private final Supplier<String> source;
  private final Clock clock;
  private @Nullable Kept kept;

  private record Kept(String value, Instant readAt) {}

  BotToken(Supplier<String> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /// `SLACK_BOT_TOKEN` where the token itself is in the environment, else the SSM parameter that
  /// `SLACK_BOT_TOKEN_PARAMETER` names.
  ///
  /// @throws IllegalStateException when neither is set
  static BotToken of(Map<String, String> environment, Clock clock) {
    if (environment.containsKey("SLACK_BOT_TOKEN")) {
      return new BotToken(() -> Wiring.required(environment, "SLACK_BOT_TOKEN"), clock);
    }
    String name = Wiring.required(environment, "SLACK_BOT_TOKEN_PARAMETER");
    SsmClient ssm =
        SsmClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT))
            .overrideConfiguration(
                override -> override.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(IN_ALL))
            .build();
    return new BotToken(
        () -> ssm.getParameter(get -> get.name(name).withDecryption(true)).parameter().value(),
        clock);
  }

  @Override
  public synchronized String of(Tenant tenant) {
    Instant now = clock.instant();
    Kept known = kept;
    if (known == null || known.readAt().plus(KEPT).isBefore(now)) {
      known = new Kept(source.get().strip(), now);
      kept = known;
    }
    return known.value();
  }
}
