package dev.containerarch.advisor.review;

import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.text.WholeText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What was settled when a review was opened. But for the facts nothing of it changes.
///
/// @param question what is to be decided, 1 to [#LONGEST_QUESTION] characters
/// @param request the comparison in its canonical words: facts, options and the points that the
///   members begin with
/// @param facts how often the request was changed, from 1: a ballot says which it weighed
/// @param anonymous whether the others see after a reveal what was said, but not by whom
/// @param answerWithin how long members have to weigh, to think ahead and to vote, each
/// @param channel Slack's id of the conversation of the review
/// @param language of the messages to that conversation, where the team has settled none
/// @param openedBy Slack's id of the member
/// @param openedAt to the millisecond
public record Agenda(
    String question,
    Door door,
    String request,
    int facts,
    boolean anonymous,
    Duration answerWithin,
    String channel,
    Language language,
    String openedBy,
    Instant openedAt) {

  /// In characters as Java counts them, which is also how Slack's inputs count. A title of a
  /// decision is as long.
  public static final int LONGEST_QUESTION = 150;

  public Agenda {
    question = WholeText.of(question);
    request = WholeText.of(request);
    openedAt = openedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The same on other facts, which every ballot has to be weighed on again.
  public Agenda on(String changedRequest) {
    return new Agenda(
        question,
        door,
        changedRequest,
        facts + 1,
        anonymous,
        answerWithin,
        channel,
        language,
        openedBy,
        openedAt);
  }
}
