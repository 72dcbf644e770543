package dev.containerarch.advisor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.KnowledgeFolder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasisTest {

  /// One 3 3 3, two 5 5 5, three 4 4 4: 50, 100 and 75; `gpu=yes` rules out the best of them.
  @Test
  void aBasisKeepsTheRequestTheTotalsAndWhoWasOut() {
    Knowledge knowledge =
        KnowledgeFolder.small()
            .rate("one", 3, 3, 3)
            .rate("two", 5, 5, 5)
            .rate("three", 4, 4, 4)
            .read();
    var request = new RequestReader(knowledge).read(List.of("GPU=예", "price:60")).request();

    Basis basis = Basis.of(new Advisor(knowledge).compare(request));

    assertThat(basis.request()).isEqualTo("edition=2026 gpu=yes price:60");
    assertThat(basis.edition()).isEqualTo("2026");
    assertThat(basis.excluded()).containsExactly("two");
    assertThat(basis.totals())
        .containsExactly(Map.entry("three", 75.0), Map.entry("one", 50.0), Map.entry("two", 100.0));
  }

  @Test
  void aBasisCannotBeChangedFromOutside() {
    Map<String, Double> totals = new LinkedHashMap<>(Map.of("one", 1.0));
    Basis basis =
        new Basis(
            "edition=2026",
            "2026",
            "2026",
            Optional.empty(),
            totals,
            List.of(),
            List.of(),
            Optional.empty());
    totals.clear();

    assertThat(basis.totals()).containsEntry("one", 1.0);
    assertThatThrownBy(() -> basis.totals().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aDecisionIsCalledByItsNumber() {
    var content =
        Content.of(
            "t",
            "one",
            "",
            "U1",
            "",
            Instant.EPOCH,
            new Basis(
                "edition=2026",
                "2026",
                "2026",
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty()));

    assertThat(LifeCycle.begin(12, content, new Status.Accepted()).decision().name())
        .isEqualTo("CA-12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T01ABC", "E0123456789", "T1"})
  void aTenantIsAWorkspaceOrAnEnterprise(String id) {
    assertThat(new Tenant(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "T", "t01abc", "T01#X", "T01 ABC", "T01\n", "Ｔ０１"})
  void anythingElseIsNoTenant(String id) {
    assertThatThrownBy(() -> new Tenant(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTenantIdHasAnEnd() {
    assertThatThrownBy(() -> new Tenant("T".repeat(33)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
