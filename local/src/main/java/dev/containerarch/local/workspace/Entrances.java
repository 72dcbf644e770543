package dev.containerarch.local.workspace;

import com.google.gson.JsonObject;
import dev.containerarch.local.SignedCommand;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import dev.containerarch.local.workspace.Origins.Origin;
import java.net.URI;
import java.util.Optional;

/// The ways to the app that need no command: a shortcut in the menu of a message, and its Home tab.
final class Entrances {

  private final FakeSlack slack;
  private final App app;
  private final Cast cast;
  private final Payloads payloads;
  private final Conversations conversations;
  private final Origins origins;

  Entrances(FakeSlack slack, App app, Cast cast, Conversations conversations, Origins origins) {
    this.slack = slack;
    this.app = app;
    this.cast = cast;
    this.payloads = new Payloads(cast);
    this.conversations = conversations;
    this.origins = origins;
  }

  /// A shortcut in the menu of a message is used. What only one member sees has no such menu.
  Outcome shortcut(Member who, Channel where, String ts, String callbackId) {
    Optional<Message> message =
        conversations.find(where.id(), ts, who.id()).filter(found -> found.onlyFor() == null);
    if (message.isEmpty() || MessageShortcut.of(callbackId).isEmpty()) {
      return new Outcome.Impossible("there is no such message or shortcut");
    }
    JsonObject payload = payloads.interaction("message_action", who, slack.newTrigger(who.id()));
    URI responseUrl = slack.newResponseUrl();
    origins.note(responseUrl, new Origin(who.id(), where.id(), null));
    Payloads.shortcut(payload, callbackId, message.get(), where, responseUrl, slack.newTimestamp());
    return switch (app.send(Payloads.form(payload))) {
      case App.Reply.Answered _ -> new Outcome.Done();
      case App.Reply.Failed(String error) ->
          new Outcome.Failed(error, "This app is not responding right now (" + error + ").");
    };
  }

  /// The Home tab is opened: Slack tells the app, which may publish another one for this member.
  Outcome home(Member who) {
    SignedCommand.Typist member =
        new SignedCommand.Typist(who.id(), who.team(), cast.directWith(who).id());
    return switch (app.homeOpened(member, slack.home(who.id()))) {
      case App.Reply.Answered _ -> new Outcome.Done();
      case App.Reply.Failed(String error) ->
          new Outcome.Failed(
              error, "The app did not take the event app_home_opened (" + error + ").");
    };
  }
}
