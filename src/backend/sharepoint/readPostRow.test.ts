import * as fc from 'fast-check';
import { maxTextUnits } from '../../domain/PostText';
import { postColumns, readPostRow, type RowReading } from './readPostRow';

const now = Date.UTC(2026, 10, 22, 12);

const row = {
  'odata.type': 'SP.Data.HallwayPostsListItem',
  'odata.etag': '"68be87d5-96e5-49ab-8477-9b17070c8a33,1"',
  Id: 41,
  Body: 'Lunch at twelve?\n👩‍👩‍👧‍👦',
  PostKey: '17.0mh7x2abcdefg',
  AuthorKey: '17',
  AuthorId: 17,
  Created: '2026-11-22T09:00:00Z',
  Modified: '2026-11-22T09:00:00Z',
  EditedAt: null,
  RootKey: null,
  ParentKey: null,
  SubjectKey: null,
  Extra: null,
  Author: { Title: 'Ann Ottens', Name: 'i:0#.f|membership|Ann.Ottens@contoso.example' }
};

function read(change: Record<string, unknown> = {}): RowReading {
  return readPostRow({ ...row, ...change }, now);
}

function post(change: Record<string, unknown> = {}): Extract<RowReading, { ok: true }>['post'] {
  const reading = read(change);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.post;
}

describe('reading a row', () => {
  it('gives the post', () => {
    expect(read()).toEqual({
      ok: true,
      post: {
        key: '17.0mh7x2abcdefg',
        id: 41,
        author: { key: '17', displayName: 'Ann Ottens', upn: 'ann.ottens@contoso.example', isVerified: true },
        text: row.Body,
        createdAtMs: Date.UTC(2026, 10, 22, 9),
        editedAtMs: undefined,
        etag: row['odata.etag']
      }
    });
  });

  it('asks for the columns it reads', () => {
    const read = Object.keys(row).filter(name => !name.startsWith('odata.') && name !== 'Author');
    expect([...postColumns].sort()).toEqual([...read, 'Author/Title', 'Author/Name'].sort());
  });

  it('gives a post that nobody can change', () => {
    expect([Object.isFrozen(post()), Object.isFrozen(post().author)]).toEqual([true, true]);
  });

  it.each([
    ['nothing', undefined, 'notARow'],
    ['null', null, 'notARow'],
    ['a list', [row], 'notARow'],
    ['text', 'row', 'notARow'],
    ['no ID', { ...row, Id: undefined }, 'noId'],
    ['an ID of zero', { ...row, Id: 0 }, 'noId'],
    ['an ID as text', { ...row, Id: '41' }, 'noId'],
    ['no key', { ...row, PostKey: null }, 'noKey'],
    ['a key with markup', { ...row, PostKey: '<img src=x>.0mh7x2abcdefg' }, 'noKey'],
    ['no text', { ...row, Body: null }, 'noText'],
    ['a number for a text', { ...row, Body: 5 }, 'noText'],
    ['invisible text', { ...row, Body: '\u200b\u0000 ' }, 'noText']
  ])('rejects %s', (_, value, reason) => {
    expect(readPostRow(value, now)).toMatchObject({ ok: false, reason });
  });

  it('rejects a row with a column that throws when it is looked at', () => {
    const throwing = Object.defineProperty({ ...row }, 'Body', {
      get: () => {
        throw new Error('gotcha');
      }
    });
    expect(readPostRow(throwing, now)).toEqual({ ok: false, id: undefined, reason: 'notARow' });
  });

  it('leaves markup as the text it is', () => {
    const text = '<script>alert(1)</script><b onclick="x">&lt;</b>';
    expect(post({ Body: text }).text).toBe(text);
  });

  it('cuts what is huge before looking at it', () => {
    expect(post({ Body: 'x'.repeat(5_000_000) }).text).toHaveLength(maxTextUnits);
    const named = post({ Author: { Title: 'x'.repeat(1_000_000), Name: row.Author.Name } });
    expect(named.author.displayName.length).toBeLessThanOrEqual(120);
  });
});

