import { type TenantUser } from '../../store/Directory';
import { toInstant } from '../../store/instant';
import { type GraphCall } from '../GraphCall';
import { activityText } from './activityText';
import { type NotifyingApp } from './notifyingApp';
import { type Activity } from './readActivity';

/** Teams shows no more of the preview: https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification */
const SHOWN_PREVIEW = 150;

/** Puts the activity into the feeds of these people. @throws GraphError 400 */
export function notify(
  call: GraphCall,
  activity: Activity,
  { app, to }: { readonly app: NotifyingApp; readonly to: readonly TenantUser[] }
): void {
  const { tenant, me } = call;
  const text = activityText(app, activity, me.displayName);
  const sent = {
    ...{ sentAt: toInstant(tenant.clock.now()), fromUpn: me.upn, teamsAppId: app.id, text },
    ...{ activityType: activity.activityType, topic: activity.topic, chainId: activity.chainId },
    previewText: [...activity.preview].slice(0, SHOWN_PREVIEW).join('')
  };
  tenant.store.transact(() => {
    for (const { upn } of to) tenant.store.notifications.add({ ...sent, toUpn: upn });
  });
}
