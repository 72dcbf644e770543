package dev.containerarch.advisor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.containerarch.advisor.decision.LifeCycle.Outcome;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 2);

  @ParameterizedTest
  @EnumSource(Status.Name.class)
  void aStatusAllowsItsStepsAndNoOthers(Status.Name name) {
    Status status =
        switch (name) {
          case PROPOSED -> new Status.Proposed();
          case ACCEPTED -> new Status.Accepted();
          case REJECTED -> new Status.Rejected();
          case WITHDRAWN -> new Status.Withdrawn();
          case SUPERSEDED -> new Status.Superseded(2);
          case DEPRECATED -> new Status.Deprecated();
        };
    Set<Event.Kind> allowed = EnumSet.noneOf(Event.Kind.class);
    for (Event event :
        List.of(
            new Event.Recorded(new Status.Proposed(), ""),
            new Event.Edited(""),
            new Event.Accepted(""),
            new Event.Rejected(""),
            new Event.Withdrawn(""),
            new Event.Deprecated(""),
            new Event.Superseded(2),
            new Event.Noted("x"),
            new Event.Confirmed(DAY),
            new Event.Snoozed(DAY))) {
      if (LifeCycle.after(status, event).isPresent()) {
        allowed.add(event.kind());
      }
    }

    assertThat(LifeCycle.steps(status).stream().map(LifeCycleTest::event))
        .as("what a member is offered is what the status allows")
        .containsExactlyInAnyOrderElementsOf(allowed);
    assertThat(allowed)
        .containsExactlyInAnyOrderElementsOf(
            switch (name) {
              case PROPOSED ->
                  EnumSet.of(
                      Event.Kind.EDITED,
                      Event.Kind.ACCEPTED,
                      Event.Kind.REJECTED,
                      Event.Kind.WITHDRAWN,
                      Event.Kind.NOTED);
              case ACCEPTED ->
                  EnumSet.of(
                      Event.Kind.DEPRECATED,
                      Event.Kind.SUPERSEDED,
                      Event.Kind.CONFIRMED,
                      Event.Kind.SNOOZED,
                      Event.Kind.NOTED);
              case REJECTED, WITHDRAWN, SUPERSEDED, DEPRECATED -> EnumSet.of(Event.Kind.NOTED);
            });
  }

  @Test
  void onlyWhatHoldsHasAReview() {
    Decision proposed = begun(Records.reviewedOn(DAY), new Status.Proposed());
    Decision accepted = after(proposed, new Change.Accept());
    Decision snoozed = after(accepted, new Change.Snooze(DAY.plusDays(7)));

    assertThat(proposed.reviewOn()).isEmpty();
    assertThat(accepted.reviewOn()).contains(DAY);
    assertThat(after(snoozed, new Change.Note("x")).reviewOn()).contains(DAY.plusDays(7));
    assertThat(after(snoozed, new Change.Deprecate("")).reviewOn()).isEmpty();
  }

  @Test
  void historyDoesNotRunBackwardsWhenAClockDoes() {
    Decision decision = begun(Records.choosing("one", ""), new Status.Proposed());

    Outcome.Done done =
        (Outcome.Done)
            LifeCycle.change(decision, new Change.Accept(), "U0BEN", Records.NOON.minusSeconds(5));

    assertThat(done.entry().at()).isEqualTo(Records.NOON);
  }

  @Test
  void whatCannotBeKeptDoesNotBegin() {
    Content long3001 = Records.choosing("one", "x".repeat(3001));

    assertThatThrownBy(() -> LifeCycle.begin(1, long3001, new Status.Accepted()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("REASONS");
  }

  @Test
  void aChoiceAgainstTheRecommendationNeedsAReason() {
    assertThat(ContentProblem.of(Records.choosing("one", ""), Records.TODAY)).isEmpty();
    assertThat(ContentProblem.of(Records.choosing("two", "we know it"), Records.TODAY)).isEmpty();
    assertThat(ContentProblem.of(Records.choosing("two", " "), Records.TODAY))
        .containsExactly(new ContentProblem.Missing(ContentProblem.Field.AGAINST_RECOMMENDATION));
  }

  @Test
  void aReviewIsNotInThePast() {
    assertThat(ContentProblem.of(Records.reviewedOn(Records.TODAY), Records.TODAY)).isEmpty();
    assertThat(ContentProblem.of(Records.reviewedOn(DAY), DAY.plusDays(1)))
        .containsExactly(new ContentProblem.InThePast(ContentProblem.Field.REVIEW_DATE, DAY));
  }

  private static Decision begun(Content content, Status as) {
    return LifeCycle.begin(1, content, as).decision();
  }

  private static Decision after(Decision decision, Change change) {
    return ((Outcome.Done) LifeCycle.change(decision, change, "U0BEN", Records.NOON)).decision();
  }

  private static Event.Kind event(Step step) {
    return switch (step) {
      case ACCEPT -> Event.Kind.ACCEPTED;
      case REJECT -> Event.Kind.REJECTED;
      case WITHDRAW -> Event.Kind.WITHDRAWN;
      case EDIT -> Event.Kind.EDITED;
      case CONFIRM -> Event.Kind.CONFIRMED;
      case SNOOZE -> Event.Kind.SNOOZED;
      case SUPERSEDE -> Event.Kind.SUPERSEDED;
      case DEPRECATE -> Event.Kind.DEPRECATED;
      case NOTE -> Event.Kind.NOTED;
    };
  }
}
