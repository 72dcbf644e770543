package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers submitted modals.
final class Submissions {

  private final Texts texts;
  private final Supplier<IntakeDesk> intake;
  private final Supplier<WeightsDesk> weights;
  private final Supplier<DecisionDesk> decisions;
  private final Supplier<ChangeDesk> changes;
  private final Supplier<SettingsDesk> settings;
  private final ReviewDesks reviews;

  Submissions(
      Texts texts,
      Supplier<IntakeDesk> intake,
      Supplier<WeightsDesk> weights,
      Supplier<DecisionDesk> decisions,
      Supplier<ChangeDesk> changes,
      Supplier<SettingsDesk> settings,
      ReviewDesks reviews) {
    this.reviews = reviews;
    this.settings = settings;
    this.intake = intake;
    this.weights = weights;
    this.texts = texts;
    this.decisions = decisions;
    this.changes = changes;
  }

  /// What to do with the modal that was submitted.
  sealed interface Outcome {

    /// It stays, with a sentence at some of its inputs; nothing that was entered is lost.
    record Refused(Map<String, String> sentenceByInput) implements Outcome {}

    /// It gives way to another view.
    record Replaced(View view) implements Outcome {}
  }

  /// Something is broken on our side: the modal stays, so that nothing that was entered is lost.
  Outcome refused(ViewSubmissionPayload payload, Function<Phrases, String> sentence) {
    View view = payload.getView();
    State state = State.decode(orEmpty(view.getPrivateMetadata()));
    String input =
        Actions.DECISION_MODAL.equals(view.getCallbackId())
            ? Actions.TITLE_INPUT
            : ModalInputs.of(view).firstBlockId().orElse(Actions.TITLE_INPUT);
    return new Outcome.Refused(Map.of(input, sentence.apply(texts.in(state.language()))));
  }

  Outcome submitted(Asker asker, ViewSubmissionPayload payload) {
    View view = payload.getView();
    State state = State.decode(orEmpty(view.getPrivateMetadata()));
    Phrases phrases = texts.in(state.language());
    return switch (orEmpty(view.getCallbackId()).split(":", 2)[0]) {
      case Actions.DECISION_MODAL -> decisions.get().submitted(asker, view, state, phrases);
      case Actions.CHANGE_MODAL -> changes.get().submitted(asker, view, state, phrases);
      case Actions.INTAKE_MODAL -> intake.get().submitted(asker, payload, phrases);
      case Actions.WEIGHTS_MODAL -> weights.get().submitted(asker, payload, state, phrases);
      case Actions.REVIEW_MODAL -> reviews.opening().get().submitted(asker, view, state, phrases);
      case Actions.WEIGH_MODAL, Actions.CONCERN_MODAL, Actions.VOTE_MODAL ->
          reviews.answers().get().submitted(asker, view, state, phrases);
      case Actions.REVIEW_STEP_MODAL ->
          reviews.steps().get().submitted(asker, view, state, phrases);
      case Actions.SETTINGS_MODAL -> settings.get().submitted(asker, view, phrases);
      default -> new Outcome.Replaced(Notice.modal(phrases.say("error.button"), phrases));
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
