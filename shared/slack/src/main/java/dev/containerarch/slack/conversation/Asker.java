package dev.containerarch.slack.conversation;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.containerarch.advisor.decision.Tenant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks, and where: taken from the verified payload alone.
///
/// @param member Slack's id of the member
/// @param channel Slack's id of the conversation; empty where there is none
/// @param triggerId lets a modal be opened once within 3 seconds, and tells a doubled click from
///   two clicks
record Asker(Tenant tenant, String member, String channel, String triggerId) {

  /// Empty when the payload names no workspace or member, which Slack's never do.
  static Optional<Asker> of(SlashCommandPayload payload) {
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterpriseId(),
        payload.getTeamId(),
        payload.getUserId(),
        payload.getChannelId(),
        payload.getTriggerId());
  }

  static Optional<Asker> of(BlockActionPayload payload) {
    BlockActionPayload.User user = payload.getUser();
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
        payload.getTeam() == null
            ? user == null ? null : user.getTeamId()
            : payload.getTeam().getId(),
        user == null ? null : user.getId(),
        payload.getChannel() == null ? null : payload.getChannel().getId(),
        payload.getTriggerId());
  }

  /// For an organisation-wide installation a submission comes without its workspace.
  static Optional<Asker> of(ViewSubmissionPayload payload) {
    ViewSubmissionPayload.User user = payload.getUser();
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
        payload.getTeam() == null
            ? user == null ? null : user.getTeamId()
            : payload.getTeam().getId(),
        user == null ? null : user.getId(),
        null,
        payload.getTriggerId());
  }

  static Optional<Asker> of(MessageShortcutPayload payload) {
    MessageShortcutPayload.User user = payload.getUser();
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
        payload.getTeam() == null
            ? user == null ? null : user.getTeamId()
            : payload.getTeam().getId(),
        user == null ? null : user.getId(),
        payload.getChannel() == null ? null : payload.getChannel().getId(),
        payload.getTriggerId());
  }

  /// A modal that was closed; nothing can be opened in answer.
  static Optional<Asker> of(ViewClosedPayload payload) {
    ViewClosedPayload.User user = payload.getUser();
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
        payload.getTeam() == null
            ? user == null ? null : user.getTeamId()
            : payload.getTeam().getId(),
        user == null ? null : user.getId(),
        null,
        null);
  }

  /// A member who looks at the app's page. Nothing can be opened in answer.
  ///
  /// What the event is authorised for comes first: in a shared channel the workspace on top may be
  /// another one than that of the app.
  static Optional<Asker> of(EventsApiPayload<AppHomeOpenedEvent> payload) {
    List<Authorization> authorizations = payload.getAuthorizations();
    if (authorizations == null || authorizations.isEmpty() || authorizations.getFirst() == null) {
      return of(false, null, payload.getTeamId(), payload.getEvent().getUser(), null, null);
    }
    Authorization authorization = authorizations.getFirst();
    return of(
        Boolean.TRUE.equals(authorization.getIsEnterpriseInstall()),
        authorization.getEnterpriseId(),
        authorization.getTeamId() == null ? payload.getTeamId() : authorization.getTeamId(),
        payload.getEvent().getUser(),
        null,
        null);
  }

  private static Optional<Asker> of(
      boolean enterpriseInstall,
      @Nullable String enterprise,
      @Nullable String team,
      @Nullable String user,
      @Nullable String channel,
      @Nullable String triggerId) {
    String tenant = enterpriseInstall && enterprise != null ? enterprise : team;
    if (tenant == null || user == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Asker(
              new Tenant(tenant),
              user,
              channel == null ? "" : channel,
              triggerId == null ? "" : triggerId));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
