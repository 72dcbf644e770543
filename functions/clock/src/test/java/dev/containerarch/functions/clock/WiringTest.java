package dev.containerarch.functions.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WiringTest {

  @Test
  void needsNothingMoreThanTheTable() {
    assertThat(Wiring.of(Map.of("TABLE_NAME", "container-arch"))).isNotNull();
  }

  @Test
  void namesTheVariableThatIsMissing() {
    assertThatThrownBy(() -> Wiring.of(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TABLE_NAME");
  }
}
