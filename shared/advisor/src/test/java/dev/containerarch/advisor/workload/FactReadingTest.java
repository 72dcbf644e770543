package dev.containerarch.advisor.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReadingTest {

  private static FactReading quantity(String amount) {
    return new FactReading.Stated(new FactValue.Quantity(new BigDecimal(amount)));
  }

  static Stream<FactDefinition> facts() {
    return Stream.of(Facts.GPU, Facts.MEMORY, Facts.DISK, Facts.TASKS, Facts.OS);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactMayBeLeftUnknown(FactDefinition fact) {
    for (String typed :
        List.of("", " ", "?", " ? ", "unknown", "UNKNOWN", "모름", "미정", "\u3000모름\t")) {
      assertThat(fact.read(typed)).as(typed).isEqualTo(new FactReading.LeftUnknown());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "YES", " Yes ", "y", "true", "on", "ｙｅｓ", "예", "네", "있음"})
  void aFlagMayBeTrue(String typed) {
    assertThat(Facts.GPU.read(typed)).isEqualTo(new FactReading.Stated(new FactValue.Flag(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "NO", "n", "false", "Off", "아니요", "아니오", "없음"})
  void aFlagMayBeFalse(String typed) {
    assertThat(Facts.GPU.read(typed)).isEqualTo(new FactReading.Stated(new FactValue.Flag(false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "1", "0", "yess", "yes no", "예예", "\u0000"})
  void anythingElseIsNoFlag(String typed) {
    assertThat(Facts.GPU.read(typed)).isEqualTo(new FactReading.NoFlag(Facts.GPU));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4",
    "4.0, 4",
    "４, 4", // full width, as a Korean keyboard may give it
    "１６ＧＢ, 16",
    "0.5, 0.5",
    ".5, 0.5",
    "5., 5",
    "0.0625, 0.0625",
    "24576, 24576",
    "'1,000', 1000",
    "'24,576', 24576",
    "'1,000.25', 1000.25",
    "'2,048m', 2",
    "1e2, 100",
    "1E+2, 100",
    "25e-1, 2.5",
    "0004, 4",
    "4GiB, 4",
    "4 gib, 4",
    "4GB, 4",
    "'4 GB', 4",
    "'4  g', 4",
    "4기가, 4",
    "512m, 0.5",
    "512MB, 0.5",
    "'512 MiB', 0.5",
    "1e3mb, 0.9765625",
    "' 4 ', 4",
  })
  void aNumberMayBeWrittenInManyWays(String typed, String amount) {
    assertThat(Facts.MEMORY.read(typed)).isEqualTo(quantity(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "much",
        "4 apples",
        "4 x 2",
        "4-8",
        "4..5",
        "1e",
        "e5",
        "1e999",
        "+4",
        "--4",
        "0x10",
        "\u0664",
        "123456789012345678901234567890",
        "0.123456789012345678901234567890",
        "4GB8",
        "GB",
        ".",
        "-",
        "4\u0000",
        "4\uD83D\uDE80",
        "4 4"
      })
  void anythingElseIsNoNumber(String typed) {
    assertThat(Facts.MEMORY.read(typed)).isEqualTo(new FactReading.NoNumber(Facts.MEMORY));
  }

  /// In half of Europe `0,5` is a half: reading it as 5 would be wrong in silence.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,5",
        "1,5",
        "1,50",
        "1,0000",
        "1000,000",
        ",5",
        "5,",
        ",",
        "1,000.5,5",
        "1,,000"
      })
  void aCommaThatDoesNotGroupThousandsIsNoNumber(String typed) {
    assertThat(Facts.MEMORY.read(typed)).isEqualTo(new FactReading.NoNumber(Facts.MEMORY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-5", "-0.5", "0", "0.06", "63m", "24577", "1e99", "-1e99", "99999999999"})
  void aNumberOutsideTheBoundsIsOutOfRange(String typed) {
    assertThat(Facts.MEMORY.read(typed)).isEqualTo(new FactReading.OutOfRange(Facts.MEMORY));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "12, 12", "12.0, 12", "1.2e1, 12", "100000, 100000", "'12 개', 12"})
  void aCountIsAWholeNumber(String typed, String amount) {
    assertThat(Facts.TASKS.read(typed)).isEqualTo(quantity(amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "0.1", "99999.999", "5e-1"})
  void aFractionOfACountIsRefused(String typed) {
    assertThat(Facts.TASKS.read(typed)).isEqualTo(new FactReading.NotWhole(Facts.TASKS));
  }

  @ParameterizedTest
  @CsvSource({
    "linux, linux",
    "LINUX, linux",
    "리눅스, linux",
    "윈도우, windows",
    "Win_Server, windows",
    "win server, windows"
  })
  void aChoiceIsFoundByAnyOfItsWords(String typed, String id) {
    assertThat(Facts.OS.read(typed)).isEqualTo(new FactReading.Stated(new FactValue.Choice(id)));
  }

  @ParameterizedTest
  @CsvSource({"linx, linux", "widnows, windows", "리눅슨, 리눅스", "solaris, ", "yes, "})
  void anUnknownChoiceNamesTheAcceptedOnesAndTheNearest(String typed, String nearest) {
    assertThat(Facts.OS.read(typed))
        .isEqualTo(
            new FactReading.NoSuchValue(
                Facts.OS, List.of("linux", "windows"), Optional.ofNullable(nearest)));
  }

  @Test
  void aMegabyteOfAnythingIsRefusedLikeAnythingElse() {
    for (String part : List.of("9", "x", ",000", " ", "9,", ".5", "e", "\uD83D\uDE80")) {
      String typed = "1" + part.repeat(1_000_000 / part.length()) + "x";
      assertThat(Facts.MEMORY.read(typed)).isEqualTo(new FactReading.NoNumber(Facts.MEMORY));
      assertThat(Facts.GPU.read(typed)).isEqualTo(new FactReading.NoFlag(Facts.GPU));
      assertThat(Facts.OS.read(typed)).isInstanceOf(FactReading.NoSuchValue.class);
    }
  }

  @Test
  void aChoiceNeedsWordsThatMeanOneValue() {
    Text text = new Text("text", "글");
    assertThatThrownBy(() ->
            new FactDefinition.Choice(
                "os",
                List.of(),
                text,
                text,
                List.of(
                    new FactDefinition.Choice.Value("linux", text, List.of("x")),
                    new FactDefinition.Choice.Value("windows", text, List.of("X")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two meanings");
  }

  @Test
  void anAcceptedChoiceHasItsLabel() {
    assertThat(Facts.OS.value("windows").aliases()).contains("윈도우");
  }

  @ParameterizedTest
  @CsvSource({"0.0, 0", "-0, 0", "1e2, 100", "100.00, 100", "0.50, 0.5", "5.12E+2, 512"})
  void equalAmountsAreOneValueWithOneSpelling(String amount, String canonical) {
    var value = new FactValue.Quantity(new BigDecimal(amount));

    assertThat(value.canonical()).isEqualTo(canonical);
    assertThat(value).isEqualTo(new FactValue.Quantity(new BigDecimal(canonical)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-99",
        "1e-21",
        "0.00000000000000000001mb",
        "12345678.12345678901234567890mb",
        "1e-20"
      })
  void aNumberTooFineToSpellOutStillHasASpellingThatReadsBack(String typed) {
    assertReadsBack(Facts.DISK, typed);
  }

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSpellingOfEveryValueReadsBackToTheSameValue(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      BigDecimal amount =
          new BigDecimal(random.nextDouble(), new MathContext(1 + random.nextInt(15)))
              .scaleByPowerOfTen(random.nextInt(60) - 50);
      for (FactDefinition fact : List.of(Facts.MEMORY, Facts.DISK, Facts.TASKS)) {
        for (String unit : List.of("", "mb")) {
          String typed =
              String.format("%s%s", amount.signum() == 0 ? "0" : scientific(amount), unit);
          assertReadsBack(fact, typed);
        }
      }
    }
    for (FactDefinition fact : List.of(Facts.GPU, Facts.OS)) {
      for (String typed : List.of("yes", "no", "linux", "windows", "예", "윈도우")) {
        assertReadsBack(fact, typed);
      }
    }
  }

  private static String scientific(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.unscaledValue() + "e" + -stripped.scale();
  }

  private static void assertReadsBack(FactDefinition fact, String typed) {
    if (fact.read(typed) instanceof FactReading.Stated(FactValue value)) {
      assertThat(value.canonical()).as(typed).hasSizeLessThanOrEqualTo(41);
      assertThat(fact.read(value.canonical())).as(typed).isEqualTo(new FactReading.Stated(value));
    }
  }
}
