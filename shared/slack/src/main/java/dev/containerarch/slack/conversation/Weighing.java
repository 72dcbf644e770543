package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.Intake;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.advisor.review.ReviewBoard.Casting;
import dev.containerarch.advisor.scoring.RankOrderCentroid;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.ChangedFacts;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.WeighDraft;
import dev.containerarch.slack.view.WeighModal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes ballots: the points of one member, what they would choose, how sure they are, and what
/// they can find out.
final class Weighing {

  private static final String PARTS = "parts";
  private static final String WITHOUT_PARTS = "-";

  /// Words of the state before the request: number, round, facts and whether parts are shown.
  private static final int BEFORE_THE_REQUEST = 4;

  private final Reviews reviews;
  private final Knowledge knowledge;
  private final RequestReader requests;
  private final Clock clock;
  private final WeighModal modal;
  private final Results results;

  Weighing(Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.knowledge = reviews.knowledge();
    this.requests = new RequestReader(knowledge);
    this.clock = clock;
    this.modal = new WeighModal(knowledge);
    this.results = new Results(reviews.answers(), knowledge, reviews.calls());
  }

  /// What the modal carries: what was seen when it was opened.
  ///
  /// @param request in its canonical words, to tell what has changed since
  private record Seen(int number, int round, int facts, boolean parts, List<String> request) {

    static Optional<Seen> of(State state) {
      List<String> words = state.words();
      if (words.size() < BEFORE_THE_REQUEST
          || !words.subList(0, BEFORE_THE_REQUEST - 1).stream()
              .allMatch(word -> word.matches("[1-9]\\d{0,5}"))) {
        return Optional.empty();
      }
      return Optional.of(
          new Seen(
              Integer.parseInt(words.get(0)),
              Integer.parseInt(words.get(1)),
              Integer.parseInt(words.get(2)),
              words.get(3).equals(PARTS),
              words.subList(BEFORE_THE_REQUEST, words.size())));
    }

    static Seen of(Review review, int round, boolean parts) {
      return new Seen(
          review.number(),
          round,
          review.agenda().facts(),
          parts,
          List.of(review.agenda().request().split(" ")));
    }

    State state(Phrases phrases) {
      List<String> words = new ArrayList<>();
      words.add(String.valueOf(number));
      words.add(String.valueOf(round));
      words.add(String.valueOf(facts));
      words.add(parts ? PARTS : WITHOUT_PARTS);
      words.addAll(request);
      return new State(phrases.language(), words);
    }
  }

  /// The modal, filled in with the member's own ballot of this round or the one before.
  View open(Asker asker, Review review, int round, Phrases phrases) {
    Optional<Ballot> before =
        reviews.board().ownBallot(asker.tenant(), review.number(), asker.member());
    List<String> notes = new ArrayList<>();
    if (before.isPresent() && before.get().facts() != review.agenda().facts()) {
      notes.add(phrases.say("review.weigh.otherfacts"));
    } else if (before.isPresent()) {
      notes.add(
          phrases.say(
              before.get().round() == round ? "review.weigh.again" : "review.weigh.earlier"));
    }
    WeighDraft draft =
        before.map(ballot -> WeighDraft.of(ballot, parts())).orElse(WeighDraft.EMPTY);
    return view(review, round, draft, notes, phrases);
  }

  private View view(
      Review review, int round, WeighDraft draft, List<String> notes, Phrases phrases) {
    Comparison facts = reviews.facts(review);
    return modal.open(
        review,
        facts,
        reviews.answers().openQuestions(facts),
        draft,
        notes,
        Seen.of(review, round, draft.parts()).state(phrases),
        phrases);
  }

  private List<String> parts() {
    return knowledge.subCriteria().stream().map(SubCriterion::id).toList();
  }

  /// The same modal with the parts of the criteria, and with all that was entered.
  Reply parts(Asker asker, View view, Phrases phrases) {
    Optional<Seen> seen = Seen.of(State.decode(String.valueOf(view.getPrivateMetadata())));
    Optional<Review> found =
        seen.flatMap(each -> reviews.board().find(asker.tenant(), each.number()));
    if (found.isEmpty()
        || found.get().role(asker.member()).isEmpty()
        || !(found.get().phase() instanceof Phase.Weighing(int round, var _))
        || found.get().agenda().facts() != seen.get().facts()) {
      // What has changed since is said when it is sent, with all that was entered.
      return new Reply.Say(Notice.answer(phrases.say("review.weigh.changed")));
    }
    WeighDraft entered = entered(ModalInputs.of(view)).withParts();
    Optional<Ballot> before =
        reviews.board().ownBallot(asker.tenant(), found.get().number(), asker.member());
    Map<String, String> points = new LinkedHashMap<>();
    before.ifPresent(ballot -> points.putAll(WeighDraft.of(ballot, parts()).points()));
    points.putAll(entered.points());
    return new Reply.Update(
        view(
            found.get(),
            round,
            new WeighDraft(
                points,
                entered.ranks(),
                entered.pick(),
                entered.sureness(),
                entered.settles(),
                entered.reason(),
                true),
            List.of(),
            phrases));
  }

