package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

  @ParameterizedTest
  @CsvSource({
    "2021, 2021-12-31",
    "2026-10, 2026-10-31",
    "2024-02, 2024-02-29",
    "2023-02, 2023-02-28",
    "2026-10-01, 2026-10-01",
    "2024-02-29, 2024-02-29",
  })
  void theLastDayIsTheLatestThatTheTextCanMean(String iso, LocalDate last) {
    assertThat(new AsOf(iso).lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2021, 2021-01-01", "2026-10, 2026-10-01", "2026-10-07, 2026-10-07"})
  void theFirstDayIsTheEarliestThatTheTextCanMean(String iso, LocalDate first) {
    assertThat(new AsOf(iso).firstDay()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "26", "2026-1", "2026-10-1", "2026/10", "2026-10-01T00", " 2026", "２０２６"})
  void whatIsNoDateIsRefused(String iso) {
    assertThatThrownBy(() -> new AsOf(iso))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-10-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-00", "2026-13", "2026-02-30", "2023-02-29", "2026-10-00"})
  void aDayThatDoesNotExistIsRefused(String iso) {
    assertThatThrownBy(() -> new AsOf(iso)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void itIsPrintedAsItsSourceGivesIt() {
    assertThat(new AsOf("2026-10")).hasToString("2026-10");
  }
}
