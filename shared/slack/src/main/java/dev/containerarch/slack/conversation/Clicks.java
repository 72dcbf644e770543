package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.TeamDefaults;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.DecisionDraft;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Answers the buttons.
final class Clicks {

  /// What a member does at a review's messages in a channel, whose language need not be theirs.
  private static final Set<String> AT_A_REVIEW =
      Set.of(
          Actions.ANSWER_REVIEW,
          Actions.SHOW_REVIEW,
          Actions.REVIEW_PART,
          Actions.CHANGE_REVIEW,
          Actions.TAKE_OVER_REVIEW);

  private final Answers answers;
  private final Texts texts;
  private final RequestReader requests;
  private final Preferences preferences;
  private final Supplier<IntakeDesk> intake;
  private final Supplier<WeightsDesk> weights;
  private final Supplier<DecisionDesk> decisions;
  private final Supplier<HistoryDesk> history;
  private final Supplier<ChangeDesk> changes;
  private final Supplier<SettingsDesk> settings;
  private final Supplier<HomeDesk> home;
  private final ReviewDesks reviews;

  Clicks(
      Answers answers,
      Texts texts,
      Knowledge knowledge,
      Preferences preferences,
      Supplier<IntakeDesk> intake,
      Supplier<WeightsDesk> weights,
      Supplier<DecisionDesk> decisions,
      Supplier<HistoryDesk> history,
      Supplier<ChangeDesk> changes,
      Supplier<SettingsDesk> settings,
      Supplier<HomeDesk> home,
      ReviewDesks reviews) {
    this.reviews = reviews;
    this.home = home;
    this.decisions = decisions;
    this.history = history;
    this.changes = changes;
    this.answers = answers;
    this.texts = texts;
    this.requests = new RequestReader(knowledge);
    this.preferences = preferences;
    this.intake = intake;
    this.weights = weights;
    this.settings = settings;
  }

