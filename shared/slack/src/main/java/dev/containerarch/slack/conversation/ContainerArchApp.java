package dev.containerarch.slack.conversation;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.RecordBroken;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.command.Command;
import dev.containerarch.slack.command.CommandReader;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.BrokenText;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one Bolt App. It does the same whichever way a request comes in: through Lambda, a local
/// server or Socket Mode.
///
/// Bolt matches handlers in no particular order, so there is one handler for each kind of request,
/// and which command or button it was is decided here.
public final class ContainerArchApp {

  private static final Logger logger = LoggerFactory.getLogger(ContainerArchApp.class);
  private static final String MESSAGES_TAB = "messages";
  private static final Pattern ANY = Pattern.compile("(?s).*");

  private final Texts texts;
  private final SlackCalls calls;
  private final Answers answers;
  private final Preferences preferences;
  private final Commands commands;
  private final Clicks clicks;
  private final Submissions submissions;
  private final Responses responses;
  private final Lazy<HomeDesk> home;

  private final Lazy<IntakeDesk> intake;
  private final Lazy<DecisionDesk> decisions;

  private ContainerArchApp(
      Knowledge knowledge, Texts texts, Stores stores, SlackCalls calls, Clock clock) {
    this.texts = texts;
    this.calls = calls;
    this.answers = new Answers(knowledge, stores, clock);
    Lazy<Results> results = new Lazy<>(() -> new Results(answers, knowledge, calls));
    Lazy<WeightsDesk> weights =
        new Lazy<>(() -> new WeightsDesk(answers, knowledge, results.get()));
    this.intake = new Lazy<>(() -> new IntakeDesk(knowledge, stores.drafts().get(), results.get()));
    ReviewDesks reviews =
        ReviewDesks.of(knowledge, answers, stores.board(), this::decisionDesk, calls, clock);
    this.decisions =
        new Lazy<>(
            () -> new DecisionDesk(answers, knowledge, stores.log(), reviews.deciding(), clock));
    Lazy<HistoryDesk> history = new Lazy<>(() -> new HistoryDesk(knowledge, stores.log(), clock));
    Lazy<ChangeDesk> changes =
        new Lazy<>(() -> new ChangeDesk(knowledge, stores.log(), decisions.get()));
    this.preferences = new Preferences(knowledge, stores.settings(), calls, clock);
    Lazy<SettingsDesk> settings =
        new Lazy<>(() -> new SettingsDesk(knowledge, texts, preferences, clock));
    this.home = new Lazy<>(() -> new HomeDesk(knowledge, stores.log(), reviews.desk(), clock));
    this.commands =
        new Commands(answers, texts, knowledge, intake, decisions, history, settings, reviews);
    this.clicks =
        new Clicks(
            answers,
            texts,
            knowledge,
            preferences,
            intake,
            weights,
            decisions,
            history,
            changes,
            settings,
            home,
            reviews);
    this.responses = new Responses(calls);
    this.submissions =
        new Submissions(texts, intake, weights, decisions, changes, settings, reviews);
  }

  /// Decisions and reviews lead to each other.
  private DecisionDesk decisionDesk() {
    return decisions.get();
  }

  /// Builds the App. Requests that reach it must have been verified: it has no verification of its
  /// own, because Bolt's would come after parsing.
  ///
  /// @param calls what calls Slack; Bolt itself has no client and can call nobody
  public static App create(
      Knowledge knowledge, Texts texts, Stores stores, SlackCalls calls, Clock clock) {
    return create(knowledge, texts, stores, calls, clock, null);
  }

  /// The same for Socket Mode, which takes the client that it connects with from the App. Whoever
  /// connects with it has shown Slack a token, so what comes in that way is Slack's.
  public static App createForSocketMode(
      Knowledge knowledge,
      Texts texts,
      Stores stores,
      SlackCalls calls,
      Clock clock,
      Slack client) {
    return create(knowledge, texts, stores, calls, clock, client);
  }

