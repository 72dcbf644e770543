package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.draft.Drafts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Drafts in memory that can be made to fail.
final class MemoryDrafts implements Drafts {

  private final Map<String, String> kept = new HashMap<>();
  private boolean broken;

  /// From now on nothing answers.
  void breakDown() {
    broken = true;
  }

  Optional<String> of(String tenant, String member) {
    return Optional.ofNullable(kept.get(tenant + "/" + member));
  }

  @Override
  public void keep(Tenant tenant, String member, String words) {
    failIfBroken();
    kept.put(tenant.id() + "/" + member, words);
  }

  @Override
  public Optional<String> find(Tenant tenant, String member) {
    failIfBroken();
    return of(tenant.id(), member);
  }

  @Override
  public void forget(Tenant tenant, String member) {
    failIfBroken();
    kept.remove(tenant.id() + "/" + member);
  }

  private void failIfBroken() {
    if (broken) {
      throw new DraftsUnavailable("no answer", new IOException("down"));
    }
  }
}
