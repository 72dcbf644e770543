package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static Intake intake(String text) {
    return Intake.parse(KNOWLEDGE, text);
  }

  private static ComparisonRequest request(Intake intake) {
    RequestReader.Reading reading = new RequestReader(KNOWLEDGE).read(intake.words());
    assertThat(reading.problems()).isEmpty();
    return reading.request();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "edition=2026",
        "edition=book-2021 machine-learning cpu=0.5 gpu=? cost:40 care:x only=ecs-ec2,eks-ec2",
        "memory=4\u00a0GBB"
      })
  void whatIsWrittenReadsBack(String text) {
    assertThat(intake(intake(text).text())).isEqualTo(intake(text));
  }

  @Test
  void whatIsNotUnderstoodIsLeftOut() {
    assertThat(intake("moon=full beauty:3 nonsense = : gpu= gpu").isEmpty()).isTrue();
  }

  @Test
  void aValueIsKeptInItsOneSpelling() {
    Intake entered =
        intake("").with(KNOWLEDGE, Map.of("memory", " 512 M ", "existing", "쿠버네티스", "gpu", "?"));
    assertThat(entered.facts())
        .containsEntry("memory", "0.5")
        .containsEntry("existing", "kubernetes")
        .doesNotContainKey("gpu");
  }

  @Test
  void whatCannotBeReadIsKeptAsItWasTyped() {
    Intake entered = intake("").with(KNOWLEDGE, Map.of("memory", "4 \t GBB\u0000"));
    assertThat(entered.words()).containsExactly("memory=4 GBB");
    assertThat(intake(entered.text()).shown(KNOWLEDGE, "memory")).isEqualTo("4 GBB");
    assertThat(intake("").with(KNOWLEDGE, Map.of("cpu", "x".repeat(200))).facts().get("cpu"))
        .hasSize(Intake.LONGEST_VALUE);
    assertThat(intake("").with(KNOWLEDGE, Map.of("cpu", "🚀".repeat(200))).facts().get("cpu"))
        .hasSize(Intake.LONGEST_VALUE)
        .doesNotContain("?");
  }

  @Test
  void aUseCaseFillsWhatWasNotEntered() {
    Intake entered = intake("cpu=2").choosing(Optional.of("machine-learning"));
    assertThat(entered.shown(KNOWLEDGE, "gpu")).isEqualTo("yes");
    assertThat(entered.shown(KNOWLEDGE, "cpu")).isEqualTo("2");
    assertThat(entered.with(KNOWLEDGE, Map.of("gpu", "yes", "cpu", "2")))
        .as("what the use case brings was not entered")
        .isEqualTo(entered);
  }

  @Test
  void whatWasEnteredStaysWhenTheUseCaseChanges() {
    Intake entered =
        intake("machine-learning")
            .with(KNOWLEDGE, Map.of("gpu", "no"))
            .choosing(Optional.of("kubernetes-migration"));
    assertThat(entered.shown(KNOWLEDGE, "gpu")).isEqualTo("no");
    assertThat(entered.shown(KNOWLEDGE, "existing")).isEqualTo("kubernetes");
    assertThat(entered.choosing(Optional.empty()).shown(KNOWLEDGE, "existing")).isEmpty();
  }

  @Test
  void whatWasStatedStaysStatedUnderAUseCaseThatSaysTheSame() {
    Intake stated = intake("machine-learning gpu=yes").with(KNOWLEDGE, Map.of("gpu", "yes"));
    assertThat(stated.choosing(Optional.empty()).shown(KNOWLEDGE, "gpu")).isEqualTo("yes");
  }

  @Test
  void whatWasTakenOutOfAUseCaseIsUnknown() {
    Intake emptied = intake("machine-learning").with(KNOWLEDGE, Map.of("gpu", ""));
    assertThat(emptied.shown(KNOWLEDGE, "gpu")).isEmpty();
    ComparisonRequest request = request(emptied);
    assertThat(request.canonical()).isEqualTo("edition=2026 machine-learning gpu=?");
    assertThat(new Advisor(KNOWLEDGE).compare(request).workload().facts()).isEmpty();
    assertThat(request(intake(request.canonical()))).isEqualTo(request);
    assertThat(emptied.choosing(Optional.of("blockchain-node")).facts()).isEmpty();
  }

  @Test
  void pointsAreEnteredAndTakenBack() {
    Intake entered = intake("").withPoints(Map.of("cost", " 50 ", "hiring", "3"));
    assertThat(entered.words()).containsExactlyInAnyOrder("cost:50", "hiring:3");
    assertThat(entered.withPoints(Map.of("cost", "")).words()).isEqualTo(List.of("hiring:3"));
  }
}
