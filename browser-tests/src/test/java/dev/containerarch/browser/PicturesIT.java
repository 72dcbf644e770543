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
      page.locator("#simulator .dates button").first().click();
      assertThat(reminders).hasCount(before + 1);
      assertThat(page.locator("#simulator .status")).not().isEmpty();
      // Another one comes to the channel, in its own time.
      assertThat(page.locator("#sidebar a", new Page.LocatorOptions().setHasText("# payments")))
          .containsText("3");
      take(page, Picture.JUMP_TO_A_REVIEW);
    }
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
