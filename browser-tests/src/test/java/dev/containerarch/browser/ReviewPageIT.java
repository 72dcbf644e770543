package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.containerarch.browser.MeetingPages.enter;
import static dev.containerarch.browser.MeetingPages.message;
import static dev.containerarch.browser.MeetingPages.pick;
import static dev.containerarch.browser.MeetingPages.send;
import static dev.containerarch.browser.MeetingPages.sendAndClose;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A whole review meeting in the browser.
@NeedsChromium
class ReviewPageIT extends Browsing {

  private static final String BEN = "U0BEN";
  private static final String CARD = "AR-1 · Payments platform";

  /// Of the list of what a member would choose, in which the first says nothing.
  private static final int FARGATE = 3;

  private static final int EKS = 5;

  /// Of the list of what a member says to a proposal.
  private static final int SUPPORT = 1;

  private static final int OBJECT = 3;

  @BeforeAll
  static void deliver() {
    stage.delivers();
  }

  @Test
  void sixMembersTwoRoundsOneObjectionAndARecordedDecision() {
    Map<String, Page> pages = new LinkedHashMap<>();
    MeetingPages.MEMBERS.forEach(id -> pages.put(id, look(id + "/C0PLATFORM")));
    MeetingPages meeting = new MeetingPages(pages);
    Page alice = meeting.alice();
    Page ben = meeting.of(BEN);
    Page minji = meeting.of("U0MINJI");

    meeting.asksEverybody(
        ask(alice, "/container-arch compare gpu=no tasks=12 cost:40"), "Payments platform");
    send(alice);
    assertThat(modal(alice)).containsText("AR-1 is open");
    MeetingPages.close(alice);
    Locator card = message(alice, CARD).first();
    assertThat(card).containsText("0 of 6 have weighed");

    for (String id : MeetingPages.MEMBERS) {
      meeting.answers(
          id,
          CARD,
          page -> {
            enter(page, "points:cost", id.equals(BEN) ? "5" : "60");
            pick(page, "pick", id.equals(BEN) ? EKS : FARGATE);
            enter(page, "because", "First reason of " + id);
          });
    }
    assertThat(card).containsText("6 of 6 have weighed");
    assertThat(ben.locator("#messages")).not().containsText("First reason of");

    meeting.step("Reveal");
    assertThat(message(ben, "round 1: here is what everybody weighed"))
        .containsText("First reason of U0ALICE");

    meeting.step("Second round");
    sendAndClose(alice);
    for (String id : MeetingPages.MEMBERS) {
      meeting.answers(
          id,
          "asks you to weigh once more",
          page -> enter(page, "because", "Second reason of " + id));
    }
    meeting.step("Reveal");
    assertThat(message(ben, "round 2: here is what everybody weighed"))
        .containsText("Second reason of U0ALICE");

    meeting.step("Think ahead");
    sendAndClose(alice);
    meeting.answers(
        "U0MINJI",
        "imagine that it is a year later",
        page -> enter(page, "concern", "밤에 운영할 사람이 없었다"));
    meeting.step("Show what is feared");
    assertThat(message(ben, "thought ahead")).containsText("밤에 운영할 사람이 없었다");

    meeting.step("Propose");
    pick(alice, "architecture", 1);
    enter(alice, "proposal", "Start with one service");
    sendAndClose(alice);
    for (String id : MeetingPages.MEMBERS) {
      meeting.answers(
          id,
          "puts a proposal to the vote",
          page -> {
            pick(page, "stance", id.equals(BEN) ? OBJECT : SUPPORT);
            if (id.equals(BEN)) {
              enter(page, "because", "We know Kubernetes well");
            }
          });
    }
    assertThat(alice.locator("#messages")).not().containsText("We know Kubernetes well");
    meeting.step("Close the vote");
    assertThat(message(minji, "the vote is over").last()).containsText("We know Kubernetes well");

    meeting.step("Decide");
    enter(alice, "against", "Fargate is enough for these twelve tasks");
    send(alice);
    assertThat(modal(alice)).containsText("CA-1");
    MeetingPages.close(alice);
    assertThat(message(ben, "AR-1 ended with")).hasCount(1);
    // Who objected is named there, not by an id.
    assertThat(message(minji, "Decision CA-1: accepted").first())
        .containsText("Objection by @Ben Okafor");

    Locator record = ask(ben, "/container-arch show 1");
    assertThat(record).containsText("Payments platform");
    assertThat(record).containsText("We know Kubernetes well");
    assertThat(record).containsText("Fargate is enough for these twelve tasks");
    assertThat(ask(ben, "/container-arch reviews")).containsText("No review is open");

    Page tomas = look("U0TOMAS/C0HARBOR");
    assertThat(ask(tomas, "/container-arch reviews")).not().containsText("Payments");
    // Numbers are each team's own: theirs may have an AR-1 too.
    assertThat(ask(tomas, "/container-arch review 1")).not().containsText("Payments");
    assertThat(ask(tomas, "/container-arch history")).not().containsText("Payments");
  }

  @Test
  void theClockOffersTheDeadlineOfAReviewAndTheRevealComes() {
    stage.types(
        "U0TOMAS", "C0HARBOR", "/container-arch review \"Telemetry\" gpu=no within=1d with=@tomas");
    Page tomas = look("U0TOMAS/C0HARBOR");
    sendAndClose(tomas);
    assertThat(message(tomas, "AR-1 · Telemetry").first()).containsText("0 of 1 have weighed");
    openPanel(tomas);
    Locator dates =
        tomas
            .locator("#simulator .dates button")
            .filter(new Locator.FilterOptions().setHasText("AR-1 Telemetry"));
    assertThat(dates).hasCount(2);
    dates.first().click();
    assertThat(dates).hasCount(1);
    assertThat(tomas.locator("#simulator .status")).containsText("AR-1 Telemetry");
    Page direct = look("U0TOMAS/D0TOMAS");
    assertThat(last(direct)).containsText("AR-1 waits for your answer");
    dates.first().click();
    assertThat(dates).hasCount(0);
    // One who was asked alone is too few for a result, so that the channel is told of that.
    assertThat(message(tomas, "the time for weighing is over")).hasCount(1);
    assertThat(look("U0SARA/C0PLATFORM").locator("#simulator .dates"))
        .not()
        .containsText("Telemetry");
  }
}
