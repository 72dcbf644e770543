package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The modal that starts a review, filled in with what is known already, and what is said when it
/// was submitted.
public final class ReviewModal {

  public static final String ONE_WAY = "one-way";
  public static final String TWO_WAY = "two-way";
  public static final String ANONYMOUS = "anonymous";
  public static final String NAMED = "named";

  /// As Slack's inputs hold; a request has fewer characters.
  static final int LONGEST_REQUEST = 3_000;

  private final Knowledge knowledge;

  public ReviewModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The modal, filled in.
  ///
  /// @param asksForChannel whether the conversation is to be chosen, because nobody knows it
  /// @param facts what the words of the draft say; empty while nothing is known
  /// @param state what comes back with the submission
  public View open(
      ReviewDraft draft,
      boolean asksForChannel,
      Optional<Comparison> facts,
      State state,
      Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say("review.open.how")));
    blocks.add(
        Inputs.line(
            Actions.QUESTION_INPUT,
            phrases.say("review.open.question"),
            phrases.say("review.open.question.placeholder"),
            draft.question(),
            Agenda.LONGEST_QUESTION));
    blocks.add(door(draft, phrases));
    facts.ifPresent(known -> blocks.addAll(known(known, phrases)));
    blocks.add(request(phrases.say("review.open.request"), draft.request(), phrases));
    if (asksForChannel) {
      blocks.add(channel(phrases));
    }
    blocks.addAll(people(draft.owners(), draft.affected(), draft.experts(), phrases));
    blocks.add(
        AnswerTime.menu(
            phrases.say("review.open.within"),
            phrases.say("review.open.within.hint"),
            draft.within(),
            phrases));
    blocks.add(anonymous(draft, phrases));
    return Parts.modal(
            phrases.say("review.open.title"),
            phrases.say("review.open.submit"),
            phrases.say("modal.cancel"))
        .callbackId(Actions.REVIEW_MODAL)
        .privateMetadata(state.encoded())
        .blocks(blocks)
        .build();
  }

  private static LayoutBlock door(ReviewDraft draft, Phrases phrases) {
    return Inputs.of(
            Actions.DOOR_INPUT,
            phrases.say("review.open.door"),
            IntakeModal.select(
                Actions.DOOR_INPUT,
                List.of(
                    Parts.option(phrases.say("review.open.door.two"), TWO_WAY),
                    Parts.option(phrases.say("review.open.door.one"), ONE_WAY)),
                Optional.of(draft.door() == Door.ONE_WAY ? ONE_WAY : TWO_WAY),
                phrases.say("review.open.door.two")))
        .hint(Parts.plain(phrases.say("review.open.door.hint")))
        .build();
  }

  /// What the words of a request say, and that they leave no option where they do not.
  List<LayoutBlock> known(Comparison comparison, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    FactText text = new FactText(knowledge, phrases);
    List<String> facts = new ArrayList<>();
    comparison.workload().facts().forEach((fact, value) -> facts.add(text.stated(fact, value)));
    blocks.add(
        Parts.context(
            facts.isEmpty()
                ? phrases.say("review.open.nofacts")
                : phrases.say("review.open.facts", "facts", String.join(", ", facts))));
    if (comparison.eligible().isEmpty()) {
      blocks.add(Parts.section(phrases.say("review.open.noneleft")));
    }
    return blocks;
  }

  /// The input of the request's words.
  static LayoutBlock request(String label, String words, Phrases phrases) {
    InputBlock input =
        (InputBlock)
            Inputs.text(
                Actions.REQUEST_INPUT,
                label,
                phrases.say("review.open.request.placeholder"),
                words,
                LONGEST_REQUEST,
                true);
    input.setHint(Parts.plain(phrases.say("review.open.request.hint")));
    return input;
  }

  private static LayoutBlock channel(Phrases phrases) {
    return Inputs.of(
            Actions.CHANNEL_INPUT,
            phrases.say("review.open.channel"),
            ConversationsSelectElement.builder()
                .actionId(Actions.CHANNEL_INPUT)
                .placeholder(Parts.plain(phrases.say("review.open.channel.placeholder")))
                .build())
        .build();
  }

  /// The inputs of those who take part.
  static List<LayoutBlock> people(
      List<String> owners, List<String> affected, List<String> experts, Phrases phrases) {
    String nobody = phrases.say("modal.nobody");
    return List.of(
        Inputs.members(
            Actions.OWNERS_INPUT,
            phrases.say("review.open.owners"),
            nobody,
            owners,
            Review.MOST_PARTICIPANTS),
        Inputs.members(
            Actions.AFFECTED_INPUT,
            phrases.say("review.open.affected"),
            nobody,
            affected,
            Review.MOST_PARTICIPANTS),
        Inputs.members(
            Actions.EXPERTS_INPUT,
            phrases.say("review.open.experts"),
            nobody,
            experts,
            Review.MOST_PARTICIPANTS));
  }

  private static LayoutBlock anonymous(ReviewDraft draft, Phrases phrases) {
    return Inputs.of(
            Actions.ANONYMOUS_INPUT,
            phrases.say("review.open.names"),
            IntakeModal.select(
                Actions.ANONYMOUS_INPUT,
                List.of(
                    Parts.option(phrases.say("review.open.named"), NAMED),
                    Parts.option(phrases.say("review.open.anonymous"), ANONYMOUS)),
                Optional.of(draft.anonymous() ? ANONYMOUS : NAMED),
                phrases.say("review.open.named")))
        .hint(Parts.plain(phrases.say("review.open.names.hint")))
        .build();
  }

  /// Says that a review is open, and what happens next.
  ///
  /// @param again whether the same submission had opened it before
  /// @param takesPart whether whoever opened it is to answer too
  public View opened(
      Review review, boolean again, boolean takesPart, Comparison facts, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Parts.section(
            phrases.say(
                again ? "review.open.already" : "review.open.done",
                "name",
                review.name(),
                "channel",
                "<#" + review.agenda().channel() + ">",
                "count",
                review.participants().size())));
    blocks.add(
        Parts.section(
            phrases.say(
                takesPart ? "review.open.next.weigh" : "review.open.next",
                "time",
                AnswerTime.said(review.agenda().answerWithin(), phrases),
                "number",
                review.number())));
    blocks.addAll(known(facts, phrases));
    ReviewButtons buttons = new ReviewButtons(review, phrases);
    blocks.add(
        Parts.actions(
            takesPart && buttons.answer().isPresent()
                ? List.of(buttons.answer().get(), buttons.show())
                : List.of(buttons.show())));
    return Parts.modal(review.name(), phrases.say("modal.done"))
        .callbackId(Actions.ANSWER_MODAL)
        .privateMetadata(State.of(phrases.language()).encoded())
        .blocks(blocks)
        .build();
  }
}
