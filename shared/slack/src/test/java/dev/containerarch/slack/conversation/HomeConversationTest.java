package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.Decision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The page that a member sees under the app's name.
class HomeConversationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private final Team team = new Team();

  @Test
  void showsWhatWaitsForTheMemberWhatIsDueAndWhatIsNew() {
    team.says("decide ecs-fargate title=\"Mine to decide\" because=x as=proposed");
    team.says("U2", "decide ecs-fargate title=\"Of another\" because=x as=proposed");
    team.says("U2", "decide ecs-fargate title=\"Due soon\" because=x");
    team.says("U2", "decide ecs-fargate title=\"Long overdue\" because=x");
    team.says("U2", "decide ecs-fargate title=\"Far away\" because=x");
    review(3, TODAY.plusDays(3));
    review(4, TODAY.minusDays(30));

    String home = Team.read(text(opened("U1")));

    assertThat(section(home, "Waiting for you", "Due for review"))
        .contains("Mine to decide")
        .doesNotContain("Of another");
    String due = section(home, "Due for review", "Latest decisions");
    assertThat(due).containsSubsequence("date has come", "Long overdue", "Within", "Due soon");
    assertThat(due).doesNotContain("Far away");
    assertThat(home.substring(home.indexOf("Latest decisions")))
        .containsSubsequence("Far away", "Long overdue", "Due soon", "Of another", "Mine to");
  }

  @Test
  void isEmptyForATeamThatHasDecidedNothing() {
    assertThat(Team.read(text(opened("U1"))))
        .contains("Nothing waits for you", "Nothing is due", "No decision fits this");
  }

  @Test
  void isWrittenInTheLanguageOfTheMembersSlack() {
    team.slack.setLocale("ko-KR");
    assertThat(Team.read(text(opened("U1")))).contains("기다리는 제안이 없습니다", "최근 결정");
  }

  @Test
  void theSameEventAgainShowsTheSame() {
    team.says("decide ecs-fargate title=One because=x");
    assertThat(opened("U1")).isEqualTo(opened("U1"));
  }

  @Test
  void nothingIsShownForTheTabOfMessages() {
    assertThat(team.opensApp("U1", "messages").status()).isEqualTo(200);
    assertThat(team.slack.calls()).isEmpty();
  }

  @Test
  void anEventThatNamesNobodyIsAcknowledged() {
    JsonObject event = new JsonObject();
    event.addProperty("type", "app_home_opened");
    assertThat(team.event(event).status()).isEqualTo(200);
    event.addProperty("type", "reaction_added");
    assertThat(team.event(event).status()).isEqualTo(200);
    assertThat(team.slack.calls()).isEmpty();
  }

  @Test
  void saysThatTheDecisionsCannotBeReadAndKeepsItsButtons() {
    team.log.breakDown(false);
    JsonObject home = opened("U1");
    assertThat(Team.read(text(home))).contains("does not answer right now");
    assertThat(find(home, "recommend", 0)).isPresent();
  }

  @Test
  void isAcknowledgedWhenSlackDoesNotTakeItOrSomethingIsWrong() {
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"not_enabled\"}");
    assertThat(team.opensApp("U1", "home").status()).isEqualTo(200);
    team.log.breakWith(new IllegalStateException("a bug"));
    assertThat(team.opensApp("U1", "home").status()).isEqualTo(200);
  }

  @Test
  void isNarrowedByStatusAndByWhoseTheyAre() {
    team.says("decide ecs-fargate title=Alpha because=x as=proposed");
    team.says("decide ecs-fargate title=Beta because=x");
    team.says("U2", "decide ecs-fargate title=Gamma because=x");

    JsonObject home = opened("U1");
    JsonObject menu = menu(home);
    JsonObject accepted = afterClick(home, menu, "status=accepted");
    assertThat(latest(accepted)).contains("Gamma", "Beta").doesNotContain("Alpha");

    JsonObject mine = afterClick(accepted, find(accepted, "home:whose", 0).orElseThrow(), "");
    assertThat(latest(mine)).contains("Beta").doesNotContain("Gamma").doesNotContain("Alpha");

    JsonObject mineInAny = afterClick(mine, menu(mine), "any");
    assertThat(latest(mineInAny)).contains("Beta", "Alpha").doesNotContain("Gamma");

    JsonObject refreshed = afterClick(mineInAny, find(mineInAny, "home", 0).orElseThrow(), "");
    assertThat(latest(refreshed)).isEqualTo(latest(mineInAny));
  }

  @Test
  void whoseTheyAreComesFromWhoAsksAlone() {
    team.says("decide ecs-fargate title=Alpha because=x");
    JsonObject home = opened("U1");
    JsonObject forged = new JsonObject();
    forged.addProperty("type", "button");
    forged.addProperty("action_id", "home:whose");
    forged.addProperty("value", "en by=U1");
    team.interact(team.clickIn(home, "U2", forged, ""));
    assertThat(latest(lastView())).contains("No decision fits this");
  }

  @Test
  void aDecisionIsShownInAModalWhoseButtonsWork() {
    team.says("decide ecs-fargate title=Alpha because=x as=proposed");
    JsonObject home = opened("U1");
    team.interact(team.clickIn(home, "U1", find(home, "show-decision", 0).orElseThrow(), ""));
    assertThat(team.slack.calls().getLast().to()).isEqualTo("views.open");
    JsonObject card = lastView();
    assertThat(Team.read(text(card))).contains("CA-1", "Alpha");

    team.interact(
        team.clickIn(card, "U1", find(card, "change-decision:note", 0).orElseThrow(), ""));
    assertThat(team.slack.calls().getLast().to()).isEqualTo("views.push");

    team.interact(
        team.clickIn(card, "U1", find(card, "change-decision:accept", 0).orElseThrow(), ""));
    assertThat(team.slack.calls().getLast().to()).isEqualTo("views.update");
    assertThat(Team.read(text(lastView()))).contains("accepted it");
  }

  @Test
  void theFourthModalTakesThePlaceOfTheThird() {
    team.says("decide ecs-fargate title=Alpha because=x");
    JsonObject home = opened("U1");
    team.interact(team.clickIn(home, "U1", find(home, "show-decision", 0).orElseThrow(), ""));
    JsonObject card = lastView();
    team.slack.answerNext(200, "{\"ok\":false,\"error\":\"push_limit_reached\"}");
    team.interact(team.clickIn(card, "U1", find(card, "replay", 0).orElseThrow(), ""));
    assertThat(team.slack.calls().getLast().to()).isEqualTo("views.update");
    assertThat(Team.read(text(lastView()))).contains("the same question");
  }

  @Test
  void comparesSettlesAndExplainsFromItsButtons() {
    JsonObject home = opened("U1");
    for (String action : new String[] {"recommend", "settings", "help", "history-page"}) {
      team.interact(team.clickIn(home, "U1", find(home, action, 0).orElseThrow(), ""));
      assertThat(team.slack.calls().getLast().to()).as(action).isEqualTo("views.open");
    }
  }

  private void review(int number, LocalDate day) {
    team.log.edit(
        "T1",
        decision ->
            decision.number() != number
                ? decision
                : new Decision(
                    decision.number(),
                    decision.version(),
                    decision.contentVersion(),
                    decision.status(),
                    Optional.of(day),
                    decision.head(),
                    decision.changedAt(),
                    decision.changedBy(),
                    decision.content()));
  }

  private JsonObject opened(String member) {
    assertThat(team.opensApp(member, "home").status()).isEqualTo(200);
    ListeningSlack.Call last = team.slack.calls().getLast();
    assertThat(last.to()).isEqualTo("views.publish");
    assertThat(last.body().get("user_id").getAsString()).isEqualTo(member);
    return last.body().getAsJsonObject("view");
  }

  private JsonObject afterClick(JsonObject home, JsonObject element, String chosen) {
    assertThat(team.interact(team.clickIn(home, "U1", element, chosen)).status()).isEqualTo(200);
    assertThat(team.slack.calls().getLast().to()).isEqualTo("views.publish");
    return lastView();
  }

  private JsonObject lastView() {
    return team.slack.calls().getLast().body().getAsJsonObject("view");
  }

  private static String latest(JsonObject home) {
    String all = Team.read(text(home));
    return all.substring(all.indexOf("Latest decisions"));
  }

  private static String section(String home, String from, String to) {
    return home.substring(home.indexOf(from), home.indexOf(to));
  }

  private static JsonObject text(JsonObject view) {
    JsonObject message = view.deepCopy();
    message.addProperty("text", "x");
    return message;
  }

  /// The menu with the id of its block.
  private static JsonObject menu(JsonObject home) {
    for (JsonElement block : home.getAsJsonArray("blocks")) {
      for (JsonElement element : elements(block.getAsJsonObject())) {
        if (element.getAsJsonObject().get("type").getAsString().equals("static_select")) {
          JsonObject menu = element.getAsJsonObject().deepCopy();
          menu.add("block_id", block.getAsJsonObject().get("block_id"));
          return menu;
        }
      }
    }
    throw new AssertionError("no menu");
  }

  private static Optional<JsonObject> find(JsonObject view, String action, int which) {
    JsonArray all = new JsonArray();
    for (JsonElement block : view.getAsJsonArray("blocks")) {
      elements(block.getAsJsonObject()).forEach(all::add);
    }
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get(i).getAsJsonObject())
        .filter(element -> element.get("action_id").getAsString().equals(action))
        .filter(element -> element.get("type").getAsString().equals("button"))
        .skip(which)
        .findFirst();
  }

  private static JsonArray elements(JsonObject block) {
    JsonArray elements = new JsonArray();
    if (block.get("type").getAsString().equals("actions")) {
      elements.addAll(block.getAsJsonArray("elements"));
    } else if (block.has("accessory")) {
      elements.add(block.get("accessory"));
    }
    return elements;
  }
}
