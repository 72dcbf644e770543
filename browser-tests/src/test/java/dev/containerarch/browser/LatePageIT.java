package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is too late, in Slack's words. Whatever is done here comes too late by order, so that the
/// machine's own speed does not matter.
@NeedsChromium
class LatePageIT extends Browsing {

  private static final String NOT_RESPONDING = "This app is not responding right now";

  @BeforeAll
  static void waitAsLongAsSlackDoes() throws IOException {
    stage.close();
    stage = new Stage(Duration.ofSeconds(3), Duration.ofSeconds(2));
  }

  private static void order(Page page, String fault) {
    if (page.locator("#simulator").isHidden()) {
      openPanel(page);
    }
    page.locator("[data-fault=" + fault + "]").click();
    assertThat(page.locator("#simulator .status")).not().isEmpty();
  }

  @Test
  void aCommandThatIsNotAnsweredInTimeFailsAsInSlack() {
    Page page = look("U0SARA/C0PAYMENTS");
    order(page, "app_late");
    Locator line = ask(page, "/container-arch help");
    assertThat(line).containsText("Slackbot");
    assertThat(line).containsText("/container-arch failed with the error \"operation_timeout\"");
    assertThat(line).containsText("Only visible to you");
  }

  @Test
  void aClickThatIsNotAnsweredInTimeIsSaidAtItsMessage() {
    String ts =
        stage.posts(
            "C0PLATFORM",
            JsonObjects.of(
                "{'text':'t','blocks':[{'type':'actions','elements':[{'type':'button','action_id':'help','text':{'type':'plain_text','text':'Ask'}}]}]}"));
    Page page = look("U0ALICE/C0PLATFORM");
    order(page, "app_late");
    // Not the last message: what the app does too late comes below it.
    Locator asking = page.locator(".message[data-ts='" + ts + "']");
    button(asking, "Ask").click();
    assertThat(asking.locator(".notice")).containsText(NOT_RESPONDING);
    assertThat(asking.locator(".notice")).containsText("operation_timeout");
  }

  @Test
  void aSubmissionThatIsNotAnsweredInTimeLeavesTheWindowOpenWithWhatWasEntered() {
    Page page = look("U0BEN/C0PLATFORM");
    stage.shows(
        "views.open",
        "U0BEN",
        JsonObjects.of(
            "{'type':'modal','title':{'type':'plain_text','text':'T'},'submit':{'type':'plain_text','text':'Send'},"
                + "'blocks':[{'type':'input','block_id':'b','label':{'type':'plain_text','text':'Say'},'element':{'type':'plain_text_input','action_id':'a'}}]}"));
    modal(page).getByLabel("Say").fill("kept");
    // The panel is behind the window.
    page.evaluate("document.querySelector('[data-fault=app_late]').click()");
    assertThat(page.locator("#simulator .status")).containsText("armed");
    button(modal(page), "Send").click();
    assertThat(modal(page).locator(".problem"))
        .hasText("We had some trouble connecting. Try again?");
    assertThat(modal(page).getByLabel("Say")).hasValue("kept");
    assertThat(button(modal(page), "Send")).isEnabled();
  }

  @Test
  void aCallThatSlackAnswersTooLateIsGivenUpAndSaid() {
    Page page = look("U0JUNHO/C0PLATFORM");
    order(page, "timeout");
    // A Korean word: the app need not ask for the member's language first.
    type(page, "/container-arch 결정");
    assertThat(page.locator(".refusals li").first()).containsText("views.open timeout");
    assertThat(page.locator("#messages .message.ephemeral")).hasCount(1);
  }
}
