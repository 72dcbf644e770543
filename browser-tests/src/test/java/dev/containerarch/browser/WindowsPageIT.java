package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// Windows with everything that a window can ask, and windows on top of each other.
@NeedsChromium
class WindowsPageIT extends Browsing {

  private static final String EVERYTHING =
      """
      {'type':'modal','callback_id':'c','title':{'type':'plain_text','text':'Everything'},'submit':{'type':'plain_text','text':'Send'},'blocks':[
        {'type':'header','text':{'type':'plain_text','text':'A header'}},
        {'type':'context','elements':[{'type':'mrkdwn','text':'in *context*'}]},
        {'type':'divider'},
        {'type':'input','block_id':'people','label':$P(Participants),'element':{'type':'multi_users_select','action_id':'a','initial_users':['U0ALICE'],'max_selected_items':2}},
        {'type':'input','block_id':'lead','label':$P(Moderator),'element':{'type':'users_select','action_id':'a'}},
        {'type':'input','block_id':'quorum','label':$P(Quorum),'element':{'type':'static_select','action_id':'a','options':[$O(half),$O(all)],'initial_option':$O(half)}},
        {'type':'input','block_id':'vote','label':$P(Vote),'element':{'type':'radio_buttons','action_id':'a','options':[$O(agree),$O(object)]}},
        {'type':'input','block_id':'ticks','label':$P(Ticks),'optional':true,'element':{'type':'checkboxes','action_id':'a','options':[$O(anonymous),$O(remind)],'initial_options':[$O(remind)]}},
        {'type':'input','block_id':'points','label':$P(Points),'element':{'type':'number_input','action_id':'a','is_decimal_allowed':false,'min_value':'0','max_value':'100'}},
        {'type':'input','block_id':'day','label':$P(Day),'element':{'type':'datepicker','action_id':'a','initial_date':'2026-11-30'}},
        {'type':'input','block_id':'time','label':$P(Time),'element':{'type':'timepicker','action_id':'a','initial_time':'14:30'}},
        {'type':'input','block_id':'deadline','label':$P(Deadline),'element':{'type':'datetimepicker','action_id':'a'}},
        {'type':'input','block_id':'why','label':$P(Why),'hint':$P(Two words at least),'element':{'type':'plain_text_input','action_id':'a','multiline':true,'min_length':3,'max_length':12}}]}
      """;

  private static JsonObject view(String json) {
    return JsonObjects.of(
        json.replaceAll(
                "\\$O\\((\\w+)\\)", "{'text':{'type':'plain_text','text':'$1'},'value':'$1'}")
            .replaceAll("\\$P\\(([^)]*)\\)", "{'type':'plain_text','text':'$1'}"));
  }

  private static JsonObject small(String title) {
    return view(
        "{'type':'modal','title':$P(%s),'close':$P(Go back),'submit':$P(Send),'blocks':[{'type':'input','block_id':'b','label':$P(Say),'element':{'type':'plain_text_input','action_id':'a'}}]}"
            .formatted(title));
  }

  private static String sent(Page page, Locator submit) {
    Request request = page.waitForRequest("**/workspace/submissions", submit::click);
    return JsonParser.parseString(request.postData())
        .getAsJsonObject()
        .getAsJsonObject("values")
        .toString();
  }

  @Test
  void everyInputHoldsWhatSlackWouldSend() {
    Page page = look("U0ALICE/C0PLATFORM");
    stage.shows("views.open", "U0ALICE", view(EVERYTHING));
    Locator modal = modal(page);
    assertThat(modal.locator(".refused")).hasCount(0);
    Locator submit = button(modal, "Send");
    submit.click();
    assertThat(modal.locator(".error")).hasCount(5);
    assertThat(modal.getByLabel("Moderator")).isFocused();

    Locator people =
        modal.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Participants"));
    assertThat(people.getByLabel("Alice Moreau")).isChecked();
    people.getByLabel("김민지").check();
    assertThat(people.getByLabel("Ben Okafor")).isDisabled();
    modal.getByLabel("Moderator").selectOption("Ben Okafor");
    modal.getByLabel("Quorum").selectOption("all");
    modal.getByLabel("object").check();
    modal.getByLabel("anonymous").check();
    modal.getByLabel("Deadline").fill("2026-12-01T10:00");
    modal.getByLabel("Why").fill("ab");
    modal.getByLabel("Points").fill("120");
    submit.click();
    assertThat(modal.locator(".error").first())
        .hasText("Please enter a number that is at most 100.");
    assertThat(modal.locator(".error").last()).hasText("Please enter at least 3 characters.");
    modal.getByLabel("Points").fill("7");
    modal.getByLabel("Why").fill("because of all that");
    assertThat(modal.getByLabel("Why")).hasValue("because of a");
    assertThat(sent(page, submit))
        .contains(
            "\"people\":{\"a\":{\"type\":\"multi_users_select\",\"selected_users\":[\"U0ALICE\",\"U0MINJI\"]}}",
            "\"lead\":{\"a\":{\"type\":\"users_select\",\"selected_user\":\"U0BEN\"}}",
            "\"quorum\":{\"a\":{\"type\":\"static_select\",\"selected_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"all\"},\"value\":\"all\"}}}",
            "\"vote\":{\"a\":{\"type\":\"radio_buttons\",\"selected_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"object\"},\"value\":\"object\"}}}",
            "\"value\":\"anonymous\"},{",
            "\"points\":{\"a\":{\"type\":\"number_input\",\"value\":\"7\"}}",
            "\"selected_date\":\"2026-11-30\"",
            "\"selected_time\":\"14:30\"",
            "\"selected_date_time\":",
            "\"value\":\"because of a\"");
  }

  @Test
  void windowsStandOnTopOfEachOtherAndEachKeepsWhatWasEntered() {
    Page page = look("U0BEN/C0PAYMENTS");
    Locator modal = modal(page);
    stage.shows("views.open", "U0BEN", small("First"));
    modal.getByLabel("Say").fill("in the first");
    stage.shows("views.push", "U0BEN", small("Second"));
    assertThat(modal.locator("h2")).hasText("Second");
    assertThat(modal).containsText("2 of 3");
    modal.getByLabel("Say").fill("in the second");
    stage.shows("views.push", "U0BEN", small("Third"));
    assertThat(modal).containsText("3 of 3");
    button(modal, "Go back").click();
    assertThat(modal.locator("h2")).hasText("Second");
    assertThat(modal.getByLabel("Say")).hasValue("in the second");
    button(modal, "Go back").click();
    assertThat(modal.getByLabel("Say")).hasValue("in the first");
    stage.shows("views.push", "U0BEN", small("Again"));
    assertThat(modal.locator("h2")).hasText("Again");
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
  }

  @Test
  void theKeyboardStaysInAWindowAndReturnsFromIt() {
    Page page = look("U0SARA/C0PLATFORM");
    stage.shows("views.open", "U0SARA", small("Trapped"));
    Locator modal = modal(page);
    assertThat(modal.getByLabel("Say")).isFocused();
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("Tab");
      // The browser itself may have the keyboard in between; what is behind the window never has.
      assertThat(
              (boolean)
                  page.evaluate(
                      "document.activeElement === document.body || document.getElementById('modal').contains(document.activeElement)"))
          .isTrue();
    }
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
    assertThat(page.locator("#composer-text")).isFocused();
  }
}
