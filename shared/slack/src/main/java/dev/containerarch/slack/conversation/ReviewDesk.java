package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ExportDocuments;
import dev.containerarch.slack.view.ExportView;
import dev.containerarch.slack.view.MinutesView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ReviewDraft;
import dev.containerarch.slack.view.ReviewLine;
import dev.containerarch.slack.view.ReviewMinutes;
import dev.containerarch.slack.view.ReviewPart;
import dev.containerarch.slack.view.ReviewsView;
import dev.containerarch.slack.view.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds reviews, shows them, and starts others. Everything here throws
/// [dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable] when the board does not answer.
final class ReviewDesk {

  /// Open reviews for each of which it is looked up whether they wait for the member.
  private static final int MOST_LOOKED_UP = 40;

  private final Reviews reviews;
  private final ReviewOpening opening;
  private final RequestReader requests;
  private final ReviewsView view;

  ReviewDesk(Reviews reviews, ReviewOpening opening) {
    this.reviews = reviews;
    this.opening = opening;
    this.requests = new RequestReader(reviews.knowledge());
    this.view = new ReviewsView(reviews.knowledge());
  }

  /// Answers what was typed behind `review`.
  Reply reply(Asker asker, List<String> words, TeamSettings team, Phrases phrases) {
    return switch (new ReviewCommand(reviews.knowledge(), phrases).read(words, asker.member())) {
      case ReviewCommand.Wish.Listed _ -> new Reply.Say(list(asker, phrases));
      case ReviewCommand.Wish.Shown(int number) -> new Reply.Say(show(asker, number, phrases));
      case ReviewCommand.Wish.Minutes(int number) ->
          new Reply.Say(minutes(asker, number, 0, phrases));
      case ReviewCommand.Wish.Unclear(String sentence) -> new Reply.Say(Notice.answer(sentence));
      case ReviewCommand.Wish.Another(ReviewDraft draft, List<String> request) -> {
        RequestReader.Reading reading = requests.read(request, team.edition(), team.defaults());
        yield reading.problems().isEmpty()
            ? opened(asker, draft, reading.request(), phrases)
            : new Reply.Say(reviews.answers().problems(reading.problems(), words, phrases));
      }
    };
  }

  /// The modal that starts a review about the request of a button.
  Reply start(Asker asker, State state, Phrases phrases) {
    RequestReader.Reading reading = requests.read(state.words());
    ComparisonRequest request =
        reading.problems().isEmpty() ? reading.request() : requests.read(List.of()).request();
    return opened(asker, ReviewDraft.of(asker.member()), request, phrases);
  }

  private Reply opened(Asker asker, ReviewDraft draft, ComparisonRequest request, Phrases phrases) {
    return new Reply.Open(
        opening.open(asker, draft, request, phrases), Notice.answer(phrases.say("error.modal")));
  }

  /// A review as it stands.
  Answer show(Asker asker, int number, Phrases phrases) {
    return reviews
        .board()
        .find(asker.tenant(), number)
        .map(review ->
            ReviewsView.withMinutes(reviews.show(asker, review, phrases), review, phrases))
        .orElseGet(() -> Reviews.none(number, phrases));
  }

  /// A review as a button names it.
  Answer show(Asker asker, State state, Phrases phrases) {
    return number(state)
        .map(number -> show(asker, number, phrases))
        .orElseGet(() -> Notice.answer(phrases.say("error.button")));
  }

  private static Optional<Integer> number(State state) {
    return ReviewCommand.number(state.first());
  }

  /// A part of what a review has revealed, as a button names it.
  Answer part(Asker asker, State state, Phrases phrases) {
    List<String> words = state.words();
    Optional<Integer> number = number(state);
    Optional<ReviewPart> part = words.size() < 2 ? Optional.empty() : ReviewPart.of(words.get(1));
    int page =
        words.size() > 2 && words.get(2).matches("[1-9]\\d{0,5}")
            ? Integer.parseInt(words.get(2))
            : 1;
    if (number.isEmpty() || part.isEmpty()) {
      return Notice.answer(phrases.say("error.button"));
    }
    return reviews
        .board()
        .find(asker.tenant(), number.get())
        .map(review ->
            reviews.messages().part(reviews.meeting(asker, review), part.get(), page, phrases))
        .orElseGet(() -> Reviews.none(number.get(), phrases));
  }

