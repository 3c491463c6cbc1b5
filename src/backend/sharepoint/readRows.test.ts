import { hallwayLists } from './hallwayLists';
import { type ListName } from './ListSchema';
import { followColumns, readFollowRow } from './readFollowRow';
import { mediaColumns, readMediaFile } from './readMediaFile';
import { moderationColumns, readModerationRow } from './readModerationRow';
import { personColumns, readPersonRow } from './readPersonRow';
import { privateColumns, readPrivateRow } from './readPrivateRow';
import { reactionColumns, readReactionRow } from './readReactionRow';
import { readReportRow, reportColumns } from './readReportRow';
import { type Reading } from './readRow';
import { readTopicNameRow, topicNameColumns } from './readTopicNameRow';
import { readTopicRow, topicColumns } from './readTopicRow';

const post = '17.0mh7x2abcdefg';
const ann = { AuthorId: 17, Author: { Name: 'i:0#.f|membership|ann@contoso.example' } };
const bo = { AuthorId: 23, Author: { Name: 'i:0#.f|membership|bo@contoso.example' } };
const uuid = '0b8f1c9e-63c6-4f0c-9d1c-2f4d5e6f7a8b';

const rows = {
  topic: { Id: 1, RowKey: `${post}|#budget`, Key: '#budget', PostKey: post, ...ann },
  reaction: { Id: 2, RowKey: `${post}|23|reaction`, PostKey: post, UserKey: '23', Kind: 'heart', ...bo },
  follow: { Id: 3, RowKey: '23|@17', UserKey: '23', Target: '@17', Notify: true, Show: 'posts', ...bo },
  private: {
    Id: 4,
    OwnerKind: '17|bookmark',
    OwnerKey: `17|bookmark|${post}`,
    Value: '{"note":"read"}',
    ...ann
  },
  person: {
    Id: 5,
    RowKey: '17',
    Upn: 'Ann@contoso.example',
    EntraId: uuid.toUpperCase(),
    About: 'I build\nbridges',
    AskMeAbout: 'bridges',
    PinnedKey: post,
    ...ann
  },
  topicName: { Id: 6, RowKey: 'budget', Label: 'Budget', About: 'Money', ...bo },
  moderation: {
    Id: 7,
    RowKey: `${post}|idea-status`,
    PostKey: post,
    What: 'idea-status:planned',
    Reason: 'Yes',
    ...bo
  },
  report: { Id: 8, PostKey: post, Reason: 'Rude', Decision: 'kept', ...bo },
  media: { Id: 9, FileLeafRef: `17-${uuid}.webp`, File: { Length: '31337' }, ...ann }
};

type RowName = keyof typeof rows;
const readers: Readonly<Record<RowName, (row: unknown) => Reading<object>>> = {
  topic: readTopicRow,
  reaction: readReactionRow,
  follow: readFollowRow,
  private: readPrivateRow,
  person: readPersonRow,
  topicName: readTopicNameRow,
  moderation: readModerationRow,
  report: readReportRow,
  media: readMediaFile
};
const names = Object.keys(rows) as RowName[];

function read(name: RowName, change: Record<string, unknown> = {}): Reading<object> {
  return readers[name]({ ...rows[name], ...change });
}

function thing(name: RowName, change: Record<string, unknown> = {}): Record<string, unknown> {
  const reading = read(name, change);
  if (!reading.ok) throw new Error(reading.reason);
  return { ...reading.value };
}

