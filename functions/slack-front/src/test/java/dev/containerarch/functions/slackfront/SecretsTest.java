package dev.containerarch.functions.slackfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private final Map<Secrets.Name, String> parameters = new EnumMap<>(Secrets.Name.class);
  private final List<Secrets.Name> reads = new ArrayList<>();
  private Instant now = Instant.ofEpochSecond(1_793_613_600);
  private final InstantSource time = () -> now;
  private final Secrets secrets = new Secrets(this::read, time.withZone(ZoneOffset.UTC));

  private String read(Secrets.Name name) {
    reads.add(name);
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("no parameter");
    }
    return value;
  }

  private void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Test
  void areReadWhenFirstNeededAndThenKept() {
    parameters.put(Secrets.Name.SIGNING_SECRET, "one");
    assertThat(reads).isEmpty();
    assertThat(secrets.known()).containsExactly("one");
    pass(Secrets.KEPT);
    assertThat(secrets.known()).containsExactly("one");
    assertThat(reads).hasSize(1);
  }

  @Test
  void areReadAgainAfterAFewMinutes() {
    parameters.put(Secrets.Name.SIGNING_SECRET, "one");
    secrets.known();
    parameters.put(Secrets.Name.SIGNING_SECRET, "two");
    pass(Secrets.KEPT.plusSeconds(1));
    assertThat(secrets.known()).containsExactly("two");
  }

  @Test
  void severalAreSeparatedByCommas() {
    parameters.put(Secrets.Name.SIGNING_SECRET, " old , new,,\n");
    assertThat(secrets.known()).containsExactly("old", "new");
  }

  @Test
  void aRotatedOneIsFoundAtOnceButForgeriesDoNotMakeUsAskEachTime() {
    parameters.put(Secrets.Name.SIGNING_SECRET, "old");
    secrets.known();
    parameters.put(Secrets.Name.SIGNING_SECRET, "old,new");
    assertThat(secrets.reread()).as("asked a moment ago").containsExactly("old");
    pass(Secrets.REREAD_AT_MOST_EVERY.plusSeconds(1));
    assertThat(secrets.reread()).containsExactly("old", "new");
    for (int i = 0; i < 100; i++) {
      secrets.reread();
    }
    assertThat(reads).hasSize(2);
  }

  @Test
  void theBotTokenIsKeptTheSameWay() {
    parameters.put(Secrets.Name.BOT_TOKEN, "xoxb-1\n");
    assertThat(secrets.botToken()).isEqualTo("xoxb-1");
    parameters.put(Secrets.Name.BOT_TOKEN, "xoxb-2");
    assertThat(secrets.botToken()).isEqualTo("xoxb-1");
    pass(Secrets.KEPT.plusSeconds(1));
    assertThat(secrets.botToken()).isEqualTo("xoxb-2");
    assertThat(reads).containsExactly(Secrets.Name.BOT_TOKEN, Secrets.Name.BOT_TOKEN);
  }

  @Test
  void forgottenOnesAreReadAgain() {
    parameters.put(Secrets.Name.SIGNING_SECRET, "one");
    parameters.put(Secrets.Name.BOT_TOKEN, "xoxb-1");
    secrets.known();
    secrets.botToken();
    secrets.forget();
    parameters.put(Secrets.Name.SIGNING_SECRET, "two");
    parameters.put(Secrets.Name.BOT_TOKEN, "xoxb-2");
    assertThat(secrets.known()).containsExactly("two");
    assertThat(secrets.botToken()).isEqualTo("xoxb-2");
  }

  @Test
  void whatCannotBeReadIsTriedAgainWithTheNextRequest() {
    assertThatThrownBy(secrets::known).isInstanceOf(IllegalStateException.class);
    parameters.put(Secrets.Name.SIGNING_SECRET, "one");
    assertThat(secrets.known()).containsExactly("one");
  }

  @Test
  void whileTheirSourceIsSilentEarlierOnesAreUsedForAnHour() {
    parameters.put(Secrets.Name.SIGNING_SECRET, "one");
    secrets.known();
    parameters.clear();
    pass(Secrets.USED_WITHOUT_ANSWER);
    assertThat(secrets.known()).containsExactly("one");
    pass(Secrets.KEPT.plusSeconds(1));
    assertThatThrownBy(secrets::known).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSilentSourceIsNotAskedWithEveryRequest() {
    parameters.put(Secrets.Name.SIGNING_SECRET, "one");
    secrets.known();
    parameters.clear();
    pass(Secrets.KEPT.plusSeconds(1));
    for (int i = 0; i < 100; i++) {
      secrets.known();
    }
    assertThat(reads).hasSize(2);
    parameters.put(Secrets.Name.SIGNING_SECRET, "two");
    pass(Secrets.KEPT.plusSeconds(1));
    assertThat(secrets.known()).containsExactly("two");
  }

  @Test
  void theEnvironmentMayHoldThemWhereThereIsNoSsm() {
    Secrets fromEnvironment =
        new Secrets(
            SecretSource.of(Map.of("SLACK_SIGNING_SECRET", "one,two", "SLACK_BOT_TOKEN", "xoxb-1")),
            Clock.systemUTC());
    assertThat(fromEnvironment.known()).containsExactly("one", "two");
    assertThat(fromEnvironment.botToken()).isEqualTo("xoxb-1");
  }
}
