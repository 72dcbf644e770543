package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The team's reviews: what waits for who asks, the other open ones, and those that are over.
public final class ReviewsView {

  /// Reviews of each kind in a message.
  public static final int PAGE = 6;

  /// What a button for older open reviews begins with.
  public static final String OPEN = "open";

  /// What a button for older reviews that wait for the member begins with.
  public static final String WAITING = "waiting";

  private static final int LONGEST_LINE = 900;

  /// Three times as many lines as a page has stand in one message.
  private static final int LONGEST_QUESTION = 90;

  private final Knowledge knowledge;

  public ReviewsView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// A page.
  ///
  /// @param first whether it is the one that `reviews` gives
  /// @param lines open reviews, those that wait for the member first
  /// @param over reviews that are over, newest first
  /// @param olderWaiting the number below which there are more that wait for the member
  /// @param olderOpen the number below which there are more open ones
  /// @param olderOver the number below which there are more that are over
  public record Page(
      boolean first,
      List<ReviewLine> lines,
      List<Review> over,
      OptionalInt olderWaiting,
      OptionalInt olderOpen,
      OptionalInt olderOver) {
    public Page {
      lines = List.copyOf(lines);
      over = List.copyOf(over);
    }
  }

  public Answer page(Page page, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (page.first() && page.lines().isEmpty() && page.over().isEmpty()) {
      return empty(phrases);
    }
    String title = phrases.say(page.first() ? "review.list.title" : "review.list.older");
    blocks.add(Parts.section(title));
    section(page, true, "review.list.waiting", blocks, phrases);
    section(page, false, "review.list.open", blocks, phrases);
    if (page.first() && page.lines().isEmpty()) {
      blocks.add(Parts.context(phrases.say("review.list.noopen")));
    }
    if (!page.over().isEmpty()) {
      blocks.add(Parts.context(phrases.say("review.list.over")));
      page.over()
          .forEach(review ->
              blocks.add(line(new ReviewLine(review, ReviewLine.Waiting.NOTHING, false), phrases)));
    }
    blocks.add(Parts.actions(buttons(page, phrases)));
    return new Answer(title.replace("*", ""), blocks);
  }

  private static Answer empty(Phrases phrases) {
    String sentence = phrases.say("review.list.empty");
    return new Answer(
        sentence, List.of(Parts.section(sentence), Parts.actions(List.of(start(phrases)))));
  }

  private void section(
      Page page, boolean waiting, String heading, List<LayoutBlock> blocks, Phrases phrases) {
    List<ReviewLine> lines =
        page.lines().stream()
            .filter(line -> waiting == (line.waiting() != ReviewLine.Waiting.NOTHING))
            .toList();
    if (!lines.isEmpty()) {
      blocks.add(Parts.context(phrases.say(heading)));
      lines.forEach(line -> blocks.add(line(line, phrases)));
    }
  }

  /// A review with the button that leads on: to the member's answer where it waits for that, else
  /// to the review.
  LayoutBlock line(ReviewLine line, Phrases phrases) {
    Review review = line.review();
    ReviewWords words = new ReviewWords(knowledge, phrases);
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    List<String> texts = new ArrayList<>();
    texts.add(
        "*" + review.name() + "* · " + Mrkdwn.escape(review.agenda().question(), LONGEST_QUESTION));
    texts.add(
        words.standing(review.phase())
            + " · "
            + phrases.say("review.card.owner", "member", DecisionWords.member(review.owner())));
    if (line.waiting() == ReviewLine.Waiting.STEP) {
      texts.add(phrases.say("review.list.step"));
    }
    if (line.ownerLeft()) {
      texts.add(phrases.say("review.list.left", "member", DecisionWords.member(review.owner())));
    }
    ButtonElement button =
        line.waiting() == ReviewLine.Waiting.ANSWER
            ? buttons.answer().orElseGet(buttons::show)
            : buttons.show();
    return Parts.section(Mrkdwn.shorten(String.join("\n", texts), LONGEST_LINE), button);
  }

