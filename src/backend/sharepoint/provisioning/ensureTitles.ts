import '@pnp/sp/lists';
import { UnexpectedError } from '../../errors';
import { type Connection } from '../Connection';
import { hallwayLists } from '../hallwayLists';
import { toBackendError } from '../toBackendError';
import { allTogether, settledTogether } from '../together';
import { textIn } from '../wire';

const act = { act: 'name', target: 'lists' };

/**
 * Gives every list that still goes by its address a title people can read. After all lists: while one owner works, an
 * address in use as a title keeps another from making the same list twice. A title the owner chose stays, and a title
 * that another list of the site bears is not fought over: Hallway finds its lists by address.
 */
export async function ensureTitles({ sp, findList }: Connection): Promise<void> {
  const found = await allTogether(sp, batched =>
    hallwayLists.map(({ name }) => findList(batched, name).select('Title')() as Promise<unknown>)
  );
  const untitled = hallwayLists.filter(({ name }, index) => textIn(found[index], 'Title') === name);
  const outcomes = await settledTogether(sp, batched =>
    untitled.map(({ name, title }) => findList(batched, name).update({ Title: title }))
  );
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    const error = await toBackendError(outcome.reason, act);
    if (!(error instanceof UnexpectedError)) throw error;
  }
}
