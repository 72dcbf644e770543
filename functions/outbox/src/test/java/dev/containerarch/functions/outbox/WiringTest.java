package dev.containerarch.functions.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WiringTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME",
          "container-arch",
          "SLACK_BOT_TOKEN",
          "xoxb-test",
          "FAILURES_QUEUE_URL",
          "http://127.0.0.1:9/queue");

  @Test
  void aBusIsNotNeeded() {
    assertThat(Wiring.of(ENVIRONMENT).round()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TABLE_NAME", "SLACK_BOT_TOKEN", "FAILURES_QUEUE_URL"})
  void namesTheVariableThatIsMissing(String name) {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.remove(name);

    assertThatThrownBy(() -> Wiring.of(environment))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name);
  }
}