  private static List<ButtonElement> buttons(Page page, Phrases phrases) {
    List<ButtonElement> buttons = new ArrayList<>();
    buttons.add(start(phrases));
    page.olderWaiting()
        .ifPresent(below ->
            buttons.add(
                Parts.button(
                    phrases.say("review.list.more.waiting"),
                    Actions.REVIEWS_PAGE + ":waiting",
                    State.of(phrases.language(), WAITING, String.valueOf(below)).encoded())));
    page.olderOpen()
        .ifPresent(below ->
            buttons.add(
                Parts.button(
                    phrases.say("review.list.more.open"),
                    Actions.REVIEWS_PAGE + ":open",
                    State.of(phrases.language(), OPEN, String.valueOf(below)).encoded())));
    page.olderOver()
        .ifPresent(below ->
            buttons.add(
                Parts.button(
                    phrases.say("review.list.more.over"),
                    Actions.REVIEWS_PAGE + ":over",
                    State.of(phrases.language(), String.valueOf(below)).encoded())));
    if (!page.first()) {
      buttons.add(
          Parts.button(
              phrases.say("button.newest"),
              Actions.REVIEWS_PAGE + ":newest",
              State.of(phrases.language()).encoded()));
    }
    return buttons;
  }

  /// Opens the modal that starts a review without any request.
  static ButtonElement start(Phrases phrases) {
    return Parts.button(
        phrases.say("button.review"), Actions.START_REVIEW, State.of(phrases.language()).encoded());
  }

  /// An answer with a sentence above it, which is also what notifications say.
  public static Answer below(String sentence, Answer answer) {
    return new Answer(
        sentence.replace("*", ""),
        with(sentence, answer.blocks()),
        with(sentence, answer.plainBlocks()));
  }

  private static List<LayoutBlock> with(String sentence, List<LayoutBlock> blocks) {
    List<LayoutBlock> all = new ArrayList<>();
    all.add(Parts.section(sentence));
    all.addAll(blocks);
    return all;
  }

  /// A review of an owner who has left, with the way to run it in their place.
  public static Answer withTakingOver(Answer answer, Review review, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>(answer.blocks());
    blocks.addAll(takingOver(review, phrases));
    List<LayoutBlock> plain = new ArrayList<>(answer.plainBlocks());
    plain.addAll(takingOver(review, phrases));
    return new Answer(answer.text(), blocks, plain);
  }

  private static List<LayoutBlock> takingOver(Review review, Phrases phrases) {
    return List.of(
        Parts.section(
            phrases.say("review.list.left", "member", DecisionWords.member(review.owner())),
            Parts.button(
                phrases.say("review.takeover"),
                Actions.TAKE_OVER_REVIEW,
                State.of(
                        phrases.language(),
                        String.valueOf(review.number()),
                        String.valueOf(review.version()))
                    .encoded())));
  }

  /// A review with the way to its minutes.
  public static Answer withMinutes(Answer answer, Review review, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>(answer.blocks());
    blocks.add(minutes(review, phrases));
    List<LayoutBlock> plain = new ArrayList<>(answer.plainBlocks());
    plain.add(minutes(review, phrases));
    return new Answer(answer.text(), blocks, plain);
  }

  private static LayoutBlock minutes(Review review, Phrases phrases) {
    return Parts.actions(
        List.of(
            Parts.button(
                phrases.say("review.minutes.button"),
                Actions.REVIEW_MINUTES,
                State.of(phrases.language(), String.valueOf(review.number()), "0").encoded())));
  }

  /// What waits for a member, in the Home; nothing where nothing does.
  public Optional<HomeSection> waiting(List<ReviewLine> lines, boolean more, Phrases phrases) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(section("home.reviews.waiting", lines, more, phrases));
  }

  /// The other open reviews, in the Home.
  public HomeSection open(List<ReviewLine> lines, boolean more, Phrases phrases) {
    return section("home.reviews.open", lines, more, phrases);
  }

  private HomeSection section(
      String heading, List<ReviewLine> lines, boolean more, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    lines.forEach(line -> blocks.add(line(line, phrases)));
    if (lines.isEmpty()) {
      blocks.add(Parts.context(phrases.say("home.reviews.none")));
    }
    if (more) {
      blocks.add(
          Parts.actions(
              List.of(
                  Parts.button(
                      phrases.say("home.all"),
                      Actions.REVIEWS_PAGE,
                      State.of(phrases.language()).encoded()))));
    }
    return new HomeSection(phrases.say(heading), blocks);
  }

  /// Says that the reviews cannot be read now.
  public HomeSection unreachable(Phrases phrases) {
    return new HomeSection(
        phrases.say("home.reviews.open"), List.of(Parts.section(phrases.say("error.board"))));
  }
}
