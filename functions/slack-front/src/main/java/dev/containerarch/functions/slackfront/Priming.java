package dev.containerarch.functions.slackfront;

import dev.containerarch.slack.request.HttpRequest;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Resource;

/// Warms the function before SnapStart takes its snapshot, and forgets secrets when it is restored.
///
/// Made-up requests go the whole way: through verification, parsing, the comparison, a
/// recommendation, the costs and one real read of the table. Where the read is denied, because a
/// new role's rights take a moment to spread, the function starts unprimed in that part. The client
/// that opens modals is made, but calls nobody.
final class Priming implements Resource {

  /// Signed with a secret that exists only here, for a workspace that does not exist.
  private static final String SECRET = "priming";

  private static final String WHO =
      "team_id=T0PRIMING&user_id=U0PRIMING&channel_id=C0PRIMING&command=%2Fcontainer-arch&trigger_id=priming&text=";

  private static final List<String> COMMANDS =
      List.of(
          "compare+gpu%3Dno+tasks%3D12+cost%3A40",
          "recommend+gpu%3Dno+tasks%3D12+cpu%3D1+memory%3D2",
          "cost+tasks%3D12+cpu%3D1+memory%3D2+region%3Dap-northeast-2",
          "history");

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
      requests.answer(signed(WHO + command, clock));
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
