package dev.containerarch.functions.slackfront;

import dev.containerarch.slack.request.HttpRequest;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Resource;

/// Warms the function before SnapStart takes its snapshot, and forgets secrets when it is restored.
///
/// Made-up requests go the whole way: through verification, parsing, the comparison, a
/// recommendation, the costs and real reads of the table, that of the settings among them. Where a
/// read is denied, because a new role's rights take a moment to spread, the function starts
/// unprimed in that part. The client that opens modals is made, but calls nobody: the commands are
/// typed in Korean, so that Slack need not be asked for a language.
final class Priming implements Resource {

  /// Signed with a secret that exists only here, for a workspace that does not exist.
  private static final String SECRET = "priming";

  private static final String WHO =
      "team_id=T0PRIMING&user_id=U0PRIMING&channel_id=C0PRIMING&command=%2Fcontainer-arch&trigger_id=priming&text=";

  private static final List<String> COMMANDS =
      List.of(
          "비교 gpu=no tasks=12 cost:40",
          "추천 gpu=no tasks=12 cpu=1 memory=2",
          "비용계산 tasks=12 cpu=1 memory=2 region=ap-northeast-2",
          "기록");

  private final Wiring wiring;

  Priming(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    Clock clock = Clock.systemUTC();
    SlackRequests requests =
        new SlackRequests(
            new RequestVerifier(SigningSecrets.fixed(List.of(SECRET)), clock), wiring.app());
    for (String command : COMMANDS) {
      requests.answer(signed(WHO + URLEncoder.encode(command, StandardCharsets.UTF_8), clock));
    }
    wiring.slack().get();
    wiring.secrets().forget();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    wiring.secrets().forget();
  }

  private static HttpRequest signed(String form, Clock clock) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    return new HttpRequest(
        Map.of(
            "x-slack-request-timestamp",
            List.of(timestamp),
            "x-slack-signature",
            List.of(RequestVerifier.sign(SECRET, timestamp, body))),
        body);
  }
}
