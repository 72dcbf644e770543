package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page on an invented team's year.
@NeedsChromium
class DemoPageIT extends Browsing {

  @BeforeAll
  static void fill() {
    stage.demo();
  }

  @Test
  void theHistoryGoesBackToTheFirstDecisionAndForthAgain() {
    // In the other channel the demo's meetings may still post something behind the answer.
    Page page = look("U0ALICE/C0PAYMENTS");
    Locator answer = ask(page, "/container-arch history");
    assertThat(answer).containsText("Card vault in a second region");
    Locator list =
        page.locator(".message")
            .filter(new Locator.FilterOptions().setHasText("Only visible to you"))
            .last();
    int pages = 1;
    while (button(list, "Older").count() > 0 && pages < 20) {
      String before = list.innerText();
      button(list, "Older").click();
      assertThat(list)
          .not()
          .hasText(before, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
      pages++;
    }
    assertThat(list).containsText("Batch reports");
    assertThat(list).containsText("Payments API");
    button(list, "Newest").click();
    assertThat(list).containsText("Card vault in a second region");
  }

  @Test
  void aDecisionShowsItsLifeAndItsNextSteps() {
    Page page = look("U0BEN/C0PAYMENTS");
    Locator list = ask(page, "/container-arch history vault");
    assertThat(list).containsText("Card vault");
    Locator card = ask(page, "/container-arch show 13");
    assertThat(card).containsText("Card vault");
    assertThat(card).containsText("The audit is passed");
    assertThat(card.locator(".refused")).hasCount(0);
    assertThat(button(card, "Supersede…")).isVisible();
  }

  @Test
  void aKoreanMemberFindsKoreanDecisionsAndAThread() {
    Page page = look("U0JUNHO/C0PLATFORM");
    Locator thread = page.locator(".thread-link").first();
    assertThat(thread).containsText("2 replies");
    Locator list = ask(page, "/container-arch 기록 정산");
    assertThat(list).containsText("정산 배치");
  }

  @Test
  void whatIsOverdueIsSaidToItsOwner() {
    Page page = look("U0SARA/D0SARA");
    assertThat(last(page)).containsText("Ledger export for partners");
    assertThat(last(page)).containsText("is due for review");
  }

  @Test
  void theOtherWorkspaceHasAHistoryOfItsOwn() {
    Page page = look("U0TOMAS/C0HARBOR");
    Locator list = ask(page, "/container-arch history");
    assertThat(list).containsText("Telemetry gateway");
    assertThat(list).not().containsText("Card vault");
  }
}
