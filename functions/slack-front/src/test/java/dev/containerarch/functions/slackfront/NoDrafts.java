package dev.containerarch.functions.slackfront;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.draft.Drafts;
import java.util.Optional;

/// For events that ask for no draft.
final class NoDrafts implements Drafts {

  @Override
  public void keep(Tenant tenant, String member, String words) {
    throw new AssertionError("nothing here is left unfinished");
  }

  @Override
  public Optional<String> find(Tenant tenant, String member) {
    throw new AssertionError("nothing here is left unfinished");
  }

  @Override
  public void forget(Tenant tenant, String member) {
    throw new AssertionError("nothing here is left unfinished");
  }
}