describe('reading a row', () => {
  it.each<[RowName, Record<string, unknown>]>([
    ['topic', { id: 1, post, topic: { kind: 'tag', tag: 'budget' }, isVerified: true }],
    ['reaction', { id: 2, post, user: '23', slot: 'reaction', says: 'heart', isVerified: true }],
    [
      'follow',
      {
        id: 3,
        follower: '23',
        target: { kind: 'person', person: '17' },
        notifies: true,
        shows: 'posts',
        isVerified: true
      }
    ],
    [
      'private',
      { id: 4, owner: '17', kind: 'bookmark', subject: post, value: { note: 'read' }, isVerified: true }
    ],
    [
      'person',
      {
        id: 5,
        person: '17',
        upn: 'ann@contoso.example',
        claimedEntraId: uuid,
        about: 'I build\nbridges',
        askMeAbout: 'bridges',
        pinned: post,
        isVerified: true
      }
    ],
    ['topicName', { id: 6, tag: 'budget', label: 'Budget', about: 'Money', isVerified: true }],
    [
      'moderation',
      { id: 7, key: { what: 'idea-status', post }, says: 'planned', reason: 'Yes', moderator: '23' }
    ],
    ['report', { id: 8, post, reason: 'Rude', decision: 'kept', reporter: '23' }],
    ['media', { id: 9, user: '17', uuid, sizeBytes: 31_337, isVerified: true }]
  ])('of %s gives what it says', (name, expected) => expect(thing(name)).toEqual(expected));

  it.each(names)('of %s gives something that nobody can change', name => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    const reading = read(name);
    expect(reading.ok && frozen(reading.value)).toBe(true);
  });

  it.each(names)('of %s rejects what is none', name => {
    const reader = readers[name];
    for (const none of [undefined, null, 'row', 5, [rows[name]]]) {
      expect(reader(none)).toEqual({ ok: false, id: undefined, reason: 'notARow' });
    }
    const throwing = Object.defineProperty({ Id: 1 }, 'AuthorId', {
      get: () => {
        throw new Error('gotcha');
      }
    });
    expect(reader({ ...rows[name], Id: '5' })).toEqual({ ok: false, id: undefined, reason: 'noId' });
    expect(reader({ Id: 5 })).toEqual({ ok: false, id: 5, reason: 'noKey' });
    expect(reader(throwing).ok).toBe(false);
  });

  it('survives a column that throws when it is looked at', () => {
    const throwing = { ...rows.topic };
    Object.defineProperty(throwing, 'RowKey', {
      get: () => {
        throw new Error('gotcha');
      }
    });
    expect(readTopicRow(throwing)).toEqual({ ok: false, id: undefined, reason: 'notARow' });
  });
});

describe('a row that says two things', () => {
  it.each<[RowName, Record<string, unknown>]>([
    ['topic', { Key: '#salaries' }],
    ['topic', { PostKey: '17.0000000000000' }],
    ['reaction', { PostKey: '17.0000000000000' }],
    ['reaction', { UserKey: '17' }],
    ['follow', { UserKey: '17' }],
    ['follow', { Target: '#budget' }],
    ['private', { OwnerKind: '17|draft' }],
    ['moderation', { PostKey: '17.0000000000000' }],
    ['moderation', { What: 'hide' }]
  ])('of %s is rejected: %j', (name, change) => {
    expect(read(name, change)).toMatchObject({ ok: false, reason: 'keysDiffer' });
  });

  it.each<[RowName, Record<string, unknown>]>([
    ['topic', { Key: null, PostKey: undefined }],
    ['moderation', { RowKey: '#a|topic-merge', PostKey: 'whatever', What: 'topic-merge:b' }],
    ['moderation', { RowKey: `${post}|hide`, What: undefined }],
    ['moderation', { RowKey: `${post}|official`, What: 'official' }]
  ])('is not one that leaves out what its key says: %s %j', (name, change) => {
    expect(read(name, change).ok).toBe(true);
  });
});

describe('a row that says what nothing of its kind can', () => {
  it.each<[RowName, Record<string, unknown>]>([
    ['reaction', { Kind: '<img src=x>' }],
    ['reaction', { Kind: undefined }],
    ['reaction', { RowKey: `${post}|23|vote`, Kind: '99' }],
    ['moderation', { What: 'idea-status' }],
    ['moderation', { RowKey: `${post}|hide`, What: 'hide:me' }]
  ])('is rejected: %s %j', (name, change) => {
    expect(read(name, change)).toMatchObject({ ok: false, reason: 'noMeaning' });
  });
});

describe('who wrote a row', () => {
  it.each<[RowName, Record<string, unknown>]>([
    ['topic', bo],
    ['reaction', ann],
    ['follow', ann],
    ['private', bo],
    ['person', bo],
    ['media', bo],
    ['topic', { AuthorId: '17', Author: null }],
    ['topic', { AuthorId: null, Author: { Name: 'c:0t.c|tenant|1234' } }]
  ])('of %s is not believed with %j', (name, author) => {
    expect(thing(name, author)['isVerified']).toBe(false);
  });

  it('is believed by the name he signs in with, before SharePoint knew him by a number', () => {
    const key = '@upn:ann@contoso.example';
    expect(thing('follow', { ...ann, RowKey: `${key}|@17`, UserKey: key })['isVerified']).toBe(true);
  });

  it('is who the first look at his name says, also where a second would say something else', () => {
    const names: readonly unknown[] = [ann.Author.Name, 0];
    let looks = 0;
    const Author = Object.defineProperty({}, 'Name', { get: () => names[looks++] });
    const person = thing('person', { RowKey: '@upn:ann@contoso.example', AuthorId: null, Author });
    expect(person).toMatchObject({ isVerified: true, upn: 'ann@contoso.example' });
  });

  it('is nobody where SharePoint does not tell', () => {
    expect(thing('report', { AuthorId: null })['reporter']).toBeUndefined();
    expect(thing('moderation', { AuthorId: 2 ** 40 })['moderator']).toBeUndefined();
  });
});

