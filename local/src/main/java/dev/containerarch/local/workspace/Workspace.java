package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.fakeslack.SentFile;
import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The simulated workspace: who is in it, what they see, and what they can do. Thread-safe.
public final class Workspace implements AutoCloseable {

  /// How long Slack waits for an answer.
  public static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

  private static final Logger log = LoggerFactory.getLogger(Workspace.class);

  private static final Duration FURTHEST_JUMP = Duration.ofDays(3 * 366L);

  /// The nearest dates are enough: after a jump, the next come up.
  private static final int DATES = 6;

  private final String session = UUID.randomUUID().toString();
  private final LocalStack stack;
  private final Cast cast;
  private final FakeSlack slack;
  private final App app;
  private final ShiftedClock clock;
  private final DatabaseTrouble database;
  private final Changes changes = new Changes();
  private final Conversations conversations = new Conversations(changes::next);
  private final Interactions interactions;
  private final Entrances entrances;
  private final Refusals refusals;
  private final List<Dates> dates;
  private volatile boolean tokenRevoked;

  /// @param stack to whose fake Slack this listens from now on
  /// @param secret that the stack verifies with
  /// @param clock the stack's
  /// @param database the trouble between the stack and its database
  /// @param patience how long an answer may take; [#SLACKS_PATIENCE] unless a test waits longer
  public Workspace(
      LocalStack stack,
      Cast cast,
      String secret,
      ShiftedClock clock,
      DatabaseTrouble database,
      Duration patience) {
    this.stack = stack;
    this.cast = cast;
    this.slack = stack.slack();
    this.clock = clock;
    this.database = database;
    this.app = new App(stack, secret, clock, patience);
    Origins origins = new Origins();
    Deliveries deliveries = new Deliveries(slack, conversations, origins, changes);
    this.interactions = new Interactions(slack, app, cast, conversations, origins, deliveries);
    this.entrances = new Entrances(slack, app, cast, conversations, origins);
    this.refusals = new Refusals(clock, changes);
    this.dates = List.of(new ReviewDates(stack.log()), new MeetingDates(stack.board()));
    cast.members().forEach(member -> slack.setLocale(member.id(), member.locale()));
    slack.onAccepted(deliveries::accepted);
    slack.onRefused(refusals::note);
  }

  public Changes changes() {
    return changes;
  }

  /// Sends the app its first requests, so that the first of a member does not wait for classes to
  /// be loaded; nobody sees the answers, and nothing is kept but the language of nobody. The
  /// English one makes the app ask Slack for that: the app waits only a moment, and a first
  /// question takes longer.
  public void warmUp() {
    Member nobody = new Member("U0NOBODY", "T0NOWHERE", "nobody", "Nobody", "en-US");
    Channel nowhere = new Channel("C0NOWHERE", nobody.team(), "nowhere", "");
    Cast alone =
        new Cast(
            List.of(new Cast.Team(nobody.team(), "Nowhere", "nowhere")),
            List.of(nowhere),
            List.of(nobody));
    Payloads payloads = new Payloads(alone);
    for (String text : List.of("비교 gpu=yes", "history")) {
      app.send(
          payloads.command(
              nobody,
              nowhere,
              Interactions.COMMAND,
              text,
              slack.newTrigger(),
              slack.newResponseUrl()));
    }
  }

  /// What a member sees; of messages only what has changed since, everything since 0.
  public Optional<JsonObject> state(String memberId, long since) {
    return cast.member(memberId)
        .map(member -> {
          // Read before the messages: what comes in between is told once more, not lost.
          long current = changes.current();
          StateJson json = new StateJson(cast, slack, conversations);
          JsonObject state = json.of(member, since);
          state.addProperty("session", session);
          state.addProperty("change", current);
          state.addProperty("now", clock.millis());
          state.addProperty("ahead", clock.ahead().toSeconds());
          state.addProperty("database", database.mood().name().toLowerCase(Locale.ROOT));
          state.addProperty("tokenRevoked", tokenRevoked);
          state.add("refused", refusals.newestFirst());
          return state;
        });
  }

  /// The next moments that are worth jumping to for this member, the nearest first: `{at, what,
  /// kind}`, `at` in milliseconds, `kind` such as `deadline`.
  public Optional<JsonObject> datesAhead(String memberId) {
    return cast.member(memberId)
        .map(member -> {
          JsonArray list = new JsonArray();
          dates.stream()
              .flatMap(each -> each.ahead(member, clock.instant()).stream())
              .sorted(Comparator.comparing(Dates.Moment::at).thenComparing(Dates.Moment::what))
              .limit(DATES)
              .forEach(moment -> {
                JsonObject json = new JsonObject();
                json.addProperty("at", moment.at().toEpochMilli());
                json.addProperty("what", moment.what());
                json.addProperty("kind", moment.kind().name().toLowerCase(Locale.ROOT));
                list.add(json);
              });
          JsonObject answer = new JsonObject();
          answer.add("dates", list);
          return answer;
        });
  }

  /// The JSON of a message or view as the app sent it.
  public Optional<JsonObject> sentMessage(String memberId, String channel, String ts) {
    return cast.member(memberId)
        .filter(member -> cast.conversation(member, channel).isPresent())
        .flatMap(_ -> conversations.find(channel, ts, memberId))
        .map(Message::sent);
  }

