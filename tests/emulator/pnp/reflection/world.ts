import { SPDefault } from '@pnp/nodejs';
import { InjectHeaders } from '@pnp/queryable';
import { type SPFI, spfi } from '@pnp/sp';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/context-info';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import { type IList } from '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { type IWeb } from '@pnp/sp/webs';
import { addNotesList, ANN, BEN, type TestTenant, testTenant } from '../../rest/testTenant';

/** A tenant on a real port, a list `Notes` with two items, and PnPjs as published for Node, by two people. */
export interface World {
  readonly tenant: TestTenant;
  /** Of Ann, who owns the site. */
  readonly sp: SPFI;
  readonly web: IWeb;
  readonly notes: IList;
  /** The same list as Ben sees it, a member. */
  readonly notesOfBen: IList;
  close(): Promise<void>;
}

export const SITE = '/sites/hallway';
export const loginOf = (upn: string): string => `i:0#.f|membership|${upn}`;

export async function openWorld(): Promise<World> {
  const tenant = await testTenant();
  const { url, close: stopListening } = await tenant.emulator.listen(0);
  const close = async (): Promise<void> => {
    await stopListening();
    tenant.emulator.close();
  };
  try {
    return { tenant, close, ...(await furnish(tenant, url)) };
  } catch (error) {
    // A port left open would keep the tests from ever ending.
    await close();
    throw error;
  }
}

async function furnish(tenant: TestTenant, url: string): Promise<Omit<World, 'tenant' | 'close'>> {
  await addNotesList(tenant.ann);
  const as = async (upn: string): Promise<SPFI> => {
    const { json } = await tenant.nobody.get(`/_emulator/token?user=${upn}`);
    const Authorization = `Bearer ${String(json.access_token)}`;
    return spfi(url + SITE).using(SPDefault(), InjectHeaders({ Authorization }));
  };
  const sp = await as(ANN);
  const notes = sp.web.lists.getByTitle('Notes');
  await notes.items.add({ Title: 'First', Rank: 1 });
  await notes.items.add({ Title: 'Second', Rank: 2 });
  return { sp, web: sp.web, notes, notesOfBen: (await as(BEN)).web.lists.getByTitle('Notes') };
}

/** A library `Papers` with one file, `a.txt`, that says `hello`. */
export async function addPapers({ sp }: World): Promise<IList> {
  await sp.web.lists.add('Papers', '', 101);
  await sp.web
    .getFolderByServerRelativePath(`${SITE}/Papers`)
    .files.addUsingPath('a.txt', 'hello', { Overwrite: true });
  return sp.web.lists.getByTitle('Papers');
}