describe('what a row may leave out or get wrong', () => {
  it.each<[RowName, Record<string, unknown>, Record<string, unknown>]>([
    ['follow', { Notify: 'yes', Show: '<b>' }, { notifies: false, shows: '' }],
    ['follow', { Notify: null, Show: null }, { notifies: false, shows: '' }],
    ['private', { Value: '{' }, { value: null }],
    ['person', { About: null, AskMeAbout: 5, EntraId: 'me' }, { about: '', askMeAbout: '' }],
    ['topicName', { Label: null, About: null }, { label: '', about: '', isVerified: false }],
    ['moderation', { Reason: null }, { reason: '' }],
    ['report', { Reason: null, Decision: null }, { reason: '', decision: '' }]
  ])('of %s is empty: %j', (name, change, expected) => expect(thing(name, change)).toMatchObject(expected));

  it.each([undefined, null, 'x', '-1', '0', 0, -5, 1.5, Number.NaN, '9'.repeat(40)])(
    'is the size of an image: %j',
    Length => expect(thing('media', { File: { Length } })['sizeBytes']).toBeUndefined()
  );

  it('is a file that was not expanded', () => {
    expect(thing('media', { File: undefined })['sizeBytes']).toBeUndefined();
    expect(thing('media', { File: { Length: 5 } })['sizeBytes']).toBe(5);
  });
});

describe('what somebody claims', () => {
  it.each([
    ['no account', { Author: null }],
    ['another account', { Upn: 'bo@contoso.example' }],
    ['nothing', { Upn: null }]
  ])('is not his account with %s', (_, change) => expect(thing('person', change)['upn']).toBeUndefined());

  it('is not his identity or his post because he says so', () => {
    expect(thing('person', { EntraId: null })['claimedEntraId']).toBeUndefined();
    expect(thing('person', { PinnedKey: '23.0mh7x2abcdefg' })['pinned']).toBeUndefined();
  });

  it('is no name of a topic that is spelled otherwise', () => {
    expect(thing('topicName', { Label: 'Salaries' })['isVerified']).toBe(false);
  });
});

describe('a huge or hidden text', () => {
  it.each<[RowName, string, string]>([
    ['person', 'About', 'about'],
    ['topicName', 'About', 'about'],
    ['moderation', 'Reason', 'reason'],
    ['report', 'Reason', 'reason']
  ])('of %s is cut and cleaned: %s', (name, column, member) => {
    expect(thing(name, { [column]: 'x'.repeat(5_000_000) })[member]).toHaveLength(1_000);
    expect(thing(name, { [column]: '\u0000a\u202eb' })[member]).toBe('a\ufffdb');
  });

  it('in the name of a topic is cut as the name of a person is', () => {
    expect(thing('topicName', { Label: '\u202eBud\u200bget' })['label']).toBe('\ufffdBudget');
  });
});

describe('the columns that are asked for', () => {
  it.each<[ListName, readonly string[]]>([
    ['HallwayTopics', topicColumns],
    ['HallwayReactions', reactionColumns],
    ['HallwayFollows', followColumns],
    ['HallwayPrivate', privateColumns],
    ['HallwayPeople', personColumns],
    ['HallwayTopicNames', topicNameColumns],
    ['HallwayModeration', moderationColumns],
    ['HallwayReports', reportColumns],
    ['HallwayMedia', mediaColumns]
  ])('of %s are there', (list, columns) => {
    const everywhere = ['Id', 'AuthorId', 'Author/Name', 'FileLeafRef', 'File/Length'];
    const own = hallwayLists.find(({ name }) => name === list)?.columns.map(({ name }) => name) ?? [];
    expect(columns.filter(column => !everywhere.includes(column) && !own.includes(column))).toEqual([]);
  });
});
