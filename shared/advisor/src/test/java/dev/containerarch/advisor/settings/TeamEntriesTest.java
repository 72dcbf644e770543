package dev.containerarch.advisor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Threshold;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamEntriesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final TeamEntries entries = new TeamEntries(Knowledge.load());

  private TeamEntries.Reading read(Map<String, String> typed) {
    return entries.read(typed, TeamSettings.NONE, TODAY);
  }

  @Test
  void whatIsReadIsWrittenBackTheSame() {
    Map<String, String> all = new HashMap<>();
    entries.pointNames().forEach(name -> all.put(name, "12.5"));
    for (Threshold threshold : Threshold.values()) {
      all.put(threshold.id(), threshold.unit() == Threshold.Unit.COUNT ? "7" : "55.5");
    }
    all.putAll(
        Map.of(
            "language", "ko",
            "edition", "book-2021",
            "region", "ap-northeast-2",
            "currency", "KRW",
            "rate", "1390.5",
            "digest", "C0GENERAL,G0OPS"));
    TeamEntries.Reading reading = read(all);
    assertThat(reading.problems()).isEmpty();
    assertThat(entries.of(reading.settings())).isEqualTo(all).hasSize(entries.names().size());
    assertThat(entries.known(reading.settings())).isEqualTo(reading.settings());
  }

  @Test
  void conversationsOfTwoAndMoreThanTwentyChannelsGetNoDigest() {
    assertThat(read(Map.of("digest", "C0B, C0A,C0B")).settings().digests())
        .containsExactly("C0A", "C0B");
    assertThat(read(Map.of("digest", "C0A,D0DIRECT")).problems())
        .containsEntry("digest", new SettingsProblem.NoConversation("D0DIRECT"));
    StringBuilder many = new StringBuilder("C100");
    for (int i = 1; i <= TeamSettings.MOST_DIGESTS; i++) {
      many.append(",C").append(100 + i);
    }
    assertThat(read(Map.of("digest", many.toString())).problems())
        .containsEntry("digest", new SettingsProblem.TooManyDigests(TeamSettings.MOST_DIGESTS));
  }

  @Test
  void aRateThatStaysKeepsItsDate() {
    TeamSettings first = read(Map.of("currency", "EUR", "rate", "0.9")).settings();
    LocalDate later = TODAY.plusDays(9);
    assertThat(
            entries
                .read(Map.of("currency", "EUR", "rate", "0.90"), first, later)
                .settings()
                .currency()
                .orElseThrow()
                .setOn())
        .isEqualTo(TODAY);
    assertThat(
            entries
                .read(Map.of("currency", "EUR", "rate", "0.91"), first, later)
                .settings()
                .currency()
                .orElseThrow()
                .setOn())
        .isEqualTo(later);
  }

  @Test
  void oneOfTwoThatBelongTogetherIsAProblemAtTheOther() {
    assertThat(read(Map.of("currency", "JPY")).problems())
        .containsEntry("rate", new SettingsProblem.RateMissing("JPY"));
    assertThat(read(Map.of("rate", "150")).problems())
        .containsEntry("currency", new SettingsProblem.CurrencyMissing());
  }

  @Test
  void thresholdsMayNotCrossTheConventionsOfTheOthersEither() {
    assertThat(read(Map.of("close-share", "80")).problems())
        .containsEntry(
            "close-share",
            new SettingsProblem.Crossed(Threshold.CLOSE_SHARE, Threshold.FAIRLY_FIRM_SHARE));
    assertThat(read(Map.of("close-share", "80", "fairly-firm-share", "80")).problems()).isEmpty();
  }

  @Test
  void partsWithoutPointsAreRefusedEvenWhereTheirCriterionHasNone() {
    Map<String, String> typed = new HashMap<>(Map.of("cost", "0"));
    Knowledge.load().criteria().getFirst().parts().forEach(part -> typed.put(part.id(), "0"));
    assertThat(read(typed).problems()).hasSize(1);
  }

  @Test
  void whatTheKnowledgeHasLostIsLeftOut() {
    TeamSettings old =
        new TeamSettings(
            Optional.empty(),
            Optional.of("1999"),
            Optional.of("mars-1"),
            Optional.empty(),
            Map.of("cost", 3.0, "beauty", 4.0),
            TeamSettings.NONE.thresholds(),
            Optional.empty());
    assertThat(entries.of(entries.known(old))).containsExactly(Map.entry("cost", "3"));
  }

  @Test
  void whatWasEnteredIsPutOnTopOfWhatIsNew() {
    Map<String, String> shown = Map.of("cost", "25", "region", "eu-west-1");
    Map<String, String> entered = Map.of("cost", "40");
    Map<String, String> newest = Map.of("cost", "33", "region", "us-east-1", "rate", "9");
    assertThat(entries.merged(shown, entered, newest))
        .as("the region was emptied, the rate is somebody else's")
        .containsOnly(Map.entry("cost", "40"), Map.entry("rate", "9"));
  }
}
