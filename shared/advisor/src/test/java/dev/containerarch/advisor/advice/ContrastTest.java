package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.advice.Contrast.Gap;
import dev.containerarch.advisor.advice.Contrast.Place;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On the small knowledge: fee 0.45, care 0.15, start 0.40; `gpu=yes` rules out two, memory above
/// 16 rules out three.
class ContrastTest {

  private static final double ROUNDING = 1e-9;
  private static final Knowledge SHIPPED = Knowledge.load();

  private static ComparisonRequest request(Knowledge knowledge, String words) {
    RequestReader.Reading reading =
        new RequestReader(knowledge)
            .read(Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toList());
    assertThat(reading.problems()).isEmpty();
    return reading.request();
  }

  private static Contrast contrast(KnowledgeFolder folder, String words, String option) {
    Knowledge knowledge = folder.read();
    return new ContrastAdvisor(knowledge)
        .contrast(new Advisor(knowledge).compare(request(knowledge, words)), option);
  }

  private static <T> List<T> needs(Contrast contrast, Class<T> kind) {
    return contrast.needs().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Two leads with 45 + 15 · ½ + 40 · ½ = 72.5; one 45 · ½ + 15 + 40 · ½ = 57.5; three 0.
  private static KnowledgeFolder twoLeads() {
    return KnowledgeFolder.small().rate("one", 3, 5, 3).rate("two", 5, 3, 3).rate("three", 1, 1, 1);
  }

  @Test
  void differencesAreSignedAndTheLargestComesFirst() {
    Contrast contrast = contrast(twoLeads(), "", "one");

    assertThat(contrast.place()).isEqualTo(Place.BEHIND);
    assertThat(contrast.against().orElseThrow().architecture().id()).isEqualTo("two");
    assertThat(contrast.points()).isCloseTo(-15, within(ROUNDING));
    assertThat(contrast.gaps())
        .extracting(gap -> gap.part().id(), gap -> Math.round(gap.points() * 1e6) / 1e6)
        .containsExactly(tuple("fee", -22.5), tuple("care", 7.5));
    assertThat(contrast.gaps().getFirst().option().after()).hasValue(3);
    assertThat(contrast.gaps().getFirst().against().after()).hasValue(5);
  }

  @Test
  void aRatingIsShownBeforeAndAfterTheSituation() {
    KnowledgeFolder folder =
        twoLeads()
            .addEffect(
                "large", "{\"fact\": \"memory\", \"above\": 8}", "fee", "\"change\": {\"one\": 1}");

    Contrast.Rated rated = contrast(folder, "memory=9", "one").gaps().getFirst().option();
    assertThat(rated.before()).hasValue(3);
    assertThat(rated.after()).hasValue(4);
  }

  /// A point moved from fee to care takes 1 off the lead of 15. Half a step is 5.625 at fee, 5 at
  /// start, 1.875 at care: three half steps are enough at fee and just enough at start, and care
  /// has not so many left.
  @Test
  void whatWouldMakeItFirstIsTheSmallestOfEachKind() {
    Contrast contrast = contrast(twoLeads(), "memory=8", "one");

    Need.WeightMoves moves = needs(contrast, Need.WeightMoves.class).getFirst();
    assertThat(moves.points()).isCloseTo(15, within(ROUNDING));
    assertThat(moves.from()).extracting(part -> part.id()).containsExactly("fee");
    assertThat(moves.to().id()).isEqualTo("care");
    assertThat(needs(contrast, Need.RatingOff.class))
        .extracting(
            off -> off.option().id(),
            off -> off.part().id(),
            Need.RatingOff::from,
            Need.RatingOff::to,
            Need.RatingOff::level)
        .containsExactly(
            tuple("one", "fee", 3.0, 4.5, false),
            tuple("two", "fee", 5.0, 3.5, false),
            tuple("one", "start", 3.0, 4.5, true),
            tuple("two", "start", 3.0, 1.5, true));
    assertThat(needs(contrast, Need.FactOtherwise.class))
        .containsExactly(
            new Need.FactOtherwise(
                new FactChange.OneOf(
                    twoLeads().read().fact("gpu"),
                    Optional.empty(),
                    List.of(new FactValue.Flag(true))),
                false));
  }

  /// Three has nothing: it would need all, and no single thing is enough.
  @Test
  void whatNothingHelpsIsSaidToBeSo() {
    assertThat(contrast(twoLeads(), "", "three").needs())
        .containsExactly(new Need.NoWeighting(), new Need.NoRating(), new Need.NoFact());
  }

  /// Above 64 one has 45 + 15 + 20 = 80.
  @Test
  void aNumberIsReportedAsTheWholeStretchThatIsEnough() {
    KnowledgeFolder folder =
        twoLeads()
            .addEffect(
                "huge", "{\"fact\": \"memory\", \"above\": 64}", "fee", "\"change\": {\"one\": 2}");

    Knowledge knowledge = folder.read();
    assertThat(needs(contrast(folder, "gpu=no memory=4", "one"), Need.FactOtherwise.class))
        .extracting(Need.FactOtherwise::change)
        .contains(
            new FactChange.Between(
                (FactDefinition.Quantity) knowledge.fact("memory"),
                Optional.of(new FactValue.Quantity(new BigDecimal(4))),
                Optional.of(new BigDecimal(64)),
                false,
                Optional.empty(),
                true));
  }

  @Test
  void aLimitIsNamedWithItsPriceAndWithTheFactThatKeepsIt() {
    Contrast contrast = contrast(twoLeads(), "gpu=yes", "two");

    assertThat(contrast.place()).isEqualTo(Place.RULED_OUT);
    assertThat(contrast.points()).isCloseTo(15, within(ROUNDING));
    assertThat(needs(contrast, Need.LimitKept.class))
        .extracting(need -> need.limit().id(), Need.LimitKept::stated)
        .containsExactly(tuple("no-gpu", new FactValue.Flag(true)));
    Need.LimitsPrice price = needs(contrast, Need.LimitsPrice.class).getFirst();
    assertThat(price.leader().orElseThrow().id()).isEqualTo("one");
    assertThat(price.ahead()).isCloseTo(15, within(ROUNDING));
    assertThat(needs(contrast, Need.FactOtherwise.class))
        .extracting(need -> ((FactChange.OneOf) need.change()).values())
        .containsExactly(List.of(new FactValue.Flag(false)));
  }

  @Test
  void theOneInFrontIsHeldAgainstTheSecond() {
    Contrast contrast = contrast(twoLeads(), "", "two");

    assertThat(contrast.place()).isEqualTo(Place.FIRST);
    assertThat(contrast.against().orElseThrow().architecture().id()).isEqualTo("one");
    assertThat(contrast.points()).isCloseTo(15, within(ROUNDING));
    assertThat(contrast.needs()).isEmpty();
  }

  @Test
  void equalsAreLevelAndNeedNothing() {
    Contrast contrast = contrast(KnowledgeFolder.small(), "", "two");

    assertThat(contrast.place()).isEqualTo(Place.LEVEL);
    assertThat(contrast.points()).isZero();
    assertThat(contrast.gaps()).isEmpty();
    assertThat(contrast.needs()).isEmpty();
  }

  @Test
  void withoutALeaderTheBestOfTheOthersIsHeldAgainstIt() {
    Contrast both = contrast(twoLeads(), "only=two,three gpu=yes memory=32", "three");
    assertThat(both.against().orElseThrow().architecture().id()).isEqualTo("two");
    assertThat(needs(both, Need.LimitsPrice.class).getFirst().leader()).isEmpty();

    Contrast alone = contrast(twoLeads(), "only=two gpu=yes", "two");
    assertThat(alone.against()).isEmpty();
    assertThat(alone.gaps()).isEmpty();
    assertThat(needs(alone, Need.FactOtherwise.class)).hasSize(1);
  }

  @Test
  void whatIsNotComparedIsRefused() {
    assertThatThrownBy(() -> contrast(twoLeads(), "only=one", "two"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// As tried out: every fact that is named makes the option first, and of the others none does,
  /// whatever value it takes.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpu=yes memory=200 existing=kubernetes",
        "tasks=10 peak=12 image=500 start=20",
        "edition=book-2021 cpu=8 cost:10"
      })
  void factsAreNeitherMadeUpNorForgotten(String words) {
    ComparisonRequest request = request(SHIPPED, words);
    Comparison comparison = new Advisor(SHIPPED).compare(request);
    List<Contrast> contrasts = new ArrayList<>();
    for (Standing standing : comparison.standings()) {
      Contrast contrast =
          new ContrastAdvisor(SHIPPED).contrast(comparison, standing.architecture().id());
      double sum = contrast.gaps().stream().mapToDouble(Gap::points).sum();
      assertThat(sum).isCloseTo(contrast.points(), within(1e-6));
      if (contrast.place() == Place.BEHIND || contrast.place() == Place.RULED_OUT) {
        contrasts.add(contrast);
      }
    }
    for (FactDefinition fact : SHIPPED.facts()) {
      for (FactValue value : values(fact)) {
        List<String> first = first(request, fact.name(), value);
        for (Contrast contrast : contrasts) {
          List<Need.FactOtherwise> ofFact =
              needs(contrast, Need.FactOtherwise.class).stream()
                  .filter(need -> need.change().fact().equals(fact))
                  .toList();
          boolean isNamed = ofFact.stream().anyMatch(need -> isOneOf(need.change(), fact, value));
          if (isNamed || ofFact.isEmpty()) {
            String option = contrast.option().architecture().id();
            assertThat(first.contains(option))
                .as("%s with %s=%s for %s", words, fact.name(), value.canonical(), option)
                .isEqualTo(isNamed);
          }
        }
      }
    }
  }

  private static List<String> first(ComparisonRequest request, String fact, FactValue value) {
    Workload workload = request.stated().with(fact, value);
    var asked =
        new ComparisonRequest(
            request.edition(), request.useCase(), workload, request.points(), request.only());
    return new Advisor(SHIPPED)
        .compare(asked).eligible().stream()
            .filter(place -> place.rank() == 1)
            .map(place -> place.architecture().id())
            .toList();
  }

  private static boolean isOneOf(FactChange change, FactDefinition fact, FactValue value) {
    if (!change.fact().equals(fact)) {
      return false;
    }
    return switch (change) {
      case FactChange.OneOf(_, _, List<FactValue> values) -> values.contains(value);
      case FactChange.Between(
              _,
              _,
              var low,
              boolean lowIncluded,
              var high,
              boolean highIncluded) -> {
        BigDecimal amount = ((FactValue.Quantity) value).amount();
        boolean above = low.isEmpty() || amount.compareTo(low.get()) > (lowIncluded ? -1 : 0);
        yield above && (high.isEmpty() || amount.compareTo(high.get()) < (highIncluded ? 1 : 0));
      }
    };
  }

  private static List<FactValue> values(FactDefinition fact) {
    return switch (fact) {
      case FactDefinition.Flag _ -> List.of(new FactValue.Flag(true), new FactValue.Flag(false));
      case FactDefinition.Choice choice ->
          choice.values().stream()
              .<FactValue>map(value -> new FactValue.Choice(value.id()))
              .toList();
      case FactDefinition.Quantity quantity -> {
        List<FactValue> values = new ArrayList<>();
        Stream.of(
                "0", "1", "3", "5", "10", "17", "30", "31", "60", "120", "121", "176", "201", "300",
                "1001", "5000")
            .map(BigDecimal::new)
            .filter(value -> value.compareTo(quantity.min()) >= 0)
            .filter(value -> value.compareTo(quantity.max()) <= 0)
            .filter(value -> !quantity.whole() || value.scale() <= 0)
            .forEach(value -> values.add(new FactValue.Quantity(value)));
        yield values;
      }
    };
  }
}
