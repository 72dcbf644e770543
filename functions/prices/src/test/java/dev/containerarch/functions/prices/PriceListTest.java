package dev.containerarch.functions.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.cost.price.PriceQuote;
import dev.containerarch.advisor.cost.price.PriceReading;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.functions.prices.FakePriceList.Trouble;
import dev.containerarch.functions.prices.PriceList.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.pricing.PricingClient;

class PriceListTest {

  private static final String SEOUL = "ap-northeast-2";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final RateKey M7I = new RateKey("ec2", "m7i.large", "on-demand", "hour");

  private FakePriceList fake;
  private PricingClient client;

  @BeforeEach
  void start() throws IOException {
    fake = FakePriceList.start();
    client = fake.client();
  }

  @AfterEach
  void stop() {
    client.close();
    fake.close();
  }

  @Test
  void everyRowOfEveryPageIsRead() {
    PriceReading reading = whole().reading();

    assertThat(reading.quotes()).hasSize(316 + 5 + 2);
    assertThat(reading.published()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(reading.date()).isEqualTo(TODAY);
    assertThat(reading.quotes())
        .contains(
            new PriceQuote(M7I, "0.1239", "USD", "Hrs", "PL-EC2"),
            new PriceQuote(
                new RateKey("fargate", "linux-arm64", "on-demand", "vcpu-hour"),
                "0.03725",
                "USD",
                "hours",
                "PL-ECS"),
            new PriceQuote(
                new RateKey("fargate", "linux-any", "on-demand", "ephemeral-gb-hour"),
                "0.000127",
                "USD",
                "GB-Hours",
                "PL-ECS"),
            new PriceQuote(
                new RateKey("eks", "cluster", "extended-support-surcharge", "hour"),
                "0.5",
                "USD",
                "Hours",
                "PL-EKS"));
    assertThat(fake.requests()).as("four pages of EC2, one of each other").hasSize(4 + 1 + 1);
  }

  @Test
  void whatIsAskedForIsLinuxOnDemandInTheRegion() {
    whole();

    assertThat(fake.requests().getFirst().get("MaxResults").getAsInt()).isEqualTo(100);
    assertThat(fake.requests().getFirst().getAsJsonArray("Filters").toString())
        .contains(
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"operatingSystem\",\"Value\":\"Linux\"}",
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"tenancy\",\"Value\":\"Shared\"}",
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"preInstalledSw\",\"Value\":\"NA\"}",
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"capacitystatus\",\"Value\":\"Used\"}",
            "{\"Type\":\"TERM_MATCH\",\"Field\":\"regionCode\",\"Value\":\"ap-northeast-2\"}");
    assertThat(fake.requests().getLast().getAsJsonArray("Filters").toString())
        .contains("{\"Type\":\"CONTAINS\",\"Field\":\"usagetype\",\"Value\":\"AmazonEKS-Hours:\"}");
  }

  @Test
  void whatIsNoRowOfTheBookIsLeftOut() {
    String windows =
        "\"operatingSystem\":\"Windows\",\"tenancy\":\"Shared\",\"preInstalledSw\":\"NA\",\"capacitystatus\":\"Used\"";
    fake.has(
        Offer.EC2,
        SEOUL,
        List.of(
            Entries.linux("m7i.large", SEOUL, "USD", "0.1239000000"),
            Entries.linux("m7i.large", "ap-northeast-1", "USD", "0.13"),
            Entries.linux("x99.huge", SEOUL, "USD", "9"),
            Entries.instance("m7i.large", windows, SEOUL, "USD", "0.3"),
            Entries.linux("m7i.large", SEOUL, "USD", "0").replace("APN2-Box", "APN2-UnusedBox")));
    fake.has(
        Offer.ECS,
        SEOUL,
        List.of(
            Entries.entry(
                SEOUL, "AmazonECS", "APN2-Fargate-Windows-GB-Hours", "hours", "USD", "0.01"),
            Entries.entry(SEOUL, "AmazonECS", "Fargate-GB-Hours", "hours", "USD", "0.00511")));

    assertThat(whole().reading().quotes())
        .contains(new PriceQuote(M7I, "0.1239000000", "USD", "Hrs", "PL-EC2"))
        .hasSize(1 + 1 + 2);
  }

  @Test
  void aCurrencyIsPassedOnAsItIs() {
    fake.has(Offer.EC2, SEOUL, List.of(Entries.linux("m7i.large", SEOUL, "CNY", "0.9")));

    assertThat(whole().reading().quotes())
        .contains(new PriceQuote(M7I, "0.9", "CNY", "Hrs", "PL-EC2"));
  }

  @Test
  void noTokenEndsTheListAsAnEmptyOneDoes() {
    fake.tokens(token -> Optional.of(token).filter(any -> !any.isEmpty()));

    assertThat(whole().reading().quotes()).hasSize(316 + 5 + 2);
  }

  @Test
  void pagesThatGoRoundInCirclesAreNoReading() {
    fake.tokens(_ -> Optional.of("0"));

    assertThat(failed().why()).isEqualTo("AmazonEC2: the pages have no end");
  }

  @Test
  void throttlingIsWaitedOut() {
    fake.troubled(
        Offer.ECS,
        SEOUL,
        Trouble.error(400, "ThrottlingException"),
        Trouble.error(400, "ThrottlingException"));

    assertThat(whole().reading().quotes()).hasSize(316 + 5 + 2);
    assertThat(fake.requests()).hasSize(4 + 3 + 1);
  }

  @Test
  void aMissingPageIsNoReading() {
    List<String> many = new ArrayList<>(Entries.bundled(Offer.EKS, SEOUL));
    fake.has(Offer.EKS, SEOUL, many);
    fake.troubled(Offer.EKS, SEOUL, Trouble.error(400, "ExpiredNextTokenException"));

    assertThat(failed().why()).startsWith("AmazonEKS: ExpiredNextTokenException, HTTP 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>busy</html>", "{\"PriceList\":[", "[]"})
  void anAnswerThatIsNoPageIsNoReading(String body) {
    Trouble[] always = new Trouble[20];
    java.util.Arrays.fill(always, new Trouble(200, body));
    fake.troubled(Offer.EC2, SEOUL, always);

    Answer answer = read(Duration.ofMinutes(5));

    assertThat(
            answer instanceof Answer.Failed
                || (answer instanceof Answer.Whole(PriceReading reading, _)
                    && reading.quotes().stream()
                        .noneMatch(quote -> quote.key().product().equals("ec2"))))
        .as("failed, or a list without a single price, which the check refuses: %s", answer)
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "null",
        "{}",
        "{\"product\":{}}",
        "{\"product\":{\"attributes\":[]},\"publicationDate\":\"2026-11-27T18:21:30Z\"}",
        "{\"product\":{\"attributes\":{}},\"terms\":{},\"publicationDate\":\"soon\"}",
        "{\"product\":{\"attributes\":{}},\"terms\":[],\"publicationDate\":\"2026-11-27T18:21:30Z\"}"
      })
  void anEntryThatIsNoProductIsCountedAndTheOthersHold(String garbage) {
    List<String> entries = new ArrayList<>(Entries.bundled(Offer.EC2, SEOUL));
    entries.add(7, garbage);
    fake.has(Offer.EC2, SEOUL, entries);

    assertThat(whole().unreadable()).isEqualTo(1);
    assertThat(whole().reading().quotes()).hasSize(316 + 5 + 2);
  }

  @Test
  void withoutTimeNoPageIsAskedFor() {
    assertThat(read(Duration.ofSeconds(5))).isInstanceOf(Answer.Failed.class);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aListFromTheFutureIsNotBelieved() {
    fake.has(
        Offer.EKS,
        SEOUL,
        Entries.bundled(Offer.EKS, SEOUL).stream()
            .map(entry -> entry.replace("publicationDate\":\"2026", "publicationDate\":\"2062"))
            .toList());

    assertThat(failed().why()).contains("2062-11-27");
  }

  private Answer read(Duration left) {
    return new PriceList(client, Wiring.instanceTypes()).read(SEOUL, TODAY, () -> left);
  }

  private Answer.Whole whole() {
    Answer answer = read(Duration.ofMinutes(5));
    assertThat(answer).isInstanceOf(Answer.Whole.class);
    return (Answer.Whole) answer;
  }

  private Answer.Failed failed() {
    Answer answer = read(Duration.ofMinutes(5));
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    return (Answer.Failed) answer;
  }
}
