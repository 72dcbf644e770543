package dev.containerarch.advisor.decision.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableTest {

  @Test
  void everyRowHasACellForEachName() {
    String table =
        DecisionTable.written(List.of(Lives.decision("Payments", "x"), Lives.decision("B", "y")));
    String[] rows = table.split("\r\n", -1);
    assertThat(rows).hasSize(4);
    assertThat(rows[3]).isEmpty();
    int columns = rows[0].split(",", -1).length;
    assertThat(rows[1].split(",", -1)).hasSize(columns);
    assertThat(rows[1])
        .startsWith("CA-1,Payments,accepted,,ecs-fargate,ecs-ec2,eks-auto,We pay by card.,x,")
        .contains("Raise the quota (U0BEN) 2027-11-23; Tell everybody")
        .contains("ecs-fargate 74.3; eks-ec2 0.3");
  }

  @Test
  void commasQuotesAndLinesAreQuoted() {
    assertThat(DecisionTable.written(List.of(Lives.decision("a, \"b\"", "one\ntwo"))))
        .contains(",\"a, \"\"b\"\"\",")
        .contains(",\"one\ntwo\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1", "\t=1"})
  void nothingIsComputedByASpreadsheet(String reason) {
    assertThat(DecisionTable.written(List.of(Lives.decision("t", reason))))
        .contains(",'" + reason + ",");
  }
}
