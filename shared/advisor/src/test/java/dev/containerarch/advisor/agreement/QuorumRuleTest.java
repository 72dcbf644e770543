package dev.containerarch.advisor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.agreement.QuorumRule.Advisory;
import dev.containerarch.advisor.agreement.QuorumRule.Reached;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumRuleTest {

  @ParameterizedTest
  @CsvSource({
    // invited, ballots, missing
    "9, 6, 0",
    "9, 5, 1",
    "10, 6, 1",
    "10, 7, 0",
    "4, 2, 1",
    "4, 3, 0",
    "3, 2, 1",
    "3, 3, 0",
    "2, 1, 1",
    "2, 2, 0",
    "1, 1, 0",
    "1, 0, 1",
    "50, 33, 1",
    "50, 34, 0",
    "0, 0, 1",
  })
  void twoThirdsAndAtLeastThreeOrAll(int invited, int ballots, int missing) {
    assertThat(QuorumRule.DEFAULT.check(invited, ballots, Set.of(), Set.of()))
        .isEqualTo(missing == 0 ? new Reached() : new Advisory(missing, List.of()));
  }

  @Test
  void namedRolesHaveToBeThere() {
    assertThat(
            QuorumRule.DEFAULT.check(
                3, 3, List.of("operations", "product"), List.of("product", "security")))
        .isEqualTo(new Advisory(0, List.of("operations")));
  }

  @Test
  void moreBallotsThanInvitedIsAMistake() {
    assertThatThrownBy(() -> QuorumRule.DEFAULT.check(2, 3, Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
