package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Actions;
import dev.containerarch.slack.view.ReviewDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks at who is invited to a review: members of the workspace, and not more than can be heard.
final class Invitations {

  private static final Pattern MEMBER = Pattern.compile("[UW][A-Z0-9]{1,20}");

  /// Slack's own bot, which says of itself that it is none.
  private static final String SLACKBOT = "USLACKBOT";

  private final SlackCalls calls;

  Invitations(SlackCalls calls) {
    this.calls = calls;
  }

  /// A sentence at each of the inputs that stands in the way. Apps and members who have left are
  /// found as far as Slack says so in time.
  ///
  /// @param before who takes part already
  Map<String, String> refusals(
      Asker asker,
      List<String> owners,
      List<String> affected,
      List<String> experts,
      List<Participant> before,
      Phrases phrases) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    chosen.put(Actions.OWNERS_INPUT, owners);
    chosen.put(Actions.AFFECTED_INPUT, affected);
    chosen.put(Actions.EXPERTS_INPUT, experts);
    List<String> all =
        ReviewDraft.participants(owners, affected, experts).stream()
            .map(Participant::member)
            .filter(member -> before.stream().noneMatch(one -> one.member().equals(member)))
            .toList();
    Map<String, String> refusals = new LinkedHashMap<>();
    if (all.size() + before.size() > Review.MOST_PARTICIPANTS) {
      String longest =
          chosen.entrySet().stream()
              .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
              .map(Map.Entry::getKey)
              .orElse(Actions.OWNERS_INPUT);
      refusals.put(
          longest,
          phrases.say(
              "review.open.toomany",
              "count",
              all.size() + before.size(),
              "most",
              Review.MOST_PARTICIPANTS));
      return refusals;
    }
    Map<String, SlackCalls.Person> people =
        calls.people(asker, all.stream().filter(member -> !member.equals(asker.member())).toList());
    chosen.forEach((input, members) -> {
      for (String member : members) {
        refusal(member, people, phrases)
            .ifPresent(sentence -> refusals.putIfAbsent(input, sentence));
      }
    });
    return refusals;
  }

  private static Optional<String> refusal(
      String member, Map<String, SlackCalls.Person> people, Phrases phrases) {
    if (!MEMBER.matcher(member).matches()) {
      return Optional.of(phrases.say("modal.stranger"));
    }
    if (member.equals(SLACKBOT)) {
      return Optional.of(phrases.say("review.open.app", "person", "Slackbot"));
    }
    SlackCalls.Person person = people.get(member);
    if (person == null || person.kind() == SlackCalls.Kind.MEMBER) {
      return Optional.empty();
    }
    return Optional.of(
        phrases.say(
            person.kind() == SlackCalls.Kind.APP ? "review.open.app" : "review.open.left",
            "person",
            person.name()));
  }
}
