import { type CurrentUser, type Opening } from '../backend/Installation';
import { notLive } from './live/LiveModel';
import { initialModel, type Model } from './Model';
import { withHidden } from './hidden';
import { atEveryone } from './places';
import { withPageOverKept } from './timelineChanges';
import { type Work } from './Work';

interface Opened {
  readonly opening: Opening;
  readonly askedAtMs: number;
  readonly nowMs: number;
}

/** What the first answer makes of the model. */
export function opened(model: Model, { opening, askedAtMs, nowMs }: Opened): Model {
  const me = opening.user ? meOf(opening.user) : model.me;
  switch (opening.kind) {
    case 'ready': {
      const { maxPostCharacters } = opening.limits;
      const live: Model['live'] = { ...notLive, mark: opening.asOf, asOfMs: askedAtMs };
      const ready: Model = { ...model, me, live, phase: 'ready', maxPostCharacters, schema: opening.schema };
      return atEveryone(withHidden(ready, opening.hidden), model =>
        withPageOverKept(model, { page: opening.newest, nowMs })
      );
    }
    case 'noAccess':
      return shutOut({ ...model, me });
    case 'notSetUp':
      // Its lists were removed while somebody was reading: what he has read stays.
      if (model.phase === 'ready' && !model.isKept) return { ...model, me, failure: { kind: 'listDamaged' } };
      return { ...(model.isKept ? shutOut({ ...model, me }) : { ...model, me }), phase: 'notSetUp' };
  }
}

export function meOf({ key, displayName, upn, rights }: CurrentUser): Model['me'] {
  return { key, displayName, upn, rights };
}

/** What one may not read any more is not kept either; one's own unsent words are. */
export function shutOut({ me, setUp, overlays, keepsUnsent }: Model): Model {
  return { ...initialModel(me), me, setUp, overlays, keepsUnsent, phase: 'noAccess' };
}

/** Somebody who can do nothing here is told whom to ask; if even that is refused, he is told nothing. */
export async function nameOwners({ store, installation }: Work): Promise<void> {
  const { phase, me } = store.read();
  const needsOwner = phase === 'noAccess' || (phase === 'notSetUp' && !me.rights.canSetUp);
  if (!needsOwner) return;
  try {
    const ownerNames = await installation.readOwnerNames();
    store.update(model => ({ ...model, setUp: { ...model.setUp, ownerNames } }));
  } catch {
    // The names are a courtesy: without them the screen says "an owner of this site".
  }
}
