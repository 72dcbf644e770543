package dev.containerarch.functions.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.outbox.OutboxEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The order and the waiting, in a time of the test's own.
class RoundTest {

  private static final Path SAMPLE = Path.of("../../events/outbox-stream.json");

  private final List<String> slept = new ArrayList<>();
  private final List<String> aside = new ArrayList<>();
  private final List<String> attempts = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-11-23T12:00:10Z");
  private Duration left = Duration.ofSeconds(60);

  /// The round's clock.
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @Test
  void theSampleEventIsOneNoticeAndOneReminderAndOneEvent() throws IOException {
    assertThat(deliver(_ -> new Result.Delivered())).isEmpty();

    assertThat(attempts)
        .containsExactly(
            "T0ACME notice/42/C012345678/2",
            "T0ACME event/DecisionAccepted/CA-42/1",
            "T0OTHER reminder/REVIEW_DUE/7/2026-11-23/U012345678");
    assertThat(slept).isEmpty();
  }

  @Test
  void aBusyTenantWaitsAsAWholeAndLetsTheOtherPass() throws IOException {
    assertThat(deliver(onceFailing("notice/42", new Result.Later(Duration.ofSeconds(20), "busy"))))
        .isEmpty();

    assertThat(attempts)
        .containsExactly(
            "T0ACME notice/42/C012345678/2",
            "T0OTHER reminder/REVIEW_DUE/7/2026-11-23/U012345678",
            "T0ACME event/DecisionAccepted/CA-42/1",
            "T0ACME notice/42/C012345678/2");
    assertThat(slept).containsExactly("PT20S");
  }