  private static App create(
      Knowledge knowledge,
      Texts texts,
      Stores stores,
      SlackCalls calls,
      Clock clock,
      @Nullable Slack client) {
    ContainerArchApp app = new ContainerArchApp(knowledge, texts, stores, calls, clock);
    AppConfig config =
        AppConfig.builder()
            // Without this line Bolt would make a client; it loads 670 classes, TLS among them,
            // used
            // or not (decision 0011). The next line keeps Bolt from making it for a default.
            .slack(client)
            .tokenRotationExpirationMillis(0)
            // With a token here Bolt would call auth.test at the start and on the first request.
            .singleTeamBotToken(null)
            .signingSecret(null)
            // What Slack may send and we have no use for is acknowledged, so that Slack does not
            // send it again.
            .unmatchedRequestHandler(_ -> Response.ok())
            .build();
    return withoutClient(config)
        .command(ANY, app::command)
        .blockAction(ANY, app::click)
        .messageShortcut(ANY, app::shortcut)
        .viewSubmission(ANY, app::submission)
        .viewClosed(ANY, app::closed)
        .event(AppHomeOpenedEvent.class, app::homeOpened);
  }

  /// The only constructor of Bolt that asks nothing of the client. What is `null` belongs to OAuth
  /// and assistants, and to events that the App would answer later than at once.
  private static App withoutClient(AppConfig config) {
    return new App(
        config,
        null,
        List.of(),
        App.Status.Running,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context) {
    Optional<Asker> asker = Asker.of(request.getPayload());
    if (asker.isEmpty()) {
      return Response.error(400);
    }
    Command command = commands.read(Optional.ofNullable(request.getPayload().getText()));
    Held held = preferences.held(asker.get());
    Phrases phrases = texts.in(preferences.language(asker.get(), command.language(), held));
    return switch (guarded(phrases, () -> commands.reply(asker.get(), command, held, phrases))) {
      case Reply.Say(Answer answer, _) -> context.ack(message(answer));
      case Reply.Open(View view, Answer otherwise) ->
          calls.open(asker.get(), view) ? context.ack() : context.ack(message(otherwise));
      case Reply.Push _, Reply.Update _, Reply.SendFile _, Reply.SendCanvas _, Reply.Home _ ->
          throw new IllegalStateException("nothing that answers a command");
    };
  }

  private static SlashCommandResponse message(Answer answer) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(answer.text())
        .blocks(answer.blocks())
        .build();
  }

  private Response click(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    Optional<Asker> asker = Asker.of(payload);
    if (asker.isEmpty()) {
      return Response.error(400);
    }
    BlockActionPayload.Action action = payload.getActions().getFirst();
    Optional<View> clicked = Optional.ofNullable(payload.getView());
    State state = state(action, clicked);
    Phrases phrases = texts.in(state.language());
    Reply reply =
        guarded(
            phrases,
            () ->
                clicks.reply(
                    asker.get(), action.getActionId(), state, clicked.filter(this::isModal)));
    responses.give(asker.get(), payload, reply, phrases);
    return context.ack();
  }

  private boolean isModal(View view) {
    return !Responses.isHome(view);
  }

  /// What a button carries; of a menu in a message or the Home the chosen value and, behind it,
  /// what its block carries; of a menu in a modal what the modal carries.
  private State state(BlockActionPayload.Action action, Optional<View> view) {
    if (action.getValue() != null) {
      return State.decode(action.getValue());
    }
    if (view.filter(this::isModal).isPresent() || action.getSelectedOption() == null) {
      return State.decode(view.map(View::getPrivateMetadata).orElse(""));
    }
    State block = State.decode(action.getBlockId() == null ? "" : action.getBlockId());
    List<String> words = new ArrayList<>();
    words.add(String.valueOf(action.getSelectedOption().getValue()));
    words.addAll(block.words());
    return new State(block.language(), words);
  }

