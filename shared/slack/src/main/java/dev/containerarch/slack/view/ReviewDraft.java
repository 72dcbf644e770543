package dev.containerarch.slack.view;

import dev.containerarch.advisor.review.Door;
import dev.containerarch.advisor.review.Participant;
import dev.containerarch.advisor.review.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What stands in the inputs of the modal that starts a review.
///
/// @param request what the comparison is about, in the words of the command `compare`
/// @param owners Slack's ids of those who answer for the system
/// @param affected Slack's ids of those who have to live with the decision
/// @param experts Slack's ids of those who know the matter
public record ReviewDraft(
    String question,
    Door door,
    String request,
    List<String> owners,
    List<String> affected,
    List<String> experts,
    Duration within,
    boolean anonymous) {

  public ReviewDraft {
    owners = List.copyOf(owners);
    affected = List.copyOf(affected);
    experts = List.copyOf(experts);
  }

  /// Nothing but who asks.
  public static ReviewDraft of(String member) {
    return new ReviewDraft(
        "", Door.TWO_WAY, "", List.of(member), List.of(), List.of(), AnswerTime.USUAL, false);
  }

  /// Everybody who was chosen, each once; whoever was chosen twice has the first of the roles.
  public List<Participant> participants() {
    return participants(owners, affected, experts);
  }

  /// The same of three lists.
  public static List<Participant> participants(
      List<String> owners, List<String> affected, List<String> experts) {
    List<Participant> all = new ArrayList<>();
    add(owners, Role.OWNER, all);
    add(affected, Role.AFFECTED, all);
    add(experts, Role.EXPERT, all);
    return all;
  }

  private static void add(List<String> members, Role role, List<Participant> all) {
    for (String member : members) {
      if (all.stream().noneMatch(known -> known.member().equals(member))) {
        all.add(new Participant(member, role));
      }
    }
  }
}
