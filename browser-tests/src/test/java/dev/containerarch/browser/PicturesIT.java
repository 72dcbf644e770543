package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures of the documentation: `bin/shots`. The same window, time, zone and data every
/// time, and nothing that moves.
@NeedsChromium
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesIT {

  private static Stage stage;

  @BeforeAll
  static void start() throws IOException {
    stage = new Stage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  private static void take(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of(System.getProperty("pictures"), name))
            .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void aComparisonAndTheDecisionThatCameOfIt() {
    try (BrowserContext context =
        stage
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1180, 860)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setTimezoneId("Asia/Seoul")
                    .setLocale("en-US"))) {
      Page page = context.newPage();
      page.navigate(stage.address("U0ALICE/C0PLATFORM"));
      page.locator("#composer-text")
          .fill("/container-arch compare gpu=yes tasks=12 cpu=4 memory=16 cost:40 reliability:30");
      page.locator("#composer-text").press("Enter");
      Locator answer = page.locator(".message");
      assertThat(answer).hasCount(1);
      assertThat(page.locator("#composer-hint.busy")).hasCount(0);
      take(page, "first-comparison.png");

      button(answer, "Record decision").click();
      Locator modal = page.locator("#modal");
      modal.getByLabel("What is it for?").fill("Serving the recommendation model");
      modal.getByLabel("Why?").fill("A small team, nobody to look after hosts.");
      button(modal, "Record").click();
      assertThat(modal).containsText("Recorded as");
      take(page, "decision-recorded.png");
    }
  }
}
