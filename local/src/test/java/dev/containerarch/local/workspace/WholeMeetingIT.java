package dev.containerarch.local.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import dev.containerarch.local.workspace.Cast.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A whole review meeting on one machine, through the app, the table, the outbox and the clock: six
/// members, two rounds, a pre-mortem, one objection, a recorded decision.
class WholeMeetingIT {

  private static final String SECRET = "local-signing-secret";
  private static final String CHANNEL = "C0PLATFORM";
  private static final List<String> MEMBERS =
      List.of("U0ALICE", "U0BEN", "U0MINJI", "U0JUNHO", "U0SARA", "U0LEE");
  private static final String ALICE = MEMBERS.getFirst();
  private static final String BEN = MEMBERS.get(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ShiftedClock clock =
      new ShiftedClock(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
  private final DatabaseTrouble trouble = new DatabaseTrouble();
  private LocalStack stack;
  private Workspace workspace;

  @BeforeEach
  void start() {
    stack = LocalStack.start(null, List.of(SECRET), clock, trouble, Duration.ZERO);
    Cast cast =
        new Cast(
            List.of(new Team("T0LOCAL", "Meridian", "meridian")),
            List.of(new Channel(CHANNEL, "T0LOCAL", "platform", "")),
            MEMBERS.stream()
                .map(id -> new Member(id, "T0LOCAL", id.toLowerCase(Locale.ROOT), id, "en-US"))
                .toList());
    workspace = new Workspace(stack, cast, SECRET, clock, trouble, PATIENCE);
    stack.background().startOutbox();
  }

  @AfterEach
  void stop() {
    workspace.close();
    stack.close();
  }

  @Test
  void sixMembersTwoRoundsOneObjectionAndARecordedDecision() {
    types(
        ALICE,
        "review \"Payments platform\" gpu=no tasks=12 door=one-way within=1d"
            + " with=<@U0BEN>,<@U0MINJI>,<@U0JUNHO>,<@U0SARA>,<@U0LEE>");
    submits(ALICE, Map.of());
    JsonObject card = posted("AR-1 · ");
    assertThat(card.toString()).contains("*0 of 6* have weighed");
    MEMBERS.forEach(member -> assertThat(card.toString()).contains("<@" + member + ">"));

    for (String member : MEMBERS) {
      clicks(member, "answer-review");
      submits(
          member,
          Map.of(
              "points:cost",
              member.equals(BEN) ? "5" : "60",
              "pick",
              member.equals(BEN) ? "eks-auto-mode" : "ecs-fargate",
              "because",
              "first reason of " + member));
    }
    shows("*6 of 6* have weighed");
    assertThat(everythingPosted()).doesNotContain("first reason of");

    // The clock reveals it: everybody has answered by the deadline.
    assertThat(workspace.advance(Duration.ofDays(1).plusMinutes(6).toSeconds()))
        .isEqualTo(new Outcome.Done());
    posted("AR-1, round 1: here is what everybody weighed");
    assertThat(everythingPosted()).contains("first reason of U0BEN");

    step("second_round", Map.of());
    posted("asks you to weigh once more");
    for (String member : MEMBERS) {
      clicks(member, "answer-review");
      submits(member, Map.of("because", "second reason of " + member));
    }
    step("reveal", Map.of());
    posted("AR-1, round 2: here is what everybody weighed");
    assertThat(everythingPosted()).contains("Since the round before");

    step("think_ahead", Map.of());
    posted("imagine that it is a year later");
    clicks(BEN, "answer-review");
    submits(BEN, Map.of("concern", "Nobody could run it at night"));
    step("show_concerns", Map.of());
    posted("thought ahead");
    assertThat(everythingPosted()).contains("Nobody could run it at night");

    step("propose", Map.of("architecture", "ecs-fargate", "proposal", "Start with one service"));
    posted("puts a proposal to the vote");
    for (String member : MEMBERS) {
      clicks(member, "answer-review");
      submits(
          member,
          member.equals(BEN)
              ? Map.of("stance", "object", "because", "We know Kubernetes well")
              : Map.of("stance", "support"));
    }
    assertThat(everythingPosted()).doesNotContain("We know Kubernetes well");
    step("close_vote", Map.of());
    posted("the vote is over");
    assertThat(everythingPosted()).contains("We know Kubernetes well");

    step("decide", Map.of("against", "Fargate is enough for these twelve tasks"));
    posted("AR-1 ended with");

    Decision decision = stack.log().find(new Tenant("T0LOCAL"), 1).orElseThrow().decision();
    assertThat(decision.status()).isEqualTo(new Status.Accepted());
    assertThat(decision.content().title()).isEqualTo("Payments platform");
    assertThat(decision.content().architecture()).isEqualTo("ecs-fargate");
    assertThat(decision.content().reasoning().reasons())
        .contains("Start with one service", "5 support it", "<@U0BEN>: We know Kubernetes well");
    assertThat(decision.content().reasoning().risks()).contains("Nobody could run it at night");
    assertThat(decision.content().reasoning().againstRecommendation())
        .isEqualTo("Fargate is enough for these twelve tasks");
    assertThat(decision.content().people().deciders()).containsExactly(ALICE);
    assertThat(decision.content().people().consulted()).containsAll(MEMBERS.subList(1, 6));

    types(BEN, "review 1 minutes");
    assertThat(messages(BEN).getLast().toString())
        .contains("# AR-1: Payments platform", "We know Kubernetes well", "CA-1");
    types(BEN, "reviews");
    assertThat(messages(BEN).getLast().toString()).contains("No review is open", "AR-1");
  }

  private void types(String member, String line) {
    assertThat(workspace.typed(member, CHANNEL, "/container-arch " + line))
        .isEqualTo(new Outcome.Done());
  }

  /// One of the owner's steps: at the review as it stands, and in the window that it opens, if any.
  private void step(String word, Map<String, String> entered) {
    closesAll(ALICE);
    types(ALICE, "review 1");
    clicks(ALICE, "change-review:" + word);
    if (!views(ALICE).isEmpty()) {
      submits(ALICE, entered);
    }
  }

  /// Clicks the newest button with this action that the member sees in the channel.
  private void clicks(String member, String action) {
    closesAll(member);
    for (JsonObject message : messages(member).reversed()) {
      if (message.get("deleted").getAsBoolean() || !message.has("blocks")) {
        continue;
      }
      JsonArray blocks = message.getAsJsonArray("blocks");
      for (JsonElement block : blocks) {
        String id = block.getAsJsonObject().get("block_id").getAsString();
        Clicked clicked = new Clicked(id, action, new JsonObject(), JsonNull.INSTANCE);
        if (clicked.in(blocks).isPresent()) {
          assertThat(
                  workspace.clickedAtMessage(
                      member,
                      message.get("channel").getAsString(),
                      message.get("ts").getAsString(),
                      clicked))
              .isEqualTo(new Outcome.Done());
          return;
        }
      }
    }
    throw new AssertionError("no button " + action + " for " + member);
  }

  private void closesAll(String member) {
    for (JsonElement view : views(member)) {
      workspace.closed(
          member, view.getAsJsonObject().get("id").getAsString(), true, JsonNull.INSTANCE);
    }
  }

  private JsonArray views(String member) {
    return workspace.state(member, 0).orElseThrow().getAsJsonArray("views");
  }

  /// Sends the window on top with what stands in it, but for what is entered.
  private void submits(String member, Map<String, String> entered) {
    JsonArray views = views(member);
    assertThat(views).as("a window of " + member).isNotEmpty();
    JsonObject view = views.get(views.size() - 1).getAsJsonObject();
    JsonObject values = new JsonObject();
    for (JsonElement each : view.getAsJsonArray("blocks")) {
      JsonObject block = each.getAsJsonObject();
      if (block.get("type").getAsString().equals("input")) {
        JsonObject element = block.getAsJsonObject("element");
        String action = element.get("action_id").getAsString();
        JsonObject byAction = new JsonObject();
        byAction.add(action, value(element, Optional.ofNullable(entered.get(action))));
        values.add(block.get("block_id").getAsString(), byAction);
      }
    }
    assertThat(workspace.submitted(member, view.get("id").getAsString(), values))
        .isEqualTo(new Outcome.Done());
  }

  private static JsonObject value(JsonObject element, Optional<String> entered) {
    String type = element.get("type").getAsString();
    JsonObject value = new JsonObject();
    value.addProperty("type", type);
    switch (type) {
      case "static_select" -> {
        JsonObject option = new JsonObject();
        entered.ifPresent(chosen -> option.addProperty("value", chosen));
        value.add(
            "selected_option", entered.isPresent() ? option : initial(element, "initial_option"));
      }
      case "multi_users_select" ->
          value.add(
              "selected_users",
              element.has("initial_users") ? element.get("initial_users") : new JsonArray());
      case "multi_static_select" -> value.add("selected_options", new JsonArray());
      case "datepicker" -> value.add("selected_date", initial(element, "initial_date"));
      case "users_select" -> value.add("selected_user", initial(element, "initial_user"));
      default ->
          value.add(
              "value",
              entered
                  .<JsonElement>map(JsonPrimitive::new)
                  .orElseGet(() -> initial(element, "initial_value")));
    }
    return value;
  }

  private static JsonElement initial(JsonObject element, String name) {
    return element.has(name) ? element.get(name) : JsonNull.INSTANCE;
  }

  private List<JsonObject> messages(String member) {
    return workspace.state(member, 0).orElseThrow().getAsJsonArray("messages").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(message -> !message.get("deleted").getAsBoolean())
        .toList();
  }

  /// What everybody in the channel sees.
  private List<JsonObject> ofTheChannel() {
    return messages("U0LEE").stream()
        .filter(message -> message.get("channel").getAsString().equals(CHANNEL))
        .filter(message -> !message.get("ephemeral").getAsBoolean())
        .toList();
  }

  private String everythingPosted() {
    return ofTheChannel().toString();
  }

  /// Waits for a message to the channel whose text has this in it.
  private JsonObject posted(String text) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      for (JsonObject message : ofTheChannel()) {
        if (message.get("text").getAsString().contains(text)) {
          return message;
        }
      }
      pause();
    }
    throw new AssertionError("nobody posted " + text + " but " + everythingPosted());
  }

  /// Waits until this is shown in the channel.
  private void shows(String text) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!everythingPosted().contains(text)) {
      assertThat(Instant.now()).as(text + " in " + everythingPosted()).isBefore(end);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
