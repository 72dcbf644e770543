package dev.containerarch.functions.slackfront;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.draft.Drafts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Drafts in memory.
final class RememberedDrafts implements Drafts {

  /// By member.
  final Map<String, String> kept = new HashMap<>();

  @Override
  public void keep(Tenant tenant, String member, String words) {
    kept.put(member, words);
  }

  @Override
  public Optional<String> find(Tenant tenant, String member) {
    return Optional.ofNullable(kept.get(member));
  }

  @Override
  public void forget(Tenant tenant, String member) {
    kept.remove(member);
  }
}
