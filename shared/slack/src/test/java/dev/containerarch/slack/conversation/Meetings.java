package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.containerarch.advisor.review.Review;

/// What members do in a review again and again.
final class Meetings {

  private final Team team;

  Meetings(Team team) {
    this.team = team;
  }

  /// A review that `U1` runs and takes part in, with `U2` and `U3`.
  ///
  /// @param more words of the command
  Review opened(String more) {
    Window window =
        team.opens("U1", "review \"Payments platform\" gpu=no tasks=12 with=<@U2|b>,<@U3> " + more);
    assertThat(window.submit()).isEmpty();
    return team.board.review("T1", 1);
  }

  /// The window in which a member answers what the review asks now.
  Window answers(String member) {
    return team.opensBy(member, "answer-review", "en 1");
  }

  void weighs(String member, String pick) {
    assertThat(
            answers(member)
                .enter("points:cost", "40")
                .enter("pick", pick)
                .enter("because", "reason of " + member)
                .submit())
        .isEmpty();
  }

  void everybodyWeighs() {
    weighs("U1", "ecs-fargate");
    weighs("U2", "eks-auto-mode");
    weighs("U3", "ecs-fargate");
  }

  /// A member clicks one of the owner's buttons, and reads what is answered.
  String steps(String member, String word) {
    return team.clicked(
        member, "change-review:" + word, "en 1 " + team.board.review("T1", 1).version());
  }

  /// The window that one of the owner's buttons opens.
  Window stepWindow(String word) {
    steps("U1", word);
    return Window.opened(team).of("U1", "T1");
  }

  /// Everybody has weighed, and votes now on what is proposed.
  void proposed() {
    everybodyWeighs();
    steps("U1", "reveal");
    assertThat(stepWindow("propose").enter("architecture", "ecs-fargate").submit()).isEmpty();
  }

  void votes(String member, String stance, String reason) {
    assertThat(answers(member).enter("stance", stance).enter("because", reason).submit()).isEmpty();
  }

  /// The vote is over.
  void voted() {
    proposed();
    votes("U1", "support", "");
    votes("U2", "support", "");
    votes("U3", "support", "");
    steps("U1", "close_vote");
  }
}
