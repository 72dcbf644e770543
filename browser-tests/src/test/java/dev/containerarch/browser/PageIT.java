package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@NeedsChromium
class PageIT extends Browsing {

  @Test
  void theFirstComparisonIsATableThatOnlyTheAskerSees() {
    Page page = look("U0ALICE/C0PLATFORM");
    Locator answer = ask(page, COMPARE);
    assertThat(answer).containsText("Only visible to you");
    assertThat(answer.getByRole(AriaRole.TABLE).first()).containsText("ECS Managed Instances");
    assertThat(answer.locator(".refused")).hasCount(0);
    assertThat(look("U0BEN/C0PLATFORM").locator(".message.ephemeral")).hasCount(0);
  }

  @Test
  void aDecisionIsRecordedInAModalThatMindsItsInputs() {
    Page page = look("U0ALICE/C0PAYMENTS");
    button(ask(page, COMPARE), "Record decision").click();
    Locator modal = modal(page);
    button(modal, "Record").click();
    assertThat(modal.locator(".error")).hasText("Please complete this required field.");
    assertThat(modal.getByLabel("What is it for?")).isFocused();
    modal.getByLabel("What is it for?").fill("Recommendation model");
    button(modal, "Record").click();
    assertThat(modal).containsText("Recorded as");
    assertThat(modal).containsText("Recommendation model");
    button(modal, "Close").last().click();
    assertThat(modal).hasCount(0);
  }

  @Test
  void theHistoryIsPagedInPlace() {
    for (int i = 1; i <= 9; i++) {
      stage.types(
          "U0TOMAS",
          "C0HARBOR",
          "/container-arch decide ecs-fargate title=\"Number " + i + " of nine\" because=y");
    }
    Page page = look("U0TOMAS/C0HARBOR");
    Locator answer = ask(page, "/container-arch history");
    int count = page.locator(".message").count();
    assertThat(answer).containsText("Number 9 of nine");
    button(answer, "Older").click();
    assertThat(last(page)).containsText("Number 1 of nine");
    assertThat(last(page)).containsText("(edited)");
    assertThat(page.locator(".message")).hasCount(count);
  }

  @Test
  void aKoreanMemberCompletesAndReadsInKorean() {
    Page page = look("U0MINJI/C0PLATFORM");
    page.locator("#composer-text").pressSequentially("/container-arch ");
    assertThat(page.locator("#completions")).containsText("비교");
    Locator answer = ask(page, "/container-arch 비교 지피유=예 비용:40");
    assertThat(answer).containsText("아키텍처");
  }

