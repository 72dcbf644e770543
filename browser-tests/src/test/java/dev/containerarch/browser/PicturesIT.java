package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures of the documentation: `bin/shots`. The same window, time, zone and data every
/// time, and nothing that moves. Each test begins with nothing, so that their order does not
/// matter.
@NeedsChromium
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesIT {

  private Stage stage;

  @BeforeEach
  void start() throws IOException {
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(
        Browsing.PATIENCE);
    stage = new Stage();
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  private Browser.NewContextOptions window(int width, int height, ColorScheme colours) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(colours)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setTimezoneId("Asia/Seoul")
        .setLocale("en-US");
  }

  private static void take(Page page, Picture picture) {
    assertThat(page.locator("#composer-hint.busy")).hasCount(0);
    page.mouse().move(0, 0);
    page.evaluate("document.fonts.ready");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of(System.getProperty("pictures"), picture.file()))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }

  @Test
  void aComparisonAndTheDecisionThatCameOfIt() {
    try (BrowserContext context =
        stage.browser().newContext(window(1180, 860, ColorScheme.LIGHT))) {
      Page page = context.newPage();
      page.setDefaultTimeout(Browsing.PATIENCE);
      page.navigate(stage.address("U0ALICE/C0PLATFORM"));
      Browsing.ask(page, Browsing.COMPARE);
      take(page, Picture.FIRST_COMPARISON);

      Browsing.button(Browsing.last(page), "Record decision").click();
      Locator modal = Browsing.modal(page);
      modal.getByLabel("What is it for?").fill("Serving the recommendation model");
      modal.getByLabel("Why?").fill("A small team, nobody to look after hosts.");
      Browsing.button(modal, "Record").click();
      assertThat(modal).containsText("Recorded as");
      take(page, Picture.DECISION_RECORDED);
    }
  }

  @Test
  void aJumpToAReviewAndTheReminderThatCameOfIt() {
    stage.demo();
    try (BrowserContext context = stage.browser().newContext(window(1180, 860, ColorScheme.DARK))) {
      Page page = context.newPage();
      page.setDefaultTimeout(Browsing.PATIENCE);
      page.navigate(stage.address("U0BEN/D0BEN"));
      page.locator("#open-simulator").click();
      Locator reminders = page.locator("#messages .message");
      int before = reminders.count();
      page.locator("#simulator .dates button")
          .filter(new Locator.FilterOptions().setHasText("CA-"))
          .first()
          .click();
      assertThat(reminders).hasCount(before + 1);
      assertThat(page.locator("#simulator .status")).not().isEmpty();
      // Another one comes to the channel in its own time, and what the reviews have to say.
      assertThat(page.locator("#sidebar a", new Page.LocatorOptions().setHasText("# platform")))
          .containsText("8");
      assertThat(page.locator("#sidebar a", new Page.LocatorOptions().setHasText("# payments")))
          .containsText("3");
      take(page, Picture.JUMP_TO_A_REVIEW);
    }
  }

  @Test
  void aReviewMeeting() {
    stage.delivers();
    Map<String, BrowserContext> contexts = new LinkedHashMap<>();
    Map<String, Page> pages = new LinkedHashMap<>();
    for (String id : MeetingPages.MEMBERS) {
      BrowserContext context = stage.browser().newContext(window(1180, 1000, ColorScheme.LIGHT));
      contexts.put(id, context);
      Page page = context.newPage();
      page.setDefaultTimeout(Browsing.PATIENCE);
      page.navigate(stage.address(id + "/C0PLATFORM"));
      assertThat(page.locator("#channel-name")).not().hasText("…");
      pages.put(id, page);
    }
    MeetingPages meeting = new MeetingPages(pages);
    Page alice = meeting.alice();
    Page ben = meeting.of("U0BEN");
    meeting.asksEverybody(
        Browsing.ask(alice, "/container-arch compare gpu=no tasks=12 cost:40"),
        "Where does the payments platform run?");
    MeetingPages.send(alice);
    assertThat(Browsing.modal(alice)).containsText("AR-1 is open");
    MeetingPages.close(alice);

    String card = "AR-1 · Where does";
    weigh(meeting, "U0SARA", card, "60", 3, "We are few, and nobody wants to be called at night.");
    weigh(meeting, "U0JUNHO", card, "30", 4, "배포가 빨라지는 쪽이 낫습니다.");
    assertThat(MeetingPages.message(ben, card)).containsText("2 of 6 have weighed");
    take(ben, Picture.REVIEW_CARD);

    meeting.opens(ben, card);
    MeetingPages.enter(ben, "points:cost", "5");
    take(ben, Picture.REVIEW_WEIGHING);
    MeetingPages.close(ben);
    weigh(meeting, "U0BEN", card, "5", 5, "We know Kubernetes, and the tools around it.");
    weigh(meeting, "U0ALICE", card, "50", 3, "Twelve tasks do not need a cluster.");
    weigh(meeting, "U0NOAH", card, "40", 3, "It is what the other teams run.");
    weigh(meeting, "U0MINJI", card, "70", 3, "비용이 가장 먼저입니다.");
    meeting.step("Reveal");
    Locator reveal = MeetingPages.message(ben, "here is what everybody weighed");
    assertThat(reveal).hasCount(1);
    reveal.evaluate("node => node.scrollIntoView({ block: 'start' })");
    take(ben, Picture.REVIEW_REVEAL);

    meeting.step("Propose");
    MeetingPages.pick(alice, "architecture", 1);
    MeetingPages.enter(
        alice, "proposal", "Start with one service, and look again after three months.");
    MeetingPages.sendAndClose(alice);
    for (String id : MeetingPages.MEMBERS) {
      meeting.answers(
          id,
          "puts a proposal to the vote",
          page -> {
            MeetingPages.pick(page, "stance", id.equals("U0BEN") ? 3 : 1);
            if (id.equals("U0BEN")) {
              MeetingPages.enter(page, "because", "In a year we will want what Kubernetes has.");
            }
          });
    }
    meeting.step("Close the vote");
    Locator over = MeetingPages.message(ben, "the vote is over").last();
    assertThat(over).containsText("In a year we will want");
    over.scrollIntoViewIfNeeded();
    take(ben, Picture.REVIEW_VOTE);

    meeting.step("Decide");
    MeetingPages.enter(alice, "against", "None of us has run a cluster; that can be learnt later.");
    MeetingPages.send(alice);
    assertThat(Browsing.modal(alice)).containsText("CA-1");
    take(alice, Picture.REVIEW_DECIDED);
    contexts.values().forEach(BrowserContext::close);
  }

  private static void weigh(
      MeetingPages meeting, String member, String card, String cost, int pick, String reason) {
    meeting.answers(
        member,
        card,
        page -> {
          MeetingPages.enter(page, "points:cost", cost);
          MeetingPages.pick(page, "pick", pick);
          MeetingPages.enter(page, "because", reason);
        });
  }

  @Test
  void aPhoneInKorean() {
    try (BrowserContext context = stage.browser().newContext(window(390, 800, ColorScheme.DARK))) {
      Page page = context.newPage();
      page.setDefaultTimeout(Browsing.PATIENCE);
      page.navigate(stage.address("U0MINJI/C0PLATFORM"));
      Browsing.ask(page, "/container-arch 비교 지피유=예 tasks=12 비용:40 신뢰성:30");
      take(page, Picture.PHONE_IN_KOREAN);
    }
  }
}
