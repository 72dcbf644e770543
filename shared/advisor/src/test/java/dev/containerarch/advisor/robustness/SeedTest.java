package dev.containerarch.advisor.robustness;

import static dev.containerarch.advisor.robustness.Given.flat;
import static dev.containerarch.advisor.robustness.Given.problem;
import static dev.containerarch.advisor.robustness.Given.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.scoring.Points;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedTest {

  /// SHA-256 of "abc" begins with ba7816bf8f01cfea (FIPS 180-2, appendix B.1).
  @Test
  void isTheBeginningOfTheHashOfInputsAndVersion() {
    assertThat(Seed.of("ab".getBytes(StandardCharsets.UTF_8), "c").value())
        .isEqualTo(0xba7816bf8f01cfeaL);
  }

  @Test
  void everythingThatIsSampledChangesIt() {
    Points points = flat(1, 1);
    Question question =
        Question.of(problem(points, row(1, 0), row(0, 1)), points, List.of("a", "b"));

    assertThat(
            Stream.of(
                    question,
                    Question.of(problem(points, row(1, 0), row(0, 0.5)), points, List.of("a", "b")),
                    Question.of(problem(points, row(1, 0), row(0, 1)), points, List.of("a")),
                    Question.of(
                        problem(points, row(1, 0), row(0, 1)), flat(1, 2), List.of("a", "b")),
                    question.withSampling(new Sampling(1000, 50)),
                    Given.group(new Random(1), question, 2))
                .map(asked -> Seed.of(asked.canonical(), "v"))
                .distinct())
        .hasSize(6);
    assertThat(Seed.of(question.canonical(), "v"))
        .isEqualTo(Seed.of(question.withWhatIfs(List.of()).canonical(), "v"))
        .isNotEqualTo(Seed.of(question.canonical(), "w"));
  }
}
