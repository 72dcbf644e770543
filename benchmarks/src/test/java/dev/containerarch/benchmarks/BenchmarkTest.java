package dev.containerarch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import dev.containerarch.local.lambda.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

  private static final String SECRET = "local-signing-secret";

  @Test
  void signsBothKindsOfEventAsSlackDoes() {
    var commands = new SlashCommands("T1", SECRET, Clock.systemUTC());

    JsonObject http = json(commands.httpApi("compare cost:40"));
    String body =
        new String(
            Base64.getDecoder().decode(http.get("body").getAsString()), StandardCharsets.UTF_8);
    assertThat(body).contains("text=compare+cost%3A40", "team_id=T1", "trigger_id=T1.1");
    assertSigned(http, body, "x-slack-request-timestamp", "x-slack-signature");

    JsonObject rest = json(commands.restApi("history"));
    body = rest.get("body").getAsString();
    assertThat(body).contains("text=history", "trigger_id=T1.2");
    assertSigned(rest, body, "X-Slack-Request-Timestamp", "X-Slack-Signature");
  }

  @Test
  void takesQuantilesByNearestRank() {
    var hundred = IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();
    assertThat(Sample.quantile(hundred, 0.50)).isEqualTo(Duration.ofMillis(50));
    assertThat(Sample.quantile(hundred, 0.99)).isEqualTo(Duration.ofMillis(99));
    assertThat(Sample.quantile(hundred.reversed(), 1.0)).isEqualTo(Duration.ofMillis(100));
    assertThat(Sample.quantile(List.of(Duration.ofMillis(7)), 0.01))
        .isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void readsItsOptionsAndSaysHowToRepeatThem() {
    Options options =
        Options.parse(List.of("--runs", "3", "--only", "peer", "--core", "none", "--warm", "10"));
    assertThat(options.core()).isEqualTo(OptionalInt.empty());
    assertThat(Options.parse(List.of(options.command().split(" ")).subList(1, 13)))
        .isEqualTo(options);
    assertThatThrownBy(() -> Options.parse(List.of("--runs", "0")))
        .hasMessage("--runs is a whole number from 1 on, not 0");
    assertThatThrownBy(() -> Options.parse(List.of("--fast", "yes")))
        .hasMessage("no such option: --fast");
    assertThatThrownBy(() -> Options.parse(List.of("--runs")))
        .hasMessage("--runs needs a value, or is not known");
  }

  @Test
  void reportsMediansRangesAndTheRatioToThePeer() {
    var samples = new LinkedHashMap<Contender, List<Sample>>();
    samples.put(contender("peer"), List.of(sample(900, 100), sample(700, 300), sample(1500, 500)));
    samples.put(contender("front"), List.of(sample(400, 100), sample(300, 100), sample(500, 200)));
    var machine = new Machine("Processor", 2, 8, "Linux", "JDK 25", 0.25, "abc1234");
    String report =
        new Report(Options.parse(List.of("--runs", "3")), machine, LocalDate.parse("2026-11-23"))
            .markdown(samples);
    assertThat(report)
        .contains("Measured on 2026-11-23 at commit abc1234 with `bin/bench-front --runs 3 ")
        .contains("| peer | 900 (700–1500) | 300 (100–500) | 1000 (1000–2000) | 1.00 |")
        .contains("| front | 400 (300–500) | 100 (100–200) | 500 (400–700) | 0.50 |")
        .contains("| front | ask | 2.00 (2.00) | 3.00 (3.00) |");
  }

  private static Contender contender(String name) {
    return new Contender(
        name,
        LambdaFunction.of(Path.of(name + ".zip"), "Handler"),
        List.of(new Contender.Request("ask", commands -> commands.httpApi("help"))),
        List.of(),
        _ -> true);
  }

  private static Sample sample(int initMillis, int firstMillis) {
    var warm = IntStream.rangeClosed(1, 3).mapToObj(Duration::ofMillis).toList();
    return new Sample(
        Duration.ofMillis(initMillis), Duration.ofMillis(firstMillis), Map.of("ask", warm));
  }

  private static JsonObject json(byte[] event) {
    return JsonParser.parseString(new String(event, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static void assertSigned(
      JsonObject event, String body, String timestamp, String signature) {
    JsonObject headers = event.getAsJsonObject("headers");
    assertThat(headers.get(signature).getAsString())
        .isEqualTo(
            new SlackSignature.Generator(SECRET)
                .generate(headers.get(timestamp).getAsString(), body));
  }
}
