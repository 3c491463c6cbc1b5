import { type Faults } from '../../emulator/faults/Faults';
import { type FaultRule } from '../../emulator/faults/FaultRule';
import { faultKinds } from '../../emulator/faults/faultKinds';
import { type Dice } from '../../scripts/fuzz/Dice';
import { users, type UserName } from './Tenant';

/** What the tenant does to people's requests; the kinds and their numbers are those of docs/faults.md. */
export interface Weather {
  /** From now on so many requests, and parts of batches, of each of these people meet something. */
  blow(people: readonly UserName[], rate: number): void;
  /** For a while one person is refused everything of a kind. Says what, for the trace. */
  spell(person: UserName, until: { fromMs: number; forMs: number }): string;
  clear(): void;
  /** How often each fault was met. */
  met(): Readonly<Record<string, number>>;
  /** All of them. */
  total(): number;
}

/** What passes, and may hide that the request was done. */
const doubtful: readonly string[] = [
  ...['throttled', 'throttledSilently', 'nearlyThrottled', 'busy', 'busyPage', 'serverError'],
  ...['lost', 'badGateway', 'gatewayTimeout', 'saveConflict'],
  ...['batchTruncated', 'batchShort', 'batchUnended'],
  ...['htmlInstead', 'truncatedBody', 'emptyBody', 'byteOrderMark', 'clockSkew', 'captivePortal']
];

/** What SharePoint says only of what it did not do. An item that is gone is really gone: see `tenantActions`. */
const refusals: readonly string[] = [
  ...['throttlePage', 'signedOut', 'signInPage', 'signedOutForbidden', 'policyBlocked', 'insufficientClaims'],
  ...['digestExpired', 'accessDenied', 'readOnlySite', 'siteLocked', 'versionConflict', 'itemSaveConflict'],
  ...['duplicate', 'validationFailed', 'threshold', 'lookups', 'listGone', 'columnGone', 'locked'],
  ...['quotaFull', 'tooLarge', 'tooManyResources', 'siteMoved']
];

/** What may last: a right that comes late, a site that is being moved, a list that is renamed for an hour. */
const lasting: readonly Spell[] = [
  { fault: 'accessDenied', method: 'POST' },
  { fault: 'accessDenied' },
  { fault: 'readOnlySite', method: 'POST' },
  { fault: 'quotaFull', method: 'POST' },
  { fault: 'listGone', pathMatches: 'HallwayPosts' },
  { fault: 'columnGone', pathMatches: 'HallwayPosts' },
  { fault: 'siteMoved' },
  { fault: 'siteLocked' },
  { fault: 'signedOut' },
  { fault: 'throttled' }
];

interface Spell {
  readonly fault: string;
  readonly method?: string;
  readonly pathMatches?: string;
}

export function createWeather(faults: Faults, dice: Dice): Weather {
  const clear = (): void => faults.rules().forEach(({ id = '' }) => faults.remove(id));
  return {
    blow(people, rate) {
      for (const person of people) {
        const on = { user: users[person].upn, in: 'either' } as const;
        // Each draws for itself: with one seed, only the first of the two would ever come about.
        const often = (): Pick<FaultRule, 'on' | 'seed' | 'probability'> => ({
          on,
          seed: dice.below(1_000_000_000),
          probability: rate / 2
        });
        faults.add({ ...often(), fault: doubtful, when: 'either' });
        faults.add({ ...often(), fault: refusals });
      }
    },
    spell(person, { fromMs, forMs }) {
      const { fault, ...on } = dice.pick(lasting);
      const until = new Date(fromMs + forMs).toISOString();
      faults.add({ on: { ...on, user: users[person].upn, in: 'either' }, fault, until });
      return `${fault} for ${person}, ${Math.round(forMs / 1_000)} s`;
    },
    clear,
    met: () => {
      const { counts } = faults.fired;
      return Object.fromEntries(
        Object.entries(counts).map(([kind, met]) => [`${faultKinds[kind]?.number} ${kind}`, met])
      );
    },
    total: () => faults.fired.total
  };
}
