import { XMLParser } from 'fast-xml-parser';
import { type Answer, BEN, NOTES, type Person, type TestTenant } from '../rest/testTenant';
import { pnpAs } from '../pnp/pnpTenant';
import { addMany, changeTenant, DAY_MS, handMade, signedInAgain, tokenOf } from './changeTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await changeTenant();
});

afterEach(() => tenant.emulator.close());

type Attributes = Readonly<Record<string, string>>;
interface Id extends Attributes {
  readonly ChangeType: string;
}
interface Told {
  readonly attributes: Attributes;
  readonly token: string;
  readonly more: string | undefined;
  readonly ids: readonly Id[];
  readonly rows: readonly Attributes[];
  readonly next: string | undefined;
  readonly count: string;
  readonly list: Attributes | undefined;
}

const parser = new XMLParser({
  ...{ ignoreAttributes: false, attributeNamePrefix: '', textNodeName: 'id', parseTagValue: false },
  isArray: (name: string) => name === 'Id' || name === 'z:row'
});

interface Parsed {
  readonly listitems: Attributes & {
    readonly Changes: Attributes & { readonly Id?: readonly Id[]; readonly List?: Attributes };
    readonly 'rs:data': Attributes & { readonly 'z:row'?: readonly Attributes[] };
  };
}

const send = (query: object, person: Person = tenant.ben): Promise<Answer> =>
  person.post(`${NOTES}/getlistitemchangessincetoken`, { query });

async function ask(query: object = {}, person: Person = tenant.ben): Promise<Told> {
  const answer = await send(query, person);
  if (answer.status !== 200) throw new Error(answer.text);
  const { listitems } = parser.parse(answer.text) as Parsed;
  const { Changes: changes, 'rs:data': data } = listitems;
  return {
    attributes: listitems,
    token: changes.LastChangeToken ?? '',
    more: changes.MoreChanges,
    ids: changes.Id ?? [],
    rows: data['z:row'] ?? [],
    next: data.ListItemCollectionPositionNext,
    count: data.ItemCount ?? '',
    list: changes.List
  };
}

const addNote = (Title: string, more: object = {}, person = tenant.ben): Promise<unknown> =>
  person.post(`${NOTES}/items`, { Title, ...more });
const titles = ({ rows }: Told): unknown[] => rows.map(({ ows_Title }) => ows_Title);

