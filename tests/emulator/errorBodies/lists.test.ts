import { addNotesList, type Answer, HOST, NOTES, type TestTenant, testTenant } from '../rest/testTenant';
import { expectQuoted, MINIMAL, type QuotedBody, verbose, VERBOSE } from './quotedBody';

const ITEMS = `${NOTES}/items`;
const EXCEPTION = 'Microsoft.SharePoint.SPException';
const THRESHOLD = 5000;

interface Quote extends QuotedBody {
  /** Number in the fact sheet, and of the fault where the fault model has it too. */
  readonly fact: string;
  provoke(tenant: TestTenant): Promise<Answer>;
}

async function addRows({ ann, emulator }: TestTenant, count: number): Promise<void> {
  const { json } = await ann.get(`${NOTES}?$select=Id`);
  emulator.tenant.store.items.load(
    String(json.Id),
    Array.from({ length: count }, (_, at) => ({
      guid: `00000000-0000-0000-0000-${String(at).padStart(12, '0')}`,
      values: { Title: `t${at}`, Key: `k${at}`, Rank: at },
      authorId: 1,
      created: '2026-11-15T13:07:52Z'
    }))
  );
}

async function addPeopleColumns({ ann }: TestTenant, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, at) => `P${at}`);
  for (const Title of names) await ann.post(`${NOTES}/fields`, { Title, FieldTypeKind: 20 });
  return names;
}

/** Texts are copied from the fact sheet, never from the emulator. */
const QUOTES: readonly Quote[] = [
  {
    fact: 'A1.3, F16: the list view threshold',
    ...{ status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' },
    text: 'The attempted operation is prohibited because it exceeds the list view threshold.',
    async provoke(tenant) {
      await addRows(tenant, THRESHOLD + 1);
      return tenant.ben.get(`${ITEMS}?$filter=Rank eq 3`);
    }
  },
  {
    fact: 'A3, F16: more than twelve lookups',
    ...{ status: 500, code: '-2147024749, Microsoft.SharePoint.SPQueryThrottledException' },
    text: 'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    async provoke(tenant) {
      const names = await addPeopleColumns(tenant, 13);
      const select = names.map(name => `${name}/Title`).join(',');
      return tenant.ben.get(`${ITEMS}?$select=${select}&$expand=${names.join(',')}`);
    }
  },
  {
    fact: 'B, F14: a value that a unique column holds',
    ...{ status: 500, code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException' },
    text: 'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].',
    async provoke({ ben }) {
      await ben.post(ITEMS, { Key: 'k' });
      return ben.post(ITEMS, { Key: 'k' });
    }
  },
  {
    fact: 'B, F19: a list that is not there, by title',
    ...{ status: 404, code: '-1, System.ArgumentException' },
    text: `List 'X' does not exist at site with URL '${HOST}/sites/hallway'.`,
    provoke: ({ ben }) => ben.get("web/lists/getByTitle('X')")
  },
  {
    fact: 'B, F18: an item that is not there',
    ...{ status: 404, code: '-2130575338, System.ArgumentException' },
    text: 'Item does not exist. It may have been deleted by another user.',
    provoke: ({ ben }) => ben.get(`${ITEMS}(99)`)
  },
  {
    fact: 'B: the title of a list is taken',
    ...{ status: 500, code: `-2130575342, ${EXCEPTION}` },
    text: 'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
    provoke: ({ ann }) => ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 })
  },
  {
    fact: 'F15: a column formula says no',
    ...{ status: 500, code: '-2130575163, Microsoft.SharePoint.SPListDataValidationException' },
    text: 'List data validation failed.',
    async provoke({ ann, ben }) {
      await ann.merge(`${NOTES}/fields/getByInternalNameOrTitle('Rank')`, {
        ValidationFormula: '=[Rank]<10'
      });
      return ben.post(ITEMS, { Rank: 11 });
    }
  },
  {
    fact: 'F15: the formula of a list says no',
    ...{ status: 500, code: '-2130575162, Microsoft.SharePoint.SPListDataValidationException' },
    text: 'List data validation failed.',
    async provoke({ ann, ben }) {
      await ann.merge(NOTES, { ValidationFormula: '=[Rank]<10' });
      return ben.post(ITEMS, { Rank: 11 });
    }
  },
  {
    fact: 'F20: a column that was deleted, read',
    ...{ status: 400, code: `-1, ${EXCEPTION}` },
    text: "The field or property 'Rank' does not exist.",
    async provoke({ ann, ben }) {
      await ann.remove(`${NOTES}/fields/getByInternalNameOrTitle('Rank')`);
      return ben.get(`${ITEMS}?$select=Rank`);
    }
  }
];

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

describe('a refusal of a list, as the fact sheet quotes it', () => {
  it.each(QUOTES)('$fact', async quote => {
    expectQuoted(await quote.provoke(tenant), quote);
  });
});

describe('the envelope of a refusal', () => {
  const missing = QUOTES[4] as Quote;

  it('A1.3: is odata.error in both JSON light modes', async () => {
    expectQuoted(await tenant.ben.get(`${ITEMS}(99)`), missing);
    expectQuoted(await tenant.ben.get(`${ITEMS}(99)`, MINIMAL), missing);
  });

  it('A1.3: is error in verbose mode', async () => {
    const { status, text } = await tenant.ben.get(`${ITEMS}(99)`, VERBOSE);
    expect([status, text]).toEqual([404, verbose(missing)]);
  });

  it('A6: is the same inside a batch, on a line of its own', async () => {
    const part = [
      ...['--b', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
      ...[
        `GET ${HOST}/sites/hallway/_api/${ITEMS}(99) HTTP/1.1`,
        'Accept: application/json;odata=nometadata'
      ],
      ...['', '', '--b--', '']
    ].join('\r\n');
    const { status, text } = await tenant.ben.post('$batch', part, {
      'content-type': 'multipart/mixed; boundary=b'
    });
    expect(status).toBe(200);
    const { code, text: words } = missing;
    const body = JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: words } } });
    expect(text.split('\r\n')).toEqual(expect.arrayContaining(['HTTP/1.1 404 Not Found', body]));
  });
});

describe('another version than If-Match says', () => {
  it('B, F12: names both versions', async () => {
    const { headers } = await tenant.ben.post(ITEMS, { Title: 'first' });
    const etag = headers.get('etag') ?? '';
    await tenant.ben.merge(`${ITEMS}(1)`, { Title: 'second' });
    expectQuoted(await tenant.ben.merge(`${ITEMS}(1)`, { Title: 'third' }, etag), {
      status: 412,
      code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      text: `The request ETag value '${etag}' does not match the object's ETag value '${etag.replace(',1', ',2')}'.`
    });
  });
});
