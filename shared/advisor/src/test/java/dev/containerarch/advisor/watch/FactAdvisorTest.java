package dev.containerarch.advisor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Replay.Answer;
import dev.containerarch.advisor.watch.KnownToday.PricesUnavailable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FactAdvisorTest {

  private static final String MONEY =
      "region=ap-northeast-2 tasks=12 cpu=1 memory=2 cost:100 scalability:0 reliability:0"
          + " engineering:0 operations:0 learning:0";
  private static final Instant DECIDED = Instant.parse("2026-11-25T09:00:00Z");
  private static final LocalDate LATER = LocalDate.of(2027, 2, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-02-02T00:00:00Z"), ZoneOffset.UTC);
  private static final PriceBook BOOK = PriceBook.load();
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  /// Snapshots that a test decides on.
  private record Prices(Newest newest) implements PriceSnapshots {
    @Override
    public Newest newest(String region) {
      return region.equals("ap-northeast-2") ? newest : new Newest.None();
    }

    @Override
    public Keeping keep(PriceSnapshot snapshot) {
      return new Keeping.AlreadyKept();
    }
  }

  private static Basis basis(String words) {
    return Basis.of(
        new Advisor(KNOWLEDGE, () -> FeePrices.bundled(BOOK, LocalDate.of(2026, 11, 25)))
            .compare(new RequestReader(KNOWLEDGE).read(List.of(words.split(" "))).request()));
  }

  private static Decision choosing(String architecture, Basis basis) {
    return LifeCycle.begin(
            7,
            Content.of("t", architecture, "r", "U0MINA", "C0GENERAL", DECIDED, basis),
            new Status.Accepted())
        .decision();
  }

  private static Decision choosingTheBest(String words) {
    Basis basis = basis(words);
    return choosing(basis.recommended().getFirst(), basis);
  }

  private static Looking look(Decision decision, Knowledge knowledge, PriceSnapshots prices) {
    return new FactAdvisor(knowledge, BOOK, KnownToday.read("packed", BOOK, prices), CLOCK)
        .look(decision);
  }

  /// All prices of a product times so much, as a later snapshot has them.
  private static PriceSnapshots times(String product, String factor) {
    List<Rate> rates = new ArrayList<>();
    for (Rate rate : BOOK.region("ap-northeast-2").orElseThrow().rates()) {
      if (rate.key().product().equals(product)
          && rates.stream().noneMatch(known -> known.key().equals(rate.key()))) {
        rates.add(
            new Rate(
                rate.key(),
                rate.amount().multiply(new BigDecimal(factor)),
                List.of("PL"),
                new AsOf(LATER.toString())));
      }
    }
    return new Prices(
        new PriceSnapshots.Newest.Found(new PriceSnapshot("ap-northeast-2", LATER, LATER, rates)));
  }

  @Test
  void nothingIsSaidWhereNothingHasChanged() {
    assertThat(look(choosingTheBest("tasks=12"), KNOWLEDGE, PriceSnapshots.none()))
        .isInstanceOf(Looking.AsDecided.class);
    assertThat(look(choosingTheBest(MONEY), KNOWLEDGE, PriceSnapshots.none()))
        .isInstanceOf(Looking.AsDecided.class);
  }

  @Test
  void aPriceThatMovesWithoutChangingAPlaceIsNoNews() {
    assertThat(look(choosingTheBest(MONEY), KNOWLEDGE, times("fargate", "1.001")))
        .isInstanceOf(Looking.AsDecided.class);
  }

  @Test
  void aPriceThatTurnsTheOrderIs() {
    Decision fargate = choosing("ecs-fargate", basis(MONEY));
    Finding dear = finding(look(fargate, KNOWLEDGE, times("fargate", "40")));
    assertThat(dear.placeNow().orElseThrow()).isGreaterThan(dear.placeThen().orElseThrow());
    Finding cheap = finding(look(fargate, KNOWLEDGE, times("fargate", "0.01")));
    assertThat(cheap.recommended()).contains("ecs-fargate");
    assertThat(cheap.fingerprint()).isNotEqualTo(dear.fingerprint());
  }

  @Test
  void whatRestsOnBrokenPricesIsNotGuessed() {
    PriceSnapshots broken = new Prices(new PriceSnapshots.Newest.Broken("torn"));
    assertThat(look(choosingTheBest(MONEY), KNOWLEDGE, broken))
        .isEqualTo(new Looking.Unclear(Looking.Why.PRICES_BROKEN));
    assertThat(look(choosingTheBest("tasks=12"), KNOWLEDGE, broken))
        .isInstanceOf(Looking.AsDecided.class);
  }

  @Test
  void whereTheStoreOfPricesIsDownNothingIsLookedAtAtAll() {
    PriceSnapshots down = new Prices(new PriceSnapshots.Newest.Unavailable("timeout"));
    assertThatThrownBy(() -> KnownToday.read("packed", BOOK, down))
        .isInstanceOf(PricesUnavailable.class)
        .hasMessage("timeout");
  }

  @Test
  void theFingerprintOfWhatIsKnownIsThatOfItsParts() {
    String none = KnownToday.read("packed", BOOK, PriceSnapshots.none()).fingerprint();
    assertThat(KnownToday.read("packed", BOOK, PriceSnapshots.none()).fingerprint())
        .isEqualTo(none);
    assertThat(KnownToday.read("other", BOOK, PriceSnapshots.none()).fingerprint())
        .isNotEqualTo(none);
    assertThat(KnownToday.read("packed", BOOK, times("fargate", "1")).fingerprint())
        .isNotEqualTo(none);
    assertThat(KnownToday.packed(BOOK)).hasSize(64).isEqualTo(KnownToday.packed(BOOK));
  }

  @Test
  void aNewerRatingOfTheChoiceIsNews() {
    Basis basis = basis("gpu=no");
    Decision decision = choosing("ecs-fargate", basis);
    Knowledge rated =
        KnowledgeFolder.real()
            .set("editions/2026.json", "\"2027-01-15\"", "asOf")
            .set("editions/2026.json", "\"2027-01-15\"", rating("asOf"))
            .set("editions/2026.json", "1", rating("rating"))
            .read();

    Finding finding = finding(look(decision, rated, PriceSnapshots.none()));

    assertThat(finding.redated())
        .containsExactly(new Finding.Redated(firstPart(), new AsOf("2027-01-15")));
  }

  private static String firstPart() {
    return KNOWLEDGE.criteria().getFirst().parts().getLast().id();
  }

  private static Object[] rating(String field) {
    return new Object[] {"ratings", firstPart(), "ecs-fargate", field};
  }

  @Test
  void anEditionThatWasChosenOnPurposeStays() {
    assertThat(look(choosingTheBest("edition=book-2021 gpu=no"), KNOWLEDGE, PriceSnapshots.none()))
        .isInstanceOf(Looking.AsDecided.class);
  }

  @Test
  void anEditionThatCameAfterTheDecisionTakesItsPlace() {
    Basis book = basis("edition=book-2021 gpu=no");
    Decision early =
        LifeCycle.begin(
                7,
                Content.of(
                    "t", "eks-ec2", "r", "U0MINA", "", Instant.parse("2022-01-01T00:00:00Z"), book),
                new Status.Accepted())
            .decision();

    Finding finding = finding(look(early, KNOWLEDGE, PriceSnapshots.none()));

    assertThat(finding.recommended())
        .isEqualTo(basis("gpu=no").recommended().stream().sorted().toList());
  }

  @Test
  void aQuestionThatIsNotUnderstoodAnyMoreIsNotGuessed() {
    Basis basis = basis("gpu=no");
    Basis cobol =
        new Basis(
            "edition=2026 cobol=yes",
            basis.edition(),
            basis.knowledgeAsOf(),
            Optional.empty(),
            basis.totals(),
            basis.excluded(),
            basis.recommended(),
            basis.firmness());
    assertThat(look(choosing("ecs-fargate", cobol), KNOWLEDGE, PriceSnapshots.none()))
        .isEqualTo(new Looking.Unclear(Looking.Why.NOT_UNDERSTOOD));
  }

  @Test
  void ownerConversationAndBusAreToldInTheLanguageOfTheDecision() {
    Finding finding =
        new Finding(
            Answer.OVERTAKEN, List.of("eks-auto"), OptionalInt.of(1), OptionalInt.of(2), List.of());
    List<OutboxEntry> entries =
        FactReminders.of(new Tenant("T0ACME"), choosingTheBest("gpu=no"), finding, CLOCK.instant());

    assertThat(entries)
        .extracting(OutboxEntry::what)
        .filteredOn(Outgoing.FactsChanged.class::isInstance)
        .containsExactly(
            new Outgoing.FactsChanged(7, finding, "U0MINA"),
            new Outgoing.FactsChanged(7, finding, "C0GENERAL"));
    assertThat(entries).hasSize(FactReminders.MOST);
    assertThat(entries.getLast().what().key())
        .isEqualTo("event/FactsChanged/CA-7/" + finding.fingerprint());
  }

  private static Finding finding(Looking looking) {
    return ((Looking.Changed) looking).finding();
  }
}
