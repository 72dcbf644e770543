package dev.containerarch.advisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.containerarch.advisor.advice.EditionChange.LimitMoved;
import dev.containerarch.advisor.advice.EditionChange.RatingMoved;
import dev.containerarch.advisor.advice.EditionChange.Total;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import dev.containerarch.advisor.knowledge.Limit;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On the small knowledge, all rated 3: fee 0.45, care 0.15, start 0.40. The book does not know
/// three, nor its limit.
class EditionAdvisorTest {

  private static final double ROUNDING = 1e-6;
  private static final Knowledge SHIPPED = Knowledge.load();

  private static ComparisonRequest request(Knowledge knowledge, String words) {
    RequestReader.Reading reading =
        new RequestReader(knowledge)
            .read(Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toList());
    assertThat(reading.problems()).isEmpty();
    return reading.request();
  }

  private static Optional<EditionChange> change(Knowledge knowledge, String words) {
    return new EditionAdvisor(knowledge).change(request(knowledge, words));
  }

  private static double rounded(double points) {
    return Math.round(points / ROUNDING) * ROUNDING;
  }

  /// One gains half the scale of fee: 22.5. Two gains nothing.
  @Test
  void totalsStandSideBySideWithTheirChange() {
    EditionChange change =
        change(KnowledgeFolder.small().rate("one", 5, 3, 3).read(), "").orElseThrow();

    assertThat(change.before().edition().id()).isEqualTo("book-2021");
    assertThat(change.after().edition().id()).isEqualTo("2026");
    assertThat(change.totals())
        .extracting(total -> total.architecture().id(), total -> total.change().isPresent())
        .containsExactly(tuple("one", true), tuple("two", true), tuple("three", false));
    assertThat(change.totals().getFirst().change().orElseThrow()).isCloseTo(22.5, within(ROUNDING));
    assertThat(change.totals().get(1).change().orElseThrow()).isZero();
    assertThat(change.totals().getLast().before()).isEmpty();
  }

  /// Care is worth 15, so two steps down are 7.5; start is worth 40, so one step down is 10.
  @Test
  void theRatingThatMovesMostComesFirstAndTheSituationCounts() {
    Knowledge knowledge =
        KnowledgeFolder.small()
            .rate("one", 3, 1, 3)
            .addEffect(
                "slow",
                "{\"fact\": \"memory\", \"above\": 8}",
                "start",
                "\"change\": {\"two\": -1}")
            .read();

    assertThat(change(knowledge, "memory=9").orElseThrow().ratings())
        .extracting(
            rating -> rating.architecture().id(),
            rating -> rating.part().id(),
            rating -> rating.before().orElseThrow(),
            rating -> rating.after().orElseThrow(),
            rating -> rounded(rating.points()),
            rating -> rating.reason().en())
        .containsExactly(
            tuple("two", "start", 3.0, 2.0, -10.0, "slow"),
            tuple("one", "care", 3.0, 1.0, -7.5, "r"));
    assertThat(change(knowledge, "").orElseThrow().ratings())
        .extracting(rating -> rating.part().id())
        .containsExactly("care");
  }

  @Test
  void aRatingThatTheBookDoesNotGiveMovesFromTheMiddle() {
    Knowledge knowledge =
        KnowledgeFolder.small().rate("book-2021", "fee", "one", "null").rate("one", 5, 3, 3).read();

    RatingMoved moved = change(knowledge, "").orElseThrow().ratings().getFirst();
    assertThat(moved.before()).isEmpty();
    assertThat(moved.points()).isCloseTo(22.5, within(ROUNDING));
  }

  @Test
  void aLimitOfOneEditionIsNewAndSaysWhetherItDecides() {
    Knowledge knowledge = KnowledgeFolder.small().read();

    assertThat(change(knowledge, "memory=32").orElseThrow().limits())
        .extracting(LimitMoved::before, limit -> limit.after().map(Limit::id), LimitMoved::decides)
        .containsExactly(tuple(Optional.empty(), Optional.of("no-large"), true));
    assertThat(change(knowledge, "memory=8").orElseThrow().limits().getFirst().decides()).isFalse();
    assertThat(change(knowledge, "only=one,two").orElseThrow().limits()).isEmpty();
  }

  @Test
  void bothEditionsMustKnowTwoOfTheOptions() {
    Knowledge knowledge = KnowledgeFolder.small().read();

    assertThat(change(knowledge, "only=one,three")).isEmpty();
    assertThat(EditionAdvisor.isPossible(knowledge, request(knowledge, "only=one,two"))).isTrue();
    assertThat(change(knowledge, "edition=book-2021").orElseThrow())
        .isEqualTo(change(knowledge, "").orElseThrow());
  }

  @Test
  void theLargerFargateIsThePairOfTheSmallerOne() {
    assertThat(change(SHIPPED, "cpu=8").orElseThrow().limits())
        .filteredOn(LimitMoved::decides)
        .extracting(limit -> limit.before().map(Limit::id), limit -> limit.after().map(Limit::id))
        .containsExactly(
            tuple(Optional.of("fargate-max-cpu-2021"), Optional.of("fargate-max-cpu")));
    assertThat(change(SHIPPED, "portability=required").orElseThrow().limits())
        .noneMatch(limit -> limit.after().map(Limit::id).equals(Optional.of("ecs-not-portable")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "existing=kubernetes image=2000 tasks=3 peak=90",
        "machine-learning cost:10 skill=strong",
        "portability=preferred kubernetes=tired platform-team=0"
      })
  void theRatingsOfAnOptionAddUpToItsChange(String words) {
    EditionChange change = change(SHIPPED, words).orElseThrow();

    for (Total total : change.totals()) {
      double sum =
          change.ratings().stream()
              .filter(rating -> rating.architecture().equals(total.architecture()))
              .mapToDouble(RatingMoved::points)
              .sum();
      assertThat(sum)
          .as(total.architecture().id())
          .isCloseTo(total.change().orElse(0), within(ROUNDING));
    }
  }
}
