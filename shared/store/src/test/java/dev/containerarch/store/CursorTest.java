package dev.containerarch.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 42, 999_999})
  void readsBackWhatItWrote(int last) {
    Cursor cursor = new Cursor(last);

    assertThat(Cursor.parse(Decisions.ACME, cursor.text(Decisions.ACME))).contains(cursor);
  }

  @Test
  void fitsIntoAButtonAndAUrl() {
    assertThat(new Cursor(999_999).text(Decisions.ACME)).matches("[A-Za-z0-9_-]{16}");
  }

  @Test
  void isOfNoUseToAnotherTenant() {
    String text = new Cursor(42).text(Decisions.ACME);

    assertThat(Cursor.parse(Decisions.OTHER, text)).isEmpty();
  }

  @Test
  void noticesEveryChangedCharacter() {
    String text = new Cursor(42).text(Decisions.ACME);

    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String edited = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(Cursor.parse(Decisions.ACME, edited)).as(edited).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "42", "AAAAAAAAAAAAAAAA", "AAAA", "=", "%00", "커서", "DECISION#000042"})
  void isNotMadeOfGarbage(String garbage) {
    assertThat(Cursor.parse(Decisions.ACME, garbage)).isEmpty();
  }

  @Test
  void isNotMadeOfAMegabyte() {
    assertThat(Cursor.parse(Decisions.ACME, "A".repeat(1_000_000))).isEmpty();
  }

  @Test
  void pointsAtNoNumberThatCannotBe() {
    assertThat(Cursor.parse(Decisions.ACME, new Cursor(0).text(Decisions.ACME))).isEmpty();
    assertThat(Cursor.parse(Decisions.ACME, new Cursor(-7).text(Decisions.ACME))).isEmpty();
    assertThat(Cursor.parse(Decisions.ACME, new Cursor(1_000_000).text(Decisions.ACME))).isEmpty();
  }
}