describe('without a token', () => {
  it('tells the whole list, its schema, and a token to go on from', async () => {
    await addNote('first');
    await addNote('second');
    const told = await ask();
    expect(titles(told)).toEqual(['first', 'second']);
    expect([told.count, told.more, told.ids]).toEqual(['2', undefined, []]);
    expect(told.token).toBe(await tokenOf(tenant.ben));
    expect(told.list).toMatchObject({ Title: 'Notes', ServerTemplate: '100' });
    expect((await send({})).text).toContain('StaticName="Key"');
  });

  it('is XML whatever is accepted, with the attributes of the old web service', async () => {
    const answer = await send({});
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer.text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<listitems /);
    expect((await ask()).attributes).toMatchObject({
      ...{ MinTimeBetweenSyncs: '0', RecommendedTimeBetweenSyncs: '180' },
      EffectivePermMask: expect.stringContaining('ViewListItems, AddListItems') as string
    });
    expect((await ask({}, tenant.ann)).attributes.EffectivePermMask).toBe('FullMask');
  });

  it('pages by position to the end', async () => {
    await addMany(tenant.ben, 7);
    const seen: unknown[] = [];
    let position: string | undefined;
    do {
      const paging =
        position === undefined
          ? ''
          : `<Paging ListItemCollectionPositionNext="${position.replaceAll('&', '&amp;')}" />`;
      const told = await ask({ RowLimit: '3', QueryOptions: `<QueryOptions>${paging}</QueryOptions>` });
      seen.push(...told.rows.map(({ ows_ID }) => ows_ID));
      position = told.next;
    } while (position !== undefined);
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('takes as many rows as the default view unless told', async () => {
    await addMany(tenant.ben, 31);
    expect((await ask()).rows).toHaveLength(30);
    expect((await ask({ RowLimit: '100' })).rows).toHaveLength(31);
    expect((await ask({ RowLimit: 5 })).rows).toHaveLength(5);
    await tenant.ann.merge(`${NOTES}/defaultview`, { RowLimit: 4 });
    expect((await ask()).rows).toHaveLength(4);
  });

  it('filters by CAML', async () => {
    await addNote('first', { Rank: 1 });
    await addNote('second', { Rank: 2 });
    const Query =
      '<Query><Where><Gt><FieldRef Name="Rank" /><Value Type="Number">1</Value></Gt></Where></Query>';
    expect(titles(await ask({ Query }))).toEqual(['second']);
  });

  it('writes values as the old web service did', async () => {
    await addNote('a "b" <c> & d\ne', { Rank: 1.5 });
    const [row] = (await ask()).rows;
    const { Id } = (await tenant.ben.get('web/currentuser?$select=Id')).json;
    expect(row).toMatchObject({
      ...{ ows_ID: '1', ows_Rank: '1.50000000000000', ows_Author: `${String(Id)};#Ben Member` },
      ...{ ows_FSObjType: '1;#0', ows_owshiddenversion: '1', ows_Created: '2026-11-16 09:00:00' },
      ows_UniqueId: expect.stringMatching(/^1;#\{[0-9A-F-]{36}\}$/) as string
    });
    expect(row).not.toHaveProperty('ows_Body');
    expect((await send({})).text).toContain('ows_Title="a &quot;b&quot; &lt;c&gt; &amp; d&#10;e"');
  });

  it('leaves out what XML cannot hold', async () => {
    await addNote('bell\u0007 and \ud800 half');
    expect(titles(await ask())).toEqual([expect.stringMatching(/^bell and .? ?half$/u)]);
  });

  it('writes dates in UTC when asked to, and only the fields asked for', async () => {
    await addNote('first', { Rank: 1 });
    const ViewFields = '<ViewFields><FieldRef Name="Created" /><FieldRef Name="Rank" /></ViewFields>';
    const QueryOptions =
      '<QueryOptions><DateInUtc>TRUE</DateInUtc><IncludeMandatoryColumns>FALSE</IncludeMandatoryColumns></QueryOptions>';
    expect((await ask({ ViewFields, QueryOptions })).rows).toEqual([
      { ows_Created: '2026-11-16T09:00:00Z', ows_Rank: '1.00000000000000' }
    ]);
    const [row] = (await ask({ ViewFields })).rows;
    expect(row).toMatchObject({ ows_ID: '1' });
    expect(row).not.toHaveProperty('ows_Title');
  });
});

describe('since a token', () => {
  it('tells rows that came or changed, as they are now and once', async () => {
    await addNote('first');
    const { token } = await ask();
    await addNote('second');
    await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'changed' });
    await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'changed again' });
    const told = await ask({ ChangeToken: token });
    expect(titles(told)).toEqual(['changed again', 'second']);
    expect([told.ids, told.list, told.more]).toEqual([[], undefined, undefined]);
    expect((await ask({ ChangeToken: told.token })).rows).toEqual([]);
  });

  it('names what was deleted or recycled, and nothing else of it', async () => {
    await addNote('first');
    await addNote('second');
    const { token } = await ask();
    const { GUID } = (await tenant.ben.get(`${NOTES}/items(1)?$select=GUID`)).json;
    await tenant.ben.remove(`${NOTES}/items(1)`);
    await tenant.ben.post(`${NOTES}/items(2)/recycle`);
    const told = await ask({ ChangeToken: token });
    expect(told.rows).toEqual([]);
    expect(told.ids).toMatchObject([
      { ChangeType: 'Delete', id: '1', UniqueId: GUID },
      { ChangeType: 'Delete', id: '2' }
    ]);
  });

  it('names what came back, and shows it', async () => {
    await addNote('first');
    const { token } = await ask();
    const bin = String((await tenant.ben.post(`${NOTES}/items(1)/recycle`)).json.value);
    await tenant.ben.post(`web/recyclebin('${bin}')/restore`);
    const told = await ask({ ChangeToken: token });
    expect(told.ids).toMatchObject([{ ChangeType: 'Restore', id: '1' }]);
    expect(titles(told)).toEqual(['first']);
  });

  it('names an update without a version', async () => {
    await addNote('first');
    const { token } = await ask();
    const formValues = [{ FieldName: 'Title', FieldValue: 'quietly' }];
    await tenant.ben.post(`${NOTES}/items(1)/validateupdatelistitem`, {
      ...{ formValues, bNewDocumentUpdate: true }
    });
    const told = await ask({ ChangeToken: token });
    expect(told.ids).toMatchObject([{ ChangeType: 'SystemUpdate', id: '1' }]);
    expect(titles(told)).toEqual(['quietly']);
  });

  it('does not speak of what came and went meanwhile but to say that it is gone', async () => {
    const { token } = await ask();
    await addNote('fleeting');
    await tenant.ben.remove(`${NOTES}/items(1)`);
    const told = await ask({ ChangeToken: token });
    expect(told.rows).toEqual([]);
    expect(told.ids).toMatchObject([{ ChangeType: 'Delete', id: '1' }]);
  });

  it('says when there are more changes, and goes on from where it stopped', async () => {
    let { token } = await ask();
    await addMany(tenant.ben, 7);
    const seen: unknown[] = [];
    let more: string | undefined = 'TRUE';
    while (more === 'TRUE') {
      const told: Told = await ask({ ChangeToken: token, RowLimit: '3' });
      seen.push(...told.rows.map(({ ows_ID }) => ows_ID));
      ({ token, more } = told);
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(token).toBe(await tokenOf(tenant.ben));
  });

  it('tells the whole list again once the list itself has changed', async () => {
    await addNote('first');
    const { token } = await ask();
    await tenant.ann.merge(NOTES, { Description: 'changed' });
    const told = await ask({ ChangeToken: token });
    expect(titles(told)).toEqual(['first']);
    expect(told.list).toMatchObject({ Description: 'changed' });
  });

  it.each(['token', '1;3;x', '1;3;13326e70-58ba-4e0e-9b30-08189f21d555;638011588626800000;1'])(
    'calls a token invalid, and tells the whole list: %s',
    async ChangeToken => {
      await addNote('first');
      const told = await ask({ ChangeToken });
      expect(told.ids).toMatchObject([{ ChangeType: 'InvalidToken' }]);
      expect(titles(told)).toEqual(['first']);
      expect(told.token).toBe(await tokenOf(tenant.ben));
    }
  );

  it('calls a token invalid that is too old, when the switch says so, else tells nothing', async () => {
    const { token } = await ask();
    tenant.clock.nowMs += 61 * DAY_MS;
    const ben = await signedInAgain(tenant, BEN);
    await addNote('late', {}, ben);
    expect((await ask({ ChangeToken: token }, ben)).ids).toEqual([]);
    await tenant.nobody.post('/_emulator/switches', { expiredChangeToken: 'error' });
    expect((await ask({ ChangeToken: token }, ben)).ids).toMatchObject([{ ChangeType: 'InvalidToken' }]);
  });

  it('takes a token made by hand', async () => {
    await addNote('first');
    const { Id } = (await tenant.ben.get(`${NOTES}?$select=Id`)).json;
    tenant.clock.nowMs += 60_000;
    await addNote('second');
    const told = await ask({ ChangeToken: handMade(String(Id), tenant.clock.nowMs) });
    expect(titles(told)).toEqual(['second']);
  });
});

