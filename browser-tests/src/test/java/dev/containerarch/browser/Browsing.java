package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// Tabs of a browser in which members look at the page, and what they do there.
abstract class Browsing {

  static final String COMPARE =
      "/container-arch compare gpu=yes tasks=12 cpu=4 memory=16 cost:40 reliability:30";

  /// No assertion on time: as long as a busy machine may take.
  static final double PATIENCE = 30_000;

  static Stage stage;

  @BeforeAll
  static void start() throws IOException {
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    stage = new Stage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @AfterEach
  void closeEverything() {
    // Nothing that the page does may be an error in the browser's eyes, a violation of its own
    // content policy among them.
    assertThat(stage.tabs().close()).isEmpty();
  }

  /// A tab of its own, in which this member looks at this channel.
  Page look(String memberAndChannel) {
    return look(memberAndChannel, 1200, 900);
  }

  Page look(String memberAndChannel, int width, int height) {
    Page page = stage.tabs().open(width, height);
    page.navigate(stage.address(memberAndChannel));
    assertThat(page.locator("#channel-name")).not().hasText("…");
    return page;
  }

  /// Opens the simulator's panel. The dates in it come a moment later and move what is below them,
  /// so that a click on it might miss.
  static void openPanel(Page page) {
    page.locator("#open-simulator").click();
    assertThat(page.locator("#simulator .dates > *").first()).isVisible();
  }

  static void type(Page page, String line) {
    page.locator("#composer-text").fill(line);
    page.locator("#composer-text").press("Enter");
  }

  static Locator last(Page page) {
    return page.locator(".message").last();
  }

  static Locator button(Locator in, String name) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator modal(Page page) {
    return page.locator("#modal");
  }

  /// Sends a line and waits for the answer below everything else.
  static Locator ask(Page page, String line) {
    int before = page.locator(".message").count();
    type(page, line);
    assertThat(page.locator(".message")).hasCount(before + 1);
    return last(page);
  }

  static boolean isFocused(Locator locator) {
    return (boolean) locator.evaluate("node => node === document.activeElement");
  }
}