  /// The same of a view that is open for this member, or of their Home.
  public Optional<JsonObject> sentView(String memberId, String viewId) {
    return Stream.concat(slack.openViews(memberId).stream(), slack.home(memberId).stream())
            .anyMatch(view -> Blocks.string(view, "id").equals(viewId))
        ? slack.sentView(viewId)
        : Optional.empty();
  }

  /// A file that this member was sent, or that was shared where they are.
  public Optional<SentFile> file(String memberId, String fileId) {
    return cast.member(memberId)
        .flatMap(member ->
            slack
                .sentFile(fileId)
                .filter(file -> cast.conversation(member, file.channel()).isPresent()));
  }

  /// A line in the message box is sent off.
  public Outcome typed(String memberId, String channelId, String line) {
    return in(memberId, channelId, (who, where) -> interactions.typed(who, where, line));
  }

  /// A line in the message box of a thread is sent off.
  ///
  /// @param thread the time of the message that is answered
  public Outcome replied(String memberId, String channelId, String thread, String line) {
    return in(memberId, channelId, (who, where) -> interactions.replied(who, where, thread, line));
  }

  /// A shortcut in the menu of a message is used.
  public Outcome usedShortcut(String memberId, String channelId, String ts, String callbackId) {
    return in(memberId, channelId, (who, where) -> entrances.shortcut(who, where, ts, callbackId));
  }

  /// The app's Home tab is opened.
  public Outcome openedHome(String memberId) {
    return by(memberId, entrances::home);
  }

  public Outcome clickedAtMessage(String memberId, String channelId, String ts, Clicked clicked) {
    return in(memberId, channelId, (who, where) -> interactions.atMessage(who, where, ts, clicked));
  }

  public Outcome clickedAtView(String memberId, String viewId, Clicked clicked) {
    return by(memberId, who -> interactions.atView(who, viewId, clicked));
  }

  public Outcome submitted(String memberId, String viewId, JsonElement values) {
    return by(memberId, who -> interactions.submitted(who, viewId, values));
  }

  /// A modal is closed without being submitted.
  ///
  /// @param all the modals below it too
  public Outcome closed(String memberId, String viewId, boolean all, JsonElement values) {
    return by(memberId, who -> interactions.closed(who, viewId, all, values));
  }

  private Outcome by(String memberId, Function<Member, Outcome> does) {
    return cast.member(memberId)
        .map(does)
        .orElseGet(() -> new Outcome.Impossible("there is no such member"));
  }

  private Outcome in(String memberId, String channelId, BiFunction<Member, Channel, Outcome> does) {
    return by(
        memberId,
        who ->
            cast.conversation(who, channelId)
                .map(where -> does.apply(who, where))
                .orElseGet(() -> new Outcome.Impossible("there is no such conversation")));
  }

  /// Makes something go wrong, or everything go well again (`none`).
  public Outcome disturb(String word) {
    Optional<Disturbance> found = Disturbance.of(word);
    if (found.isEmpty()) {
      return new Outcome.Impossible("there is no such disturbance");
    }
    Disturbance disturbance = found.get();
    disturbance.nextCall().ifPresent(fault -> slack.failNext(disturbance.method(), fault));
    switch (disturbance) {
      case APP_LATE -> app.nextIsLate(true);
      case TOKEN_REVOKED -> revokeToken(true);
      case DATABASE_THROTTLED -> database.set(DatabaseTrouble.Mood.THROTTLED);
      case DATABASE_DOWN -> database.set(DatabaseTrouble.Mood.DOWN);
      case NONE -> {
        slack.forgetFaults();
        app.nextIsLate(false);
        revokeToken(false);
        database.set(DatabaseTrouble.Mood.WELL);
      }
      case RATE_LIMITED, INVALID_BLOCKS, CHANNEL_NOT_FOUND, TIMEOUT, URL_EXPIRED -> {}
    }
    changes.next();
    changes.announce("faults");
    return new Outcome.Done();
  }

  private void revokeToken(boolean revoked) {
    tokenRevoked = revoked;
    slack.revokeToken(revoked);
  }

  /// Lets time pass for Slack and the app: trigger ids and response URLs grow old, and what is
  /// recorded carries the new date; what has become due comes by itself. The database's own clock
  /// does not move.
  ///
  /// @param seconds how many, up to three years
  public Outcome advance(long seconds) {
    if (seconds <= 0 || seconds > FURTHEST_JUMP.toSeconds()) {
      return new Outcome.Impossible("time goes forward, by three years at most");
    }
    clock.advance(Duration.ofSeconds(seconds));
    changes.next();
    changes.announce("clock");
    Thread.startVirtualThread(this::lookAtWhatIsDue);
    return new Outcome.Done();
  }

  /// Lets time pass until a moment has come.
  ///
  /// @param millis since 1970
  public Outcome advanceTo(long millis) {
    return advance(Math.ceilDiv(millis - clock.millis(), 1000L));
  }

  /// Looks at what is due, as the schedule makes the deployed clock function do.
  private void lookAtWhatIsDue() {
    try {
      stack.background().runClock();
    } catch (RuntimeException e) {
      // The database is down, which is for the simulator to order; the next jump looks again.
      log.warn("the clock did not run: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    app.close();
  }
}
