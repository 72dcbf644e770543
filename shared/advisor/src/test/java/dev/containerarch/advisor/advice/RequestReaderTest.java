package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final RequestReader READER = new RequestReader(KNOWLEDGE);

  private static RequestReader.Reading read(String... words) {
    return READER.read(Arrays.asList(words));
  }

  private static ComparisonRequest request(String... words) {
    RequestReader.Reading reading = read(words);
    assertThat(reading.problems()).isEmpty();
    return reading.request();
  }

  private static FactValue number(String amount) {
    return new FactValue.Quantity(new BigDecimal(amount));
  }

  @Test
  void noWordsAreARequestToo() {
    assertThat(request())
        .isEqualTo(
            new ComparisonRequest("2026", Optional.empty(), Workload.UNKNOWN, Map.of(), List.of()));
  }

  @Test
  void wordsAreReadInAnyOrder() {
    ComparisonRequest expected =
        new ComparisonRequest(
            "book-2021",
            Optional.of("machine-learning"),
            new Workload(
                Map.of(
                    "gpu",
                    new FactValue.Flag(true),
                    "tasks",
                    number("12"),
                    "memory",
                    number("16"))),
            Map.of("cost", 40.0, "hiring", 2.5),
            List.of("ecs-ec2", "eks-ec2"));
    List<String> words =
        new ArrayList<>(
            List.of(
                "machine-learning",
                "gpu=yes",
                "tasks=12",
                "memory=16GB",
                "cost:40",
                "hiring:2.5",
                "edition=book-2021",
                "only=ecs-ec2,eks-ec2"));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(words, new Random(seed));
      assertThat(READER.read(words)).isEqualTo(new RequestReader.Reading(expected, List.of()));
    }
  }

  @Test
  void koreanWordsMeanTheSameAsEnglishOnes() {
    assertThat(
            request(
                "기계-학습",
                "지피유=예",
                "태스크=12개",
                "메모리=16기가",
                "비용:40",
                "채용:2",
                "판=책",
                "만=파게이트,이씨에스-ec2",
                "운영체제=리눅스"))
        .isEqualTo(
            request(
                "machine-learning",
                "gpu=yes",
                "tasks=12",
                "memory=16",
                "cost:40",
                "hiring:2",
                "edition=book-2021",
                "only=ecs-fargate,ecs-ec2",
                "os=linux"));
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(request("GPU=YES", "Cost:40", "EDITION=Book", "ONLY=ECS-Fargate", "Blockchain"))
        .isEqualTo(
            request("gpu=yes", "cost:40", "edition=book", "only=ecs-fargate", "blockchain-node"));
  }

  @Test
  void aValueWhoseQuotesWereRemovedMayHaveBlanks() {
    assertThat(request("memory=16 GB", "only=ecs fargate, eks ec2", "machine learning"))
        .isEqualTo(request("memory=16", "only=ecs-fargate,eks-ec2", "machine-learning"));
  }

  @Test
  void aBareFlagIsTrue() {
    assertThat(request("gpu")).isEqualTo(request("gpu=yes"));
    assertThat(request("지피유", "daemon")).isEqualTo(request("gpu=yes", "daemon=yes"));
  }

  @Test
  void pointsMayBeGivenWithAnEqualsSign() {
    assertThat(request("cost=40", "비용=40")).isEqualTo(request("cost:40"));
  }

  @Test
  void anUnknownFactIsNotStated() {
    assertThat(request("gpu=?", "memory=모름", "os=")).isEqualTo(request());
    assertThat(request("gpu=?", "gpu=yes")).isEqualTo(request("gpu=yes"));
  }

  @Test
  void sayingTheSameTwiceIsNoProblem() {
    assertThat(request("gpu=yes", "gpu", "지피유=예", "cost:40", "cost:40.0", "edition=book", "판=책"))
        .isEqualTo(request("gpu=yes", "cost:40", "edition=book"));
    assertThat(request("memory=1024m", "memory=1")).isEqualTo(request("memory=1"));
    assertThat(request("ml", "machine-learning")).isEqualTo(request("ml"));
  }

  @ParameterizedTest
  @CsvSource({
    "gpu=yes gpu=no, gpu",
    "gpu gpu=no, gpu",
    "memory=4 메모리=8, memory",
    "cost:40 cost:41, cost",
    "비용:40 cost=41, cost",
    "edition=2026 edition=book, edition",
    "ml blockchain, blockchain-node"
  })
  void sayingSomethingElseTheSecondTimeIsAProblem(String words, String name) {
    assertThat(read(words.split(" ", -1)).problems())
        .containsExactly(new RequestProblem.SaidTwice(name));
  }

  @ParameterizedTest
  @CsvSource({
    "kubernets-migration, kubernetes-migration",
    "blokchain, blockchain",
    "gpuu, gpu",
    "banana, ",
    "40, ",
    "\uD83D\uDE80, ",
    "<!channel>, ",
    "=yes, ",
    ":40, ",
  })
  void anUnknownWordIsNamedWithTheNearestOne(String word, String nearest) {
    assertThat(read(word).problems())
        .containsExactly(new RequestProblem.UnknownWord(word, Optional.ofNullable(nearest)));
  }

  @Test
  void aFactThatIsNoFlagNeedsAValue() {
    assertThat(read("memory").problems())
        .singleElement()
        .isEqualTo(new RequestProblem.UnknownWord("memory", Optional.of("memory")));
  }

  @ParameterizedTest
  @CsvSource({"memmory, memory", "gpo, gpu", "메모라, 메모리", "banana, ", "title, "})
  void anUnknownFactIsNamedWithTheNearestOne(String name, String nearest) {
    assertThat(read(name + "=4").problems())
        .containsExactly(new RequestProblem.UnknownFact(name, Optional.ofNullable(nearest)));
  }

  @Test
  void aRefusedValueOfAFactSaysWhatWasWrongWithIt() {
    assertThat(read("gpu=perhaps").problems())
        .containsExactly(
            new RequestProblem.RefusedFact(
                "perhaps", new FactReading.NoFlag((FactDefinition.Flag) KNOWLEDGE.fact("gpu"))));
    assertRefused("memory=1e99", FactReading.OutOfRange.class);
    assertRefused("memory=-5", FactReading.OutOfRange.class);
    assertRefused("memory=NaN", FactReading.NoNumber.class);
    assertRefused("tasks=1.5", FactReading.NotWhole.class);
    assertRefused("hours=731", FactReading.OutOfRange.class);
    assertRefused("os=lunix", FactReading.NoSuchValue.class);
    assertRefused("memory=a=b", FactReading.NoNumber.class);
  }

  private static void assertRefused(String word, Class<? extends FactReading> refusal) {
    assertThat(read(word).problems())
        .singleElement()
        .asInstanceOf(type(RequestProblem.RefusedFact.class))
        .satisfies(problem -> {
          assertThat(problem.typed()).isEqualTo(word.substring(word.indexOf('=') + 1));
          assertThat(problem.refusal()).isInstanceOf(refusal);
        });
  }

  @ParameterizedTest
  @CsvSource({"cots, cost", "reliabilty, reliability", "hirring, hiring", "banana, "})
  void anUnknownCriterionIsNamedWithTheNearestOne(String name, String nearest) {
    assertThat(read(name + ":40").problems())
        .containsExactly(new RequestProblem.UnknownCriterion(name, Optional.ofNullable(nearest)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5",
        "NaN",
        "Infinity",
        "1e9",
        "1e2",
        "1001",
        "1000.001",
        "10000",
        "",
        "40%",
        "4 0",
        "+5",
        "0x10",
        "1,000",
        "1.2345",
        "٤",
        "４",
        "-0",
        "40:30",
        "forty",
        "1d",
        "1f",
        ".5"
      })
  void pointsAreANumberFromZeroToAThousand(String typed) {
    assertThat(read("cost:" + typed).problems())
        .containsExactly(new RequestProblem.RefusedPoints("cost", typed));
    assertThat(read("cost=" + typed).problems())
        .containsExactly(new RequestProblem.RefusedPoints("cost", typed));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "40, 40",
    "1000, 1000",
    "1000.000, 1000",
    "0.5, 0.5",
    "12.125, 12.125",
    "007, 7"
  })
  void acceptedPoints(String typed, double points) {
    assertThat(request("cost:" + typed).points()).isEqualTo(Map.of("cost", points));
  }

  @Test
  void allPointsZeroIsAProblem() {
    assertThat(read("cost:0", "scalability:0", "reliability:0", "engineering:0").problems())
        .containsExactly(new RequestProblem.NoPoints());
  }

  @Test
  void pointsForACriterionWhosePartsHaveNoneAreAProblem() {
    assertThat(read("hiring:0", "know-how:0").problems())
        .containsExactly(new RequestProblem.NoPointsInside("engineering"));
    assertThat(read("hiring:0", "know-how:0", "engineering:0").problems()).isEmpty();
    assertThat(read("cost:0", "scalability:0", "reliability:0").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "edition=2026, 2026",
    "edition=now, 2026",
    "에디션=최신, 2026",
    "edition=book-2021, book-2021",
    "EDITION=BOOK_2021, book-2021",
    "edition=2021, book-2021",
    "판=책, book-2021",
  })
  void editions(String word, String id) {
    assertThat(request(word).edition()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"2027, 2026", "bok, book", "'', ", "first, "})
  void anUnknownEditionIsNamedWithTheKnownOnes(String typed, String nearest) {
    assertThat(read("edition=" + typed).problems())
        .containsExactly(
            new RequestProblem.UnknownEdition(
                typed, List.of("2026", "book-2021"), Optional.ofNullable(nearest)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only=ecs-fargate,eks-ec2",
        "only=fargate,karpenter",
        "ONLY=ECS_Fargate,,EKS-EC2,",
        "만=파게이트,eks-ec2",
        "대상=ecs-fargate,eks-ec2",
        "only=ecs-fargate,ecs-fargate,eks-ec2",
        "only=ecs-fargate only=eks-ec2"
      })
  void onlySomeArchitectures(String words) {
    assertThat(request(words.split(" ", -1)).only()).containsExactly("ecs-fargate", "eks-ec2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"only=", "only=,", "only=, ,", "만="})
  void onlyNothingIsAProblem(String word) {
    assertThat(read(word).problems()).containsExactly(new RequestProblem.OnlyNothing());
  }

  @Test
  void anUnknownArchitectureIsNamedWithTheNearestOne() {
    assertThat(read("only=ecs-fargat,nomad").problems())
        .containsExactly(
            new RequestProblem.UnknownArchitecture("ecs-fargat", Optional.of("ecs-fargate")),
            new RequestProblem.UnknownArchitecture("nomad", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edition=book only=ecs-managed-instances",
        "only=ecs-mi,ecs-ec2 edition=book-2021"
      })
  void anArchitectureThatTheEditionDoesNotRateIsAProblemInAnyOrder(String words) {
    assertThat(read(words.split(" ", -1)).problems())
        .containsExactly(
            new RequestProblem.NotInEdition(
                KNOWLEDGE.architecture("ecs-managed-instances"), KNOWLEDGE.edition("book-2021")));
  }

  @Test
  void readingGoesOnAfterAProblem() {
    RequestReader.Reading reading =
        read("gpu=perhaps", "memory=16", "cots:4", "banana", "cost:40", "edition=1999");

    assertThat(reading.problems()).hasSize(4);
    assertThat(reading.request().stated()).isEqualTo(request("memory=16").stated());
    assertThat(reading.request().points()).isEqualTo(Map.of("cost", 40.0));
  }

  @Test
  void twoHundredUnknownFactsAreTwoHundredProblems() {
    List<String> words =
        IntStream.range(0, 200).mapToObj(i -> "fact" + "x".repeat(i) + i + "=" + i).toList();

    assertThat(READER.read(words).problems())
        .hasSize(200)
        .allMatch(RequestProblem.UnknownFact.class::isInstance);
  }

  @Test
  void aMegabyteInOneWordIsReadLikeAnyOther() {
    String long1 = "x".repeat(1_000_000);

    assertThat(
            read(long1, long1 + "=1", long1 + ":1", "only=" + long1, "edition=" + long1).problems())
        .hasSize(5);
    assertThat(read("cost:" + "9".repeat(1_000_000), "memory=" + "9".repeat(1_000_000)).problems())
        .hasSize(2);
  }

  @Test
  void aUseCaseFillsInWhatIsNotStated() {
    ComparisonRequest asked = request("blockchain-node");
    ComparisonRequest overriding = request("blockchain-node", "storage=0", "gpu=yes", "cost:1");

    assertThat(asked.stated()).isEqualTo(Workload.UNKNOWN);
    assertThat(Premises.of(KNOWLEDGE, asked).workload().value("storage")).contains(number("2000"));
    Premises premises = Premises.of(KNOWLEDGE, overriding);
    assertThat(premises.workload().facts())
        .isEqualTo(Map.of("storage", number("0"), "gpu", new FactValue.Flag(true)));
    assertThat(premises.points().groups().getFirst().points()).isEqualTo(1);
    assertThat(premises.points().groups().getLast().points())
        .isEqualTo(KNOWLEDGE.useCase("blockchain-node").points().get("engineering"));
  }

  @Test
  void theReaderKnowsWhichPairsAreItsOwn() {
    for (String name : List.of("gpu", "GPU", "메모리", "edition", "판", "only", "만", "cost", "비용")) {
      assertThat(READER.knows(name)).as(name).isTrue();
    }
    for (String name : List.of("title", "because", "", "banana")) {
      assertThat(READER.knows(name)).as(name).isFalse();
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 16);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theCanonicalWordsReadBackToTheSameRequest(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      ComparisonRequest request = random(random);
      String canonical = request.canonical();

      RequestReader.Reading again = read(canonical.split(" ", -1));

      // What is put together at random may contradict itself, and reads back all the same.
      assertThat(again.problems())
          .as("seed %d: %s", seed, canonical)
          .allMatch(RequestProblem.Contradictory.class::isInstance);
      assertThat(again.request()).as("seed %d: %s", seed, canonical).isEqualTo(request);
      assertThat(again.request().canonical()).isEqualTo(canonical);
      assertThat(canonical).hasSizeLessThan(1500);
    }
  }

  private static ComparisonRequest random(Random random) {
    var edition = pick(random, KNOWLEDGE.editions());
    Map<String, FactValue> facts = new LinkedHashMap<>();
    for (FactDefinition fact : shuffled(random, KNOWLEDGE.facts())) {
      if (random.nextBoolean()) {
        facts.put(fact.name(), value(random, fact));
      }
    }
    Map<String, Double> points = new LinkedHashMap<>();
    List<String> criteria = new ArrayList<>();
    KNOWLEDGE.criteria().forEach(criterion -> criteria.add(criterion.id()));
    KNOWLEDGE.subCriteria().forEach(part -> criteria.add(part.id()));
    for (String id : shuffled(random, criteria)) {
      if (random.nextInt(3) == 0) {
        points.put(id, (1 + random.nextInt(1_000_000)) / 1000.0);
      }
    }
    List<String> only = new ArrayList<>();
    for (var architecture : shuffled(random, KNOWLEDGE.architecturesOf(edition))) {
      if (random.nextInt(3) == 0) {
        only.add(architecture.id());
      }
    }
    return new ComparisonRequest(
        edition.id(),
        random.nextBoolean()
            ? Optional.of(pick(random, KNOWLEDGE.useCases()).id())
            : Optional.empty(),
        new Workload(facts),
        points,
        only);
  }

  private static FactValue value(Random random, FactDefinition fact) {
    return switch (fact) {
      case FactDefinition.Flag _ -> new FactValue.Flag(random.nextBoolean());
      case FactDefinition.Choice choice -> new FactValue.Choice(pick(random, choice.values()).id());
      case FactDefinition.Quantity quantity -> {
        BigDecimal range = quantity.max().subtract(quantity.min());
        int decimals = quantity.whole() ? 0 : random.nextInt(10);
        BigDecimal amount =
            quantity
                .min()
                .add(range.multiply(BigDecimal.valueOf(random.nextDouble())))
                .setScale(decimals, RoundingMode.CEILING);
        yield new FactValue.Quantity(amount.min(quantity.max()));
      }
    };
  }

  private static <T> T pick(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private static <T> List<T> shuffled(Random random, List<T> things) {
    List<T> copy = new ArrayList<>(things);
    Collections.shuffle(copy, random);
    return copy;
  }

  /// Everything stated in the longest way that is accepted: it must still fit into a button.
  @Test
  void theCanonicalWordsStayShortEvenWithEverythingStated() {
    List<String> words = new ArrayList<>(List.of("edition=2026", "kubernetes-migration"));
    for (FactDefinition fact : KNOWLEDGE.facts()) {
      words.add(
          fact.name()
              + "="
              + switch (fact) {
                case FactDefinition.Flag _ -> "yes";
                case FactDefinition.Choice choice ->
                    choice.values().stream()
                        .map(FactDefinition.Choice.Value::id)
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow();
                case FactDefinition.Quantity quantity ->
                    quantity.whole()
                        ? quantity.max().toPlainString()
                        : quantity.max().intValueExact() - 1 + ".12345678901234567891";
              });
    }
    words.replaceAll(word -> word.equals("arch=arm64") ? "arch=x86" : word);
    KNOWLEDGE.criteria().forEach(criterion -> words.add(criterion.id() + ":999.999"));
    KNOWLEDGE.subCriteria().forEach(part -> words.add(part.id() + ":999.999"));
    words.add(
        "only=" + String.join(",", KNOWLEDGE.architectures().stream().map(a -> a.id()).toList()));

    ComparisonRequest request = request(words.toArray(String[]::new));

    assertThat(request.stated().facts()).hasSize(KNOWLEDGE.facts().size());
    assertThat(request.canonical()).hasSizeLessThan(1500);
    assertThat(request(request.canonical().split(" ", -1))).isEqualTo(request);
  }

  @ParameterizedTest
  @CsvSource({
    "os=windows arch=arm64, os=windows, arch=arm64, windows-on-arm",
    "arch=arm os=윈도우, os=windows, arch=arm64, windows-on-arm",
    "tasks=12 peak=4, peak=4, tasks=12, peak-below-steady",
    "tasks=12 hours=0, tasks=12, hours=0, steady-without-hours"
  })
  void factsThatContradictEachOtherAreNamed(
      String typed, String first, String second, String rule) {
    RequestReader.Reading reading =
        new RequestReader(Knowledge.load()).read(List.of(typed.split(" ")));
    assertThat(reading.problems())
        .singleElement()
        .isInstanceOfSatisfying(
            RequestProblem.Contradictory.class,
            problem -> {
              assertThat(problem.first().word()).isEqualTo(first);
              assertThat(problem.second().word()).isEqualTo(second);
              assertThat(problem.rule().id()).isEqualTo(rule);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "os=windows arch=x86",
        "os=windows",
        "arch=arm64",
        "tasks=12 peak=12",
        "tasks=0 peak=0",
        "peak=4",
        "tasks=0 hours=0",
        "tasks=12 hours=1"
      })
  void whatIsUnknownOrPossibleContradictsNothing(String typed) {
    assertThat(new RequestReader(Knowledge.load()).read(List.of(typed.split(" "))).problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "machine-learning gpu=?, edition=2026 machine-learning gpu=?",
    "machine-learning gpu=모름, edition=2026 machine-learning gpu=?",
    "machine-learning cpu=?, edition=2026 machine-learning",
    "gpu=?, edition=2026",
    "machine-learning gpu=? gpu=no, edition=2026 machine-learning gpu=no"
  })
  void whatIsSaidToBeUnknownTakesAFactOfTheUseCaseBack(String typed, String canonical) {
    RequestReader.Reading reading =
        new RequestReader(Knowledge.load()).read(List.of(typed.split(" ")));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.request().canonical()).isEqualTo(canonical);
  }
}
