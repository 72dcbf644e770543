package dev.containerarch.functions.slackfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WiringTest {

  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME",
          "container-arch",
          "SLACK_SIGNING_SECRET_PARAMETER",
          "/container-arch/dev/slack/signing-secret",
          "SLACK_BOT_TOKEN_PARAMETER",
          "/container-arch/dev/slack/bot-token");

  @Test
  void needsNothingMoreThanTheTableAndTheNamesOfTheSecrets() {
    assertThat(Wiring.of(ENVIRONMENT).app()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TABLE_NAME", "SLACK_SIGNING_SECRET_PARAMETER", "SLACK_BOT_TOKEN_PARAMETER"})
  void namesTheVariableThatIsMissing(String name) {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.remove(name);
    assertThatThrownBy(() -> Wiring.of(environment))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name);
    environment.put(name, " ");
    assertThatThrownBy(() -> Wiring.of(environment)).hasMessageContaining(name);
  }
}
