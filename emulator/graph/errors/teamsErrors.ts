import { GraphError } from '../GraphError';

/** Presence says no more than this: osodevops/ms-teams-cli issue 70, microsoft-graph-docs-contrib issue 6119. */
export function presenceForbidden(): GraphError {
  return new GraphError(403, 'Forbidden', { message: '' });
}

/** Words as n8n-io/n8n records them (microsoftTeams, forbiddenHints). */
export function missingScope(wanted: string, scopes: readonly string[]): GraphError {
  return new GraphError(403, 'Forbidden', {
    message: `Missing scope permissions on the request. API requires one of '${wanted}'. Scopes on the request '${scopes.join(', ')}'.`
  });
}

/** No Teams app stands behind the caller: OfficeDev/microsoft-365-agents-toolkit issue 6067. */
export function notAuthorizedToNotify(appId: string, about: string): GraphError {
  return new GraphError(403, 'Forbidden', {
    message: `Application with AAD App Id '${appId}' is not authorized to generate custom text notifications about '${about}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`
  });
}

/** https://learn.microsoft.com/graph/teams-send-activityfeednotifications#faqs */
export function severalApplications(appId: string): GraphError {
  return new GraphError(409, 'Conflict', {
    message: `Found multiple applications with the same Microsoft Entra App ID '${appId}'.`
  });
}

/** https://learn.microsoft.com/graph/api/teamwork-sendactivitynotificationtorecipients: the status; the words are ours. */
export function tokenEndsTooSoon(): GraphError {
  return new GraphError(412, 'PreconditionFailed', {
    message: 'The token must be at least 45 minutes away from expiry.'
  });
}
