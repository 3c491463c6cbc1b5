import { AnotherUserError, ForbiddenError } from '../backend/errors';
import { type Opening } from '../backend/Installation';
import { isSomebodyElse, leaveScreen } from './leaveScreen';
import { type Model } from './Model';
import { meOf, nameOwners, shutOut } from './opened';
import { type Work } from './Work';

/** What a failure says about who is here and what he may do is acted on at once, whatever was being done. */
export async function recheckAfter(work: Work, error: unknown): Promise<void> {
  if (error instanceof AnotherUserError) leaveScreen(work);
  if (error instanceof ForbiddenError) await recheck(work);
}

/** Asks anew what one may do here. The posts stay where they are, unless they may not be read any more. */
export async function recheck(work: Work): Promise<void> {
  const { store, installation } = work;
  let opening: Opening;
  try {
    opening = await installation.open();
  } catch (error) {
    if (error instanceof AnotherUserError) leaveScreen(work);
    // Else what was known last is still the best there is.
    return;
  }
  if (isSomebodyElse(store.read(), opening.user)) return leaveScreen(work);
  store.update(model => rechecked(model, opening));
  await nameOwners(work);
}

function rechecked(model: Model, opening: Opening): Model {
  const me = opening.user ? meOf(opening.user) : model.me;
  return opening.kind === 'noAccess' ? shutOut({ ...model, me }) : { ...model, me };
}
