package dev.containerarch.local.fakeslack;

import static dev.containerarch.local.fakeslack.Json.array;
import static dev.containerarch.local.fakeslack.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fake as Slack's own SDK and a plain HTTP client meet it.
class FakeSlackTest {

  private static final String VIEW = Json.modal(object("{'type':'divider'}")).toString();
  private static final String HOME =
      object("{'type':'home','blocks':[{'type':'divider'}]}").toString();
  private static final String MESSAGE = "{\"text\":\"hello\"}";

  private final MovableClock clock = new MovableClock();
  private final FakeSlack fake = FakeSlack.start(clock);
  private final Slack slack = Slack.getInstance(config(fake));
  private final MethodsClient client = slack.methods(FakeSlack.BOT_TOKEN);
  private final HttpClient http = HttpClient.newHttpClient();

  private static SlackConfig config(FakeSlack fake) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(fake.apiEndpoint().toString());
    // Otherwise the SDK asks auth.test for the team of every token that it has not seen, to count
    // calls by team.
    config.setStatsEnabled(false);
    return config;
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    fake.close();
    http.close();
  }

  @Test
  void aMemberHasOneHomeWhichIsReplaced() throws Exception {
    assertThat(fake.home("U1")).isEmpty();
    var first = client.viewsPublish(call -> call.userId("U1").viewAsString(HOME));
    assertThat(first.isOk()).isTrue();
    var second =
        client.viewsPublish(
            call -> call.userId("U1").hash(first.getView().getHash()).viewAsString(HOME));
    assertThat(second.isOk()).isTrue();
    assertThat(second.getView().getId()).isEqualTo(first.getView().getId());
    assertThat(fake.home("U1").orElseThrow().get("hash").getAsString())
        .isEqualTo(second.getView().getHash());
    assertThat(fake.sentView(first.getView().getId()).orElseThrow().get("type").getAsString())
        .isEqualTo("home");
    assertThat(fake.home("U2")).isEmpty();
    assertThat(
            client
                .viewsPublish(
                    call -> call.userId("U1").hash(first.getView().getHash()).viewAsString(HOME))
                .getError())
        .isEqualTo("hash_conflict");
  }

  @Test
  void aHomeIsNoModalAndAModalIsNoHome() throws Exception {
    assertThat(client.viewsPublish(call -> call.userId("U1").viewAsString(VIEW)).getError())
        .isEqualTo("invalid_arguments");
    assertThat(
            client
                .viewsOpen(call -> call.triggerId(fake.newTrigger()).viewAsString(HOME))
                .getError())
        .isEqualTo("invalid_arguments");
    String titled = VIEW.replace("\"type\":\"modal\"", "\"type\":\"home\"");
    assertThat(client.viewsPublish(call -> call.userId("U1").viewAsString(titled)).getError())
        .isEqualTo("invalid_arguments");
    assertThat(fake.home("U1")).isEmpty();
  }

  @Test
  void aFileIsSentInThreeSteps() throws Exception {
    var place = client.filesGetUploadURLExternal(call -> call.filename("a.txt").length(7));
    assertThat(upload(place.getUploadUrl(), "결정\n")).isEqualTo(200);
    var file =
        List.of(
            com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails
                .builder()
                .id(place.getFileId())
                .build());
    assertThat(client.filesCompleteUploadExternal(call -> call.files(file).channelId("D1")).isOk())
        .isTrue();
    assertThat(fake.sentFiles())
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.channel()).isEqualTo("D1");
          assertThat(sent.name()).isEqualTo("a.txt");
          assertThat(sent.text()).isEqualTo("결정\n");
        });
  }

  @Test
  void aFileThatWasNotUploadedOrGoesToAMemberIsNotTaken() throws Exception {
    assertThat(client.filesGetUploadURLExternal(call -> call.filename("a")).getError())
        .isEqualTo("invalid_arguments");
    var place = client.filesGetUploadURLExternal(call -> call.filename("a").length(2));
    var file =
        List.of(
            com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails
                .builder()
                .id(place.getFileId())
                .build());
    assertThat(client.filesCompleteUploadExternal(call -> call.files(file)).getError())
        .isEqualTo("file_not_found");
    assertThat(upload(place.getUploadUrl(), "abc")).isEqualTo(400);
    assertThat(upload(place.getUploadUrl(), "ab")).isEqualTo(200);
    assertThat(
            client.filesCompleteUploadExternal(call -> call.files(file).channelId("U1")).getError())
        .isEqualTo("channel_not_found");
    assertThat(fake.sentFiles()).isEmpty();
    assertThat(client.chatPostMessage(call -> call.channel("U1").text("x")).getChannel())
        .isEqualTo(FakeSlack.directWith("U1"));
  }

  @Test
  void aCanvasIsMadeSharedAndDeleted() throws Exception {
    var content =
        com.slack.api.model.canvas.CanvasDocumentContent.builder().markdown("# 결정").build();
    String id =
        client.canvasesCreate(call -> call.title("CA-1").documentContent(content)).getCanvasId();
    assertThat(access(id, "U1")).as("before it was sent").isEqualTo("failed_to_update_user_ids");
    client.chatPostMessage(call -> call.channel("U1").text("<https://x.slack.com/docs/T/" + id));
    assertThat(access(id, "U1")).isNull();
    assertThat(fake.canvases())
        .containsExactly(new SentCanvas(id, "CA-1", "# 결정", java.util.Set.of("U1")));
    assertThat(access("F9", "U1")).isEqualTo("canvas_not_found");
    assertThat(client.canvasesDelete(call -> call.canvasId(id)).isOk()).isTrue();
    assertThat(fake.canvases()).isEmpty();
    assertThat(client.canvasesDelete(call -> call.canvasId(id)).getError())
        .isEqualTo("canvas_not_found");
  }

  @Test
  void aCanvasThatIsTooLongIsNotMade() throws Exception {
    var content =
        com.slack.api.model.canvas.CanvasDocumentContent.builder()
            .markdown("x".repeat(1_048_577))
            .build();
    assertThat(client.canvasesCreate(call -> call.documentContent(content)).getError())
        .isEqualTo("canvas_creation_failed");
  }

  private String access(String canvas, String member) throws Exception {
    return client
        .canvasesAccessSet(
            call -> call.canvasId(canvas).accessLevel("write").userIds(List.of(member)))
        .getError();
  }

  private int upload(String url, String bytes) throws Exception {
    return http.send(
            java.net.http.HttpRequest.newBuilder(java.net.URI.create(url))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(bytes))
                .build(),
            java.net.http.HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void aViewIsOpenedWithAFreshTriggerAndComesBackWithWhatSlackAdds() throws Exception {
    ViewsOpenResponse answer = open(fake.newTrigger());

    assertThat(answer.getError()).isNull();
    assertThat(answer.isOk()).isTrue();
    assertThat(answer.getView().getId()).startsWith("V");
    assertThat(answer.getView().getRootViewId()).isEqualTo(answer.getView().getId());
    assertThat(answer.getView().getHash()).isNotEmpty();
    assertThat(answer.getView().getState().getValues()).isEmpty();
    assertThat(answer.getView().getTitle().getText()).isEqualTo("Title");
    assertThat(answer.getView().getBlocks().getFirst().getBlockId()).isNotEmpty();
  }

  @Test
  void aTriggerOpensOneViewOnly() throws Exception {
    String trigger = fake.newTrigger();

    assertThat(open(trigger).isOk()).isTrue();
    assertThat(open(trigger).getError()).isEqualTo("exchanged_trigger_id");
  }

  @Test
  void aTriggerLivesThreeSeconds() throws Exception {
    String justInTime = fake.newTrigger();
    String tooLate = fake.newTrigger();

    clock.advance(Duration.ofSeconds(3));
    assertThat(open(justInTime).isOk()).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(open(tooLate).getError()).isEqualTo("expired_trigger_id");
  }

  @Test
  void aTriggerIsNotUsedUpByAViewThatIsRefused() throws Exception {
    String trigger = fake.newTrigger();

    assertThat(
            client.viewsOpen(r -> r.triggerId(trigger).viewAsString("{\"type\":\"modal\"}")).isOk())
        .isFalse();
    assertThat(open(trigger).isOk()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.abc", "made up"})
  void aTriggerThatSlackNeverIssuedIsInvalid(String trigger) throws Exception {
    assertThat(open(trigger).getError()).isEqualTo("invalid_trigger_id");
  }

  @Test
  void aViewOutsideTheLimitsIsInvalidArgumentsWithTheReason() throws Exception {
    String view = Json.modal(object("{'type':'section','text':%s}", Json.mrkdwn(3_001))).toString();

    ViewsOpenResponse answer =
        client.viewsOpen(r -> r.triggerId(fake.newTrigger()).viewAsString(view));

    assertThat(answer.getError()).isEqualTo("invalid_arguments");
    assertThat(answer.getResponseMetadata().getMessages())
        .containsExactly(
            "[ERROR] must be less than 3001 characters [json-pointer:/view/blocks/0/text/text]");
  }

  @Test
  void aViewOfMoreThan250KilobytesIsTooLarge() throws Exception {
    String view =
        Json.modal(object("{'type':'section','text':%s}", Json.mrkdwn(256_000))).toString();

    assertThat(client.viewsOpen(r -> r.triggerId(fake.newTrigger()).viewAsString(view)).getError())
        .isEqualTo("view_too_large");
  }

  @Test
  void threeViewsStackAndNoMore() throws Exception {
    assertThat(push().getError()).isEqualTo("not_found");
    String root = open(fake.newTrigger()).getView().getId();

    assertThat(push().getView().getRootViewId()).isEqualTo(root);
    assertThat(push().isOk()).isTrue();
    assertThat(push().getError()).isEqualTo("push_limit_reached");
  }

  @Test
  void aViewIsUpdatedByItsIdUnlessItsHashIsOld() throws Exception {
    ViewsOpenResponse opened = open(fake.newTrigger());
    String id = opened.getView().getId();
    String hash = opened.getView().getHash();

    ViewsUpdateResponse first = client.viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(VIEW));
    assertThat(first.isOk()).isTrue();
    assertThat(first.getView().getHash()).isNotEqualTo(hash);
    assertThat(client.viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(VIEW)).getError())
        .isEqualTo("hash_conflict");
    assertThat(client.viewsUpdate(r -> r.viewId("V0").viewAsString(VIEW)).getError())
        .isEqualTo("not_found");
    assertThat(client.viewsUpdate(r -> r.viewAsString(VIEW)).getError())
        .isEqualTo("invalid_arguments");
  }

  @Test
  void anExternalIdNamesOneView() throws Exception {
    String view = VIEW.replace("\"type\":\"modal\"", "\"type\":\"modal\",\"external_id\":\"e\"");
    assertThat(client.viewsOpen(r -> r.triggerId(fake.newTrigger()).viewAsString(view)).isOk())
        .isTrue();

    assertThat(client.viewsOpen(r -> r.triggerId(fake.newTrigger()).viewAsString(view)).getError())
        .isEqualTo("duplicate_external_id");
    assertThat(client.viewsUpdate(r -> r.externalId("e").viewAsString(view)).isOk()).isTrue();
  }

  @Test
  void aMessageIsPostedAndCanBeUpdated() throws Exception {
    ChatPostMessageResponse posted =
        client.chatPostMessage(
            r -> r.channel("C1").text("hello").blocksAsString("[{\"type\":\"divider\"}]"));

    assertThat(posted.isOk()).isTrue();
    assertThat(posted.getChannel()).isEqualTo("C1");
    assertThat(posted.getMessage().getText()).isEqualTo("hello");
    assertThat(posted.getMessage().getBlocks().getFirst().getBlockId()).isNotEmpty();
    assertThat(
            client.chatUpdate(r -> r.channel("C1").ts(posted.getTs()).text("hello again")).getTs())
        .isEqualTo(posted.getTs());
    assertThat(client.chatUpdate(r -> r.channel("C2").ts(posted.getTs()).text("a")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void anEphemeralMessageNeedsItsReader() throws Exception {
    assertThat(client.chatPostEphemeral(r -> r.channel("C1").user("U1").text("a")).getMessageTs())
        .isNotEmpty();
    assertThat(client.chatPostEphemeral(r -> r.channel("C1").text("a")).getError())
        .isEqualTo("invalid_arguments");
  }

  @Test
  void aMessageOutsideTheLimitsIsRefusedInSlacksWords() throws Exception {
    ChatPostMessageResponse invalid =
        client.chatPostMessage(
            r -> r.channel("C1").text("a").blocksAsString("[{\"type\":\"header\"}]"));
    assertThat(invalid.getError()).isEqualTo("invalid_blocks");
    assertThat(invalid.getErrors())
        .containsExactly("missing required field: text [json-pointer:/blocks/0]");
    assertThat(invalid.getResponseMetadata().getMessages())
        .containsExactly("[ERROR] missing required field: text [json-pointer:/blocks/0]");

    assertThat(client.chatPostMessage(r -> r.channel("C1").text("")).getError())
        .isEqualTo("no_text");
    assertThat(
            client
                .chatPostMessage(r -> r.channel("C1").text(Json.string(40_001).getAsString()))
                .getError())
        .isEqualTo("msg_too_long");
    assertThat(
            client
                .chatPostMessage(r -> r.channel("C1").text("a").blocksAsString("not json"))
                .getError())
        .isEqualTo("invalid_blocks_format");
    assertThat(client.chatPostMessage(r -> r.text("a")).getError()).isEqualTo("invalid_arguments");
    String long3000 = object("{'type':'section','text':%s}", Json.mrkdwn(3_000)).toString();
    assertThat(
            client
                .chatPostMessage(r ->
                    r.channel("C1")
                        .text("a")
                        .blocksAsString(
                            "[%s]"
                                .formatted(
                                    String.join(
                                        ",",
                                        List.of(
                                            long3000, long3000, long3000, long3000, long3000)))))
                .getError())
        .isEqualTo("msg_blocks_too_long");
  }

  @Test
  void aPersonHasALocaleWhenItIsAskedFor() throws Exception {
    fake.setLocale("U2", "ko-KR");

    assertThat(client.usersInfo(r -> r.user("U1").includeLocale(true)).getUser().getLocale())
        .isEqualTo("en-US");
    assertThat(client.usersInfo(r -> r.user("U2").includeLocale(true)).getUser().getLocale())
        .isEqualTo("ko-KR");
    assertThat(client.usersInfo(r -> r.user("U2")).getUser().getLocale()).isNull();
    assertThat(client.usersInfo(r -> r.user("nobody")).getError()).isEqualTo("user_not_found");
  }

  @Test
  void aTokenIsNeededAndMustLookLikeOne() throws Exception {
    assertThat(client.authTest(r -> r).getBotId()).isEqualTo(FakeSlack.BOT_ID);
    assertThat(slack.methods("nonsense").authTest(r -> r).getError()).isEqualTo("invalid_auth");
    assertThat(post(fake.apiEndpoint().resolve("auth.test"), "{}").body())
        .isEqualTo("{\"ok\":false,\"error\":\"not_authed\"}");
  }

  @Test
  void aMethodThatSlackDoesNotHaveIsUnknown() throws Exception {
    assertThat(post(fake.apiEndpoint().resolve("views.shut"), "{\"token\":\"xoxb-1\"}").body())
        .contains("unknown_method");
  }

  @Test
  void callsAreRecordedInOrderWithJsonArgumentsAsJsonAndWithoutTokens() throws Exception {
    open(fake.newTrigger());
    client.chatPostMessage(r ->
        r.token("xoxb-other")
            .channel("C1")
            .text("a & b")
            .blocksAsString("[{\"type\":\"divider\"}]"));
    post(
        fake.apiEndpoint().resolve("chat.postMessage"),
        "{\"token\":\"xoxb-1\",\"channel\":\"C2\"}");
    post(fake.newResponseUrl(), MESSAGE);

    List<Call> calls = fake.calls();
    assertThat(calls)
        .extracting(Call::method)
        .containsExactly("views.open", "chat.postMessage", "chat.postMessage", "response_url");
    assertThat(calls.get(0).body().getAsJsonObject("view").get("type").getAsString())
        .isEqualTo("modal");
    assertThat(calls.get(1).body().get("text").getAsString()).isEqualTo("a & b");
    assertThat(calls.get(1).body().get("blocks"))
        .isEqualTo(array(1, i -> object("{'type':'divider'}")));
    assertThat(calls.get(2).body()).isEqualTo(object("{'channel':'C2'}"));
    assertThat(calls.get(3).body()).isEqualTo(object("{'text':'hello'}"));
    assertThat(calls.toString()).doesNotContain("xoxb");

    fake.clear();
    assertThat(fake.calls()).isEmpty();
  }

  @Test
  void aResponseUrlTakesFiveMessages() throws Exception {
    URI url = fake.newResponseUrl();

    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer = post(url, MESSAGE);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("ok");
    }
    HttpResponse<String> sixth = post(url, MESSAGE);
    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).isEqualTo("{\"ok\":false,\"error\":\"used_url\"}");
    assertThat(post(fake.newResponseUrl(), MESSAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void aResponseUrlLivesThirtyMinutes() throws Exception {
    URI url = fake.newResponseUrl();

    clock.advance(Duration.ofMinutes(30));
    assertThat(post(url, MESSAGE).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMillis(1));
    HttpResponse<String> late = post(url, MESSAGE);
    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).isEqualTo("{\"ok\":false,\"error\":\"expired_url\"}");
  }

  @Test
  void aResponseUrlRefusesWhatIsNoMessageAndDoesNotCountIt() throws Exception {
    URI url = fake.newResponseUrl();

    for (int i = 0; i < 5; i++) {
      HttpResponse<String> invalid =
          post(url, "{\"text\":\"a\",\"blocks\":[{\"type\":\"header\"}]}");
      assertThat(invalid.statusCode()).isEqualTo(400);
      assertThat(invalid.body()).isEqualTo("invalid_blocks");
    }
    assertThat(post(url, "{}").body()).isEqualTo("no_text");
    assertThat(post(url, "{\"text\":").body()).isEqualTo("invalid_payload");
    assertThat(post(url, "{\"delete_original\":true}").body()).isEqualTo("ok");
    assertThat(post(fake.apiEndpoint().resolve("/response/99"), MESSAGE).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anOrderedRefusalIsMetOnceAndRecorded() throws Exception {
    fake.failNext("chat.postMessage", new Fault.SlackError("channel_not_found"));

    assertThat(client.chatPostMessage(r -> r.channel("C1").text("a")).getError())
        .isEqualTo("channel_not_found");
    assertThat(client.chatPostMessage(r -> r.channel("C1").text("a")).isOk()).isTrue();
    assertThat(fake.calls()).hasSize(2);
  }

  @Test
  void faultsAreMetInTheirOrderAndOnlyByTheirMethod() throws Exception {
    fake.failNext("views.open", new Fault.SlackError("first"));
    fake.failNext("views.open", new Fault.SlackError("second"));

    assertThat(client.authTest(r -> r).isOk()).isTrue();
    assertThat(open(fake.newTrigger()).getError()).isEqualTo("first");
    assertThat(open(fake.newTrigger()).getError()).isEqualTo("second");
    assertThat(open(fake.newTrigger()).isOk()).isTrue();
  }

  @Test
  void aRateLimitSaysWhenToComeBack() throws Exception {
    fake.failNext(Call.RESPONSE_URL, new Fault.RateLimited(7));
    fake.failNext("chat.update", new Fault.RateLimited(30));

    HttpResponse<String> limited = post(fake.newResponseUrl(), MESSAGE);
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThatThrownBy(() -> client.chatUpdate(r -> r.channel("C1").ts("1.1").text("a")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("30"));
  }

  @Test
  void everyRefusalIsToldUnderSlacksNameForIt() throws Exception {
    List<Refused> told = new CopyOnWriteArrayList<>();
    fake.onRefused(told::add);
    URI url = fake.newResponseUrl();
    for (int i = 0; i < 6; i++) {
      post(url, MESSAGE);
    }
    post(fake.apiEndpoint().resolve("/response/99"), MESSAGE);
    fake.failNext("auth.test", new Fault.Garbage());
    post(fake.apiEndpoint().resolve("auth.test"), "{}");
    fake.failNext("auth.test", new Fault.Hang(Duration.ZERO));
    assertThat(client.authTest(r -> r).isOk()).isTrue();
    String used = fake.newTrigger();
    open(used);
    open(used);
    assertThat(told)
        .containsExactly(
            new Refused(Call.RESPONSE_URL, "used_url"),
            new Refused(Call.RESPONSE_URL, "no_service"),
            new Refused("auth.test", "no JSON"),
            new Refused("auth.test", Refused.LATE),
            new Refused("views.open", "exchanged_trigger_id"));
  }

  @Test
  void garbageIsNoJson() throws Exception {
    fake.failNext("auth.test", new Fault.Garbage());

    HttpResponse<String> answer = post(fake.apiEndpoint().resolve("auth.test"), "{}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void aHangingCallOutlastsItsCallersPatience() {
    fake.failNext("auth.test", new Fault.Hang(Duration.ofMinutes(10)));

    HttpRequest impatient =
        request(fake.apiEndpoint().resolve("auth.test"), "{}")
            .timeout(Duration.ofMillis(50))
            .build();
    assertThatThrownBy(() -> http.send(impatient, HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void closingEndsACallThatHangs() throws Exception {
    fake.failNext("auth.test", new Fault.Hang(Duration.ofMinutes(10)));
    CountDownLatch ended = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(() -> {
          try {
            post(fake.apiEndpoint().resolve("auth.test"), "{}");
          } catch (IOException | InterruptedException droppedByTheServer) {
            ended.countDown();
          }
        });
    while (fake.calls().isEmpty()) {
      Thread.onSpinWait();
    }

    fake.close();

    ended.await();
  }

  private ViewsOpenResponse open(String trigger) throws IOException, SlackApiException {
    return client.viewsOpen(r -> r.triggerId(trigger).viewAsString(VIEW));
  }

  private ViewsPushResponse push() throws IOException, SlackApiException {
    return client.viewsPush(r -> r.triggerId(fake.newTrigger()).viewAsString(VIEW));
  }

  private HttpResponse<String> post(URI url, String json) throws IOException, InterruptedException {
    return http.send(request(url, json).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(URI url, String json) {
    return HttpRequest.newBuilder(url)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  @Test
  void everyMemberHasAStackOfTheirOwn() throws Exception {
    assertThat(opened(fake.newTrigger("U1")).isOk()).isTrue();
    assertThat(pushed(fake.newTrigger("U2")).getError()).isEqualTo("not_found");
    assertThat(pushed(fake.newTrigger("U1")).isOk()).isTrue();
    assertThat(pushed(fake.newTrigger("U1")).isOk()).isTrue();
    assertThat(pushed(fake.newTrigger("U1")).getError()).isEqualTo("push_limit_reached");
    assertThat(fake.openViews("U1")).hasSize(3);
    assertThat(fake.openViews("U2")).isEmpty();

    String top = fake.openViews("U1").getLast().get("id").getAsString();
    fake.closeView(top, false);
    assertThat(fake.openViews("U1")).hasSize(2);
    assertThat(client.viewsUpdate(r -> r.viewId(top).viewAsString(VIEW)).getError())
        .isEqualTo("not_found");
    fake.closeView(fake.openViews("U1").getLast().get("id").getAsString(), true);
    assertThat(fake.openViews("U1")).isEmpty();
  }

  @Test
  void aRevokedTokenIsRefusedUntilItIsGivenBack() throws Exception {
    fake.revokeToken(true);
    assertThat(client.usersInfo(r -> r.user("U1")).getError()).isEqualTo("token_revoked");
    fake.revokeToken(false);
    assertThat(client.usersInfo(r -> r.user("U1")).isOk()).isTrue();
  }

  private com.slack.api.methods.response.views.ViewsOpenResponse opened(String trigger)
      throws Exception {
    return client.viewsOpen(r -> r.triggerId(trigger).viewAsString(VIEW));
  }

  private com.slack.api.methods.response.views.ViewsPushResponse pushed(String trigger)
      throws Exception {
    return client.viewsPush(r -> r.triggerId(trigger).viewAsString(VIEW));
  }
}