  private WeighDraft entered(ModalInputs inputs) {
    Map<String, String> points = new LinkedHashMap<>();
    Map<String, String> ranks = new LinkedHashMap<>();
    boolean hasParts = false;
    for (Criterion criterion : knowledge.criteria()) {
      inputs
          .value(Actions.POINTS_INPUT + criterion.id())
          .filter(typed -> !typed.isBlank())
          .ifPresent(typed -> points.put(criterion.id(), typed));
      inputs
          .value(Actions.RANK_INPUT + criterion.id())
          .filter(rank -> rank.matches("[1-9]"))
          .ifPresent(rank -> ranks.put(criterion.id(), rank));
    }
    for (String part : parts()) {
      Optional<String> typed = inputs.value(Actions.POINTS_INPUT + part);
      hasParts |= typed.isPresent();
      typed.filter(text -> !text.isBlank()).ifPresent(text -> points.put(part, text));
    }
    return new WeighDraft(
        points,
        ranks,
        inputs.value(Actions.PICK_INPUT).filter(id -> !id.isEmpty() && !id.equals(WeighModal.NONE)),
        inputs.value(Actions.SURENESS_INPUT).filter(sure -> sure.matches("[1-5]")),
        inputs.choices(Actions.SETTLES_INPUT).orElse(List.of()),
        new DecisionEntries(inputs).text(Actions.REASON_INPUT, ""),
        hasParts);
  }

  /// Keeps what was submitted. Where the facts were changed meanwhile, the modal comes again with
  /// all that was entered and what is new, to be confirmed.
  Submissions.Outcome submitted(Asker asker, View view, State state, Phrases phrases) {
    Optional<Seen> seen = Seen.of(state);
    if (seen.isEmpty()) {
      return new Submissions.Outcome.Replaced(Notice.modal(phrases.say("error.button"), phrases));
    }
    ModalInputs inputs = ModalInputs.of(view);
    WeighDraft draft = entered(inputs);
    Points points = points(seen.get(), draft, inputs, phrases);
    if (!points.refusals().isEmpty()) {
      return new Submissions.Outcome.Refused(points.refusals());
    }
    if (draft.reason().length() > Ballot.LONGEST_REASON) {
      return ReviewAnswers.refused(
          Actions.REASON_INPUT, phrases.say("modal.toolong", "most", Ballot.LONGEST_REASON));
    }
    Comparison facts =
        reviews.answers().compare(new State(phrases.language(), seen.get().request()));
    Ballot ballot =
        new Ballot(
            asker.member(),
            seen.get().round(),
            seen.get().facts(),
            points.given(),
            draft
                .pick()
                .filter(
                    id -> WeighModal.choices(facts).stream().anyMatch(one -> one.id().equals(id))),
            draft.sureness().map(Integer::valueOf),
            draft.settles().stream()
                .filter(fact -> knowledge.facts().stream().anyMatch(f -> f.name().equals(fact)))
                .toList(),
            draft.reason(),
            clock.instant());
    Casting casting;
    try {
      casting = reviews.board().cast(asker.tenant(), seen.get().number(), ballot);
    } catch (BoardUnavailable e) {
      Reviews.warn(e);
      return ReviewAnswers.refused(
          inputs.firstBlockId().orElse(Actions.REASON_INPUT),
          phrases.say("review.answer.unavailable"));
    }
    return new Submissions.Outcome.Replaced(
        casting instanceof Casting.OtherFacts(Review now)
            ? again(now, seen.get(), draft, phrases)
            : ReviewAnswers.outcome(
                reviews.text(phrases),
                casting,
                seen.get().number(),
                "review.weigh.done",
                modal.entered(draft, phrases),
                phrases));
  }

  private View again(Review now, Seen seen, WeighDraft draft, Phrases phrases) {
    Comparison before = reviews.answers().compare(new State(phrases.language(), seen.request()));
    int round = now.phase() instanceof Phase.Weighing(int present, var _) ? present : seen.round();
    List<String> notes = new ArrayList<>();
    notes.add(phrases.say("review.weigh.changedfacts"));
    notes.add(new ChangedFacts(knowledge, phrases).between(before, reviews.facts(now)));
    return view(now, round, draft, notes, phrases);
  }

  /// What was given to criteria and parts, or what is wrong with it by input.
  private record Points(Map<String, Double> given, Map<String, String> refusals) {}

  private Points points(Seen seen, WeighDraft draft, ModalInputs inputs, Phrases phrases) {
    Map<String, String> typed = new LinkedHashMap<>(draft.points());
    if (!draft.ranks().isEmpty()) {
      Map<String, String> missing = missing(draft, inputs, phrases);
      if (!missing.isEmpty()) {
        return new Points(Map.of(), missing);
      }
      Map<String, Integer> ranks = new LinkedHashMap<>();
      draft.ranks().forEach((id, rank) -> ranks.put(id, Integer.valueOf(rank)));
      RankOrderCentroid.points(ranks)
          .forEach((id, value) -> typed.put(id, BigDecimal.valueOf(value).toPlainString()));
    }
    Intake intake = Intake.parse(knowledge, String.join(" ", seen.request())).withPoints(typed);
    RequestReader.Reading reading = requests.read(intake.words());
    Map<String, String> refusals = results.atInputs(reading.problems(), inputs, phrases);
    Map<String, Double> given = new LinkedHashMap<>();
    typed
        .keySet()
        .forEach(id ->
            Optional.ofNullable(reading.request().points().get(id))
                .ifPresent(points -> given.put(id, points)));
    return new Points(given, refusals);
  }

  private Map<String, String> missing(WeighDraft draft, ModalInputs inputs, Phrases phrases) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Criterion criterion : knowledge.criteria()) {
      if (!draft.ranks().containsKey(criterion.id())) {
        inputs
            .blockId(Actions.RANK_INPUT + criterion.id())
            .or(inputs::firstBlockId)
            .ifPresent(block -> missing.put(block, phrases.say("weights.rank.missing")));
      }
    }
    return missing;
  }
}
