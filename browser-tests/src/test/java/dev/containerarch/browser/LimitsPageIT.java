package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything as large as Slack takes it, and everything that somebody hostile could put in it.
/// What is posted here passes the fake Slack's rules first.
@NeedsChromium
class LimitsPageIT extends Browsing {

  private static final String CHANNEL = "C0HARBOR";

  private static final String HOSTILE =
      "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>&lt;b&gt; *open _and ~never `closed"
          + " ``` <javascript:alert(1)|click> <https://x.example/\\\"onclick=1|l> \\u202Eleft \\u2067\\u0627\\u0628 <!date^bad> :no: <@U0NOBODY> </div>";

  private static final List<String> HOSTILE_BLOCKS =
      List.of(
          "{'type':'header','text':$P}",
          "{'type':'section','text':$M,'accessory':{'type':'button','action_id':'a','text':$P,'value':$S}}",
          "{'type':'section','fields':[$M,$P]}",
          "{'type':'context','elements':[$M,$P,{'type':'image','image_url':'https://x.example/a.png','alt_text':$S}]}",
          "{'type':'actions','elements':[{'type':'static_select','action_id':'a','placeholder':$P,'options':[{'text':$Q,'value':'1'}]},"
              + "{'type':'overflow','action_id':'o','options':[{'text':$Q,'value':'1'}]}]}",
          "{'type':'data_table','caption':$S,'rows':[[{'type':'raw_text','text':$S}],[{'type':'raw_text','text':$S}]]}",
          "{'type':'data_visualization','title':$Z,'chart':{'type':'bar','axis_config':{'categories':[$Y]},'series':[{'name':$Y,'data':[{'label':$Y,'value':1}]}]}}",
          "{'type':'container','title':$H,'child_blocks':[{'type':'section','text':$M}]}",
          "{'type':'card','title':$H,'body':$H}",
          "{'type':'markdown','text':$S}",
          "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':$S},{'type':'link','url':'javascript:alert(1)','text':$S}]}]}");

  private static final String WIDER =
      """
      () => {
        // What is not in sight has no size otherwise.
        document.querySelectorAll('.message').forEach((each) => { each.style.contentVisibility = 'visible'; });
        return [...document.querySelectorAll('.message-main')].flatMap((main) => {
        const right = main.getBoundingClientRect().right + 1;
        return [...main.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > right
          && !each.closest('.scrolls, pre, .block-carousel, .menu, .hidden')).map((each) => each.tagName + '.' + each.className);
        });
      }
      """;

  @BeforeAll
  static void postEverything() {
    AtTheLimit.messages().values().forEach(message -> stage.posts(CHANNEL, message));
  }

  @ParameterizedTest
  @ValueSource(ints = {1200, 360})
  void messagesAtEveryLimitAreDrawnWholeAndStayInTheirPlace(int width) {
    Page page = look("U0TOMAS/" + CHANNEL, width, 800);
    Map<String, JsonObject> posted = AtTheLimit.messages();
    assertThat(page.locator("#messages .message")).hasCount(posted.size());
    assertThat(page.locator(".refused")).hasCount(0);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    // Only what may scroll by itself is wider than its message.
    assertThat(page.evaluate(WIDER)).isEqualTo(List.of());
    assertThat(page.locator(".block-table tbody tr")).hasCount(99 + 17);
    assertThat(page.locator(".block-actions button")).hasCount(25);
    assertThat(page.locator("svg.chart rect")).hasCount(6 * 20);
    Locator data = page.locator(".block-data_table");
    assertThat(data.locator("tbody tr")).hasCount(5);
    button(data, "Show more (195)").click();
    assertThat(data.locator("tbody tr")).hasCount(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1200, 360})
  void aWindowAtEveryLimitIsDrawnWhole(int width) {
    Page page = look("U0TOMAS/" + CHANNEL, width, 800);
    stage.shows("views.open", "U0TOMAS", AtTheLimit.modal());
    Locator modal = modal(page);
    assertThat(modal.locator(".block")).hasCount(100);
    assertThat(modal.locator(".refused")).hasCount(0);
    assertThat(modal.locator("option")).hasCount(101);
    assertThat(
            (int)
                modal
                    .locator(".modal-body")
                    .evaluate("body => body.scrollWidth - body.clientWidth"))
        .isZero();
    assertThat(modal.locator("footer button").last()).isInViewport();
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
  }

  @Test
  void hostileTextStaysTextInEveryBlock() {
    Page page = look("U0BEN/C0PAYMENTS");
    for (String block : HOSTILE_BLOCKS) {
      String json =
          block
              .replace("$P", "{'type':'plain_text','text':'" + shortened(70) + "'}")
              .replace("$Q", "{'type':'plain_text','text':'" + shortened(70) + "'}")
              .replace("$H", "{'type':'plain_text','text':'" + shortened(140) + "'}")
              .replace("$M", "{'type':'mrkdwn','text':'" + HOSTILE + "'}")
              .replace("$S", "'" + HOSTILE + "'")
              .replace("$Z", "'" + shortened(50) + "'")
              .replace("$Y", "'" + shortened(20) + "'");
      JsonObject message = JsonObjects.of("{'text':'" + HOSTILE + "','blocks':[" + json + "]}");
      stage.posts("C0PAYMENTS", message);
    }
    Locator messages = page.locator("#messages .message");
    assertThat(messages).hasCount(HOSTILE_BLOCKS.size());
    assertThat(messages.locator(".refused")).hasCount(0);
    assertThat(messages.locator("script, img, [onclick], [onerror]")).hasCount(0);
    assertThat(page.locator("a[href^='javascript']")).hasCount(0);
    assertThat(messages.nth(1).locator(".block-section .text")).containsText("window.hacked=1");
    assertThat(page.evaluate("window.hacked ?? 'safe'")).isEqualTo("safe");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1200);
  }

  /// So much of it as fits, and never half of an escape.
  private static String shortened(int length) {
    return HOSTILE.substring(0, Math.min(length, HOSTILE.indexOf('\\')));
  }
}
