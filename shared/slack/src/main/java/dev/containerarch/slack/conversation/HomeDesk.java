package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.reminder.DueDecisions;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.FilterWords;
import dev.containerarch.slack.view.HomeDecisions;
import dev.containerarch.slack.view.HomeSection;
import dev.containerarch.slack.view.HomeView;
import dev.containerarch.slack.view.ReviewsView;
import dev.containerarch.slack.view.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts a member's Home together, from one part after the other.
final class HomeDesk {

  /// How far ahead a review is shown.
  private static final int SOON_DAYS = 14;

  private final Supplier<DecisionLog> log;
  private final Clock clock;
  private final HomeDecisions view;
  private final Supplier<ReviewDesk> reviews;
  private final ReviewsView reviewsView;

  /// What the Home has, in its order. Another section is one entry more.
  private final List<Part> parts = List.of(this::open, this::due, this::latest);

  HomeDesk(
      Knowledge knowledge, Supplier<DecisionLog> log, Supplier<ReviewDesk> reviews, Clock clock) {
    this.log = log;
    this.reviews = reviews;
    this.reviewsView = new ReviewsView(knowledge);
    this.clock = clock;
    this.view = new HomeDecisions(knowledge);
  }

  /// Reads what one section shows.
  @FunctionalInterface
  private interface Part {

    /// @throws LogUnavailable when the log does not answer
    HomeSection read(Asker asker, DecisionFilter filter, Phrases phrases);
  }

  /// The Home of somebody who has just opened it.
  View opened(Asker asker, Phrases phrases) {
    return home(asker, DecisionFilter.ALL, phrases);
  }

  /// The Home with the filter of a button or menu. Whose decisions "mine" are comes from who asks.
  View filtered(Asker asker, State state, Phrases phrases) {
    DecisionFilter wished = FilterWords.read(state.words());
    DecisionFilter filter =
        wished.by().isPresent() ? DecisionFilter.ALL.by(asker.member()) : DecisionFilter.ALL;
    return home(asker, wished.status().map(filter::in).orElse(filter), phrases);
  }

  private View home(Asker asker, DecisionFilter filter, Phrases phrases) {
    List<HomeSection> sections = new ArrayList<>(reviews(asker, phrases));
    try {
      for (Part part : parts) {
        sections.add(part.read(asker, filter, phrases));
      }
    } catch (LogUnavailable e) {
      // Slack waits 3 seconds for all of it: what does not answer is not asked again.
      Answers.warn(e);
      sections.add(view.unreachable(phrases));
    }
    return HomeView.view(sections, filter, clock.instant(), phrases);
  }

  /// What waits for the member in reviews, and the other open ones. They are kept elsewhere: what
  /// cannot be read of them takes nothing else away.
  private List<HomeSection> reviews(Asker asker, Phrases phrases) {
    try {
      ReviewDesk.HomeReviews open = reviews.get().home(asker, HomeDecisions.LINES);
      List<HomeSection> sections = new ArrayList<>();
      reviewsView.waiting(open.waiting(), open.moreWaiting(), phrases).ifPresent(sections::add);
      sections.add(reviewsView.open(open.open(), open.moreOpen(), phrases));
      return sections;
    } catch (BoardUnavailable e) {
      Reviews.warn(e);
      return List.of(reviewsView.unreachable(phrases));
    }
  }

  private HomeSection open(Asker asker, DecisionFilter filter, Phrases phrases) {
    DecisionFilter mine = DecisionFilter.ALL.by(asker.member()).in(Status.Name.PROPOSED);
    return view.open(page(asker, mine), mine, phrases);
  }

  private HomeSection due(Asker asker, DecisionFilter filter, Phrases phrases) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return view.due(
        DueDecisions.of(log.get(), asker.tenant(), today, SOON_DAYS, HomeDecisions.LINES),
        DecisionFilter.ALL.dueBy(today.plusDays(SOON_DAYS)),
        today,
        phrases);
  }

  private HomeSection latest(Asker asker, DecisionFilter filter, Phrases phrases) {
    return view.latest(page(asker, filter), filter, asker.member(), phrases);
  }

  /// A list without words to look for and without a cursor is always a page.
  private Listing.Page page(Asker asker, DecisionFilter filter) {
    return log.get().list(asker.tenant(), filter, Optional.empty(), HomeDecisions.LINES)
            instanceof Listing.Page page
        ? page
        : Listing.Page.NONE;
  }
}
