import { type Entity } from './odata/Entity';
import { type MetadataMode } from './odata/metadataMode';
import { projectionOf } from './odata/projection';
import { type Reply } from './Reply';
import { writeReply } from './writeReply';

const API_URL = 'https://contoso.example/sites/x/_api';

const thing: Entity = {
  type: 'SP.Thing',
  path: "Web/Things('a b')",
  etag: '"1"',
  properties: { Title: 'One', Tags: ['a', 'b'], Size: null },
  navigations: {
    Owner: () => ({ type: 'SP.User', path: 'Web/GetUserById(1)', properties: { Title: 'Ann' } }),
    Parts: () => [],
    Nobody: () => null
  }
};

const MODES: readonly MetadataMode[] = ['none', 'minimal', 'verbose'];

function written(
  reply: Reply,
  mode: MetadataMode,
  query: { select?: string; expand?: string } = {}
): { status: number; headers: object; json: unknown } {
  const { status, headers, body } = writeReply(reply, {
    mode,
    projection: projectionOf(query.select, query.expand),
    apiUrl: API_URL
  });
  return { status, headers, json: body === '' ? '' : (JSON.parse(body) as unknown) };
}

const uri = `${API_URL}/${thing.path}`;

describe('an entity', () => {
  it('is bare, linked or wrapped, as the mode has it', () => {
    const values = { Title: 'One', Tags: ['a', 'b'], Size: null };
    expect(written({ kind: 'entity', entity: thing }, 'none').json).toEqual(values);
    expect(written({ kind: 'entity', entity: thing }, 'minimal').json).toEqual({
      ...{
        'odata.metadata': `${API_URL}/$metadata#SP.ApiData.Things/@Element`,
        'odata.type': 'SP.Thing',
        'odata.id': uri
      },
      ...{ 'odata.etag': '"1"', 'odata.editLink': thing.path, ...values }
    });
    const deferred = (name: string): object => ({ __deferred: { uri: `${uri}/${name}` } });
    expect(written({ kind: 'entity', entity: thing }, 'verbose').json).toEqual({
      d: {
        __metadata: { id: uri, uri, etag: '"1"', type: 'SP.Thing' },
        ...{ Owner: deferred('Owner'), Parts: deferred('Parts'), Nobody: deferred('Nobody') },
        ...{ Title: 'One', Tags: { results: ['a', 'b'] }, Size: null }
      }
    });
  });

  it('has its ETag in the head, and its address when it is new', () => {
    for (const mode of MODES) {
      const { status, headers } = written({ kind: 'entity', entity: thing, created: true }, mode);
      expect([status, headers]).toEqual([
        201,
        expect.objectContaining({ ETAG: '"1"', LOCATION: `${API_URL}/Web/Things('a%20b')` })
      ]);
      expect(written({ kind: 'entity', entity: thing }, mode).headers).not.toHaveProperty('LOCATION');
    }
    const { etag, ...plain } = thing;
    expect(etag).toBeDefined();
    expect(written({ kind: 'entity', entity: plain }, 'none').headers).not.toHaveProperty('ETAG');
  });

  it('shows what is expanded inside, empty lists and nobody too', () => {
    const query = { select: 'Title,Owner,Parts,Nobody', expand: 'Owner,Parts,Nobody' };
    expect(written({ kind: 'entity', entity: thing }, 'none', query).json).toEqual({
      ...{ Title: 'One', Owner: { Title: 'Ann' }, Parts: [], Nobody: null }
    });
    expect(written({ kind: 'entity', entity: thing }, 'minimal', query).json).toMatchObject({
      ...{
        'Owner@odata.navigationLinkUrl': `${thing.path}/Owner`,
        Owner: { 'odata.type': 'SP.User', Title: 'Ann' },
        Parts: [],
        Nobody: null
      }
    });
    expect(written({ kind: 'entity', entity: thing }, 'verbose', query).json).toMatchObject({
      d: { Owner: { __metadata: { type: 'SP.User' }, Title: 'Ann' }, Parts: { results: [] }, Nobody: null }
    });
  });

  it('says what it is in its content type', () => {
    const types = MODES.map(
      mode =>
        (written({ kind: 'entity', entity: thing }, mode).headers as Record<string, string>)['CONTENT-TYPE']
    );
    expect(types).toEqual([
      'application/json;odata=nometadata;streaming=true;charset=utf-8',
      'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
      'application/json;odata=verbose;charset=utf-8'
    ]);
  });
});

