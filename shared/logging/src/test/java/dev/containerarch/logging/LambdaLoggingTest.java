package dev.containerarch.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LambdaLoggingTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(before);
  }

  private String written() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void warningsAndErrorsAreLines() {
    Logger log = LoggerFactory.getLogger("dev.containerarch.slack.Some");
    log.warn("a {} of {}", "b", 3);
    log.error("broken");
    assertThat(written()).isEqualTo("WARN Some: a b of 3\nERROR Some: broken\n");
  }

  @Test
  void nothingBelowAWarningIsWritten() {
    Logger log = LoggerFactory.getLogger("dev.containerarch.slack.Some");
    log.info("text");
    log.debug("text");
    log.trace("text");
    assertThat(written()).isEmpty();
  }

  @Test
  void aFailureIsNamedButNotQuoted() {
    LoggerFactory.getLogger("Some")
        .error("broken", new IllegalStateException("what a member wrote", new Error("secret")));
    assertThat(written()).isEqualTo("ERROR Some: broken (java.lang.IllegalStateException)\n");
  }

  @Test
  void slacksSdkStaysSilent() {
    for (String name :
        new String[] {"com.slack.api.bolt.App", "com.slack.api.app_backend.SlackSignature"}) {
      LoggerFactory.getLogger(name).error("the body was {}", "payload=…");
    }
    assertThat(written()).isEmpty();
  }
}
