package dev.containerarch.store;

import static dev.containerarch.store.Decisions.ACME;
import static dev.containerarch.store.Decisions.NOON;
import static dev.containerarch.store.Decisions.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ListingDecisionsIT {

  private static final LocalDate DAY = LocalDate.of(2027, 11, 24);

  private final CountedRequests counted = new CountedRequests();
  private EmbeddedTable table;
  private DynamoDbClient client;
  private DecisionLog log;

  @BeforeEach
  void start() throws Exception {
    table = EmbeddedTable.start();
    client = EmbeddedTable.watched(table.endpoint(), counted);
    log =
        new DynamoDbDecisionLog(
            () -> client,
            EmbeddedTable.NAME,
            Clock.fixed(NOON, ZoneOffset.UTC),
            Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    table.stop();
  }

  @Test
  void eachConditionNarrowsTheListAndTheyAddUp() {
    record("one", "U0MINA", "ecs-ec2", "C0ONE", 0);
    record("two", "U0BEN", "ecs-ec2", "C0TWO", 1);
    record("three", "U0BEN", "eks-ec2", "C0ONE", 2);
    record("four", "U0BEN", "ecs-ec2", "C0ONE", 3);
    log.change(ACME, 4, 1, new Change.Deprecate(""), "U0BEN");
    log.change(ACME, 2, 1, new Change.Snooze(DAY), "U0BEN");

    assertThat(numbers(DecisionFilter.ALL)).containsExactly(4, 3, 2, 1);
    assertThat(numbers(by("U0BEN"))).containsExactly(4, 3, 2);
    assertThat(numbers(filter("", Status.Name.ACCEPTED, null, null, null)))
        .containsExactly(3, 2, 1);
    assertThat(numbers(filter("", null, null, "ecs-ec2", null))).containsExactly(4, 2, 1);
    assertThat(numbers(filter("", null, null, null, "C0ONE"))).containsExactly(4, 3, 1);
    assertThat(numbers(filter("", Status.Name.ACCEPTED, "U0BEN", "ecs-ec2", null)))
        .containsExactly(2);
    assertThat(numbers(filter("four", null, "U0BEN", null, null))).containsExactly(4);
    assertThat(numbers(filter("four", Status.Name.ACCEPTED, null, null, null))).isEmpty();
    DecisionFilter all = DecisionFilter.ALL;
    assertThat(
            numbers(
                new DecisionFilter(
                    "",
                    all.status(),
                    all.by(),
                    all.architecture(),
                    all.channel(),
                    Optional.of(NOON.plusSeconds(1)),
                    Optional.of(NOON.plusSeconds(3)),
                    all.dueBy())))
        .as("since is included, until is not")
        .containsExactly(3, 2);
    assertThat(numbers(due(DAY))).containsExactly(2);
    assertThat(numbers(due(DAY.minusDays(1)))).isEmpty();
  }

  @Test
  void tenantsFindNothingOfEachOther() {
    record("ours", "U0MINA", "ecs-ec2", "C0ONE", 0);

    for (DecisionFilter filter :
        List.of(
            DecisionFilter.ALL,
            by("U0MINA"),
            filter("ours", null, null, null, null),
            filter("", Status.Name.ACCEPTED, null, null, null))) {
      assertThat(page(OTHER, filter, Optional.empty(), 5).lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "결제, true",
    "결제는 게이트, true",
    "컨테이너, true",
    "테이너, false",
    "FARG, true",
    "ｆａｒｇａｔｅ, true",
    "fargate missing, false",
    "2026, true"
  })
  void wordsAreFoundByHowTheyBegin(String text, boolean found) {
    log.record(
        ACME,
        Decisions.of("결제는 Fargate로", "컨테이너가 2026년에 게이트웨이 뒤에", "C0", "compare"),
        new Status.Accepted(),
        "once");

    assertThat(numbers(filter(text, null, null, null, null)).contains(1)).isEqualTo(found);
  }

  @Test
  void wordsThatARewrittenProposalHasNoMoreAreNotFound() {
    log.record(ACME, Decisions.titled("apples pears"), new Status.Proposed(), "once");
    log.change(ACME, 1, 1, new Change.Edit(Decisions.titled("pears plums")), "U0BEN");
    log.change(ACME, 1, 2, new Change.Note("x"), "U0BEN");

    assertThat(numbers(filter("apples", null, null, null, null))).isEmpty();
    assertThat(numbers(filter("apples pears", null, null, null, null))).isEmpty();
    assertThat(numbers(filter("pears plums", null, null, null, null))).containsExactly(1);
  }

  @Test
  void aTextThatCannotBeLookedForIsToldSo() {
    assertThat(list(filter("a !", null, null, null, null)))
        .isEqualTo(new Listing.NothingToLookFor());
    assertThat(list(filter("one two three four five six", null, null, null, null)))
        .isEqualTo(new Listing.TooManyWords(5));
  }

  @Test
  void filteredPagesNeitherSkipNorDoubleWhileOthersRecord() {
    for (int i = 1; i <= 30; i++) {
      record("word t" + i, i % 3 == 0 ? "U0BEN" : "U0MINA", "ecs-ec2", "C0", i);
    }
    for (DecisionFilter filter :
        List.of(
            by("U0BEN"),
            filter("word", null, "U0BEN", null, null),
            filter("", Status.Name.ACCEPTED, "U0BEN", null, null))) {
      List<Integer> numbers = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Listing.Page page = page(ACME, filter, cursor, 3);
        page.lines().forEach(line -> numbers.add(line.number()));
        cursor = page.next();
        record("word later", "U0BEN", "ecs-ec2", "C0", 40);
      } while (cursor.isPresent());
      assertThat(numbers)
          .filteredOn(number -> number <= 30)
          .containsExactly(30, 27, 24, 21, 18, 15, 12, 9, 6, 3);
      assertThat(numbers).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }
  }

  @Test
  void aTimeIsFoundHoweverLongAgoItIs() {
    for (int day = 0; day < 6; day++) {
      for (int i = 0; i < 3; i++) {
        record("day " + day, "U0MINA", "ecs-ec2", "C0", day * 86_400 + i * 60);
      }
    }
    assertThat(numbers(between(NOON.plusSeconds(86_400), NOON.plusSeconds(2 * 86_400 + 60))))
        .containsExactly(7, 6, 5, 4);
    assertThat(numbers(between(NOON.minusSeconds(86_400), NOON))).isEmpty();
    assertThat(numbers(between(NOON.plusSeconds(7 * 86_400), NOON.plusSeconds(8 * 86_400))))
        .isEmpty();
  }

  /// As after an import between decisions of one's own: numbers and days do not rise together.
  @Test
  void aTimeAndAStatusGoByTheDayOfRecordingWhateverTheNumbers() {
    int[] days = {9, 2, 11, 0, 3, 10, 2};
    for (int i = 0; i < days.length; i++) {
      record("t" + i, "U0MINA", "ecs-ec2", "C0", days[i] * 86_400);
    }
    log.record(ACME, Decisions.titled("proposed"), new Status.Proposed(), "p");

    List<Integer> all = List.of(3, 6, 1, 5, 7, 2, 4);
    Instant start = NOON.minusSeconds(1);
    Instant end = NOON.plusSeconds(20 * 86_400);
    DecisionFilter accepted = filter("", Status.Name.ACCEPTED, null, null, null);
    for (int size : new int[] {1, 2, 3, 7, 50}) {
      assertThat(paged(accepted, size)).isEqualTo(all);
      assertThat(paged(in(Status.Name.ACCEPTED, start, end), size)).isEqualTo(all);
      assertThat(paged(between(start, end), size)).containsExactly(3, 6, 1, 5, 7, 2, 8, 4);
    }
    assertThat(numbers(between(day(2), day(10)))).containsExactly(1, 5, 7, 2);
    assertThat(numbers(in(Status.Name.ACCEPTED, day(3), day(11)))).containsExactly(6, 1, 5);
    assertThat(numbers(in(Status.Name.PROPOSED, day(1), end))).isEmpty();
    assertThat(numbers(between(day(5), day(4)))).as("a time that ends before it begins").isEmpty();
  }

  @Test
  void aCursorIsOfNoUseToAListInAnotherOrder() {
    for (int i = 1; i <= 3; i++) {
      record("t" + i, "U0MINA", "ecs-ec2", "C0", i);
    }
    DecisionFilter accepted = filter("", Status.Name.ACCEPTED, null, null, null);
    Optional<String> byNumber = page(ACME, DecisionFilter.ALL, Optional.empty(), 1).next();
    Optional<String> byDay = page(ACME, accepted, Optional.empty(), 1).next();

    assertThat(log.list(ACME, accepted, byNumber, 1)).isEqualTo(new Listing.NoSuchCursor());
    assertThat(log.list(ACME, DecisionFilter.ALL, byDay, 1)).isEqualTo(new Listing.NoSuchCursor());
    assertThat(log.list(OTHER, accepted, byDay, 1)).isEqualTo(new Listing.NoSuchCursor());
  }

  /// Whoever rewrites a proposal keeps its day; another day would leave two entries.
  @Test
  void aDecisionWithTwoDaysIsFoundUnderTheOneThatItSays() {
    log.record(ACME, on(0), new Status.Proposed(), "once");
    log.change(ACME, 1, 1, new Change.Edit(on(2)), "U0BEN");

    assertThat(paged(between(day(0), day(4)), 1)).containsExactly(1);
    assertThat(numbers(between(day(0), day(1)))).isEmpty();
    assertThat(numbers(in(Status.Name.PROPOSED, day(2), day(3)))).containsExactly(1);
  }

  private static Content on(int day) {
    return Content.of(
        "t",
        "ecs-ec2",
        "",
        "U0MINA",
        "C0",
        NOON.plusSeconds(day * 86_400L),
        Decisions.titled("x").basis());
  }

  private static Instant day(int day) {
    return NOON.truncatedTo(ChronoUnit.DAYS).plusSeconds(day * 86_400L);
  }

  private List<Integer> paged(DecisionFilter filter, int size) {
    List<Integer> numbers = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Listing.Page page = page(ACME, filter, cursor, size);
      assertThat(page.lines()).hasSizeLessThanOrEqualTo(size);
      page.lines().forEach(line -> numbers.add(line.number()));
      cursor = page.next();
    } while (cursor.isPresent());
    return numbers;
  }

  @Test
  void aReviewThatWasPutOffIsDueOnItsNewDay() {
    record("one", "U0MINA", "ecs-ec2", "C0", 0);
    record("two", "U0MINA", "ecs-ec2", "C0", 1);
    log.change(ACME, 1, 1, new Change.Snooze(DAY), "U0MINA");
    log.change(ACME, 2, 1, new Change.Snooze(DAY), "U0MINA");
    log.change(ACME, 1, 2, new Change.Snooze(DAY.plusDays(1)), "U0MINA");

    assertThat(numbers(due(DAY.minusDays(1)))).isEmpty();
    assertThat(numbers(due(DAY))).containsExactly(2);
    assertThat(numbers(due(DAY.plusDays(1)))).containsExactly(2, 1);
  }

  @Test
  void noPageWithoutTextTakesMoreThanTwoRequests() {
    for (int i = 1; i <= 9; i++) {
      record("t" + i, "U0MINA", "ecs-ec2", "C0", i);
    }
    for (DecisionFilter filter :
        List.of(
            DecisionFilter.ALL,
            by("U0NOBODY"),
            due(DAY),
            between(NOON, NOON.plusSeconds(5)),
            in(Status.Name.ACCEPTED, NOON, NOON.plusSeconds(5)),
            filter("", Status.Name.ACCEPTED, "U0MINA", null, null))) {
      counted.forget();
      page(ACME, filter, Optional.empty(), 4);
      assertThat(counted.names()).hasSizeLessThanOrEqualTo(2);
    }
    counted.forget();
    page(ACME, filter("t1 nothing", null, null, null, null), Optional.empty(), 4);
    assertThat(counted.names()).hasSizeLessThanOrEqualTo(3);
  }

  private void record(String title, String by, String architecture, String channel, int second) {
    Content content =
        Content.of(
            title,
            architecture,
            "",
            by,
            channel,
            NOON.plusSeconds(second),
            Decisions.titled("x").basis());
    log.record(ACME, content, new Status.Accepted(), title + System.nanoTime());
  }

  private static DecisionFilter by(String member) {
    return filter("", null, member, null, null);
  }

  private static DecisionFilter between(Instant since, Instant until) {
    return DecisionFilter.ALL.during(Optional.of(since), Optional.of(until));
  }

  private static DecisionFilter in(Status.Name status, Instant since, Instant until) {
    return between(since, until).in(status);
  }

  private static DecisionFilter due(LocalDate day) {
    DecisionFilter all = DecisionFilter.ALL;
    return new DecisionFilter(
        "",
        all.status(),
        all.by(),
        all.architecture(),
        all.channel(),
        all.since(),
        all.until(),
        Optional.of(day));
  }

  private static DecisionFilter filter(
      String text,
      Status.@org.jspecify.annotations.Nullable Name status,
      @org.jspecify.annotations.Nullable String by,
      @org.jspecify.annotations.Nullable String architecture,
      @org.jspecify.annotations.Nullable String channel) {
    return new DecisionFilter(
        text,
        Optional.ofNullable(status),
        Optional.ofNullable(by),
        Optional.ofNullable(architecture),
        Optional.ofNullable(channel),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<Integer> numbers(DecisionFilter filter) {
    return page(ACME, filter, Optional.empty(), 50).lines().stream()
        .map(DecisionLine::number)
        .toList();
  }

  private Listing list(DecisionFilter filter) {
    return log.list(ACME, filter, Optional.empty(), 5);
  }

  private Listing.Page page(
      Tenant tenant, DecisionFilter filter, Optional<String> cursor, int size) {
    return (Listing.Page) log.list(tenant, filter, cursor, size);
  }
}