describe('what a row belongs to', () => {
  const [root, parent] = ['23.0mh7x2aroot00', '31.0mh7x2aparent'];

  it('is the thread and the post it names, the first of the thread where it names no other', () => {
    expect(post({ RootKey: root, ParentKey: parent })).toMatchObject({ rootKey: root, parentKey: parent });
    expect(post({ RootKey: root })).toMatchObject({ rootKey: root, parentKey: root });
  });

  it.each([
    ['no thread', { ParentKey: parent }],
    ['a thread that is no key', { RootKey: "x' or 1 eq 1", ParentKey: parent }],
    ['itself', { RootKey: row.PostKey, ParentKey: row.PostKey }],
    ['an empty text', { RootKey: '', ParentKey: '' }]
  ])('is nothing where it names %s', (_, change) => {
    expect([post(change).rootKey, post(change).parentKey]).toEqual([undefined, undefined]);
  });

  it('is what it reposts, and then it needs no text', () => {
    expect(post({ SubjectKey: root, Body: '\u200b' })).toMatchObject({ subjectKey: root, text: '' });
    expect(post({ SubjectKey: root, Body: 'Look' })).toMatchObject({ subjectKey: root, text: 'Look' });
    expect(post({ SubjectKey: row.PostKey }).subjectKey).toBeUndefined();
    expect(read({ SubjectKey: row.PostKey, Body: '' })).toMatchObject({ ok: false, reason: 'noText' });
    expect(read({ SubjectKey: 'nothing', Body: null })).toMatchObject({ ok: false, reason: 'noText' });
  });

  it('is what its text names, as far as it fits the text', () => {
    const facets = [
      { start: 0, end: 5, kind: 'mention', key: '23' },
      { start: 0, end: 900, kind: 'tag', key: 'budget' }
    ];
    const Extra = JSON.stringify({ v: 1, facets });
    expect(post({ Body: '@Bo E', Extra }).extra?.facets).toEqual([facets[0]]);
    expect(post({ Extra: '' }).extra).toBeUndefined();
    expect(post({ Extra: 5 }).extra).toBeUndefined();
  });
});

describe('who wrote a row', () => {
  it.each([
    ['another key', { PostKey: '23.0mh7x2abcdefg', AuthorKey: '23' }],
    ['another key column', { AuthorKey: '23' }],
    ['another author', { AuthorId: 66 }],
    ['no author', { AuthorId: null }],
    ['an author as text', { AuthorId: '17' }],
    ['no key column', { AuthorKey: undefined }],
    [
      'a name to be',
      { PostKey: '@upn:bo@contoso.example.0mh7x2abcdefg', AuthorKey: '@upn:bo@contoso.example' }
    ]
  ])('is not believed with %s, and no name is lent to it', (_, change) => {
    expect(post(change).author).toMatchObject({ isVerified: false, displayName: '' });
    expect(post(change).author.upn).toBeUndefined();
  });

  it('is who the first look at his name says, also where a second would say something else', () => {
    const key = '@upn:ann.ottens@contoso.example';
    const names: readonly unknown[] = [row.Author.Name, 0];
    let looks = 0;
    const turning = Object.defineProperty({ Title: 'Ann' }, 'Name', { get: () => names[looks++] });
    const { author } = post({
      AuthorKey: key,
      PostKey: `${key}.0mh7x2abcdefg`,
      AuthorId: null,
      Author: turning
    });
    expect(author).toMatchObject({ isVerified: true, upn: 'ann.ottens@contoso.example' });
  });

  it('is believed by the name somebody signs in with, before SharePoint knew him by a number', () => {
    const key = '@upn:ann.ottens@contoso.example';
    expect(post({ PostKey: `${key}.0mh7x2abcdefg`, AuthorKey: key }).author.isVerified).toBe(true);
  });

  it.each([
    ['\u202eAnn\u202c \u200bOttens\n', '\ufffdAnn Ottens'],
    ['  Ann\t\tOttens ', 'Ann Ottens'],
    [undefined, '']
  ])('is named without what hides or turns letters: %j', (Title, displayName) => {
    expect(post({ Author: { Title, Name: row.Author.Name } }).author.displayName).toBe(displayName);
  });

  it.each([
    ['a group', 'c:0t.c|tenant|1234'],
    ['nobody', 'i:0#.f|membership|'],
    ['a novel', `i:0#.f|membership|${'x'.repeat(300)}`],
    ['letters that turn', 'i:0#.f|membership|\u202enna@contoso.example'],
    ['two words', 'i:0#.f|membership|ann contoso.example'],
    ['a number', 5]
  ])('has no address when SharePoint gives %s', (_, Name) => {
    expect(post({ Author: { Title: 'Ann', Name } }).author.upn).toBeUndefined();
  });

  it('may be somebody SharePoint no longer tells about', () => {
    expect(post({ Author: null }).author).toEqual({
      key: '17',
      displayName: '',
      upn: undefined,
      isVerified: true
    });
  });
});