  @Test
  void whatFailsIsTriedAgainAfterLongerAndLongerPausesAsLongAsThereIsTime() throws IOException {
    Result trouble = Result.Later.because("Slack answered internal_error");

    List<String> again =
        deliver(
            entry -> entry.what().key().startsWith("notice") ? trouble : new Result.Delivered());

    // Both records that ask for the notice.
    assertThat(again).containsExactly("101", "102");
    assertThat(slept)
        .containsExactly("PT0.5S", "PT1S", "PT2S", "PT4S", "PT8S", "PT8S", "PT8S", "PT8S", "PT8S");
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"LeftForLater\":2");
  }

  @Test
  void withoutTimeNothingIsBegun() throws IOException {
    left = Duration.ofSeconds(11);

    assertThat(deliver(_ -> new Result.Delivered())).containsExactly("101", "102", "103", "104");
    assertThat(attempts).isEmpty();
  }

  @Test
  void whatFailsForAQuarterOfAnHourIsPutAsideWithItsCause() throws IOException {
    now = now.plus(Round.GIVEN_UP_AFTER);
    Result trouble = Result.Later.because("Slack answered internal_error");

    assertThat(
            deliver(entry ->
                entry.what().key().startsWith("notice") ? trouble : new Result.Delivered()))
        .isEmpty();

    assertThat(aside)
        .containsExactly("101 Slack answered internal_error", "102 Slack answered internal_error");
  }

  @Test
  void aBugInOneDeliveryIsNoOtherOnesTrouble() throws IOException {
    assertThat(
            deliver(entry -> {
              if (entry.what().key().startsWith("notice")) {
                throw new IllegalStateException("a title that a member wrote");
              }
              return new Result.Delivered();
            }))
        .containsExactly("101", "102");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("java.lang.IllegalStateException")
        .doesNotContain("a member wrote");
  }

  @Test
  void aRecordThatWasEditedByHandIsNamedAndWaitsToBePutRight() throws IOException {
    assertThat(
            deliver(entry -> {
              throw new RecordBroken(12, false, "status", new IllegalStateException("a title"));
            }))
        .isNotEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("CA-12: status")
        .doesNotContain("a title");
  }

  @Test
  void aCardIsChangedOnceASecondHoweverManyAskForItAndWhatElseIsThereDoesNotWait()
      throws IOException {
    Round round = round(_ -> new Result.Delivered());

    round.deliver(cards("7/U1", "7/U2", "7/U3"), () -> left);
    round.deliver(cards("7/U4", "7/U5"), () -> left);
    now = now.plusMillis(300);
    round.deliver(cards("7/U6", "8/U1"), () -> left);
    now = now.plusSeconds(5);
    round.deliver(cards("7/U7"), () -> left);

    assertThat(attempts)
        .containsExactly(
            "T0ACME review-card/7/C0ARCH/U3",
            "T0ACME review-card/7/C0ARCH/U5",
            "T0ACME review-card/8/C0ARCH/U1",
            "T0ACME review-card/7/C0ARCH/U6",
            "T0ACME review-card/7/C0ARCH/U7");
    assertThat(slept).containsExactly("PT1S", "PT0.7S");
  }

  @Test
  void aCardThatHasNoTimeToWaitComesAgain() throws IOException {
    Round round = round(_ -> new Result.Delivered());
    round.deliver(cards("7/U1"), () -> left);
    left = Round.RESERVE;

    assertThat(round.deliver(cards("7/U2"), () -> left)).containsExactly("201");
    assertThat(attempts).hasSize(1);
  }

  @Test
  void whatIsManyMessagesGivesWayToWhatElseIsThereAndIsGoneOnWithAtOnce() throws IOException {
    List<Result> parts =
        new ArrayList<>(List.of(new Result.Partly(), new Result.Partly(), new Result.Delivered()));

    assertThat(
            deliver(entry ->
                entry.what().key().startsWith("notice")
                    ? parts.removeFirst()
                    : new Result.Delivered()))
        .isEmpty();

    assertThat(parts).isEmpty();
    assertThat(attempts)
        .containsExactly(
            "T0ACME notice/42/C012345678/2",
            "T0ACME event/DecisionAccepted/CA-42/1",
            "T0OTHER reminder/REVIEW_DUE/7/2026-11-23/U012345678",
            "T0ACME notice/42/C012345678/2",
            "T0ACME notice/42/C012345678/2");
    assertThat(slept).isEmpty();
  }

  /// Records that ask for cards.
  ///
  /// @param asked the review's number and what asks for its card
  private static List<StreamRecord> cards(String... asked) throws IOException {
    List<String> records = new ArrayList<>();
    for (String one : asked) {
      String[] parts = one.split("/", -1);
      records.add(
          """
          {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "%d",
            "ApproximateCreationDateTime": 1795435204,
            "Keys": {"pk": {"S": "T#T0ACME"}, "sk": {"S": "OUTBOX#1"}},
            "NewImage": {"pk": {"S": "T#T0ACME"}, "sk": {"S": "OUTBOX#1"},
              "at": {"S": "2026-11-23T12:00:00.000Z"}, "language": {"S": "en"},
              "what": {"S": "review-card"}, "number": {"N": "%s"}, "occasion": {"S": "%s"},
              "channel": {"S": "C0ARCH"}}}}
          """
              .formatted(201 + records.size(), parts[0], parts[1]));
    }
    String event = "{\"Records\": [" + String.join(",", records) + "]}";
    return StreamRecord.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  private Function<OutboxEntry, Result> onceFailing(String key, Result failure) {
    List<String> failed = new ArrayList<>();
    return entry -> {
      boolean now = entry.what().key().startsWith(key) && failed.isEmpty();
      if (now) {
        failed.add(key);
      }
      return now ? failure : new Result.Delivered();
    };
  }

  private List<String> deliver(Function<OutboxEntry, Result> courier) throws IOException {
    return round(courier)
        .deliver(
            StreamRecord.read(new ByteArrayInputStream(Files.readAllBytes(SAMPLE))), () -> left);
  }

  private Round round(Function<OutboxEntry, Result> courier) {
    return new Round(
        entry -> {
          attempts.add(entry.tenant().id() + " " + entry.what().key());
          return courier.apply(entry);
        },
        (record, cause) -> aside.add(record.sequence() + " " + cause),
        new RunLog(new PrintStream(printed, true, StandardCharsets.UTF_8), "outbox"),
        clock,
        pause -> {
          slept.add(pause.toString());
          now = now.plus(pause);
          left = left.minus(pause);
        });
  }
}