  /// A message is recorded: the way in that works in threads, where no command can be typed.
  private Response shortcut(MessageShortcutRequest request, MessageShortcutContext context) {
    MessageShortcutPayload payload = request.getPayload();
    Optional<Asker> asker = Asker.of(payload);
    if (asker.isEmpty()) {
      return Response.error(400);
    }
    MessageSource source = MessageSource.of(payload);
    Held held = preferences.held(asker.get());
    Phrases phrases =
        texts.in(preferences.language(asker.get(), CommandReader.language(source.text()), held));
    Reply reply =
        guarded(
            phrases,
            () ->
                Actions.RECORD_MESSAGE.equals(payload.getCallbackId())
                    ? decisions
                        .get()
                        .fromMessage(
                            asker.get(),
                            source,
                            clicks.asked(asker.get(), State.of(phrases.language())),
                            phrases)
                    : new Reply.Say(Notice.answer(phrases.say("error.button"))));
    @Nullable Answer otherwise =
        switch (reply) {
          case Reply.Open(View view, Answer _) when calls.open(asker.get(), view) -> null;
          case Reply.Open(View _, Answer answer) -> answer;
          case Reply.Say(Answer answer, SlackCalls.Place _) -> answer;
          case Reply.Push _, Reply.Update _, Reply.SendFile _, Reply.SendCanvas _, Reply.Home _ ->
              throw new IllegalStateException("a shortcut is used in no modal");
        };
    if (otherwise != null && payload.getResponseUrl() != null) {
      calls.respond(payload.getResponseUrl(), otherwise, SlackCalls.Place.BESIDE);
    }
    return context.ack();
  }

  private Response submission(ViewSubmissionRequest request, ViewSubmissionContext context) {
    Optional<Asker> asker = Asker.of(request.getPayload());
    if (asker.isEmpty()) {
      return Response.error(400);
    }
    return switch (outcome(asker.get(), request.getPayload())) {
      case Submissions.Outcome.Refused(var sentences) -> context.ackWithErrors(sentences);
      case Submissions.Outcome.Replaced(View view) -> context.ackWithUpdate(view);
    };
  }

  /// Somebody looks at the app's page. Slack sends it again when it waits for more than 3 seconds;
  /// the page is then put together once more, and is the same.
  private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    Optional<Asker> asker = Asker.of(payload);
    if (asker.isPresent() && !MESSAGES_TAB.equals(payload.getEvent().getTab())) {
      try {
        Held held = preferences.held(asker.get());
        Phrases phrases = texts.in(preferences.language(asker.get(), Language.ENGLISH, held));
        calls.publish(asker.get(), home.get().opened(asker.get(), phrases));
      } catch (RuntimeException e) {
        noteBug(e);
      }
    }
    return context.ack();
  }

  /// Slack shows nothing in answer to a modal that was closed.
  private Response closed(ViewClosedRequest request, DefaultContext context) {
    View view = request.getPayload().getView();
    Optional<Asker> asker = Asker.of(request.getPayload());
    if (asker.isPresent()
        && view.getCallbackId() != null
        && view.getCallbackId().startsWith(Actions.INTAKE_MODAL + ":")) {
      try {
        intake.get().left(asker.get(), view);
      } catch (RuntimeException e) {
        noteBug(e);
      }
    }
    return context.ack();
  }

  private Submissions.Outcome outcome(Asker asker, ViewSubmissionPayload payload) {
    try {
      return submissions.submitted(asker, payload);
    } catch (RecordBroken e) {
      noteBroken(e);
      return submissions.refused(payload, phrases -> BrokenText.of(e, phrases));
    } catch (RuntimeException e) {
      noteBug(e);
      return submissions.refused(payload, phrases -> phrases.say("error.bug"));
    }
  }

  /// Whatever goes wrong, the member gets a sentence and the deployer the cause, without anything
  /// that a member wrote.
  private Reply guarded(Phrases phrases, Supplier<Reply> reply) {
    try {
      return reply.get();
    } catch (LogUnavailable e) {
      return new Reply.Say(answers.unavailable(e, phrases));
    } catch (BoardUnavailable e) {
      return new Reply.Say(answers.unavailable(e, phrases));
    } catch (RecordBroken e) {
      noteBroken(e);
      return new Reply.Say(Notice.answer(BrokenText.of(e, phrases)));
    } catch (RuntimeException e) {
      noteBug(e);
      return new Reply.Say(Notice.answer(phrases.say("error.bug")));
    }
  }

  private static void noteBroken(RecordBroken e) {
    logger.error("a record cannot be read: {}", e.getMessage());
  }

  private static void noteBug(RuntimeException e) {
    logger.error("a bug: {} at {}", e.getClass().getName(), List.of(e.getStackTrace()));
  }
}
