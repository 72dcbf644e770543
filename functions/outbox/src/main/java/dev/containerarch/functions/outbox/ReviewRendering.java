package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing.ReviewCall;
import dev.containerarch.advisor.outbox.Outgoing.ReviewPost;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ReviewMessages;
import java.util.List;
import java.util.Optional;

/// How what leaves because of reviews looks, in the language that its readers have settled; where
/// they have settled none, in that in which the review was opened.
final class ReviewRendering {

  private final ReviewMessages messages;
  private final Texts texts;
  private final SettingsStore settings;

  ReviewRendering(Knowledge knowledge, Texts texts, SettingsStore settings) {
    this.messages = new ReviewMessages(knowledge);
    this.texts = texts;
    this.settings = settings;
  }

  /// @param first whether it is about to be posted, and not changed
  Answer card(
      OutboxEntry entry, Review review, Comparison facts, List<String> answered, boolean first) {
    Phrases phrases = ofTeam(entry, review);
    return first
        ? messages.opening(review, facts, answered, phrases)
        : messages.card(review, facts, answered, phrases);
  }

  Answer post(OutboxEntry entry, ReviewPost.Kind kind, Meeting meeting) {
    return messages.post(kind, meeting, ofTeam(entry, meeting.review()));
  }

  Answer call(OutboxEntry entry, ReviewCall.Kind kind, Review review, String member) {
    return messages.call(
        kind, review, phrases(entry, settings.read(entry.tenant(), member).ofMember()));
  }

  /// The team's settings are read with those of a member, whoever that is.
  private Phrases ofTeam(OutboxEntry entry, Review review) {
    return phrases(entry, settings.read(entry.tenant(), review.owner()).ofTeam());
  }

  private Phrases phrases(OutboxEntry entry, Optional<Language> settled) {
    return texts.in(settled.orElse(entry.language()));
  }
}