describe('the times of a row', () => {
  it.each([
    ['the far future', '2099-01-01T00:00:00Z', now + 300_000],
    ['before Hallway', '1970-01-01T00:00:00Z', Date.UTC(2010, 0, 1)],
    ['nonsense', 'tomorrow', now],
    ['a number', 5, now],
    ['nothing', null, now],
    ['a novel', `2026-11-22${' '.repeat(100)}`, now]
  ])('are clamped: %s', (_, Created, createdAtMs) => expect(post({ Created }).createdAtMs).toBe(createdAtMs));

  it('tell when it was edited, by its writer or behind his back', () => {
    expect(post({ EditedAt: '2026-11-22T09:30:00Z' }).editedAtMs).toBe(Date.UTC(2026, 10, 22, 9, 30));
    expect(post({ EditedAt: '2020-01-01T00:00:00Z' }).editedAtMs).toBe(Date.UTC(2026, 10, 22, 9));
    expect(post({ Modified: '2026-11-22T10:00:00Z' }).editedAtMs).toBe(Date.UTC(2026, 10, 22, 10));
    expect(post({ Modified: '2026-11-22T09:00:20Z' }).editedAtMs).toBeUndefined();
  });

  it('come with an ETag only if it looks like one', () => {
    expect(post({ 'odata.etag': 5 }).etag).toBeUndefined();
    expect(post({ 'odata.etag': 'x'.repeat(1_000) }).etag).toBeUndefined();
    expect(post({ 'odata.etag': '"1"\r\nX-Forged: 1' }).etag).toBeUndefined();
  });
});

describe('any row at all', () => {
  const hostile = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '17',
      '17.0mh7x2abcdefg',
      '<script>',
      '\u202e',
      '2026-11-22T09:00:00Z',
      -1,
      1e300,
      Number.NaN,
      null
    )
  );
  const mutated = fc
    .record(
      Object.fromEntries([...Object.keys(row), '__proto__', 'constructor'].map(name => [name, hostile])),
      { requiredKeys: [] }
    )
    .map(change => ({ ...row, ...change }));

  it('is read or rejected, never thrown over, into a bounded post', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.anything()), value => {
        const reading = readPostRow(value, now);
        if (!reading.ok) return;
        const { text, author, createdAtMs, editedAtMs, id, key } = reading.post;
        expect(text.length).toBeLessThanOrEqual(maxTextUnits);
        expect(author.displayName.length).toBeLessThanOrEqual(120);
        expect(Number.isSafeInteger(id) && id > 0 && Number.isFinite(createdAtMs)).toBe(true);
        expect(editedAtMs === undefined || editedAtMs >= createdAtMs).toBe(true);
        expect(key).toMatch(/^[a-z0-9.@^:-]{1,120}$/);
        expect(Object.isFrozen(reading.post)).toBe(true);
      }),
      { numRuns: 5_000 }
    );
  });

  it('is read alike each time', () => {
    fc.assert(
      fc.property(mutated, value => expect(readPostRow(value, now)).toEqual(readPostRow(value, now)))
    );
  });
});
