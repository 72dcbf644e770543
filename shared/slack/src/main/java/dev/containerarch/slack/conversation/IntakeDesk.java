package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Intake;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.draft.Drafts;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.IntakeModal;
import dev.containerarch.slack.view.IntakePage;
import dev.containerarch.slack.view.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for the facts of a workload, a step at a time, and keeps what was entered until it is
/// answered.
final class IntakeDesk {

  private static final Logger logger = LoggerFactory.getLogger(IntakeDesk.class);

  private final Knowledge knowledge;
  private final Drafts drafts;
  private final Results results;
  private final RequestReader requests;
  private final IntakeModal modal;

  IntakeDesk(Knowledge knowledge, Drafts drafts, Results results) {
    this.knowledge = knowledge;
    this.drafts = drafts;
    this.results = results;
    this.requests = new RequestReader(knowledge);
    this.modal = new IntakeModal(knowledge);
  }

  /// The first step, filled in with what the member left unfinished and the team has settled.
  View open(Asker asker, TeamSettings team, Phrases phrases) {
    Intake draft = Intake.parse(knowledge, draft(asker)).of(team.edition(), team.defaults());
    return modal.page(IntakePage.first(asker.channel(), draft, !draft.isEmpty()), phrases);
  }

  /// The first step, filled in with a request.
  View addFacts(Asker asker, State request, Phrases phrases) {
    Intake stated = Intake.parse(knowledge, String.join(" ", request.words()));
    return modal.page(IntakePage.first(asker.channel(), stated, false), phrases);
  }

  /// What a click inside the modal makes of it: another use case, the step before, or a new start.
  View clicked(Asker asker, String action, View view, Phrases phrases) {
    IntakePage page = page(view);
    return switch (action) {
      case Actions.INTAKE_START_OVER -> {
        forget(asker);
        yield modal.page(page.with(page.intake().emptied()).turnedTo(1, List.of()), phrases);
      }
      case Actions.INTAKE_BACK -> {
        keep(asker, page.intake());
        yield modal.page(page.turnedTo(Math.max(1, page.step() - 1), List.of()), phrases);
      }
      default -> modal.page(page.turnedTo(page.step(), List.of()), phrases);
    };
  }

  Submissions.Outcome submitted(Asker asker, ViewSubmissionPayload payload, Phrases phrases) {
    View view = payload.getView();
    IntakePage page = page(view);
    RequestReader.Reading reading = requests.read(page.intake().words());
    Map<String, String> refusals =
        results.atInputs(reading.problems(), ModalInputs.of(view), phrases);
    if (!refusals.isEmpty()) {
      return new Submissions.Outcome.Refused(refusals);
    }
    if (page.step() < knowledge.intake().size()) {
      keep(asker, page.intake());
      return turned(page, page.step() + 1, List.of(), phrases);
    }
    if (!reading.problems().isEmpty()) {
      return turned(page, stepOf(reading.problems()), reading.problems(), phrases);
    }
    View answer = results.view(asker, reading.request(), page.channel(), payload, phrases);
    forget(asker);
    return new Submissions.Outcome.Replaced(answer);
  }

  private Submissions.Outcome turned(
      IntakePage page, int step, List<RequestProblem> problems, Phrases phrases) {
    return new Submissions.Outcome.Replaced(modal.page(page.turnedTo(step, problems), phrases));
  }

  /// The first step in which something has to be put right.
  private int stepOf(List<RequestProblem> problems) {
    for (int i = 0; i < knowledge.intake().size(); i++) {
      List<String> asked = knowledge.intake().get(i).facts();
      if (problems.stream()
          .flatMap(each -> Results.facts(each).stream())
          .anyMatch(asked::contains)) {
        return i + 1;
      }
    }
    return 1;
  }

  /// The modal was closed: what was entered is kept.
  void left(Asker asker, View view) {
    keep(asker, page(view).intake());
  }

  /// The page of a modal with what stands in its inputs now.
  private IntakePage page(View view) {
    String metadata = view.getPrivateMetadata();
    IntakePage page =
        IntakePage.of(
            knowledge,
            view.getCallbackId() == null ? "" : view.getCallbackId(),
            State.decode(metadata == null ? "" : metadata));
    ModalInputs inputs = ModalInputs.of(view);
    Map<String, String> facts = new LinkedHashMap<>();
    for (String fact : knowledge.intake().get(page.step() - 1).facts()) {
      inputs.value(fact).ifPresent(typed -> facts.put(fact, typed));
    }
    Map<String, String> points = new LinkedHashMap<>();
    for (Criterion criterion : knowledge.criteria()) {
      inputs
          .value(Actions.POINTS_INPUT + criterion.id())
          .ifPresent(typed -> points.put(criterion.id(), typed));
    }
    // What stands in the inputs belongs to the use case with which they were drawn.
    Intake entered = page.intake().with(knowledge, facts).withPoints(points);
    Optional<Intake> chosen =
        inputs
            .value(Actions.USE_CASE_INPUT)
            .map(
                id -> entered.choosing(knowledge.useCaseWords().find(id).map(found -> found.id())));
    return page.with(chosen.orElse(entered));
  }

  private String draft(Asker asker) {
    try {
      return drafts.find(asker.tenant(), asker.member()).orElse("");
    } catch (RuntimeException e) {
      unavailable(e);
      return "";
    }
  }

  private void keep(Asker asker, Intake intake) {
    if (intake.isEmpty()) {
      return;
    }
    try {
      drafts.keep(asker.tenant(), asker.member(), intake.text());
    } catch (RuntimeException e) {
      unavailable(e);
    }
  }

  private void forget(Asker asker) {
    try {
      drafts.forget(asker.tenant(), asker.member());
    } catch (RuntimeException e) {
      unavailable(e);
    }
  }

  /// A draft is a convenience: without one the modal works all the same.
  private static void unavailable(RuntimeException e) {
    logger.warn(
        "no drafts: {}",
        e instanceof Drafts.DraftsUnavailable ? e.getMessage() : e.getClass().getName());
  }
}