  /// A piece of the minutes, as a button names it.
  Answer minutes(Asker asker, State state, Phrases phrases) {
    int piece =
        state.words().size() > 1 && state.words().get(1).matches("\\d{1,4}")
            ? Integer.parseInt(state.words().get(1))
            : 0;
    return number(state)
        .map(number -> minutes(asker, number, piece, phrases))
        .orElseGet(() -> Notice.answer(phrases.say("error.button")));
  }

  private Answer minutes(Asker asker, int number, int piece, Phrases phrases) {
    return reviews
        .board()
        .find(asker.tenant(), number)
        .map(review -> MinutesView.piece(review, document(asker, review, phrases), piece, phrases))
        .orElseGet(() -> Reviews.none(number, phrases));
  }

  /// The minutes as a file, as a button names them.
  Reply minutesFile(Asker asker, State state, Phrases phrases) {
    Optional<Integer> number = number(state);
    Optional<Review> found = number.flatMap(wanted -> reviews.board().find(asker.tenant(), wanted));
    if (found.isEmpty()) {
      return new Reply.Say(
          number
              .map(wanted -> Reviews.none(wanted, phrases))
              .orElseGet(() -> Notice.answer(phrases.say("error.button"))));
    }
    Review review = found.get();
    ExportDocuments.Document file =
        ExportDocuments.Document.of(
            ReviewMinutes.fileName(review), document(asker, review, phrases));
    return new Reply.SendFile(
        file,
        phrases.say("export.comment", "file", file.name()),
        MinutesView.sent(review, phrases),
        error -> ExportView.notSent(error, phrases));
  }

  private String document(Asker asker, Review review, Phrases phrases) {
    Meeting meeting = reviews.meeting(asker, review);
    return new ReviewMinutes(reviews.knowledge(), phrases).of(meeting);
  }

  /// What waits for the member, other open reviews, and the newest that are over.
  Answer list(Asker asker, Phrases phrases) {
    List<ReviewLine> open = open(asker);
    Piece waiting = Piece.of(waiting(open), ReviewBoard.ABOVE_ALL);
    Piece others = Piece.of(others(open), ReviewBoard.ABOVE_ALL);
    List<ReviewLine> lines = new ArrayList<>(waiting.lines());
    lines.addAll(others.lines());
    ReviewsView.Page over = over(asker, ReviewBoard.ABOVE_ALL);
    return view.page(
        new ReviewsView.Page(
            true, lines, over.over(), waiting.older(), others.older(), over.olderOver()),
        phrases);
  }

  /// The page that a button names.
  Answer list(Asker asker, State state, Phrases phrases) {
    if (state.words().isEmpty()) {
      return list(asker, phrases);
    }
    Optional<Integer> below = ReviewCommand.number(state.words().getLast());
    if (below.isEmpty()) {
      return Notice.answer(phrases.say("error.button"));
    }
    return view.page(
        switch (state.first()) {
          case ReviewsView.WAITING -> {
            Piece waiting = Piece.of(waiting(open(asker)), below.get());
            yield older(waiting.lines(), waiting.older(), OptionalInt.empty());
          }
          case ReviewsView.OPEN -> {
            Piece others = Piece.of(others(open(asker)), below.get());
            yield older(others.lines(), OptionalInt.empty(), others.older());
          }
          default -> over(asker, below.get());
        },
        phrases);
  }

  private static ReviewsView.Page older(
      List<ReviewLine> lines, OptionalInt olderWaiting, OptionalInt olderOpen) {
    return new ReviewsView.Page(
        false, lines, List.of(), olderWaiting, olderOpen, OptionalInt.empty());
  }

  private ReviewsView.Page over(Asker asker, int below) {
    List<Review> over = reviews.board().over(asker.tenant(), below, ReviewsView.PAGE + 1);
    boolean more = over.size() > ReviewsView.PAGE;
    List<Review> shown = more ? over.subList(0, ReviewsView.PAGE) : over;
    return new ReviewsView.Page(
        false,
        List.of(),
        shown,
        OptionalInt.empty(),
        OptionalInt.empty(),
        more ? OptionalInt.of(shown.getLast().number()) : OptionalInt.empty());
  }

  /// As many lines of a kind as a page has, newest first.
  ///
  /// @param older the number below which there are more of them
  private record Piece(List<ReviewLine> lines, OptionalInt older) {

