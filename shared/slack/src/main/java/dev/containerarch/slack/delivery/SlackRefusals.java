package dev.containerarch.slack.delivery;

import java.util.Set;

/// What Slack's error codes mean for a message that is to be delivered. Source: the error tables of
/// `chat.postMessage` and `chat.update`.
///
/// A code that is in none of the sets may pass: it is tried again, until the message is put aside
/// with its cause.
final class SlackRefusals {

  /// The newest blocks, or their size, are not for this workspace: the same in plain blocks may be.
  static final Set<String> OF_BLOCKS =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long");

  /// Nothing there to change, or it may not be changed any more. `duplicate_message_not_found` and
  /// `duplicate_channel_not_found` come for the id of a message that was posted before and deleted.
  static final Set<String> GONE =
      Set.of(
          "message_not_found",
          "cant_update_message",
          "edit_window_closed",
          "duplicate_message_not_found",
          "duplicate_channel_not_found");

  /// Only a person can change it: the app's token or rights, the conversation, the member. What is
  /// wrong with a message itself is among them, because it would be so each time.
  static final Set<String> FOR_GOOD =
      Set.of(
          "account_inactive",
          "access_denied",
          "as_user_not_supported",
          "cannot_dm_bot",
          "channel_is_archived",
          "channel_not_found",
          "channel_type_not_supported",
          "ekm_access_denied",
          "enterprise_is_restricted",
          "invalid_auth",
          "is_archived",
          "is_inactive",
          "markdown_text_conflict",
          "messages_tab_disabled",
          "missing_scope",
          "msg_too_long",
          "no_permission",
          "no_text",
          "not_allowed_token_type",
          "not_authed",
          "not_in_channel",
          "org_login_required",
          "restricted_action",
          "restricted_action_non_threadable_channel",
          "restricted_action_read_only_channel",
          "restricted_action_thread_locked",
          "restricted_action_thread_only_channel",
          "team_access_not_granted",
          "team_not_found",
          "token_expired",
          "token_revoked",
          "two_factor_setup_required",
          "user_disabled",
          "user_not_found",
          "user_not_visible");

  private SlackRefusals() {}
}
