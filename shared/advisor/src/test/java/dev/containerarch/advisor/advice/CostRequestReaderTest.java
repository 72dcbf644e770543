package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.CostFlag;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.price.InputWords;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "machine-learning cost:40 wage=30.5 spot=10 extended-support burstable=no only=ecs-ec2"
      })
  void whatWasReadCanBeReadBack(String words) {
    CostRequest request = take(words);

    assertThat(take(request.canonical())).isEqualTo(request);
  }

  @Test
  void everyInputAndFlagHasItsWords() {
    assertThat(BOOK.inputWords().stream().map(InputWords::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(CostInput.values()).map(CostInput::id),
                    Arrays.stream(CostFlag.values()).map(CostFlag::id))
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

  private static CostRequest take(String words) {
    CostRequestReader.Reading reading =
        READER.read(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    assertThat(reading.problems()).as(words).isEmpty();
    return reading.request();
  }
}
