package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.GroupAdvice.Backer;
import dev.containerarch.advisor.review.GroupAdvice.CriterionSpread;
import dev.containerarch.advisor.review.GroupAdvice.Given;
import dev.containerarch.advisor.review.GroupAdvice.Lean;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// A part of what a review has revealed whole, page by page where one message does not hold it.
final class ReviewParts {

  /// Members whose points fit into one section.
  private static final int A_LINE = 60;

  private final Knowledge knowledge;
  private final RevealView reveal;

  ReviewParts(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.reveal = new RevealView(knowledge);
  }

  Answer part(Meeting meeting, ReviewPart part, int page, Phrases phrases) {
    return switch (part) {
      case RESULT -> reveal.of(meeting, phrases);
      case COMPARISON ->
          meeting
              .advice()
              .map(advice ->
                  new RecommendationView(knowledge).answer(advice.room().recommendation(), phrases))
              .orElseGet(() -> reveal.of(meeting, phrases));
      case SPREAD, LEANS, CONCERNS, VOTES -> paged(meeting, part, page, phrases);
    };
  }

  private Answer paged(Meeting meeting, ReviewPart part, int page, Phrases phrases) {
    Review review = meeting.review();
    List<List<LayoutBlock>> pages = Pages.of(things(meeting, part, phrases));
    int shown = Math.clamp(page, 1, pages.size());
    String title =
        phrases.say(
            pages.size() == 1 ? "part.title" : "part.title.page",
            "name",
            review.name(),
            "part",
            "*" + name(meeting, part, phrases) + "*",
            "page",
            shown,
            "pages",
            pages.size());
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    List<ButtonElement> row = new ArrayList<>();
    if (shown > 1) {
      row.add(buttons.page(part, shown - 1, "back", phrases.say("button.previous")));
    }
    if (shown < pages.size()) {
      row.add(buttons.page(part, shown + 1, "on", phrases.say("button.next")));
    }
    row.add(buttons.show());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(title));
    blocks.addAll(pages.get(shown - 1));
    blocks.add(Parts.actions(row));
    return new Answer(title.replace("*", ""), blocks);
  }

  /// While another proposal is voted on, the votes that are shown are those on the one before.
  private static String name(Meeting meeting, ReviewPart part, Phrases phrases) {
    return part == ReviewPart.VOTES && meeting.review().phase() instanceof Phase.Voting
        ? phrases.say("review.part.votes.before")
        : phrases.say("review.part." + part.word());
  }

  /// What belongs together, and is not divided between pages.
  private List<List<LayoutBlock>> things(Meeting meeting, ReviewPart part, Phrases phrases) {
    boolean anonymous = meeting.review().agenda().anonymous();
    List<List<LayoutBlock>> things = new ArrayList<>();
    switch (part) {
      case SPREAD ->
          meeting.advice().ifPresent(advice -> things.addAll(spread(advice, anonymous, phrases)));
      case LEANS ->
          meeting.advice().ifPresent(advice -> things.addAll(leans(advice, anonymous, phrases)));
      case CONCERNS ->
          meeting.revealed().concerns().forEach(concern -> things.add(concern(concern, anonymous)));
      case VOTES ->
          meeting.revealed().votes().forEach(vote -> things.add(vote(vote, anonymous, phrases)));
      case RESULT, COMPARISON -> {}
    }
    if (things.isEmpty()) {
      things.add(List.of(Parts.section(phrases.say("part.empty"))));
    }
    return things;
  }

  /// What everybody gives to each criterion, the least first.
  private List<List<LayoutBlock>> spread(GroupAdvice advice, boolean anonymous, Phrases phrases) {
    GroupText text = new GroupText(knowledge, advice, anonymous, phrases);
    List<List<LayoutBlock>> things = new ArrayList<>();
    for (CriterionSpread spread : advice.spreads()) {
      List<String> given = new ArrayList<>();
      for (Given one : spread.given()) {
        String points = GroupText.points(one.share());
        given.add(anonymous ? points : DecisionWords.member(one.member()) + " " + points);
      }
      List<LayoutBlock> blocks = new ArrayList<>();
      for (int from = 0; from < given.size(); from += A_LINE) {
        String line =
            String.join(" · ", given.subList(from, Math.min(from + A_LINE, given.size())));
        blocks.add(
            Parts.section(
                from == 0 ? "*" + text.criterion(spread.criterion()) + "*\n" + line : line));
      }
      things.add(blocks);
    }
    return things;
  }

  private List<List<LayoutBlock>> leans(GroupAdvice advice, boolean anonymous, Phrases phrases) {
    GroupText text = new GroupText(knowledge, advice, anonymous, phrases);
    List<List<LayoutBlock>> things = new ArrayList<>();
    for (Lean lean : advice.leans()) {
      things.add(List.of(Parts.section(text.lean(lean))));
      for (Backer backer : lean.backers()) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<String> who = new ArrayList<>();
        if (!anonymous) {
          who.add(DecisionWords.member(backer.member()));
        }
        backer
            .sureness()
            .ifPresent(sure ->
                who.add(phrases.say("review.reveal.sure", "sure", sure, "surest", Ballot.SUREST)));
        if (!who.isEmpty()) {
          blocks.add(Parts.context(String.join(" · ", who)));
        }
        if (!backer.reason().isBlank()) {
          blocks.add(Parts.plainSection(backer.reason()));
        }
        if (!blocks.isEmpty()) {
          things.add(blocks);
        }
      }
    }
    return things;
  }

  private static List<LayoutBlock> concern(Concern concern, boolean anonymous) {
    return anonymous
        ? List.of(Parts.plainSection(concern.text()))
        : List.of(
            Parts.context(DecisionWords.member(concern.member())),
            Parts.plainSection(concern.text()));
  }

  private static List<LayoutBlock> vote(Vote vote, boolean anonymous, Phrases phrases) {
    String stance = VoteView.stance(vote.stance(), phrases);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Parts.context(anonymous ? stance : DecisionWords.member(vote.member()) + " · " + stance));
    if (!vote.reason().isBlank()) {
      blocks.add(Parts.plainSection(vote.reason()));
    }
    return blocks;
  }
}
