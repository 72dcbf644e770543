package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import java.util.Set;
import java.util.stream.Collectors;

/// What a member sees, for the page.
final class StateJson {

  private final Cast cast;
  private final FakeSlack slack;
  private final Conversations conversations;

  StateJson(Cast cast, FakeSlack slack, Conversations conversations) {
    this.cast = cast;
    this.slack = slack;
    this.conversations = conversations;
  }

  JsonObject of(Member member, long since) {
    JsonObject state = new JsonObject();
    state.addProperty("member", member.id());
    state.add("teams", teams());
    state.add("members", members());
    state.add("channels", channels(member));
    state.addProperty("direct", cast.directWith(member).id());
    state.add("shortcuts", MessageShortcut.all());
    JsonArray views = new JsonArray();
    slack.openViews(member.id()).forEach(views::add);
    state.add("views", views);
    state.add(
        "home", slack.home(member.id()).map(JsonElement.class::cast).orElse(JsonNull.INSTANCE));
    JsonArray messages = new JsonArray();
    Set<String> channels =
        cast.conversationsOf(member).stream().map(Channel::id).collect(Collectors.toSet());
    conversations
        .seenBy(member.id(), channels, since)
        .forEach(message -> messages.add(message(message)));
    state.add("messages", messages);
    return state;
  }

  private JsonArray teams() {
    JsonArray teams = new JsonArray();
    for (Cast.Team team : cast.teams()) {
      JsonObject json = new JsonObject();
      json.addProperty("id", team.id());
      json.addProperty("name", team.name());
      teams.add(json);
    }
    return teams;
  }

  private JsonArray members() {
    JsonArray members = new JsonArray();
    for (Member member : cast.members()) {
      JsonObject json = new JsonObject();
      json.addProperty("id", member.id());
      json.addProperty("team", member.team());
      json.addProperty("handle", member.handle());
      json.addProperty("name", member.name());
      json.addProperty("locale", member.locale());
      members.add(json);
    }
    return members;
  }

  private JsonArray channels(Member member) {
    JsonArray channels = new JsonArray();
    for (Channel channel : cast.channelsOf(member)) {
      JsonObject json = new JsonObject();
      json.addProperty("id", channel.id());
      json.addProperty("name", channel.name());
      json.addProperty("topic", channel.topic());
      channels.add(json);
    }
    return channels;
  }

  private static JsonObject message(Message message) {
    JsonObject json = new JsonObject();
    json.addProperty("ts", message.ts());
    json.addProperty("channel", message.channel());
    json.addProperty("deleted", message.deleted());
    if (!message.deleted()) {
      json.addProperty("author", message.author());
      json.addProperty("thread", message.threadTs());
      json.add("files", message.files());
      json.addProperty("ephemeral", message.onlyFor() != null);
      json.addProperty("edited", message.edited());
      json.addProperty("text", message.text());
      json.add("blocks", message.blocks());
    }
    return json;
  }
}