  /// @param actionId one of [Actions], with or without a part behind a colon that only tells equal
  ///   buttons apart
  /// @param view the modal in which the click was made, if it was in one
  /// @throws dev.containerarch.advisor.decision.DecisionLog.LogUnavailable when the answer needs
  ///   the log and it is silent
  Reply reply(Asker asker, String actionId, State state, Optional<View> view) {
    String action = actionId.split(":", 2)[0];
    Phrases phrases =
        texts.in(
            AT_A_REVIEW.contains(action) && view.isEmpty()
                ? preferences.own(asker, state.language())
                : state.language());
    return switch (action) {
      case Actions.RECORD_DECISION -> record(asker, asked(asker, state), view, phrases);
      case Actions.CHANGE_WEIGHTS -> opened(weights.get().open(asker, state, phrases), phrases);
      case Actions.ADD_FACTS -> opened(intake.get().addFacts(asker, state, phrases), phrases);
      case Actions.INTAKE_BACK, Actions.INTAKE_START_OVER, Actions.USE_CASE_INPUT ->
          view.isPresent()
              ? new Reply.Update(intake.get().clicked(asker, actionId, view.get(), phrases))
              : new Reply.Say(Notice.answer(phrases.say("error.button")));
      case Actions.SHARE -> share(asker, answers.compare(state), phrases);
      case Actions.SHARE_RECOMMENDATION ->
          new Reply.Say(
              answers.sharedRecommendation(asker, answers.compare(state), phrases),
              SlackCalls.Place.CHANNEL);
      case Actions.FIRMNESS -> new Reply.Say(answers.firmness(answers.compare(state), phrases));
      case Actions.COMPARE ->
          new Reply.Say(answers.comparison(answers.compare(asked(asker, state)), phrases));
      case Actions.WHY_NOT -> new Reply.Say(answers.whyNot(state, phrases));
      case Actions.EDITIONS -> new Reply.Say(answers.editions(state, phrases));
      case Actions.COSTS ->
          new Reply.Say(
              answers.costs(
                  state.words(),
                  TeamDefaults.NONE,
                  preferences.held(asker).team().value().currency(),
                  phrases));
      case Actions.SETTINGS -> settings.get().opened(asker, phrases);
      case Actions.HISTORY_PAGE ->
          new Reply.Say(
              history.get().page(asker.tenant(), state, phrases), SlackCalls.Place.INSTEAD);
      case Actions.SHOW_DECISION ->
          new Reply.Say(history.get().show(asker.tenant(), state.first(), phrases));
      case Actions.DECISION_PART ->
          new Reply.Say(
              history.get().part(asker.tenant(), state, phrases),
              actionId.startsWith(Actions.DECISION_PART + ":turn")
                  ? SlackCalls.Place.INSTEAD
                  : SlackCalls.Place.BESIDE);
      case Actions.CHANGE_DECISION -> changes.get().clicked(asker, actionId, state, phrases);
      case Actions.SNOOZE_REVIEW -> changes.get().snoozed(asker, state, phrases);
      case Actions.RECOMMEND ->
          opened(
              intake.get().open(asker, preferences.held(asker).team().value(), phrases), phrases);
      case Actions.HOME -> new Reply.Home(home.get().filtered(asker, state, phrases));
      case Actions.EXPORT ->
          new Reply.Say(answers.exports().answer(asker.tenant(), state, phrases));
      case Actions.EXPORT_CANVAS -> answers.exports().canvas(asker.tenant(), state, phrases);
      case Actions.EXPORT_FILE -> answers.exports().file(asker.tenant(), state, phrases);
      case Actions.REPLAY ->
          new Reply.Say(answers.replays().answer(asker.tenant(), state.first(), phrases));
      case Actions.CONFIRM_REPLAYED ->
          new Reply.Say(answers.replays().confirm(asker, state, phrases));
      case Actions.EXPLAIN -> new Reply.Say(answers.explain(state, phrases));
      case Actions.TOPICS_PAGE ->
          new Reply.Say(answers.topics(state, phrases), SlackCalls.Place.INSTEAD);
      case Actions.START_REVIEW -> reviews.desk().get().start(asker, asked(asker, state), phrases);
      case Actions.SHOW_REVIEW -> new Reply.Say(reviews.desk().get().show(asker, state, phrases));
      case Actions.REVIEWS_PAGE ->
          new Reply.Say(reviews.desk().get().list(asker, state, phrases), SlackCalls.Place.INSTEAD);
      case Actions.REVIEW_PART ->
          new Reply.Say(
              reviews.desk().get().part(asker, state, phrases),
              actionId.startsWith(Actions.REVIEW_PART + ":turn")
                  ? SlackCalls.Place.INSTEAD
                  : SlackCalls.Place.BESIDE);
      case Actions.REVIEW_MINUTES ->
          new Reply.Say(reviews.desk().get().minutes(asker, state, phrases));
      case Actions.REVIEW_MINUTES_FILE -> reviews.desk().get().minutesFile(asker, state, phrases);
      case Actions.ANSWER_REVIEW -> reviews.answers().get().clicked(asker, state, phrases);
      case Actions.WEIGH_PARTS ->
          view.isPresent()
              ? reviews.answers().get().parts(asker, view.get(), phrases)
              : new Reply.Say(Notice.answer(phrases.say("error.button")));
      case Actions.CHANGE_REVIEW -> reviews.steps().get().clicked(asker, actionId, state, phrases);
      case Actions.TAKE_OVER_REVIEW -> reviews.steps().get().takeOver(asker, state, phrases);
      case Actions.HELP -> new Reply.Say(answers.help(Optional.empty(), phrases));
      default -> new Reply.Say(Notice.answer(phrases.say("error.button")));
    };
  }

  /// A button that says nothing asks for what the team has settled; one that says anything carries
  /// what was settled when its message was written.
  State asked(Asker asker, State state) {
    if (!state.words().isEmpty()) {
      return state;
    }
    TeamSettings team = preferences.held(asker).team().value();
    return State.of(
        state.language(), requests.read(List.of(), team.edition(), team.defaults()).request());
  }

  private Reply record(Asker asker, State state, Optional<View> view, Phrases phrases) {
    Answer otherwise = Notice.answer(phrases.say("error.modal"));
    // A click in a modal does not say where the modal was opened; the modal itself does.
    String channel =
        view.map(View::getPrivateMetadata)
            .map(metadata -> ModalState.channel(State.decode(metadata)))
            .orElse(asker.channel());
    View modal =
        decisions
            .get()
            .open(
                asker,
                answers.compare(state),
                DecisionDraft.EMPTY,
                channel,
                Optional.empty(),
                phrases);
    return view.isPresent() ? new Reply.Push(modal, otherwise) : new Reply.Open(modal, otherwise);
  }

  private static Reply opened(View view, Phrases phrases) {
    return new Reply.Open(view, Notice.answer(phrases.say("error.modal")));
  }

  private Reply share(Asker asker, Comparison comparison, Phrases phrases) {
    return new Reply.Say(answers.shared(asker, comparison, phrases), SlackCalls.Place.CHANNEL);
  }
}
