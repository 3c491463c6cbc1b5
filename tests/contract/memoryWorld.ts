import { type CurrentUser, type Rights } from '../../src/backend/Installation';
import { createMemoryBackend } from '../../src/backend/memory/createMemoryBackend';
import { people, startMs, type Role, type World } from './World';

const ids: Readonly<Record<Role, string>> = { owner: '6', ann: '17', bo: '23', visitor: '31' };

export function memoryWorld(): World {
  let nowMs = startMs;
  const backend = createMemoryBackend({
    user: userOf('owner'),
    nowMs: () => nowMs,
    kind: 'notSetUp',
    ownerNames: [people.owner.displayName]
  });
  return {
    as: role => backend.as(userOf(role)),
    advance: ms => {
      nowMs += ms;
    },
    close: () => undefined
  };
}

function userOf(role: Role): CurrentUser {
  const mayWrite = role !== 'visitor';
  const rights: Rights = {
    canPost: mayWrite,
    canEditOwn: mayWrite,
    canDeleteOwn: mayWrite,
    canSetUp: role === 'owner'
  };
  return { key: ids[role], ...people[role], rights };
}