  @Test
  void theKeyboardIsEnough() {
    Page page = look("U0SARA/C0PLATFORM");
    assertThat(page.locator("#composer-text")).isFocused();
    page.keyboard().type("/con");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("/container-arch");
    page.keyboard().press("Tab");
    page.keyboard().type("comp");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("#composer-text")).hasValue("/container-arch compare ");
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
    Locator record = button(page.locator(".message").last(), "Record decision");
    assertThat(record).isVisible();
    for (int i = 0; i < 40 && !isFocused(record); i++) {
      page.keyboard().press("Shift+Tab");
    }
    assertThat(record).isFocused();
    page.keyboard().press("Enter");
    assertThat(modal(page)).isVisible();
    page.keyboard().press("Escape");
    assertThat(modal(page)).hasCount(0);
    assertThat(record).isFocused();
  }

  @Test
  void aPhonesWidthIsEnough() {
    Page page = look("U0ALICE/C0PLATFORM", 360, 740);
    ask(page, COMPARE);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    button(last(page), "Record decision").click();
    assertThat(modal(page)).isVisible();
    assertThat((int) page.evaluate("document.querySelector('#modal').scrollWidth"))
        .isLessThanOrEqualTo(360);
    page.keyboard().press("Escape");
  }

  @Test
  void hostileTextStaysText() {
    Page page = look("U0BEN/C0PAYMENTS");
    String hostile =
        "<script>window.hacked=1</script> <img src=x onerror=window.hacked=1> *open _and ~never `closed"
            + " \u202Eright to left <javascript:alert(1)|click> <!channel> &lt;b&gt;";
    Locator message = ask(page, hostile);
    assertThat(message).containsText("<script>window.hacked=1</script>");
    assertThat(message).containsText("*open _and ~never `closed");
    assertThat(message.locator("script, img, a")).hasCount(0);
    assertThat(message.locator(".mention")).hasCount(0);
    assertThat(page.evaluate("window.hacked ?? 'safe'")).isEqualTo("safe");
    Locator kept =
        ask(
            page,
            "/container-arch decide ecs-fargate title=\"<b onclick=x>*T* <!here></b>\" because=y");
    assertThat(kept).containsText("<b onclick=x>");
    assertThat(kept).containsText("<!here></b>");
    assertThat(kept.locator(".broadcast")).hasCount(0);
  }

  @Test
  void troubleCanBeOrderedAndEnded() {
    Page page = look("U0SARA/C0PAYMENTS");
    openPanel(page);
    page.locator("[data-fault=database_down]").click();
    assertThat(page.locator(".trouble")).containsText("does not answer");
    assertThat(ask(page, "/container-arch history")).containsText("does not answer right now");
    page.locator("[data-fault=none]").click();
    assertThat(page.locator(".trouble")).isEmpty();
    page.locator("[data-fault=token_revoked]").click();
    assertThat(page.locator(".trouble")).containsText("no token");
    ask(page, "/container-arch decide");
    assertThat(modal(page)).hasCount(0);
    page.locator("[data-fault=none]").click();
    assertThat(page.locator(".trouble")).isEmpty();
  }

  @Test
  void twoTabsAreTwoMembers() {
    Page alice = look("U0ALICE/C0PAYMENTS");
    Page ben = look("U0BEN/C0PAYMENTS");
    int seen = ben.locator(".message").count();
    Locator answer = ask(alice, "/container-arch compare tasks=3");
    button(answer, "Share to channel").click();
    assertThat(ben.locator(".message")).hasCount(seen + 1);
    assertThat(last(ben)).containsText("Alice Moreau");
    ask(ben, "seen");
    assertThat(last(alice)).containsText("seen");
  }

  @Test
  void aReloadInMidModalLosesNothing() {
    Page page = look("U0JUNHO/C0PLATFORM");
    type(page, "/container-arch decide");
    modal(page).getByLabel("무엇에 관한 결정입니까?").fill("Half a thought");
    page.reload();
    assertThat(modal(page).getByLabel("무엇에 관한 결정입니까?")).hasValue("Half a thought");
    page.keyboard().press("Escape");
    assertThat(modal(page)).hasCount(0);
  }

  @Test
  void factsAreAskedInStepsAndAStepBackLosesNothing() {
    Page page = look("U0SARA/C0PAYMENTS");
    button(ask(page, "/container-arch compare"), "Add facts").click();
    Locator modal = modal(page);
    assertThat(modal.locator("h2")).containsText("1/3");
    modal.getByLabel("How many people can run a container platform?").fill("4");
    button(modal, "Next").click();
    assertThat(modal.locator("h2")).containsText("2/3");
    button(modal, "Back").first().click();
    assertThat(modal.locator("h2")).containsText("1/3");
    assertThat(modal.getByLabel("How many people can run a container platform?")).hasValue("4");
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
  }

  @Test
  void everyMessageCanBeInspected() {
    Page page = look("U0ALICE/C0PLATFORM");
    button(ask(page, "/container-arch help"), "Inspect").click();
    Locator inspect = page.locator("dialog.inspect");
    assertThat(inspect.locator("pre")).containsText("\"blocks\"");
    assertThat(inspect).containsText("Section text");
    assertThat(inspect).containsText("3,000");
    page.keyboard().press("Escape");
    assertThat(inspect).hasCount(0);
  }

  @Test
  void aRestartOfTheServerIsSaid() throws IOException {
    Page page = look("U0ALICE/C0PLATFORM");
    ask(page, "/container-arch help");
    stage.stopServing();
    assertThat(page.locator("#banner")).containsText("does not answer");
    stage.serveAgain();
    assertThat(page.locator("#banner")).containsText("was started again");
    assertThat(page.locator(".message")).hasCount(0);
    ask(page, "/container-arch help");
  }

  @Test
  void everyKindOfBlockIsShownAndAnUnknownOneRefusedLoudly() {
    Page page = look("U0ALICE/C0PLATFORM");
    page.evaluate(Gallery.SCRIPT);
    Locator gallery = page.locator("#gallery");
    assertThat(gallery.locator(".refused")).hasCount(1);
    assertThat(gallery.locator(".refused")).containsText("hologram");
    assertThat(gallery.locator("svg.chart")).hasCount(4);
    assertThat(gallery.locator(".block-data_table tbody tr")).hasCount(1);
    assertThat(gallery.locator("a")).hasAttribute("href", "https://example.com/a");
    assertThat(gallery.locator(".emoji")).hasText("✅");
    assertThat(gallery.locator("time")).hasText("2026-11-23");
    gallery.getByLabel("How many?").fill("12");
    gallery.getByLabel("Pick").selectOption("One");
    Object values = page.evaluate("JSON.stringify(window.galleryScope.values)");
    assertThat(String.valueOf(values))
        .contains("\"type\":\"number_input\",\"value\":\"12\"")
        .contains("\"selected_option\":{\"text\"");
    assertThat(page.evaluate("window.galleryActs.length")).isEqualTo(1);
  }
}
