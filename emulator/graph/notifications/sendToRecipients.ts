import { type TenantUser } from '../../store/Directory';
import { tokenEndsTooSoon } from '../errors/teamsErrors';
import { graphBody, isObject } from '../graphBody';
import { badRequest } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayNotify } from '../scopes';
import { refuseOptions } from '../users/shownUser';
import { notifyingApp } from './notifyingApp';
import { notify } from './notify';
import { readActivity } from './readActivity';

/** Both at https://learn.microsoft.com/graph/api/teamwork-sendactivitynotificationtorecipients */
const MOST_RECIPIENTS = 100;
const TIME_NEEDED_MS = 45 * 60 * 1000;

/** To many at once. It is done later, so whoever cannot be notified is left out without a word. */
export const sendToRecipients: GraphOperation = {
  name: 'graph send activity notification to recipients',
  method: 'POST',
  path: 'teamwork/sendActivityNotificationToRecipients',
  scope: 'TeamsActivity.Send',
  evidence: { sure: 'documented', source: 'Microsoft Learn: teamwork: sendActivityNotificationToRecipients' },
  async answer(call) {
    assertMayNotify(call);
    refuseOptions(call.url, []);
    if (call.tokenEndsMs - call.tenant.clock.now() < TIME_NEEDED_MS) throw tokenEndsTooSoon();
    const body = await graphBody(call);
    const activity = readActivity(body, ['recipients']);
    const to = recipientsOf(call, body.recipients);
    notify(call, activity, { app: notifyingApp(call, activity.teamsAppId), to });
    return new Response(null, { status: 202 });
  }
};

function recipientsOf({ tenant, me }: GraphCall, recipients: unknown): readonly TenantUser[] {
  if (!Array.isArray(recipients) || recipients.length === 0) throw badRequest('recipients are required.');
  if (recipients.length > MOST_RECIPIENTS)
    throw badRequest(`At most ${MOST_RECIPIENTS} recipients can be notified in one request.`);
  const people = recipients.map(idOf).flatMap(id => tenant.store.directory.get(id) ?? []);
  const reached = people.filter(
    person => person.accountEnabled && person.userType === 'Member' && person.upn !== me.upn
  );
  return [...new Map(reached.map(person => [person.upn, person])).values()];
}

function idOf(recipient: unknown): string {
  const isPerson =
    isObject(recipient) &&
    /^#?microsoft\.graph\.aadUserNotificationRecipient$/i.test(String(recipient['@odata.type']));
  if (!isPerson || typeof recipient.userId !== 'string')
    throw badRequest('Only recipients of type aadUserNotificationRecipient, with a userId, are supported.');
  return recipient.userId;
}
