package dev.containerarch.local.socketmode;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.local.Background;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.slack.conversation.ContainerArchApp;
import dev.containerarch.slack.conversation.SlackCalls;
import dev.containerarch.slack.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// The App, connected to a workspace, with the outbox and the clock beside it. Slack's client keeps
/// the connection: it looks every five seconds whether it still stands, and connects anew when it
/// does not.
final class Connection implements AutoCloseable {

  /// Enough for a team; Slack waits 3 seconds for each answer.
  private static final int AT_ONCE = 10;

  /// Slack waits 3 seconds in all.
  private static final Duration DATABASE = Duration.ofSeconds(2);

  private static final int CHECKS = 5;

  private final SocketModeApp socket;
  private final Background background;
  private final String workspace;

  private Connection(SocketModeApp socket, Background background, String workspace) {
    this.socket = socket;
    this.background = background;
    this.workspace = workspace;
    background.startOutbox();
    background.startClock();
  }

  /// Slack cannot be reached, or does not accept a token.
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }

  /// Connects, and returns when the connection stands.
  ///
  /// @param apiUrl where the Web API is, ending in a slash
  /// @throws Refused with a sentence that says what to do
  static Connection open(Tokens tokens, EmbeddedDynamoDb database, Clock clock, String apiUrl)
      throws Refused, InterruptedException {
    Slack slack = SlackCalls.client(apiUrl);
    String workspace = workspaceOf(slack, tokens);
    checkAppToken(slack, tokens);
    Set<String> hosts = new HashSet<>(SlackCalls.SLACK_HOSTS);
    hosts.add(URI.create(apiUrl).getAuthority());
    database.createTable(LocalStack.TABLE);
    App app =
        ContainerArchApp.createForSocketMode(
            Knowledge.load(),
            Texts.load(),
            LocalStack.stores(database.client(), clock, DATABASE),
            new SlackCalls(() -> slack, _ -> tokens.bot(), hosts),
            clock,
            slack);
    try {
      SocketModeApp socket =
          new SocketModeApp(tokens.app(), app, SocketModeClient.Backend.JavaWebSocket, AT_ONCE);
      socket.startAsync();
      for (int check = 0; check < CHECKS; check++) {
        if (socket.getClient().verifyConnection()) {
          return new Connection(
              socket,
              new Background(
                  database, database.client(), DATABASE, slack, _ -> tokens.bot(), clock),
              workspace);
        }
        Thread.sleep(Duration.ofMillis(500));
      }
      socket.close();
      throw new Refused("Slack named an address, but no connection came about there.");
    } catch (Refused | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      // The SDK declares no more than that.
      throw new Refused("The connection failed: " + e.getClass().getSimpleName() + ".");
    }
  }

  private static String workspaceOf(Slack slack, Tokens tokens) throws Refused {
    try {
      AuthTestResponse who = slack.methods(tokens.bot()).authTest(call -> call);
      if (!who.isOk()) {
        throw new Refused(
            "Slack does not accept SLACK_BOT_TOKEN ("
                + who.getError()
                + "). Install the app in the workspace again and copy the new token.");
      }
      return who.getTeam();
    } catch (IOException | SlackApiException e) {
      throw new Refused("Slack cannot be reached: " + e.getClass().getSimpleName() + ".");
    }
  }

  private static void checkAppToken(Slack slack, Tokens tokens) throws Refused {
    try {
      slack.issueSocketModeUrl(tokens.app());
    } catch (IllegalStateException e) {
      throw new Refused(
          "Slack opens no connection for SLACK_APP_TOKEN. It needs the scope connections:write, and"
              + " Socket Mode has to be on in the app's settings. "
              + e.getMessage());
    } catch (IOException e) {
      throw new Refused("Slack cannot be reached: " + e.getClass().getSimpleName() + ".");
    }
  }

  /// The name of the workspace that the bot token belongs to.
  String workspace() {
    return workspace;
  }

  @Override
  public void close() {
    background.close();
    try {
      socket.close();
    } catch (Exception e) {
      // It ends with the process anyway.
    }
  }
}