    static Piece of(List<ReviewLine> all, int below) {
      List<ReviewLine> lines = all.stream().filter(line -> line.review().number() < below).toList();
      if (lines.size() <= ReviewsView.PAGE) {
        return new Piece(lines, OptionalInt.empty());
      }
      List<ReviewLine> shown = lines.subList(0, ReviewsView.PAGE);
      return new Piece(shown, OptionalInt.of(shown.getLast().review().number()));
    }
  }

  private static List<ReviewLine> waiting(List<ReviewLine> open) {
    return open.stream().filter(line -> line.waiting() != ReviewLine.Waiting.NOTHING).toList();
  }

  private static List<ReviewLine> others(List<ReviewLine> open) {
    return open.stream().filter(line -> line.waiting() == ReviewLine.Waiting.NOTHING).toList();
  }

  /// All open reviews, newest first, with what of the member they wait for.
  private List<ReviewLine> open(Asker asker) {
    List<ReviewLine> lines = new ArrayList<>();
    int lookedUp = 0;
    for (Review review : reviews.board().open(asker.tenant())) {
      boolean asks = review.phase().asks() && review.role(asker.member()).isPresent();
      boolean looks = asks && lookedUp < MOST_LOOKED_UP;
      lookedUp += looks ? 1 : 0;
      lines.add(new ReviewLine(review, waitsFor(asker, review, looks), false));
    }
    return lines;
  }

  /// The open reviews of the Home, with owners who have left.
  HomeReviews home(Asker asker, int most) {
    List<ReviewLine> open = open(asker);
    List<ReviewLine> waiting = waiting(open);
    List<ReviewLine> others = others(open);
    List<ReviewLine> shown = new ArrayList<>();
    shown.addAll(waiting.subList(0, Math.min(most, waiting.size())));
    shown.addAll(others.subList(0, Math.min(most, others.size())));
    Map<String, SlackCalls.Person> owners =
        reviews
            .calls()
            .people(
                asker,
                shown.stream()
                    .map(line -> line.review().owner())
                    .filter(owner -> !owner.equals(asker.member()))
                    .distinct()
                    .toList());
    List<ReviewLine> marked =
        shown.stream()
            .map(line ->
                new ReviewLine(line.review(), line.waiting(), left(owners, line.review().owner())))
            .toList();
    return new HomeReviews(
        waiting(marked), others(marked), waiting.size() > most, others.size() > most);
  }

  private static boolean left(Map<String, SlackCalls.Person> people, String member) {
    SlackCalls.Person person = people.get(member);
    return person != null && person.kind() == SlackCalls.Kind.LEFT;
  }

  /// What the Home shows of the open reviews.
  record HomeReviews(
      List<ReviewLine> waiting, List<ReviewLine> open, boolean moreWaiting, boolean moreOpen) {}

  private ReviewLine.Waiting waitsFor(Asker asker, Review review, boolean looks) {
    if (looks && !hasAnswered(asker, review)) {
      return ReviewLine.Waiting.ANSWER;
    }
    return review.owner().equals(asker.member()) && Reviews.waitsForOwner(review.phase())
        ? ReviewLine.Waiting.STEP
        : ReviewLine.Waiting.NOTHING;
  }

  /// Whether the member has said what the phase asks for, on the facts as they are now.
  private boolean hasAnswered(Asker asker, Review review) {
    ReviewBoard board = reviews.board();
    return switch (review.phase()) {
      case Phase.Weighing(int round, var _) -> {
        Optional<Ballot> ballot = board.ownBallot(asker.tenant(), review.number(), asker.member());
        yield ballot.isPresent()
            && ballot.get().round() == round
            && ballot.get().facts() == review.agenda().facts();
      }
      case Phase.ThinkingAhead _ -> {
        Optional<Concern> concern =
            board.ownConcern(asker.tenant(), review.number(), asker.member());
        yield concern.isPresent();
      }
      case Phase.Voting(int _, Proposal proposal, var _) -> {
        Optional<Vote> vote =
            board.ownVote(asker.tenant(), review.number(), proposal.poll(), asker.member());
        yield vote.isPresent();
      }
      case Phase.Discussing _, Phase.Voted _, Phase.Decided _, Phase.Cancelled _ -> true;
    };
  }
}
