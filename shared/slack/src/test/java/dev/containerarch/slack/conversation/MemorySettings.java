package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.settings.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings in memory that can be made unreadable, damaged, or changed by somebody else.
final class MemorySettings implements SettingsStore {

  private final Map<String, Versioned<TeamSettings>> teams = new HashMap<>();
  private final Map<String, Versioned<MemberSettings>> members = new HashMap<>();
  private boolean down;
  private int reads;

  /// From now on nothing answers.
  void breakDown() {
    down = true;
  }

  /// How often something was read.
  int reads() {
    return reads;
  }

  TeamSettings team() {
    return read(new Tenant("T1"), "U1").team().value();
  }

  MemberSettings member() {
    return read(new Tenant("T1"), "U1").member().value();
  }

  /// Somebody has edited the team's item by hand.
  void damage() {
    teams.put("T1", new Versioned<>(TeamSettings.NONE, Versioned.UNREADABLE, true));
  }

  @Override
  public Held read(Tenant tenant, String member) {
    reads++;
    return down
        ? Held.UNKNOWN
        : new Held(
            teams.getOrDefault(tenant.id(), Versioned.nothing(TeamSettings.NONE)),
            members.getOrDefault(tenant.id() + member, Versioned.nothing(MemberSettings.NONE)),
            true);
  }

  @Override
  public Held newest(Tenant tenant, String member) {
    return read(tenant, member);
  }

  @Override
  public Optional<TeamSettings> team(Tenant tenant) {
    return down ? Optional.empty() : Optional.of(read(tenant, "").team().value());
  }

  @Override
  public Saving saveTeam(Tenant tenant, long version, TeamSettings settings) {
    if (down) {
      return Saving.UNAVAILABLE;
    }
    if (read(tenant, "").team().version() != version) {
      return Saving.OVERTAKEN;
    }
    teams.put(tenant.id(), new Versioned<>(settings, Math.max(0, version) + 1, false));
    return Saving.SAVED;
  }

  @Override
  public Saving saveMember(Tenant tenant, String member, long version, MemberSettings settings) {
    if (down) {
      return Saving.UNAVAILABLE;
    }
    if (read(tenant, member).member().version() != version) {
      return Saving.OVERTAKEN;
    }
    members.put(tenant.id() + member, new Versioned<>(settings, version + 1, false));
    return Saving.SAVED;
  }
}
