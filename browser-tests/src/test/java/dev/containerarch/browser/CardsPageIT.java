package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// Messages that the app posts and changes by itself, while somebody looks at them.
@NeedsChromium
class CardsPageIT extends Browsing {

  private static JsonObject card(String text) {
    return JsonObjects.of(
        """
        {'text':'%s','blocks':[
          {'type':'section','block_id':'s','text':{'type':'mrkdwn','text':'*%s*'},
           'accessory':{'type':'overflow','action_id':'more','options':[
             {'text':{'type':'plain_text','text':'Extend'},'value':'1'},
             {'text':{'type':'plain_text','text':'Cancel it'},'value':'2','description':{'type':'plain_text','text':'for everybody'}}]}},
          {'type':'container','title':{'type':'plain_text','text':'Who has voted'},'default_collapsed':true,'child_blocks':[
            {'type':'section','text':{'type':'mrkdwn','text':'<@U0BEN>'}}]},
          {'type':'actions','block_id':'b','elements':[
            {'type':'button','action_id':'help','text':{'type':'plain_text','text':'Vote'},'style':'primary'},
            {'type':'button','action_id':'close','text':{'type':'plain_text','text':'Close it'},'style':'danger',
             'confirm':{'title':{'type':'plain_text','text':'Close the round?'},'text':{'type':'mrkdwn','text':'*2* have not voted.'},
               'confirm':{'type':'plain_text','text':'Close'},'deny':{'type':'plain_text','text':'Go on'},'style':'danger'}}]}]}
        """
            .formatted(text, text));
  }

  private static void update(String channel, String ts, String text) {
    JsonObject arguments = card(text);
    arguments.addProperty("channel", channel);
    arguments.addProperty("ts", ts);
    stage.calls("chat.update", arguments);
  }

  @Test
  void aCardThatChangesUnderOnesHandsKeepsFocusMenuAndWhatIsOpen() {
    String ts = stage.posts("C0PLATFORM", card("2 of 5"));
    Page page = look("U0ALICE/C0PLATFORM");
    Page ben = look("U0BEN/C0PLATFORM");
    assertThat(last(page)).containsText("2 of 5");

    button(last(page), "Vote").focus();
    update("C0PLATFORM", ts, "3 of 5");
    assertThat(last(page)).containsText("3 of 5");
    assertThat(last(ben)).containsText("3 of 5");
    assertThat(button(last(page), "Vote")).isFocused();

    last(page).locator("summary").click();
    assertThat(last(page).locator(".block-container .mention")).isVisible();
    button(last(page), "More actions").click();
    page.keyboard().press("ArrowDown");
    update("C0PLATFORM", ts, "4 of 5");
    assertThat(last(page)).containsText("4 of 5");
    assertThat(last(page).locator(".block-container .mention")).isVisible();
    Locator second = page.getByRole(AriaRole.MENUITEM).nth(1);
    assertThat(second).containsText("for everybody");
    assertThat(second).isFocused();
    page.keyboard().press("Escape");
    assertThat(button(last(page), "More actions")).isFocused();
    assertThat(page.locator("#messages .message")).hasCount(1);
    assertThat(last(page)).containsText("(edited)");
  }

  @Test
  void aButtonThatAsksFirstDoesNothingUntilItIsConfirmed() {
    stage.posts("C0PAYMENTS", card("a round"));
    Page page = look("U0SARA/C0PAYMENTS");
    Locator close = button(last(page), "Close it");
    close.click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("2 have not voted.");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(close).isFocused();
    close.click();
    button(dialog, "Go on").click();
    assertThat(dialog).hasCount(0);
    close.click();
    page.waitForRequest("**/workspace/actions", () -> button(dialog, "Close").click());
  }

  @Test
  void theAppAnswersInAThreadAndToOneMemberAlone() {
    String ts = stage.posts("C0HARBOR", card("a meeting"));
    JsonObject below = JsonObjects.of("{'text':'The ballots are revealed.'}");
    stage.posts("C0HARBOR", JsonObjects.with(below, "thread_ts", new JsonPrimitive(ts)));
    Page page = look("U0TOMAS/C0HARBOR");
    assertThat(page.locator("#messages .message")).hasCount(1);
    Locator link = last(page).locator(".thread-link");
    assertThat(link).containsText("1 reply");
    link.click();
    Locator thread = page.locator("#thread");
    assertThat(thread.locator(".message").last()).containsText("The ballots are revealed.");
    stage.posts("C0HARBOR", JsonObjects.with(below, "thread_ts", new JsonPrimitive(ts)));
    assertThat(thread.locator(".message")).hasCount(3);
    update("C0HARBOR", ts, "a meeting that is over");
    assertThat(thread.locator(".message").first()).containsText("that is over");
    assertThat(page.locator("#messages .message").first()).containsText("that is over");

    JsonObject alone =
        JsonObjects.of("{'channel':'C0HARBOR','user':'U0TOMAS','text':'You have not voted yet.'}");
    stage.calls("chat.postEphemeral", alone);
    Locator reminder = page.locator("#messages .message").last();
    assertThat(reminder).containsText("You have not voted yet.");
    assertThat(reminder).containsText("Only visible to you");
  }

  @Test
  void newThingsAreSaidToWhoListensAndChangesAreNot() {
    Page page = look("U0MINJI/C0PLATFORM");
    Locator announcer = page.locator("#announcer");
    String ts = stage.posts("C0PLATFORM", card("A round is open"));
    assertThat(announcer).hasText("container-arch: A round is open");
    assertThat(announcer).hasAttribute("aria-live", "polite");
    update("C0PLATFORM", ts, "Changed");
    assertThat(last(page)).containsText("Changed");
    assertThat(announcer).hasText("container-arch: A round is open");
    stage.types("U0BEN", "C0PAYMENTS", "Elsewhere");
    assertThat(announcer).hasText("New in # payments");
  }
}