describe('a collection', () => {
  it('is a value, or results, with what comes next', () => {
    const reply: Reply = { kind: 'collection', entities: [thing], nextLink: 'https://next' };
    const select = { select: 'Title' };
    expect(written(reply, 'none', select).json).toEqual({
      'odata.nextLink': 'https://next',
      value: [{ Title: 'One' }]
    });
    expect(written(reply, 'minimal', select).json).toMatchObject({
      ...{ 'odata.metadata': `${API_URL}/$metadata#SP.ApiData.Things`, 'odata.nextLink': 'https://next' },
      value: [{ 'odata.type': 'SP.Thing', Title: 'One' }]
    });
    expect(written(reply, 'verbose', select).json).toEqual({
      d: {
        results: [{ __metadata: { id: uri, uri, etag: '"1"', type: 'SP.Thing' }, Title: 'One' }],
        __next: 'https://next'
      }
    });
  });

  it('may be empty, and has no next then', () => {
    const reply: Reply = { kind: 'collection', entities: [] };
    expect(written(reply, 'none').json).toEqual({ value: [] });
    expect(written(reply, 'verbose').json).toEqual({ d: { results: [] } });
    expect(written(reply, 'minimal').json).toMatchObject({ value: [] });
  });

  it("of a list's items is named after the list", () => {
    const item: Entity = { type: 'SP.Data.NotesListItem', path: 'x', properties: {} };
    expect(written({ kind: 'collection', entities: [item] }, 'minimal').json).toMatchObject({
      'odata.metadata': `${API_URL}/$metadata#SP.ListData.NotesListItems`
    });
  });
});

describe('a value', () => {
  it('that is simple stands under value, or under its name', () => {
    const reply: Reply = { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: 'g' };
    expect(written(reply, 'none').json).toEqual({ value: 'g' });
    expect(written(reply, 'minimal').json).toEqual({
      'odata.metadata': `${API_URL}/$metadata#Edm.Guid`,
      value: 'g'
    });
    expect(written(reply, 'verbose').json).toEqual({ d: { Recycle: 'g' } });
  });

  it('with members is spread, and tells its type in verbose mode', () => {
    const reply: Reply = { kind: 'value', name: 'Info', type: 'SP.Info', value: { A: 1, B: ['x'] } };
    expect(written(reply, 'none').json).toEqual({ A: 1, B: ['x'] });
    expect(written(reply, 'minimal').json).toEqual({
      'odata.metadata': `${API_URL}/$metadata#SP.Info`,
      A: 1,
      B: ['x']
    });
    expect(written(reply, 'verbose').json).toEqual({
      d: { Info: { __metadata: { type: 'SP.Info' }, A: 1, B: { results: ['x'] } } }
    });
  });
});

describe('nothing', () => {
  it('is null in each way of saying so', () => {
    expect(written({ kind: 'void' }, 'none').json).toEqual({ 'odata.null': true });
    expect(written({ kind: 'void' }, 'minimal').json).toEqual({
      'odata.metadata': `${API_URL}/$metadata#Edm.Null`,
      'odata.null': true
    });
    expect(written({ kind: 'void' }, 'verbose').json).toEqual({ d: null });
  });

  it.each([200, 204] as const)('is an empty body with %d, and its new ETag', status => {
    const reply = { kind: 'empty', status, etag: '"2"' } as Reply;
    expect(written(reply, 'none')).toMatchObject({ status, json: '', headers: { ETAG: '"2"' } });
  });
});
