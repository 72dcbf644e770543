package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed counts before a use case, that before the team's, that before the convention.
class TeamDefaultsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final RequestReader READER = new RequestReader(KNOWLEDGE);
  private static final Advisor ADVISOR = new Advisor(KNOWLEDGE);

  private static final TeamDefaults TEAM =
      new TeamDefaults(
          Optional.of("ap-northeast-2"),
          Map.of("cost", 70.0, "hiring", 9.0),
          Threshold.all(Map.of(Threshold.FIRM_MARGIN, 6.0)));

  private static ComparisonRequest read(String words, TeamDefaults team) {
    RequestReader.Reading reading =
        READER.read(
            words.isEmpty() ? List.of() : List.of(words.split(" ")),
            Optional.of("book-2021"),
            team);
    assertThat(reading.problems()).isEmpty();
    return reading.request();
  }

  private static Premises premises(String words) {
    return Premises.of(KNOWLEDGE, read(words, TEAM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gpu=no cost:10",
        "machine-learning",
        "edition=2026",
        "region=?",
        "region=us-east-1"
      })
  void aRequestSaysAllThatItsAnswerRestsOn(String words) {
    ComparisonRequest request = read(words, TEAM);
    RequestReader.Reading again = READER.read(List.of(request.canonical().split(" ")));
    assertThat(again.problems()).isEmpty();
    assertThat(again.request()).isEqualTo(request);
    assertThat(ADVISOR.compare(again.request())).isEqualTo(ADVISOR.compare(request));
  }

  @Test
  void theEditionIsTheTypedOneElseTheTeams() {
    assertThat(read("", TEAM).edition()).isEqualTo("book-2021");
    assertThat(read("edition=2026", TEAM).edition()).isEqualTo("2026");
  }

  @Test
  void pointsComeFromWhoeverSpeaksFirst() {
    assertThat(premises("").points().groups().getFirst().points()).isEqualTo(70);
    assertThat(premises("cost:10").points().groups().getFirst().points()).isEqualTo(10);
    assertThat(premises("contract-delivery").points().groups().getFirst().points()).isEqualTo(55);
    assertThat(premises("contract-delivery").pointsOfTeam()).doesNotContain("cost");
    assertThat(premises("cost:10").pointsOfTeam()).containsExactly("hiring");
  }

  @Test
  void theRegionIsKnownAndIsNoFactOfTheWorkload() {
    assertThat(premises("").workload().value("region").orElseThrow().canonical())
        .isEqualTo("ap-northeast-2");
    assertThat(premises("").noFacts()).isTrue();
    assertThat(premises("region=us-east-1").regionOfTeam()).isFalse();
    assertThat(premises("region=?").workload().value("region")).isEmpty();
    assertThat(ADVISOR.compare(read("", TEAM)).assumptions().noFacts()).isTrue();
  }

  @Test
  void theTeamsPointsAreNotNobodys() {
    assertThat(ADVISOR.compare(read("", TEAM)).assumptions().pointsByDefault()).isFalse();
    assertThat(ADVISOR.compare(read("", TeamDefaults.NONE)).assumptions().pointsByDefault())
        .isTrue();
  }

  @Test
  void theTeamsThresholdsDecideWhatIsALead() {
    ComparisonRequest request = read("gpu=no edition=2026", TeamDefaults.NONE);
    Comparison byConvention = ADVISOR.compare(request);
    assertThat(byConvention.verdict()).isInstanceOf(Verdict.Leads.class);
    assertThat(ADVISOR.compare(with(request, 99, 99)).verdict())
        .isInstanceOf(Verdict.CloseCall.class);
  }

  private static ComparisonRequest with(ComparisonRequest request, double firm, double close) {
    Thresholds thresholds =
        Threshold.all(Map.of(Threshold.FIRM_MARGIN, firm, Threshold.CLOSE_MARGIN, close));
    return new ComparisonRequest(
        request.edition(),
        request.useCase(),
        request.stated(),
        request.unknown(),
        request.points(),
        request.only(),
        new TeamDefaults(Optional.empty(), Map.of(), thresholds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "defaults=",
        "defaults=x",
        "defaults=cost:",
        "defaults=cost:-1",
        "defaults=cost:NaN",
        "defaults=region:mars",
        "defaults=firm-margin:101",
        "defaults=firm-margin:1",
        "defaults=cost:1,"
      })
  void whatNoTeamCanHaveSettledIsRefused(String word) {
    assertThat(READER.read(List.of(word)).problems())
        .containsExactly(new RequestProblem.RefusedTeam(word.substring("defaults=".length())));
  }
}
