package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// The Home tab, which is each member's own.
@NeedsChromium
class HomePageIT extends Browsing {

  @Test
  void everyMemberHasAHomeOfTheirOwnInTheirLanguage() {
    stage.types(
        "U0ALICE",
        "C0PLATFORM",
        "/container-arch decide ecs-fargate title=\"Seen at home\" because=y");
    Page alice = look("U0ALICE/home");
    Locator home = alice.locator("#home");
    assertThat(home).containsText("Architecture decisions");
    assertThat(home).containsText("Seen at home");
    assertThat(home.locator(".refused")).hasCount(0);
    assertThat(alice.locator("#composer")).isHidden();
    Locator minji = look("U0MINJI/home").locator("#home");
    assertThat(minji).containsText("Seen at home");
    assertThat(minji).not().containsText("Architecture decisions");
    Locator tomas = look("U0TOMAS/home").locator("#home");
    assertThat(tomas).containsText("Architecture decisions");
    assertThat(tomas).not().containsText("Seen at home");
  }

  @Test
  void aButtonAtHomeOpensAWindowAndOneOfTheTabsLeadsToTheMessages() {
    Page page = look("U0SARA/home");
    button(page.locator("#home"), "Compare").click();
    assertThat(modal(page).locator("h2")).containsText("1/3");
    page.keyboard().press("Escape");
    assertThat(modal(page)).hasCount(0);
    button(page.locator("#home"), "Inspect").click();
    assertThat(page.locator("dialog.inspect pre")).containsText("\"type\": \"home\"");
    page.keyboard().press("Escape");
    page.locator("#tabs")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Messages"))
        .click();
    assertThat(page.locator("#home")).isHidden();
    assertThat(page.locator("#messages")).isVisible();
  }
}
