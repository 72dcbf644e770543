package dev.containerarch.advisor.decision;

import dev.containerarch.advisor.robustness.Confidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records that the tests use.
final class Records {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.007Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Records() {}

  /// The comparison recommended `one`.
  static Content choosing(String architecture, String reason) {
    return Content.of(
        "Payments",
        architecture,
        reason,
        "U0MINA",
        "C0GENERAL",
        NOON,
        new Basis(
            "edition=2026",
            "2026",
            "2026-10",
            Optional.empty(),
            Map.of("one", 74.25),
            List.of("two"),
            List.of("one"),
            Optional.of(Confidence.LEANING)));
  }

  static Content reviewedOn(LocalDate day) {
    return choosing("one", "small team").reviewedOn(day);
  }
}
