package dev.containerarch.advisor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing here asks for a rate of hits: that the report is current is what is asserted, and that
/// the cases were translated into facts and nothing else.
class ValidationTest {

  private static final Path REPORT = Path.of("../../docs/explanation/validation.md");
  private static final String BEGIN =
      "<!-- From here on generated from the cases by ValidationTest: do not edit. -->\n";
  private static final String REFRESH =
      "mvn test -pl shared/advisor -Dtest=ValidationTest -Ddocs.write=true";

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  static List<PublishedCase> cases() {
    return PublishedCase.load();
  }

  @Test
  void theReportIsCurrent() throws IOException {
    List<PublishedCase> cases = cases();
    String generated =
        ValidationReport.of(
            PublishedCase.rules(),
            cases,
            replays(cases, "2026"),
            replays(cases.stream().filter(PublishedCase::isOfTheBooksTime).toList(), "book-2021"));
    String report = Files.readString(REPORT);
    int begin = report.indexOf(BEGIN);
    assertThat(begin).as("the line \"%s\" of %s", BEGIN.strip(), REPORT).isPositive();
    String head = report.substring(0, begin + BEGIN.length());

    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(REPORT, head + "\n" + generated);
    } else {
      assertThat(report)
          .as("docs/explanation/validation.md is not current. Refresh it with: %s", REFRESH)
          .isEqualTo(head + "\n" + generated);
    }
  }

  private static List<Replay> replays(List<PublishedCase> cases, String edition) {
    return cases.stream().map(published -> new Replay(KNOWLEDGE, published, edition)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aTranslationStatesFactsAndNothingElse(PublishedCase published) {
    RequestReader.Reading reading = new RequestReader(KNOWLEDGE).read(published.words());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.request().stated().facts()).hasSameSizeAs(published.words());
    assertThat(reading.request().points()).isEmpty();
    assertThat(reading.request().useCase()).isEmpty();
    assertThat(reading.request().only()).isEmpty();
  }

  /// What they chose must not get in by the translation: these facts rule planes out by themselves.
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aTranslationDoesNotStateTheAnswer(PublishedCase published) {
    assertThat(published.words())
        .noneMatch(word -> word.startsWith("kubernetes=") || word.startsWith("host-access="));
  }

  @Test
  void everyCaseHasItsSourceAndItsPlanes() {
    assertThat(cases())
        .isNotEmpty()
        .allSatisfy(published -> {
          assertThat(published.column("source")).isNotBlank();
          assertThat(published.column("control_plane")).isIn("ECS", "EKS");
          assertThat(published.column("data_plane")).isIn("EC2", "Fargate", "unspecified");
        });
  }
}
