package dev.containerarch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemTest {

  private final Map<String, AttributeValue> item =
      new HashMap<>(
          DecisionItem.of(
              Decisions.ACME, Decisions.accepted(42, Decisions.of("Payments", "", "", "compare"))));

  @Test
  void anEmptyReasonAndAnEmptyChannelAreNotKept() {
    assertThat(item).doesNotContainKeys("reasons", "channel");
    assertThat(DecisionItem.read(item).content().reasoning().reasons()).isEmpty();
    assertThat(DecisionItem.read(item).content().origin().channel()).isEmpty();
  }

  @Test
  void peopleCanReadTheAttributes() {
    assertThat(item)
        .containsEntry("type", AttributeValue.fromS("decision"))
        .containsEntry("version", AttributeValue.fromN("1"))
        .containsEntry("number", AttributeValue.fromN("42"))
        .containsEntry("title", AttributeValue.fromS("Payments"))
        .containsEntry("recordedAt", AttributeValue.fromS("2026-11-23T12:00:00.007Z"));
  }

  @Test
  void aBrokenItemIsNamedWithoutItsContent() {
    item.remove("architecture");

    assertThatThrownBy(() -> DecisionItem.read(item))
        .isInstanceOf(RecordBroken.class)
        .hasMessage("CA-42: architecture")
        .cause()
        .hasMessageContainingAll("T#T0ACME", "DECISION#000042", "architecture")
        .hasMessageNotContaining("Payments");
  }
}
