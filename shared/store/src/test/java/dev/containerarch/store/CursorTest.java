package dev.containerarch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 42, 999_999})
  void readsBackWhatItWrote(int last) {
    Cursor cursor = Cursor.of(last);

    assertThat(Cursor.parse(Decisions.ACME, cursor.text(Decisions.ACME))).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31", "1970-01-01", "2026-11-30", "9999-12-31"})
  void readsADayBackToo(LocalDate day) {
    Cursor cursor = Cursor.of(42, day);

    assertThat(Cursor.parse(Decisions.ACME, cursor.text(Decisions.ACME))).contains(cursor);
    assertThat(Cursor.parse(Decisions.OTHER, cursor.text(Decisions.ACME))).isEmpty();
  }

  @Test
  void fitsIntoAButtonAndAUrl() {
    assertThat(Cursor.of(999_999).text(Decisions.ACME)).matches("[A-Za-z0-9_-]{16}");
    assertThat(Cursor.of(999_999, LocalDate.of(9999, 12, 31)).text(Decisions.ACME))
        .matches("[A-Za-z0-9_-]{22}");
  }

  @Test
  void isOfNoUseToAnotherTenant() {
    String text = Cursor.of(42).text(Decisions.ACME);

    assertThat(Cursor.parse(Decisions.OTHER, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noticesEveryChangedCharacter(boolean dated) {
    Cursor cursor = dated ? Cursor.of(42, LocalDate.of(2026, 11, 30)) : Cursor.of(42);
    String text = cursor.text(Decisions.ACME);

    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String edited = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(Cursor.parse(Decisions.ACME, edited)).as(edited).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "42",
        "AAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAA",
        "AAAAKn____8AAAAAAAAAAA",
        "AAAA",
        "=",
        "%00",
        "커서",
        "DECISION#000042"
      })
  void isNotMadeOfGarbage(String garbage) {
    assertThat(Cursor.parse(Decisions.ACME, garbage)).isEmpty();
  }

  @Test
  void isNotMadeOfAMegabyte() {
    assertThat(Cursor.parse(Decisions.ACME, "A".repeat(1_000_000))).isEmpty();
  }

  @Test
  void pointsAtNoNumberThatCannotBe() {
    assertThat(Cursor.parse(Decisions.ACME, Cursor.of(0).text(Decisions.ACME))).isEmpty();
    assertThat(Cursor.parse(Decisions.ACME, Cursor.of(-7).text(Decisions.ACME))).isEmpty();
    assertThat(Cursor.parse(Decisions.ACME, Cursor.of(1_000_000).text(Decisions.ACME))).isEmpty();
  }
}
