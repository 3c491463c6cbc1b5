import { type Operation } from '../Operation';
import { MANAGER, MANAGER_EVIDENCE, profile } from './peopleManager';

export const myProperties: Operation = {
  name: 'my profile',
  method: 'GET',
  address: `${MANAGER}/getmyproperties`,
  needs: 'Open',
  evidence: MANAGER_EVIDENCE,
  answer: call =>
    profile(call, { person: call.tenant.store.directory.get(call.caller.upn), asked: 'getmyproperties' })
};
