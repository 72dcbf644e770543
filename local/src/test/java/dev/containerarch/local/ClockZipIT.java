package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.lambda.Invocation;
import dev.containerarch.local.lambda.LambdaFunction;
import dev.containerarch.local.lambda.LambdaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The zip that is deployed, under the runtime client that Lambda runs it with, takes the
/// schedule's sample event.
@EnabledOnOs(OS.LINUX)
class ClockZipIT {

  private static final Path ZIP = Path.of("../functions/clock/target/clock.zip");
  private static final Path EVENT = Path.of("../events/clock-schedule.json");

  @Test
  void theSampleEventLooksAtEveryDayAndNotesHowFarItCame() throws Exception {
    try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(null)) {
      database.createTable("container-arch");
      try (LambdaProcess clock =
          LambdaProcess.start(
              LambdaFunction.of(
                      ZIP, "dev.containerarch.functions.clock.ClockHandler::handleRequest")
                  .with(Map.of("TABLE_NAME", "container-arch"))
                  .with(database.environment()))) {
        Invocation invocation = clock.invoke(Files.readAllBytes(EVENT), Duration.ofMinutes(2));

        assertThat(invocation)
            .as(clock.stdout() + clock.stderr())
            .isInstanceOfSatisfying(
                Invocation.Answered.class,
                answered ->
                    assertThat(answered.body())
                        .isEqualTo("{\"due\":0,\"put\":0,\"reviews\":0,\"done\":0}"));
        assertThat(database.client().scan(scan -> scan.tableName("container-arch")).items())
            .singleElement()
            .satisfies(item -> assertThat(item).containsKeys("pk", "sk", "day"));
      }
    }
  }
}
