import { type CurrentUser } from '../backend/Installation';
import { initialModel, type Model } from './Model';
import { type Work } from './Work';

/**
 * Somebody else is signed in at this browser now: nothing of the former user is shown any more, nothing is sent for
 * him, and nothing that is still on its way changes that. What he wrote stays on the device, for him.
 */
export function leaveScreen({ store, outbox }: Pick<Work, 'store' | 'outbox'>): void {
  outbox.close();
  store.end({ ...initialModel({ displayName: '', upn: '' }), phase: 'anotherUser' });
}

/** Who SharePoint says is asking is not who it said before. */
export function isSomebodyElse({ me }: Model, user: CurrentUser | undefined): boolean {
  return me.key !== undefined && user !== undefined && user.upn.toLowerCase() !== me.upn.toLowerCase();
}
