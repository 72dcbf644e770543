package dev.containerarch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private static Arguments.Parsed parse(String... words) {
    return Arguments.parse(List.of(words));
  }

  @Test
  void everythingHasADefault() {
    assertThat(parse())
        .isInstanceOfSatisfying(
            Arguments.Parsed.Run.class,
            run -> {
              assertThat(run.arguments().text()).isEmpty();
              assertThat(run.arguments().json()).isFalse();
              assertThat(run.arguments().data()).contains(Path.of(".container-arch"));
              assertThat(run.arguments().typist().team()).isEqualTo("T0LOCAL");
            });
  }

  @Test
  void optionsMayStandAnywhere() {
    assertThat(parse("compare", "--json", "gpu=yes", "--team", "T9", "--data", "memory", "x"))
        .isInstanceOfSatisfying(
            Arguments.Parsed.Run.class,
            run -> {
              assertThat(run.arguments().text()).isEqualTo("compare gpu=yes x");
              assertThat(run.arguments().json()).isTrue();
              assertThat(run.arguments().data()).isEqualTo(Optional.empty());
              assertThat(run.arguments().typist().team()).isEqualTo("T9");
            });
  }

  @Test
  void helpCountsBeforeAnythingElse() {
    assertThat(parse("--json", "--help", "--nonsense")).isEqualTo(new Arguments.Parsed.Help());
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense, --nonsense",
    "--team, --team",
    "--team t1, --team takes capital letters and digits",
    "--user <!channel>, --user takes capital letters and digits",
    "--channel x, --channel takes capital letters and digits",
    "--nonsense value, no option --nonsense"
  })
  void whatIsWrongIsNamed(String words, String why) {
    assertThat(parse(words.split(" ")))
        .isInstanceOfSatisfying(
            Arguments.Parsed.Wrong.class, wrong -> assertThat(wrong.why()).contains(why));
  }
}
