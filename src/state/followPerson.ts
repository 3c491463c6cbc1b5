import { type PeopleStore, type PresenceSource } from '../backend/PeopleStore';
import { type AuthorKey } from '../domain/PostKey';
import { failureOf } from './failureOf';
import { type PersonState } from './HallwayState';
import { type Model } from './Model';
import { type Unsubscribe } from './Platform';
import { whenChanged } from './whenChanged';
import { type Work } from './Work';

/** Reads about the person at whose place one is; whether he is there right now, where that may be told. */
export function followPerson(work: Work): Unsubscribe {
  const { store, people } = work;
  if (!people) return () => undefined;
  let last: AuthorKey | undefined;
  return whenChanged(store, lookedAtAsOf, () => {
    const model = store.read();
    const key = personLookedAt(model);
    const isMissed = key !== undefined && (key !== last || model.persons.get(key)?.status === 'failed');
    last = key;
    if (isMissed) void readPerson({ ...work, people }, key);
  });
}

/** Another at each refresh: what could not be read is read then. */
function lookedAtAsOf(model: Model): string {
  return `${personLookedAt(model) ?? ''} ${model.talliesAsOf}`;
}

function personLookedAt({ phase, isKept, place }: Model): AuthorKey | undefined {
  return phase === 'ready' && !isKept && place.kind === 'person' ? place.person : undefined;
}

type PersonWork = Pick<Work, 'store' | 'presence'> & { readonly people: PeopleStore };

async function readPerson(work: PersonWork, key: AuthorKey): Promise<void> {
  const { store, people } = work;
  const show = (state: PersonState): void =>
    store.update(model => ({ ...model, persons: new Map(model.persons).set(key, state) }));
  const known = store.read().persons.get(key);
  if (known?.status !== 'found') show({ status: 'reading' });
  try {
    const person = await people.readPerson(key);
    if (!person) return show({ status: 'missing' });
    show({ status: 'found', person, availability: known?.availability });
    const availability = await availabilityOf(work.presence, person.upn);
    if (availability) show({ status: 'found', person, availability });
  } catch (error) {
    if (known?.status !== 'found') show({ status: 'failed', failure: failureOf(error) });
  }
}

/** A courtesy that many organisations do not allow. */
async function availabilityOf(
  presence: PresenceSource | undefined,
  upn: string | undefined
): Promise<PersonState['availability']> {
  if (!presence || upn === undefined) return undefined;
  try {
    return (await presence.readPresence([upn.toLowerCase()])).get(upn.toLowerCase());
  } catch {
    return undefined;
  }
}
