package dev.containerarch.advisor.draft;

import dev.containerarch.advisor.decision.Tenant;
import java.time.Duration;
import java.util.Optional;

/// Where unfinished requests are kept: at most one for a member of a tenant.
public interface Drafts {

  /// How long a draft is kept from the last time that something was entered.
  Duration KEPT = Duration.ofDays(1);

  /// Keeps a draft in place of the one before; the last one counts.
  ///
  /// @param words the request so far, in one line; at most 3,000 characters
  /// @throws DraftsUnavailable when it was not kept, or nobody knows
  void keep(Tenant tenant, String member, String words);

  /// The member's draft, unless it is older than [#KEPT].
  ///
  /// @throws DraftsUnavailable when it cannot be read
  Optional<String> find(Tenant tenant, String member);

  /// Gives a draft up. Without one nothing happens.
  ///
  /// @throws DraftsUnavailable when it may still be there
  void forget(Tenant tenant, String member);

  /// The drafts cannot be reached. Nobody has to care: a window then opens empty.
  final class DraftsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message for the deployer; nothing that a member wrote
    public DraftsUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
