import { _SPCollection, _SPInstance, _SPQueryable } from '@pnp/sp/spqueryable.js';
import { Web } from '@pnp/sp/webs';
import * as batching from '@pnp/sp/batching.js';
import { type Case, describeMembers } from './describeMembers';
import { ownMembersOf } from './membersOf';
import { type World } from './world';

const titlesOf = (rows: unknown): string[] => (rows as { Title: string }[]).map(row => row.Title);
const items = ({ notes }: World): World['notes']['items'] => notes.items;

/** Asks nobody: what PnPjs makes of it is right when the emulator understands it. */
const ofItself: Case = ({ notes }) => expect(notes.toRequestUrl()).toMatch(/lists\/getByTitle\('Notes'\)$/);

describeMembers('_SPQueryable', ownMembersOf(_SPQueryable), {
  toRequestUrl: ofItself,
  select: async world => {
    const [item] = await items(world).select('Title')();
    expect(item).toMatchObject({ Title: 'First' });
    expect(item).not.toHaveProperty('Rank');
  },
  expand: async world =>
    expect(await items(world).select('Author/Title').expand('Author').top(1)()).toMatchObject([
      { Author: { Title: 'Ann Owner' } }
    ]),
  getContextInfo: async ({ notes }) => {
    const { FormDigestValue, FormDigestTimeoutSeconds } = await notes.getContextInfo();
    expect(FormDigestValue).toMatch(/^0x[0-9A-F]+,\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    expect(FormDigestTimeoutSeconds).toBe(1800);
  }
});

describeMembers('_SPCollection', ownMembersOf(_SPCollection), {
  filter: async world => {
    expect(titlesOf(await items(world).filter('Rank gt 1')())).toEqual(['Second']);
    const first = items(world).filter<{ Title: string }>(f => f.text('Title').startsWith('Fi'));
    expect(titlesOf(await first())).toEqual(['First']);
  },
  orderBy: async world =>
    expect(titlesOf(await items(world).orderBy('Rank', false)())).toEqual(['Second', 'First']),
  // Lists of items know no $skip: SharePoint takes it and gives the first page, which the area of items shows.
  skip: async ({ web }) => {
    const all = await web.siteGroups();
    expect(titlesOf(await web.siteGroups.skip(1)())).toEqual(titlesOf(all.slice(1)));
  },
  top: async world => expect(titlesOf(await items(world).top(1)())).toEqual(['First'])
});

it('knows of nothing that single things have besides', () => {
  expect(ownMembersOf(_SPInstance)).toEqual([]);
});

describeMembers('batching', Object.keys(batching).sort(), {
  createBatch: async ({ web }) => {
    const [behavior, execute] = batching.createBatch(web, {});
    const batched = Web(web).using(behavior);
    const title = batched().then(({ Title }) => Title);
    await execute();
    expect(await title).toBe('Hallway');
  },
  BatchNever: async ({ web, tenant }) => {
    const [batched] = web.batched();
    tenant.emulator.meters.reset();
    const read = Web(batched).using(batching.BatchNever());
    expect(await read()).toMatchObject({ Title: 'Hallway' });
    expect(tenant.emulator.meters.read().byOperation).not.toHaveProperty('batch');
  }
});
