package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What axe-core finds wrong for people who listen, or see little: names, roles, contrast. It finds
/// about half of what there can be; the rest is in the tests of keyboard and announcements.
@NeedsChromium
class AccessibilityIT extends Browsing {

  private static final String AXE = axe();

  private static final List<String> ALL_RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  /// With the rules that it runs.
  private static final String RUN =
      """
      async (runOnly) => {
        const { violations } = await axe.run(document, { runOnly });
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary}`));
      }
      """;

  private static String axe() {
    try (InputStream in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All screens are looked at, whatever is found on the first.
  private final SoftAssertions found = new SoftAssertions();

  private List<String> rules = ALL_RULES;

  private void nothingIsWrong(Page page, String where) {
    page.evaluate(AXE);
    found.assertThat((List<?>) page.evaluate(RUN, rules)).as(where).isEmpty();
  }

  @AfterEach
  void tellAll() {
    found.assertAll();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nothingOnThePageIsInTheWay(ColorScheme scheme) {
    Page page = look("U0ALICE/C0PLATFORM");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    // In the dark only colours are others.
    rules = scheme == ColorScheme.DARK ? List.of("color-contrast") : ALL_RULES;
    nothingIsWrong(page, "the page at first");
    ask(page, COMPARE);
    page.evaluate(Gallery.SCRIPT);
    page.evaluate("document.querySelector('#gallery .refused').remove()");
    page.evaluate(
        "document.querySelectorAll('.message').forEach((each) => { each.style.contentVisibility = 'visible'; })");
    openPanel(page);
    nothingIsWrong(page, "a comparison, every block, and the panel");
    page.locator("#simulator").press("Escape");
    button(page.locator("#messages .message").first(), "Record decision").click();
    assertThat(modal(page)).isVisible();
    nothingIsWrong(page, "a window");
    button(modal(page), "Inspect").click();
    assertThat(page.locator("dialog.inspect")).isVisible();
    nothingIsWrong(page, "what was sent");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(modal(page)).hasCount(0);
    ask(page, "A thread begins");
    page.navigate(stage.address("U0ALICE/C0PLATFORM/" + last(page).getAttribute("data-ts")));
    assertThat(page.locator("#thread")).isVisible();
    nothingIsWrong(page, "a thread");
    page.navigate(stage.address("U0ALICE/home"));
    assertThat(page.locator("#home .block").first()).isVisible();
    nothingIsWrong(page, "the Home tab");
    page.setViewportSize(360, 740);
    page.navigate(stage.address("U0MINJI/C0PAYMENTS"));
    assertThat(page.locator("#channel-name")).hasText("# payments");
    page.locator("#sidebar summary").click();
    nothingIsWrong(page, "a phone");
  }
}
