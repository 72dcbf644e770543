package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is no command: what the app sends to one member, the menu of a message, threads.
@NeedsChromium
class AppPageIT extends Browsing {

  private static final Pattern NAME = Pattern.compile("CA-\\d+");

  private static Locator sidebar(Page page, String name) {
    return page.locator("#sidebar")
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator actions(Locator message) {
    return button(message, "Message actions");
  }

  private static Locator item(Page page, String name) {
    return page.getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText(name));
  }

  /// Opens the menu of a message and takes something from it.
  private static void choose(Page page, Locator message, String name) {
    actions(message).click();
    item(page, name).click();
  }

  private static String decisionIn(Locator answer) {
    Matcher name = NAME.matcher(answer.innerText());
    assertThat(name.find()).as(answer.innerText()).isTrue();
    return name.group();
  }

  @Test
  void aReminderIsADirectMessageWithAMarkInTheSidebar() {
    stage.delivers();
    stage.types(
        "U0SARA",
        "C0PAYMENTS",
        "/container-arch decide ecs-fargate title=\"Chargebacks\" because=y");
    Page page = look("U0SARA/C0PLATFORM");
    // Noah has decided nothing; others are reminded of what they decided in other tests.
    Page noah = look("U0NOAH/C0PLATFORM");
    assertThat(sidebar(page, "container-arch")).not().hasClass("unread");
    stage.advance(Duration.ofDays(366));
    assertThat(sidebar(page, "container-arch").locator(".count")).hasText("1");
    sidebar(page, "container-arch").click();
    assertThat(last(page)).containsText("is due for review");
    assertThat(last(page)).not().containsText("Only visible to you");
    assertThat(sidebar(page, "container-arch").locator(".count")).hasCount(0);
    assertThat(page.locator("#composer")).isHidden();
    assertThat(page.locator("#read-only")).containsText("Only the app writes here");
    page.reload();
    assertThat(last(page)).containsText("is due for review");
    assertThat(sidebar(page, "container-arch").locator(".count")).hasCount(0);
    button(last(page), "Show " + decisionIn(last(page))).click();
    assertThat(last(page)).containsText("Chargebacks");
    assertThat(sidebar(noah, "container-arch").locator(".count")).hasCount(0);
  }

  @Test
  void anExportArrivesAsAFileThatCanBeKept() throws IOException {
    Page page = look("U0BEN/C0PAYMENTS");
    Locator recorded =
        ask(page, "/container-arch decide ecs-fargate title=\"Kept outside\" because=y");
    Locator export = ask(page, "/container-arch export " + decisionIn(recorded));
    button(export, "Send me the file").click();
    assertThat(sidebar(page, "container-arch").locator(".count")).hasText("2");
    sidebar(page, "container-arch").click();
    Locator link = last(page).locator("a.file");
    assertThat(link).containsText("Download");
    Download download = page.waitForDownload(link::click);
    assertThat(download.suggestedFilename()).endsWith(".md");
    assertThat(Files.readString(download.path(), StandardCharsets.UTF_8)).contains("Kept outside");
  }

  @Test
  void aMessageBecomesADecisionThroughItsMenu() {
    Page minji = look("U0MINJI/C0PLATFORM");
    Locator said = ask(minji, "검색 색인은 Fargate로 옮깁시다. <b>호스트</b> 관리가 필요 없습니다.");
    choose(minji, said, "Record as decision");
    assertThat(modal(minji).getByLabel("배경"))
        .hasValue("검색 색인은 Fargate로 옮깁시다. <b>호스트</b> 관리가 필요 없습니다.");
    modal(minji).getByLabel("무엇에 관한 결정입니까?").fill("검색 색인");
    button(modal(minji), "기록").click();
    assertThat(modal(minji)).containsText("검색 색인");
    assertThat(modal(minji)).containsText("CA-");
  }