describe('rows for their authors only', () => {
  beforeEach(async () => {
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Key')`, { EnforceUniqueValues: false });
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
  });

  it('are shown to nobody else, neither whole nor as changes', async () => {
    const { token } = await ask({}, tenant.cam);
    await addNote('secret');
    for (const query of [{}, { ChangeToken: token }]) {
      expect((await ask(query, tenant.cam)).rows).toEqual([]);
      expect((await send(query, tenant.cam)).text).not.toContain('secret');
      expect(titles(await ask(query))).toEqual(['secret']);
      expect(titles(await ask(query, tenant.ann))).toEqual(['secret']);
    }
  });

  it('are not spoken of when they go, when the switch says so', async () => {
    const { token } = await ask({}, tenant.cam);
    await addNote('secret');
    await tenant.ben.remove(`${NOTES}/items(1)`);
    expect((await ask({ ChangeToken: token }, tenant.cam)).ids).toHaveLength(1);
    await tenant.nobody.post('/_emulator/switches', { changesShowOthersRows: false });
    expect((await ask({ ChangeToken: token }, tenant.cam)).ids).toEqual([]);
  });
});

describe('what it does not do', () => {
  it.each<[string, object, number]>([
    ['Contains', { Contains: '<Contains/>' }, 501],
    ['folders', { QueryOptions: '<QueryOptions><Folder>Sub</Folder></QueryOptions>' }, 501],
    [
      'a filter beside a token',
      {
        ChangeToken: '1;3;x;1;1',
        Query: '<Query><Where><IsNull><FieldRef Name="Rank" /></IsNull></Where></Query>'
      },
      501
    ],
    ['another property', { Everything: true }, 400],
    ['a row limit that is none', { RowLimit: 'many' }, 400],
    ['a row limit of nothing', { RowLimit: '0' }, 400],
    ['XML that is none', { QueryOptions: '<QueryOptions>' }, 400],
    ['XML with a document type', { ViewFields: '<!DOCTYPE a><ViewFields />' }, 400],
    ['a position that is none', { QueryOptions: paging('Paged=TRUE') }, 400]
  ])('is refused: %s', async (_what, query, status) => {
    expect((await send(query)).status).toBe(status);
  });

  it('is refused to whom the list is', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    expect((await send({})).status).toBe(403);
    expect((await send({}, tenant.nobody)).status).toBe(401);
  });
});

function paging(position: string): string {
  return `<QueryOptions><Paging ListItemCollectionPositionNext="${position}" /></QueryOptions>`;
}

describe('PnPjs', () => {
  it('reads the text', async () => {
    await addNote('first');
    const list = (await pnpAs(tenant, BEN)).web.lists.getByTitle('Notes');
    expect(await list.getListItemChangesSinceToken({ RowLimit: '10' })).toContain('ows_Title="first"');
    expect(await list.getChanges({ Item: true, Add: true })).toMatchObject([{ ItemId: 1, ChangeType: 1 }]);
  });
});
