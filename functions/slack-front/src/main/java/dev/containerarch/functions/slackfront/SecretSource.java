package dev.containerarch.functions.slackfront;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// Where secrets come from.
final class SecretSource {

  private static final Duration ATTEMPT = Duration.ofMillis(700);
  private static final Duration IN_ALL = Duration.ofMillis(1_500);

  private SecretSource() {}

  /// Reads from the environment where the secret itself is there, else from SSM by the name that is
  /// there.
  ///
  /// @throws IllegalStateException when neither is set
  static Function<Secrets.Name, String> of(Map<String, String> environment) {
    if (environment.containsKey("SLACK_SIGNING_SECRET")) {
      return name -> Wiring.required(environment, "SLACK_" + name);
    }
    for (Secrets.Name name : Secrets.Name.values()) {
      Wiring.required(environment, parameter(name));
    }
    SsmClient ssm =
        SsmClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT))
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .apiCallAttemptTimeout(ATTEMPT)
                    .apiCallTimeout(IN_ALL)
                    .build())
            .build();
    return name ->
        ssm.getParameter(request ->
                request.name(Wiring.required(environment, parameter(name))).withDecryption(true))
            .parameter()
            .value();
  }

  private static String parameter(Secrets.Name name) {
    return "SLACK_" + name + "_PARAMETER";
  }
}
