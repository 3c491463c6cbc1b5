import { graphBody } from '../graphBody';
import { badRequest } from '../GraphError';
import { type GraphOperation } from '../GraphOperation';
import { assertMayNotify } from '../scopes';
import { namedUser } from '../users/namedUser';
import { refuseOptions } from '../users/shownUser';
import { mayNotNotify, notifyingApp } from './notifyingApp';
import { notify } from './notify';
import { readActivity } from './readActivity';

/** https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification */
export const sendNotification: GraphOperation = {
  name: 'graph send activity notification',
  method: 'POST',
  path: 'users/{id}/teamwork/sendActivityNotification',
  scope: 'TeamsActivity.Send',
  evidence: { sure: 'documented', source: 'Microsoft Learn: userTeamwork: sendActivityNotification' },
  async answer(call) {
    assertMayNotify(call);
    refuseOptions(call.url, []);
    const person = namedUser(call);
    const activity = readActivity(await graphBody(call));
    const app = notifyingApp(call, activity.teamsAppId);
    // Nobody else has the app installed.
    if (person.userType === 'Guest' || !person.accountEnabled) throw mayNotNotify(call);
    if (person.upn === call.me.upn) throw badRequest('A user cannot send notifications to themselves.');
    notify(call, activity, { app, to: [person] });
    return new Response(null, { status: 204 });
  }
};
