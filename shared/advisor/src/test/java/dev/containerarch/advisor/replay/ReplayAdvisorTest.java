package dev.containerarch.advisor.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.replay.Replay.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayAdvisorTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Advisor ADVISOR = new Advisor(KNOWLEDGE);

  private final ReplayAdvisor replays = new ReplayAdvisor(KNOWLEDGE, ADVISOR::compare);
  private final Basis today = Basis.of(compare("tasks=12"));

  private static Comparison compare(String words) {
    return ADVISOR.compare(new RequestReader(KNOWLEDGE).read(List.of(words.split(" "))).request());
  }

  private static Decision choosing(String architecture, Basis basis) {
    return LifeCycle.begin(
            1,
            Content.of("t", architecture, "r", "U0MINA", "", Instant.EPOCH, basis),
            new Status.Accepted())
        .decision();
  }

  private static Basis basis(
      Basis basis, String request, String asOf, Map<String, Double> totals, List<String> best) {
    return new Basis(
        request,
        basis.edition(),
        asOf,
        Optional.empty(),
        totals,
        List.of(),
        best,
        basis.firmness());
  }

  private Replay replay(Decision decision) {
    return ((Replaying.Replayed) replays.replay(decision)).replay();
  }

  @Test
  void anUnchangedWorldGivesTheSameTotalsAndHolds() {
    String winner = today.recommended().getFirst();
    Replay replay = replay(choosing(winner, today));
    assertThat(replay.answer()).isEqualTo(Answer.HOLDS);
    assertThat(replay.since()).isEmpty();
    assertThat(replay.placeThen()).hasValue(1);
    assertThat(replay.placeNow()).isEqualTo(replay.placeThen());
    assertThat(replay.totals())
        .hasSameSizeAs(today.totals().keySet())
        .allSatisfy(total -> assertThat(total.change().orElseThrow()).isZero());
  }

  @Test
  void whatWasRecommendedAndIsNotIsOvertakenAndTheOtherWayRound() {
    String winner = today.recommended().getFirst();
    String last = today.totals().keySet().stream().toList().getLast();
    Basis then = basis(today, "tasks=12", "2020", today.totals(), List.of(last));
    assertThat(replay(choosing(last, then)).answer()).isEqualTo(Answer.OVERTAKEN);
    assertThat(replay(choosing(winner, then)).answer()).isEqualTo(Answer.NOW_RECOMMENDED);
  }

  @Test
  void ratingsDatedLaterThanTheDecisionAreNamedForTheOptionsThatMoved() {
    String moved = today.totals().keySet().iterator().next();
    Map<String, Double> totals = new LinkedHashMap<>(today.totals());
    totals.merge(moved, -10.0, Double::sum);
    Replay replay =
        replay(choosing(moved, basis(today, "tasks=12", "2020", totals, List.of(moved))));
    assertThat(replay.since())
        .isNotEmpty()
        .allSatisfy(since ->
            assertThat(since)
                .isInstanceOfSatisfying(
                    Replay.Since.NewRating.class,
                    rating -> assertThat(rating.architecture().id()).isEqualTo(moved)));
    assertThat(
            replay(choosing(moved, basis(today, "tasks=12", "2099", totals, List.of(moved))))
                .since())
        .isEmpty();
  }

  @Test
  void aChoiceThatALimitRulesOutSaysWhich() {
    Basis then = basis(today, "gpu=yes tasks=12", "2020", today.totals(), List.of("ecs-fargate"));
    Replay replay = replay(choosing("ecs-fargate", then));
    assertThat(replay.answer()).isEqualTo(Answer.RULED_OUT);
    assertThat(replay.placeNow()).isEmpty();
    assertThat(replay.since().getFirst()).isInstanceOf(Replay.Since.NewLimit.class);
  }

  @Test
  void anOptionThatIsGoneSaysSo() {
    Basis then = basis(today, "tasks=12", "2020", Map.of("old-one", 50.0), List.of("old-one"));
    Replay replay = replay(choosing("old-one", then));
    assertThat(replay.answer()).isEqualTo(Answer.GONE);
    assertThat(replay.totals().getLast().architecture()).isEqualTo("old-one");
    assertThat(replay.totals().getLast().change()).isEmpty();
  }

  @Test
  void theEditionOfThenGivesWayToTodaysAndARenamedFactIsNotUnderstood() {
    Basis then = Basis.of(compare("edition=book-2021 tasks=12"));
    Replay replay = replay(choosing("ecs-fargate", then));
    assertThat(replay.now().edition()).isEqualTo(KNOWLEDGE.defaultEdition());
    assertThat(replay.today().totals()).isEqualTo(today.totals());

    Basis renamed = basis(today, "tasks=12 cobol=yes", "2020", Map.of(), List.of());
    assertThat(replays.replay(choosing("ecs-fargate", renamed)))
        .isInstanceOfSatisfying(
            Replaying.NotUnderstood.class, not -> assertThat(not.problems()).hasSize(1));
  }
}
