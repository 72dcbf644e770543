package dev.containerarch.local.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.review.ReviewBoard.Changing;
import dev.containerarch.advisor.review.ReviewChange;
import dev.containerarch.advisor.review.Role;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.local.workspace.ShiftedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Holds the review meetings of `demo/meetings.json`, one step after the other, on the board that
/// the app itself writes on. Hours are counted back from the moment at which the demo starts. A
/// vote whose time is over by then is left to the clock, which closes it and records the decision.
final class DemoMeetings {

  private final RequestReader requests;
  private final Instant now;
  private final Function<Clock, ReviewBoard> boards;

  /// @param boards gives the board that reads this clock
  DemoMeetings(Knowledge knowledge, Instant now, Function<Clock, ReviewBoard> boards) {
    this.requests = new RequestReader(knowledge);
    this.now = now;
    this.boards = boards;
  }

  /// Holds them all, in their order.
  void hold(JsonArray meetings) {
    meetings.forEach(each -> hold(each.getAsJsonObject()));
  }

  private void hold(JsonObject meeting) {
    Instant opened = ago(meeting.get("openedHoursAgo"));
    ShiftedClock clock = new ShiftedClock(Clock.fixed(opened, ZoneOffset.UTC));
    ReviewBoard board = boards.apply(clock);
    Tenant tenant = new Tenant(string(meeting, "team"));
    Review review =
        board
            .open(
                tenant,
                agenda(meeting, opened),
                participants(meeting),
                "demo-" + string(meeting, "key"))
            .review();
    for (JsonElement each : meeting.getAsJsonArray("then")) {
      JsonObject step = each.getAsJsonObject();
      Instant at = ago(step.get("hoursAgo"));
      clock.advance(Duration.between(clock.instant(), at));
      review = done(board, tenant, review, step, at);
    }
  }

  private Review done(
      ReviewBoard board, Tenant tenant, Review review, JsonObject step, Instant at) {
    int number = review.number();
    String by = string(step, "by");
    return switch (string(step, "do")) {
      case "weigh" -> kept(board.cast(tenant, number, ballot(review, step, at)));
      case "vote" -> kept(board.cast(tenant, number, vote(step, at)));
      case "reveal" ->
          made(board.change(tenant, number, review.version(), new ReviewChange.Reveal(), by));
      case "propose" ->
          made(
              board.change(
                  tenant,
                  number,
                  review.version(),
                  new ReviewChange.Propose(
                      new Proposal(
                          1, string(step, "architecture"), Optional.empty(), string(step, "text")),
                      at.plus(review.agenda().answerWithin())),
                  by));
      default -> throw new IllegalStateException("nobody can " + string(step, "do"));
    };
  }

  private Agenda agenda(JsonObject meeting, Instant opened) {
    RequestReader.Reading reading = requests.read(List.of(string(meeting, "request").split(" ")));
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(
          string(meeting, "key") + " weighs what nobody can compare: " + reading.problems());
    }
    return new Agenda(
        string(meeting, "question"),
        string(meeting, "door").equals("one-way") ? Door.ONE_WAY : Door.TWO_WAY,
        reading.request().canonical(),
        1,
        false,
        Duration.ofHours(meeting.get("withinHours").getAsInt()),
        string(meeting, "channel"),
        Language.ENGLISH,
        string(meeting, "by"),
        opened);
  }

  private static List<Participant> participants(JsonObject meeting) {
    List<Participant> all = new ArrayList<>();
    meeting
        .getAsJsonObject("people")
        .entrySet()
        .forEach(each ->
            all.add(
                new Participant(
                    each.getKey(),
                    Role.valueOf(each.getValue().getAsString().toUpperCase(Locale.ROOT)))));
    return all;
  }

  private static Ballot ballot(Review review, JsonObject step, Instant at) {
    Map<String, Double> points = new LinkedHashMap<>();
    step.getAsJsonObject("points")
        .entrySet()
        .forEach(each -> points.put(each.getKey(), each.getValue().getAsDouble()));
    return new Ballot(
        string(step, "by"),
        1,
        review.agenda().facts(),
        points,
        Optional.of(string(step, "pick")),
        Optional.of(step.get("sure").getAsInt()),
        List.of(),
        string(step, "reason"),
        at);
  }

  private static Vote vote(JsonObject step, Instant at) {
    return new Vote(
        string(step, "by"),
        1,
        Vote.Stance.valueOf(string(step, "stance")),
        string(step, "reason"),
        at);
  }

  private static Review kept(Casting casting) {
    return casting instanceof Casting.Kept(Review review, boolean _)
        ? review
        : failed(casting.toString());
  }

  private static Review made(Changing changing) {
    return changing instanceof Changing.Changed(Review review)
        ? review
        : failed(changing.toString());
  }

  private static Review failed(String why) {
    throw new IllegalStateException("the demo's meeting came to nothing: " + why);
  }

  private Instant ago(JsonElement hours) {
    return now.minus(Duration.ofHours(hours.getAsInt()));
  }

  private static String string(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null ? "" : value.getAsString();
  }
}