  @Test
  void theMenuOfAMessageNeedsNoMouse() {
    Page page = look("U0JUNHO/C0PLATFORM");
    ask(page, "Who reads this with a keyboard?");
    Locator opener = actions(last(page));
    for (int i = 0; i < 20 && !isFocused(opener); i++) {
      page.keyboard().press("Shift+Tab");
    }
    assertThat(opener).isFocused();
    page.keyboard().press("Enter");
    assertThat(item(page, "Record as decision")).isFocused();
    assertThat(opener).hasAttribute("aria-expanded", "true");
    page.keyboard().press("Escape");
    assertThat(opener).isFocused();
    assertThat(opener).hasAttribute("aria-expanded", "false");
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowDown");
    assertThat(item(page, "Reply in thread")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#thread-text")).isFocused();
    page.keyboard().type("I do");
    page.keyboard().press("Enter");
    Locator thread = page.locator("#thread");
    assertThat(thread.locator(".message")).hasCount(2);
    page.keyboard().press("Escape");
    assertThat(thread).isHidden();
    Locator again = actions(last(page));
    again.focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(modal(page)).isVisible();
    page.keyboard().press("Escape");
    assertThat(modal(page)).hasCount(0);
    assertThat(again).isFocused();
  }

  @Test
  void aThreadIsAtTheSideAndItsAnswersCanBeRecordedToo() {
    Page alice = look("U0ALICE/C0PAYMENTS");
    Page ben = look("U0BEN/C0PAYMENTS");
    ask(alice, "Where does the sandbox run?");
    choose(ben, last(ben), "Reply in thread");
    ben.locator("#thread-text").fill("On Fargate, three tasks");
    ben.locator("#thread-text").press("Enter");
    assertThat(last(alice).locator(".thread-link")).containsText("1 reply");
    int inChannel = alice.locator("#messages .message").count();
    last(alice).locator(".thread-link").click();
    Locator thread = alice.locator("#thread");
    assertThat(thread.locator(".message").last()).containsText("On Fargate, three tasks");
    assertThat(alice.locator("#messages .message")).hasCount(inChannel);
    alice.reload();
    assertThat(thread.locator(".message")).hasCount(2);
    alice.locator("#thread-text").fill("/container-arch decide");
    alice.locator("#thread-text").press("Enter");
    assertThat(thread.locator(".message").last()).containsText("not supported in threads");
    assertThat(ben.locator("#thread .message")).hasCount(2);
    choose(alice, thread.locator(".message").nth(1), "Record as decision");
    assertThat(modal(alice).getByLabel("Context")).hasValue("On Fargate, three tasks");
    alice.keyboard().press("Escape");
    assertThat(modal(alice)).hasCount(0);
    button(thread, "Close the thread").click();
    assertThat(thread).isHidden();
  }

  @Test
  void whatOnlyOneMemberSeesHasNoShortcuts() {
    Page page = look("U0SARA/C0PLATFORM");
    Locator answer = ask(page, "/container-arch help");
    actions(answer).click();
    assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(1);
    assertThat(item(page, "Inspect")).isFocused();
  }

  @Test
  void aShortcutThatComesToNothingIsSaid() {
    Page page = look("U0SARA/C0PAYMENTS");
    Locator said = ask(page, "Nobody can record this just now");
    openPanel(page);
    page.locator("[data-fault=token_revoked]").click();
    assertThat(page.locator(".trouble")).containsText("no token");
    choose(page, said, "Record as decision");
    assertThat(last(page)).containsText("Only visible to you");
    assertThat(last(page)).containsText("window could not be opened");
    page.locator("[data-fault=none]").click();
    assertThat(page.locator(".trouble")).isEmpty();
  }

  @Test
  void aPhonesWidthIsEnoughForMenusThreadsAndTheApp() {
    Page page = look("U0ALICE/C0PLATFORM", 360, 740);
    ask(page, "On a phone");
    actions(last(page)).click();
    assertThat(
            (boolean)
                page.evaluate(
                    "(() => { const box = document.querySelector('.menu:popover-open').getBoundingClientRect();"
                        + " return box.left >= 0 && box.right <= 360 && box.bottom <= 740; })()"))
        .isTrue();
    item(page, "Reply in thread").click();
    page.locator("#thread-text").fill("and in a thread");
    page.locator("#thread-text").press("Enter");
    assertThat(page.locator("#thread .message")).hasCount(2);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    button(page.locator("#thread"), "Close the thread").click();
    page.navigate(stage.address("U0ALICE/D0ALICE"));
    assertThat(page.locator("#channel-name")).hasText("container-arch");
    assertThat(page.locator("#tabs")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void twoTabsWriteInTheSameSecondAndSeeTheSame() {
    Page alice = look("U0ALICE/C0PAYMENTS");
    Page ben = look("U0BEN/C0PAYMENTS");
    for (int i = 1; i <= 3; i++) {
      type(alice, "Alice, number " + i);
      type(ben, "Ben, number " + i);
    }
    Locator alicesView = alice.locator("#messages .message:not(.ephemeral)");
    Locator bensView = ben.locator("#messages .message:not(.ephemeral)");
    assertThat(alicesView.filter(new Locator.FilterOptions().setHasText(", number "))).hasCount(6);
    assertThat(bensView.filter(new Locator.FilterOptions().setHasText(", number "))).hasCount(6);
    assertThat(alicesView.locator(".message-body").allInnerTexts())
        .isEqualTo(bensView.locator(".message-body").allInnerTexts());
  }

  @Test
  void fiveHundredMessagesAreAllThereAndNobodyIsTornAway() {
    for (int i = 1; i <= 500; i++) {
      stage.types("U0TOMAS", "C0HARBOR", "Message " + i + " of five hundred");
    }
    Page page = look("U0TOMAS/C0HARBOR");
    Locator messages = page.locator("#messages .message");
    assertThat(messages).hasCount(500);
    assertThat(last(page)).isInViewport();
    stage.types("U0TOMAS", "C0HARBOR", "One more at the end");
    assertThat(last(page)).containsText("One more");
    assertThat(last(page)).isInViewport();
    page.locator("#messages").focus();
    page.keyboard().press("Home");
    assertThat(messages.first()).isInViewport();
    stage.types("U0TOMAS", "C0HARBOR", "Far below");
    assertThat(messages).hasCount(502);
    assertThat(messages.first()).isInViewport();
  }
}
