package dev.containerarch.advisor.decision;

/// Whose decisions these are: a workspace, or an organisation where the app is installed for all of
/// it.
///
/// Always taken from a payload whose signature was verified, never from what a client can edit.
///
/// @param id Slack's id of the workspace (`T…`) or enterprise (`E…`)
public record Tenant(String id) {

  public Tenant {
    if (!id.matches("[A-Z0-9]{2,32}")) {
      throw new IllegalArgumentException("not a workspace or enterprise id");
    }
  }
}
