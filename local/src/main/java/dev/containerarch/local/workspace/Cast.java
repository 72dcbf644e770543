package dev.containerarch.local.workspace;

import dev.containerarch.local.fakeslack.FakeSlack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who and what is in the simulator: two workspaces that know nothing of each other, the channels
/// of each, and seven members: six of one team, who can hold a whole review meeting, and one of the
/// other.
public record Cast(List<Team> teams, List<Channel> channels, List<Member> members) {

  /// A workspace.
  ///
  /// @param domain as in `domain.slack.com`
  public record Team(String id, String name, String domain) {}

  /// A conversation: a public channel that all members of its team are in, or what the app and one
  /// member have alone.
  ///
  /// @param name without `#`
  public record Channel(String id, String team, String name, String topic) {

    /// Whether only one member is in it, with the app.
    boolean isDirect() {
      return id.startsWith("D");
    }
  }

  /// A member.
  ///
  /// @param handle as in `@handle`
  /// @param locale as in `users.info`, such as `ko-KR`
  public record Member(String id, String team, String handle, String name, String locale) {}

  /// The people of the page. The first team is the one that `bin/container-arch` asks for.
  public static Cast standard() {
    String first = "T0LOCAL";
    String second = "T0HARBOR";
    return new Cast(
        List.of(new Team(first, "Meridian", "meridian"), new Team(second, "Harbor Labs", "harbor")),
        List.of(
            new Channel("C0PLATFORM", first, "platform", "Where our containers run, and why"),
            new Channel("C0PAYMENTS", first, "payments", "The payments service"),
            new Channel("C0HARBOR", second, "general", "Another workspace with its own decisions")),
        List.of(
            new Member("U0ALICE", first, "alice", "Alice Moreau", "en-US"),
            new Member("U0BEN", first, "ben", "Ben Okafor", "en-GB"),
            new Member("U0MINJI", first, "minji", "김민지", "ko-KR"),
            new Member("U0JUNHO", first, "junho", "박준호", "ko-KR"),
            new Member("U0SARA", first, "sara", "Sara Lindqvist", "en-US"),
            new Member("U0NOAH", first, "noah", "Noah Adeyemi", "en-GB"),
            new Member("U0TOMAS", second, "tomas", "Tomás Ferreira", "en-US")));
  }

  Optional<Member> member(String id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  Team team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst().orElseThrow();
  }

  /// A conversation that this member is in.
  Optional<Channel> conversation(Member member, String id) {
    return conversationsOf(member).stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  /// The channels that this member is in, and what the app says to them alone.
  List<Channel> conversationsOf(Member member) {
    List<Channel> all = new ArrayList<>(channelsOf(member));
    all.add(directWith(member));
    return all;
  }

  /// The conversation of this member and the app; Slack calls it `directmessage` in what it sends.
  Channel directWith(Member member) {
    return new Channel(FakeSlack.directWith(member.id()), member.team(), "directmessage", "");
  }

  List<Channel> channelsOf(Member member) {
    return channels.stream().filter(channel -> channel.team().equals(member.team())).toList();
  }

  /// Everybody in the same workspace.
  List<Member> colleagues(Member member) {
    return members.stream().filter(other -> other.team().equals(member.team())).toList();
  }
}
