package dev.containerarch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

  @Test
  void decisionsSortByNumber() {
    assertThat(Key.decision(Decisions.ACME, 42)).isEqualTo(new Key("T#T0ACME", "DECISION#000042"));
    assertThat(Key.decision(Decisions.ACME, 9).sk())
        .isLessThan(Key.decision(Decisions.ACME, 10).sk());
  }

  @Test
  void entriesSortByTimeWhateverTheirMilliseconds() {
    Instant wholeSecond = Instant.parse("2026-11-23T12:00:00Z");

    assertThat(Key.event(Decisions.ACME, 42, wholeSecond, 1).sk())
        .isEqualTo("EVENT#000042#2026-11-23T12:00:00.000Z#001")
        .isLessThan(Key.event(Decisions.ACME, 42, wholeSecond, 2).sk());
    assertThat(Key.event(Decisions.ACME, 42, wholeSecond, 2).sk())
        .isLessThan(Key.event(Decisions.ACME, 42, wholeSecond.plusMillis(1), 1).sk());
  }

  @Test
  void whatWasSeenIsHashed() {
    assertThat(Key.seen(Decisions.ACME, "abc").sk())
        .isEqualTo("SEEN#ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void noNumberLeavesTheSixDigits(int number) {
    assertThatThrownBy(() -> Key.decision(Decisions.ACME, number))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
