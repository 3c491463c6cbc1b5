import { type Availability } from '../../domain/Person';
import { type PresenceSource } from '../PeopleStore';
import { type CallGraph } from './graphCaller';
import { askUsers, isAskable } from './graphPeople';
import { mostAtOnce } from './mostAtOnce';

/** Who is there, from Microsoft Graph, which knows people by their ids. Needs Presence.Read.All and User.Read.All. */
export function graphPresence(call: CallGraph): PresenceSource {
  const ids = new Map<string, string>();
  return {
    readPresence: async upns => {
      const wanted = upns.filter(isAskable).slice(0, mostAtOnce);
      const unknown = wanted.filter(upn => !ids.has(upn));
      if (unknown.length > 0) {
        const properties = ['id', 'userPrincipalName'];
        const answer = await call(client => askUsers(client, { upns: unknown, properties }));
        for (const row of rowsIn(answer)) {
          const upn = textIn(row, 'userPrincipalName')?.toLowerCase();
          const id = textIn(row, 'id');
          if (upn !== undefined && id !== undefined && unknown.includes(upn)) ids.set(upn, id);
        }
      }
      const asked = wanted.flatMap(upn => ids.get(upn) ?? []);
      if (asked.length === 0) return new Map();
      const answer = await call(client =>
        client.api('/communications/getPresencesByUserId').post({ ids: asked })
      );
      const found = new Map(rowsIn(answer).map(row => [textIn(row, 'id'), availabilityIn(row)]));
      return new Map(wanted.flatMap(upn => presenceOf(upn, found.get(ids.get(upn)))));
    }
  };
}

function presenceOf(
  upn: string,
  availability: Availability | undefined
): readonly (readonly [string, Availability])[] {
  return availability === undefined ? [] : [[upn, availability]];
}

/** https://learn.microsoft.com/graph/api/resources/presence: `AvailableIdle` and `BusyIdle` are of the same kind. */
const kinds: Readonly<Record<string, Availability>> = {
  Available: 'available',
  AvailableIdle: 'available',
  Busy: 'busy',
  BusyIdle: 'busy',
  DoNotDisturb: 'doNotDisturb',
  Away: 'away',
  BeRightBack: 'away',
  Offline: 'offline'
};

function availabilityIn(row: unknown): Availability {
  const word = textIn(row, 'availability') ?? '';
  return Object.hasOwn(kinds, word) ? (kinds[word] ?? 'unknown') : 'unknown';
}

function rowsIn(answer: unknown): readonly unknown[] {
  const value = memberOf(answer, 'value');
  return Array.isArray(value) ? (value as readonly unknown[]).slice(0, mostAtOnce) : [];
}

function textIn(row: unknown, name: string): string | undefined {
  const text = memberOf(row, name);
  return typeof text === 'string' ? text : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
