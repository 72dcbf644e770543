package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.CostFlag;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.price.InputWords;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostRequestReaderTest {

  private static final PriceBook BOOK = PriceBook.load();
  private static final CostRequestReader READER = new CostRequestReader(Knowledge.load(), BOOK);

  @Test
  void factsAndInputsAreToldApart() {
    CostRequest request = take("tasks=20 cpu=500m memory=2 wage=1,000 적재율=70 burstable=no");

    assertThat(request.facts().canonical()).isEqualTo("edition=2026 tasks=20 cpu=0.5 memory=2");
    assertThat(request.canonical())
        .isEqualTo("edition=2026 tasks=20 cpu=0.5 memory=2 wage=1000 packing=70 burstable=no");
    assertThat(request.numbers()).containsOnlyKeys(CostInput.WAGE, CostInput.PACKING);
    assertThat(request.flags()).containsOnly(java.util.Map.entry(CostFlag.BURSTABLE, false));
  }

  @Test
  void aNumberBehindAYesOrNoFactIsTheInput() {
    assertThat(take("spot=30 gpus=2").numbers()).containsOnlyKeys(CostInput.SPOT, CostInput.GPUS);
    assertThat(take("spot=yes gpus=yes").numbers()).isEmpty();
    assertThat(take("spot=yes gpus=yes").facts().stated().facts()).containsOnlyKeys("spot", "gpu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tasks=20 cpu=1 memory=2 region=ap-northeast-2",
        "tasks=20 krw=1400",
        "tasks=20 wage=₩56,000 krw=1400 share=50",
        "machine-learning cost:40 wage=30.5 spot=10 extended-support burstable=no only=ecs-ec2"
      })
  void whatWasReadCanBeReadBack(String words) {
    CostRequest request = take(words);

    assertThat(take(request.canonical())).isEqualTo(request);
  }

  @ParameterizedTest
  @CsvSource({
    "wage=50000KRW krw=1400,   35.7143",
    "wage=₩50000 krw=1400,     35.7143",
    "krw=1400 인건비=50000원,    35.7143",
    "wage=40eur eur=0.8,       50.0000",
    "wage=6000엔 jpy=150,       40.0000",
    "wage=$30,                 30.0000",
    "wage=30USD krw=1400,      30.0000",
  })
  void aWageMayBeInAnotherCurrency(String words, BigDecimal usd) {
    assertThat(take(words).numbers().get(CostInput.WAGE)).isEqualByComparingTo(usd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wage=50000KRW", "wage=50000원 eur=0.9", "jpy=150 wage=40€"})
  void aWageInAnotherCurrencyNeedsItsRate(String words) {
    assertThat(read(words).problems())
        .singleElement()
        .isInstanceOf(RequestProblem.NoExchangeRate.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"krw=0", "krw=-3", "eur=NaN", "share=101", "share=-1", "wage=50000XYZ"})
  void whatCannotBeARateOrAShareIsRefused(String words) {
    assertThat(read(words).problems())
        .singleElement()
        .isInstanceOf(RequestProblem.RefusedFact.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"share=50 hours=100", "krw=1400 eur=0.9", "wage=30 wage=$40"})
  void nothingIsSaidTwice(String words) {
    assertThat(read(words).problems()).singleElement().isInstanceOf(RequestProblem.SaidTwice.class);
  }

  @Test
  void aShareIsThatPartOfTheHoursOfAMonth() {
    assertThat(take("share=25").facts().canonical()).contains("hours=182.5");
  }

  @Test
  void everyInputAndFlagHasItsWords() {
    assertThat(BOOK.inputWords().stream().map(InputWords::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    Arrays.stream(CostInput.values()).map(CostInput::id),
                    Arrays.stream(CostFlag.values()).map(CostFlag::id),
                    Stream.of("share", "krw", "jpy", "eur"))
                .flatMap(names -> names)
                .toList());
  }

  /// A word of an input must not take a fact or criterion away from those who use it elsewhere.
  @Test
  void noWordOfAnInputMeansSomethingElse() {
    Knowledge knowledge = Knowledge.load();
    for (InputWords input : BOOK.inputWords()) {
      for (String word : input.words()) {
        assertThat(knowledge.factWords().find(word)).as(word).isEmpty();
        assertThat(knowledge.criterionWords().find(word)).as(word).isEmpty();
      }
    }
  }

  private static CostRequestReader.Reading read(String words) {
    return READER.read(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));
  }

  private static CostRequest take(String words) {
    CostRequestReader.Reading reading = read(words);
    assertThat(reading.problems()).as(words).isEmpty();
    return reading.request();
  }
}
