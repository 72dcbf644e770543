package dev.containerarch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

  private final RequestReader reader = new RequestReader(Knowledge.load());

  @ParameterizedTest
  @EnumSource(Language.class)
  void comesBackAsItWasWritten(Language language) {
    for (State state :
        List.of(
            State.of(language), State.of(language, "12"), State.of(language, "a", "b=c", "d:4"))) {
      assertThat(State.decode(state.encoded())).isEqualTo(state);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gpu=yes tasks=12 cpu=4 memory=16 cost:40 reliability:30",
        "machine-learning edition=book-2021 only=ecs-ec2,eks-ec2",
        "memory=512m cpu=0.333 image=1e3 storage=2TB portability=required region=seoul",
        "cost:0.125 hiring:999.999 recovery:0",
      })
  void aRequestComesBackEqual(String typed) {
    ComparisonRequest request = read(typed.isEmpty() ? List.of() : List.of(typed.split(" ")));

    State state = State.decode(State.of(Language.KOREAN, request).encoded());

    assertThat(state.language()).isEqualTo(Language.KOREAN);
    assertThat(read(state.words())).isEqualTo(request);
  }

  private ComparisonRequest read(List<String> words) {
    RequestReader.Reading reading = reader.read(words);
    assertThat(reading.problems())
        .filteredOn(problem -> !words.contains("recovery:0"))
        .as(String.join(" ", words))
        .isEmpty();
    return reading.request();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "xx", "\u0000", "en", "\n"})
  void whateverCameIsAState(String edited) {
    assertThat(State.decode(edited)).isEqualTo(State.of(Language.ENGLISH));
  }

  @Test
  void theFirstWordIsTheLanguage() {
    assertThat(State.decode("ko 12").first()).isEqualTo("12");
    assertThat(State.decode("12").first()).isEmpty();
  }
}
