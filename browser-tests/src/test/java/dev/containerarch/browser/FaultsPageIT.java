package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every trouble that can be ordered: what the member sees, what the panel says, and that it ends.
@NeedsChromium
class FaultsPageIT extends Browsing {

  private static final String NO_WINDOW = "window could not be opened";

  private static void order(Page page, String fault) {
    if (page.locator("#simulator").isHidden()) {
      openPanel(page);
    }
    page.locator("[data-fault=" + fault + "]").click();
    assertThat(page.locator("#simulator .status")).not().isEmpty();
  }

  private static void everythingWorksAgain(Page page) {
    page.locator("[data-fault=none]").click();
    assertThat(page.locator("#simulator .status")).hasText("All is well again.");
  }

  @ParameterizedTest
  @CsvSource({
    "rate_limited, ratelimited",
    "invalid_blocks, invalid_blocks",
    "channel_not_found, channel_not_found",
    "token_revoked, token_revoked"
  })
  void aWindowThatSlackDoesNotOpenIsSaidToTheMemberAndInThePanel(String fault, String error) {
    Page page = look("U0SARA/C0PAYMENTS");
    order(page, fault);
    assertThat(ask(page, "/container-arch decide")).containsText(NO_WINDOW);
    assertThat(modal(page)).hasCount(0);
    assertThat(page.locator(".refusals li").first()).containsText("views.open " + error);
    everythingWorksAgain(page);
    type(page, "/container-arch decide");
    assertThat(modal(page)).isVisible();
    page.keyboard().press("Escape");
    assertThat(modal(page)).hasCount(0);
  }

  @Test
  void blocksThatAreRefusedComeAgainAsText() {
    Page page = look("U0ALICE/C0PLATFORM");
    Locator answer = ask(page, COMPARE);
    assertThat(answer.locator("table").first()).isVisible();
    order(page, "invalid_blocks");
    int before = page.locator("#messages .message").count();
    button(answer, "Share to channel").click();
    assertThat(page.locator("#messages .message")).hasCount(before + 1);
    assertThat(last(page)).containsText("Alice Moreau");
    assertThat(last(page)).containsText("ECS Managed Instances");
    assertThat(last(page).locator(".block-table")).hasCount(0);
    assertThat(page.locator(".refusals li").first()).containsText("response_url invalid_blocks");
  }

  @Test
  void anAnswerThatCameTooLateForItsAddressIsSaidInAWindow() {
    Page page = look("U0BEN/C0PLATFORM");
    Locator answer = ask(page, "/container-arch compare tasks=2");
    order(page, "url_expired");
    button(answer, "Share to channel").click();
    assertThat(modal(page)).isVisible();
    assertThat(page.locator(".refusals li").first()).containsText("response_url expired_url");
    page.keyboard().press("Escape");
    assertThat(modal(page)).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "database_throttled, The database is throttled.",
    "database_down, The database does not answer."
  })
  void aDatabaseInTroubleIsSaidAndWhatNeedsNoneStillWorks(String fault, String said) {
    Page page = look("U0SARA/C0PAYMENTS");
    order(page, fault);
    assertThat(page.locator(".trouble")).hasText(said);
    assertThat(ask(page, "/container-arch history")).containsText("does not answer right now");
    assertThat(ask(page, "/container-arch explain fargate")).containsText("Fargate");
    everythingWorksAgain(page);
    assertThat(page.locator(".trouble")).isEmpty();
    assertThat(ask(page, "/container-arch history"))
        .not()
        .containsText("does not answer right now");
  }
}
