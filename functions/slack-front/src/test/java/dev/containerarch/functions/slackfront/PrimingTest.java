package dev.containerarch.functions.slackfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

/// The environment that the build gives to tests names a database that nobody serves.
class PrimingTest {

  @SuppressWarnings("unchecked") // a mock of a generic type
  private final Context<Resource> context = mock(Context.class);

  private final Wiring wiring =
      Wiring.of(
          Map.of(
              "TABLE_NAME",
              "container-arch",
              "SLACK_SIGNING_SECRET",
              "one",
              "SLACK_BOT_TOKEN",
              "xoxb-1"));

  @Test
  void aDatabaseThatDoesNotAnswerDoesNotKeepTheSnapshotFromBeingTaken() {
    assertThatCode(() -> new Priming(wiring).beforeCheckpoint(context)).doesNotThrowAnyException();
  }

  @Test
  void primingNeedsNoRealSecret() {
    Wiring secretless = Wiring.of(WiringTest.ENVIRONMENT);
    assertThatCode(() -> new Priming(secretless).beforeCheckpoint(context))
        .as("SSM would not answer either")
        .doesNotThrowAnyException();
  }

  @Test
  void restoringForgetsNothingButSecrets() {
    assertThat(wiring.secrets().known()).containsExactly("one");
    assertThatCode(() -> new Priming(wiring).afterRestore(context)).doesNotThrowAnyException();
    assertThat(wiring.secrets().known()).containsExactly("one");
  }

  @Test
  void theHandlerHoldsItsPriming() {
    SlackFrontHandler handler = new SlackFrontHandler();
    System.gc();
    assertThat(handler.isPrimed()).isTrue();
    assertThat(new SlackFrontHandler(wiring.requests()).isPrimed()).isFalse();
  }
}
