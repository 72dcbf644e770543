package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Answers submitted modals.
final class Submissions {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  private final Answers answers;
  private final Texts texts;
  private final Knowledge knowledge;
  private final Supplier<IntakeDesk> intake;
  private final Supplier<WeightsDesk> weights;
  private final Supplier<SettingsDesk> settings;

  Submissions(
      Answers answers,
      Texts texts,
      Knowledge knowledge,
      Supplier<IntakeDesk> intake,
      Supplier<WeightsDesk> weights,
      Supplier<SettingsDesk> settings) {
    this.settings = settings;
    this.intake = intake;
    this.weights = weights;
    this.answers = answers;
    this.texts = texts;
    this.knowledge = knowledge;
  }

  /// What to do with the modal that was submitted.
  sealed interface Outcome {

    /// It stays, with a sentence at some of its inputs; nothing that was entered is lost.
    record Refused(Map<String, String> sentenceByInput) implements Outcome {}

    /// It gives way to another view.
    record Replaced(View view) implements Outcome {}
  }

  /// Something went wrong on our side: the modal stays, so that nothing that was entered is lost.
  Outcome broken(ViewSubmissionPayload payload) {
    View view = payload.getView();
    State state = State.decode(orEmpty(view.getPrivateMetadata()));
    String input =
        Actions.DECISION_MODAL.equals(view.getCallbackId())
            ? Actions.TITLE_INPUT
            : ModalInputs.of(view).firstBlockId().orElse(Actions.TITLE_INPUT);
    return new Outcome.Refused(Map.of(input, texts.in(state.language()).say("error.bug")));
  }

  Outcome submitted(Asker asker, ViewSubmissionPayload payload) {
    View view = payload.getView();
    State state = State.decode(orEmpty(view.getPrivateMetadata()));
    Phrases phrases = texts.in(state.language());
    return switch (orEmpty(view.getCallbackId()).split(":", 2)[0]) {
      case Actions.DECISION_MODAL -> decided(asker, view, state, phrases);
      case Actions.INTAKE_MODAL -> intake.get().submitted(asker, payload, phrases);
      case Actions.WEIGHTS_MODAL -> weights.get().submitted(asker, payload, state, phrases);
      case Actions.SETTINGS_MODAL -> settings.get().submitted(asker, view, phrases);
      default -> new Outcome.Replaced(Notice.modal(phrases.say("error.button"), phrases));
    };
  }

  private Outcome decided(Asker asker, View view, State state, Phrases phrases) {
    Comparison comparison = answers.compare(ModalState.request(state));
    Optional<Architecture> architecture = architecture(view);
    String title = CONTROL.matcher(input(view, Actions.TITLE_INPUT)).replaceAll(" ").strip();
    String reason =
        CONTROL_IN_LINES
            .matcher(input(view, Actions.REASON_INPUT).replace("\r\n", "\n"))
            .replaceAll(" ")
            .strip();
    Map<String, String> refusals = new LinkedHashMap<>();
    if (architecture.isEmpty()) {
      refusals.put(Actions.ARCHITECTURE_INPUT, phrases.say("modal.architecture.missing"));
    }
    if (title.isEmpty()) {
      refusals.put(Actions.TITLE_INPUT, phrases.say("modal.what.missing"));
    } else if (title.length() > Content.LONGEST_TITLE) {
      refusals.put(
          Actions.TITLE_INPUT, phrases.say("modal.toolong", "most", Content.LONGEST_TITLE));
    }
    if (reason.length() > Content.LONGEST_REASON) {
      refusals.put(
          Actions.REASON_INPUT, phrases.say("modal.toolong", "most", Content.LONGEST_REASON));
    }
    if (architecture.isEmpty() || !refusals.isEmpty()) {
      return new Outcome.Refused(refusals);
    }
    Answers.Choice choice = new Answers.Choice(architecture.get().id(), title, reason);
    return keep(asker, comparison, choice, view, state, phrases);
  }

  /// A modal is one decision, however often it is submitted: its id is what keeps a retry from
  /// recording twice.
  private Outcome keep(
      Asker asker,
      Comparison comparison,
      Answers.Choice choice,
      View view,
      State state,
      Phrases phrases) {
    String onceKey = view.getId() == null ? asker.triggerId() : view.getId();
    try {
      return new Outcome.Replaced(
          answers.recordedModal(
              answers.record(asker, comparison, choice, ModalState.channel(state), onceKey),
              phrases));
    } catch (LogUnavailable e) {
      Answers.warn(e);
      return new Outcome.Refused(Map.of(Actions.TITLE_INPUT, phrases.say("error.log.modal")));
    }
  }

  private Optional<Architecture> architecture(View view) {
    ViewState.Value value = value(view, Actions.ARCHITECTURE_INPUT);
    return value == null || value.getSelectedOption() == null
        ? Optional.empty()
        : knowledge.architectureWords().find(orEmpty(value.getSelectedOption().getValue()));
  }

  private static String input(View view, String id) {
    ViewState.Value value = value(view, id);
    return value == null ? "" : orEmpty(value.getValue());
  }

  /// Every input has the same block id and action id.
  private static ViewState.@Nullable Value value(View view, String id) {
    if (view.getState() == null || view.getState().getValues() == null) {
      return null;
    }
    Map<String, ViewState.Value> block = view.getState().getValues().get(id);
    return block == null ? null : block.get(id);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
