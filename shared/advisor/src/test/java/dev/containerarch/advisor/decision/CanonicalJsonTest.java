package dev.containerarch.advisor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @Test
  void namesAreSortedAndNothingIsBlank() {
    Map<String, CanonicalJson> fields = new LinkedHashMap<>();
    fields.put("b", CanonicalJson.of(2));
    fields.put("B", CanonicalJson.ofTexts(List.of("y", "x")));
    fields.put("a", new CanonicalJson.Fields(Map.of()));
    fields.put("é", new CanonicalJson.Items(List.of()));

    assertThat(new CanonicalJson.Fields(fields).written())
        .isEqualTo("{\"B\":[\"y\",\"x\"],\"a\":{},\"b\":2,\"é\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "74.25, 74.25",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "100, 100",
    "1e21, 1000000000000000000000",
    "-0.0, 0",
    "-1.50, -1.5",
    "0.000001, 0.000001"
  })
  void numbersAreTheShortestDecimal(double number, String written) {
    assertThat(CanonicalJson.of(number).written()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsRefused(double number) {
    assertThatThrownBy(() -> CanonicalJson.of(number)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void onlyWhatMustBeEscapedIs() {
    char unit = 0x1f;

    assertThat(CanonicalJson.of("\"\\/\b\t\n\f\r" + unit + "<한글>").written())
        .isEqualTo("\"\\\"\\\\/\\b\\t\\n\\f\\r\\" + "u001f<한글>\"");
  }

  /// `printf '{"a":1}' | sha256sum`
  @Test
  void theHashIsThatOfTheUtf8() {
    assertThat(new CanonicalJson.Fields(Map.of("a", CanonicalJson.of(1))).sha256())
        .isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
  }
}
