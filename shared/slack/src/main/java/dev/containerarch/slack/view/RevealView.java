package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.agreement.QuorumRule;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.GroupAdvice;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// What came of a round of weighing, in the order in which it is best heard: the verdict of the
/// group, how far its members agree, what to talk about, who leans where, what would change it.
final class RevealView {

  /// How much of the members' reasons a message quotes.
  private record Room(int reasons, int length) {}

  private static final List<Room> ROOMS =
      List.of(new Room(3, 240), new Room(2, 120), new Room(0, 0));

  private final Knowledge knowledge;

  RevealView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The message to the conversation, and to who asks for the result again.
  Answer of(Meeting meeting, Phrases phrases) {
    Review review = meeting.review();
    if (meeting.advice().isEmpty()) {
      return nobody(review, phrases);
    }
    GroupAdvice advice = meeting.advice().get();
    Answer answer = of(review, advice, ROOMS.getLast(), phrases);
    for (Room room : ROOMS) {
      answer = of(review, advice, room, phrases);
      if (MessageSize.of(answer.blocks()) <= MessageSize.MOST
          && MessageSize.of(answer.plainBlocks()) <= MessageSize.MOST
          && hasPicture(answer, advice)) {
        return answer;
      }
    }
    return answer;
  }

  /// The picture gives way last.
  private static boolean hasPicture(Answer answer, GroupAdvice advice) {
    return advice.ballots() < 2
        || answer.blocks().stream()
            .anyMatch(dev.containerarch.slack.block.DataVisualizationBlock.class::isInstance);
  }

  private static Answer nobody(Review review, Phrases phrases) {
    String sentence = phrases.say("review.reveal.nobody", "name", "*" + review.name() + "*");
    return new Answer(
        sentence.replace("*", ""),
        List.of(
            Parts.section(sentence),
            Parts.actions(List.of(new ReviewButtons(review, phrases).show()))));
  }

  private Answer of(Review review, GroupAdvice advice, Room room, Phrases phrases) {
    GroupText text = new GroupText(knowledge, advice, review.agenda().anonymous(), phrases);
    ExplanationText explanation = new ExplanationText(knowledge, phrases);
    Comparison comparison = advice.room().recommendation().comparison();
    String headline =
        phrases.say(
            "review.reveal.title", "name", "*" + review.name() + "*", "round", advice.round());
    String verdict = explanation.firmVerdict(comparison);

    List<LayoutBlock> above = new ArrayList<>();
    above.add(Parts.section(headline));
    above.add(Parts.plainSection(review.agenda().question()));
    above.add(Parts.context(text.basis(review.participants().size())));
    if (!(advice.quorum() instanceof QuorumRule.Reached)) {
      above.add(Parts.context(ReviewWords.quorum(advice.quorum(), phrases)));
    }
    above.add(Parts.section(verdict));
    text.since().ifPresent(since -> above.add(Parts.section(since)));
    text.agreement().ifPresent(agreement -> above.add(Parts.section(agreement)));
    above.add(Parts.section(text.spread()));

    List<LayoutBlock> below = new ArrayList<>();
    text.talkAbout().ifPresent(talk -> below.add(Parts.section(talk)));
    below.add(Parts.section(text.leans(room.reasons(), room.length())));
    text.decisive().ifPresent(decisive -> below.add(Parts.context(decisive)));
    explanation.wouldFlipIf(comparison).ifPresent(flips -> below.add(Parts.section(flips)));
    text.settleable().ifPresent(settle -> below.add(Parts.section(settle)));
    below.add(Parts.actions(buttons(review, phrases)));
    return Picture.between(
        (headline + " " + verdict).replace("*", ""),
        above,
        above,
        text.spreadChart(),
        below,
        phrases);
  }

  private static List<ButtonElement> buttons(Review review, Phrases phrases) {
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    return List.of(
        buttons.part(ReviewPart.SPREAD),
        buttons.part(ReviewPart.LEANS),
        buttons.part(ReviewPart.COMPARISON),
        buttons.show());
  }
}
