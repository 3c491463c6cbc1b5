import { addNotesList, type Answer, HOST, NOTES, type TestTenant, testTenant } from '../rest/testTenant';
import { expectQuoted } from './quotedBody';

const ITEMS = `${NOTES}/items`;
const INVALID_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

function batchOf(count: number, padding = ''): string {
  const part = [
    ...['--b', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
    ...[`GET ${HOST}/sites/hallway/_api/web?$select=Title HTTP/1.1`, 'Accept: application/json', '', padding]
  ];
  return [...Array.from({ length: count }, () => part).flat(), '--b--', ''].join('\r\n');
}

const sendBatch = (body: string): Promise<Answer> =>
  tenant.ben.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });

describe('what cannot be understood, as the fact sheet quotes it', () => {
  it('A7: __metadata in a body that is not verbose', async () => {
    const body = { __metadata: { type: 'SP.Data.NotesListItem' }, Title: 'a' };
    expectQuoted(await tenant.ben.post(ITEMS, body), {
      ...{ status: 400, code: INVALID_QUERY },
      text: "The property '__metadata' does not exist on type 'SP.Data.NotesListItem'. Make sure to only use property names that are defined by the type."
    });
  });

  it('A7: a property that the list does not have', async () => {
    expectQuoted(await tenant.ben.post(ITEMS, { Colour: 'red' }), {
      ...{ status: 400, code: INVALID_QUERY },
      text: "The property 'Colour' does not exist on type 'SP.Data.NotesListItem'. Make sure to only use property names that are defined by the type."
    });
  });

  it('A3: a person shown without $expand', async () => {
    expectQuoted(await tenant.ben.get(`${ITEMS}?$select=Author/Title`), {
      ...{ status: 400, code: '-1, Microsoft.SharePoint.SPException' },
      text: "The query to field 'Author/Title' is not valid. The $select query string must specify the target fields and the $expand query string must contains Author."
    });
  });

  it.each(['endswith(Title,%27a%27)', 'tolower(Title) eq %27a%27', 'Rank add 1 eq 2', "Title in ('a')"])(
    'A3: %s, which lists do not know, with 400',
    async filter => {
      const { status, errorCode } = await tenant.ben.get(`${ITEMS}?$filter=${filter}`);
      expect([status, errorCode]).toEqual([400, INVALID_QUERY]);
    }
  );
});

describe('batches that are too much', () => {
  it('A6, F23: a hundred operations are served', async () => {
    const { status, text } = await sendBatch(batchOf(100));
    expect(status).toBe(200);
    expect(text.match(/^HTTP\/1\.1 200 OK/gm)).toHaveLength(100);
  });

  it('A6, F23: a hundred and one are refused as a whole', async () => {
    expectQuoted(await sendBatch(batchOf(101)), {
      ...{ status: 400, code: INVALID_QUERY },
      text: "The current batch message contains too many parts. Only batch messages with a maximum number of '100' query operations and changesets are allowed."
    });
  });

  it('A6, F23: two megabytes and a byte are refused by their size', async () => {
    const limit = 2_097_152;
    const { status, errorText } = await sendBatch(batchOf(1, 'x'.repeat(limit)));
    expect(status).toBe(413);
    expect(errorText).toContain(String(limit));
  });
});
