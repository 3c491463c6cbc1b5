import { _View, _ViewFields, _Views, type IView, type IViewFields } from '@pnp/sp/views/types.js';
import { describeMembers, onlyRefused } from './describeMembers';
import { membersOf } from './membersOf';
import { type World } from './world';

const all = ({ notes }: World): IView => notes.views.getByTitle('All Items');

/** The columns a view shows, in order. */
async function columnsOf(fields: IViewFields): Promise<readonly string[]> {
  const { Items } = (await fields()) as unknown as { Items: readonly string[] };
  return Items;
}

describeMembers('_Views', membersOf(_Views), {
  add: async ({ notes }) => {
    const added = await notes.views.add('Mine', false, { RowLimit: 7, ViewQuery: '' });
    expect(added).toMatchObject({ Title: 'Mine', RowLimit: 7 });
    expect((await notes.views()).map(view => view.Title)).toEqual(['All Items', 'Mine']);
  },
  getById: async ({ notes }) => {
    const { Id } = await notes.defaultView<{ Id: string }>();
    expect(await notes.views.getById(Id)()).toMatchObject({ Id, Title: 'All Items' });
  },
  getByTitle: async world =>
    expect(await all(world)()).toMatchObject({ Title: 'All Items', DefaultView: true })
});

describeMembers('_View', membersOf(_View), {
  fields: async world => expect(await columnsOf(all(world).fields)).toContain('LinkTitle'),
  update: async world => {
    await all(world).update({ RowLimit: 12 });
    expect(await all(world)()).toMatchObject({ RowLimit: 12 });
  },
  delete: async ({ notes }) => {
    await notes.views.add('Mine');
    await notes.views.getByTitle('Mine').delete();
    expect((await notes.views()).map(view => view.Title)).toEqual(['All Items']);
  },
  renderAsHtml: onlyRefused(world => all(world).renderAsHtml()),
  setViewXml: async world => {
    const xml =
      '<View><Query /><ViewFields><FieldRef Name="Rank" /></ViewFields><RowLimit Paged="TRUE">5</RowLimit></View>';
    await all(world).setViewXml(xml);
    expect(await columnsOf(all(world).fields)).toEqual(['Rank']);
    expect(await all(world)()).toMatchObject({ RowLimit: 5 });
  }
});

describeMembers('_ViewFields', membersOf(_ViewFields), {
  getSchemaXml: async world =>
    expect(await all(world).fields.getSchemaXml()).toContain('<FieldRef Name="LinkTitle"'),
  add: async world => {
    await all(world).fields.add('Rank');
    expect((await columnsOf(all(world).fields)).at(-1)).toBe('Rank');
  },
  move: async world => {
    await all(world).fields.add('Rank');
    await all(world).fields.move('Rank', 0);
    expect((await columnsOf(all(world).fields))[0]).toBe('Rank');
  },
  removeAll: async world => {
    await all(world).fields.removeAll();
    expect(await columnsOf(all(world).fields)).toEqual([]);
  },
  remove: async world => {
    await all(world).fields.remove('LinkTitle');
    expect(await columnsOf(all(world).fields)).not.toContain('LinkTitle');
  }
});
