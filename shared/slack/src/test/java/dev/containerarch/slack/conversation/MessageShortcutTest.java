package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.Content;
import org.junit.jupiter.api.Test;

/// *Record as decision* in the menu of a message.
class MessageShortcutTest {

  private final Team team = new Team();

  private JsonObject shortcut(String text, String threadTs) {
    JsonObject payload = team.interaction("message_action");
    payload.getAsJsonObject("team").addProperty("domain", "acme-platform");
    payload.addProperty("callback_id", "record-message");
    payload.addProperty("message_ts", "1793613500.000200");
    payload.addProperty("response_url", Team.RESPONSE_URL);
    JsonObject channel = new JsonObject();
    channel.addProperty("id", "C7");
    payload.add("channel", channel);
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    message.addProperty("user", "U9");
    message.addProperty("ts", "1793613500.000200");
    message.addProperty("text", text);
    if (!threadTs.isEmpty()) {
      message.addProperty("thread_ts", threadTs);
    }
    payload.add("message", message);
    return payload;
  }

  @Test
  void theMessageBecomesTheContextAndItsLinkIsKept() {
    team.interact(
        shortcut(
            "Let&amp;s &lt;use&gt; <https://a.test/x|this> with <@U2> in <#C3|ops> <!here>",
            "1793613400.000100"));
    Window window = Window.opened(team);
    assertThat(window.value("context"))
        .isEqualTo("Let&s <use> this (https://a.test/x) with @U2 in #ops !here");
    window.enter("title", "x").enter("against", "y").next();
    Content content = team.log.of("T1").getFirst().content();
    assertThat(content.origin().channel()).isEqualTo("C7");
    assertThat(content.origin().permalink())
        .contains(
            "https://acme-platform.slack.com/archives/C7/p1793613500000200"
                + "?thread_ts=1793613400.000100&cid=C7");
    assertThat(content.reasoning().context()).startsWith("Let&s <use>");
    assertThat(team.says("show 1")).contains("Recorded from this message: https://acme-platform");
  }

  @Test
  void aLongMessageIsCutAndAKoreanOneIsAnsweredInKorean() {
    team.interact(shortcut("가".repeat(5_000), ""));
    Window window = Window.opened(team);
    assertThat(window.value("context")).hasSize(Content.LONGEST_REASON).endsWith("…");
    assertThat(window.view().toString()).contains("결정 기록");
  }

  @Test
  void aMessageWithoutTextOrAnAddressIsRecordedAllTheSame() {
    JsonObject payload = shortcut("", "");
    payload.getAsJsonObject("team").addProperty("domain", "evil.test/?");
    payload.remove("message");
    team.interact(payload);
    Window.opened(team).enter("title", "x").enter("against", "y").next();
    assertThat(team.log.of("T1").getFirst().content().origin().permalink()).isEmpty();
  }

  @Test
  void aWindowThatDoesNotOpenIsSaidAtTheMessage() {
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
    assertThat(team.interact(shortcut("x", "")).status()).isEqualTo(200);
    assertThat(Team.read(team.slack.calls().getLast().body()))
        .contains("The window could not be opened");
  }

  @Test
  void aShortcutThatIsNotOursIsSaid() {
    JsonObject payload = shortcut("x", "");
    payload.addProperty("callback_id", "other");
    team.interact(payload);
    assertThat(Team.read(team.slack.calls().getLast().body())).contains("not one I know");
  }
}
