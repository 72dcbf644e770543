package dev.containerarch.local.socketmode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What Slack knows the app by.
///
/// @param app an app-level token with the scope `connections:write`; opens the connection
/// @param bot of the one workspace that the app is installed in; opens windows and posts
record Tokens(String app, String bot) {

  /// Both tokens, or what is wrong with them.
  sealed interface Reading {

    /// Both look like what they should be.
    record Read(Tokens tokens) implements Reading {}

    /// At least one of them is missing or is something else.
    ///
    /// @param sentences one per token; never a part of a token
    record Refused(List<String> sentences) implements Reading {}
  }

  private static final String APP = "SLACK_APP_TOKEN";
  private static final String BOT = "SLACK_BOT_TOKEN";

  static Reading of(Map<String, String> environment) {
    String app = environment.getOrDefault(APP, "").strip();
    String bot = environment.getOrDefault(BOT, "").strip();
    List<String> wrong = new ArrayList<>();
    if (!app.startsWith("xapp-")) {
      wrong.add(
          APP
              + (app.isEmpty() ? " is not set" : " is no app-level token")
              + ". It begins with xapp- and is made at api.slack.com/apps, Basic Information,"
              + " App-Level Tokens, with the scope connections:write.");
    }
    if (!bot.startsWith("xoxb-")) {
      wrong.add(
          BOT
              + (bot.isEmpty() ? " is not set" : " is no bot token")
              + ". It begins with xoxb- and is shown at api.slack.com/apps, OAuth & Permissions,"
              + " once the app is installed in a workspace.");
    }
    return wrong.isEmpty() ? new Reading.Read(new Tokens(app, bot)) : new Reading.Refused(wrong);
  }

  /// Tokens are in no log, whoever prints them.
  @Override
  public String toString() {
    return "Tokens";
  }
}
