import { type ColumnSchema, type ListSchema } from './ListSchema';

/** Counts up with every change of what follows; changes only ever add. */
export const schemaVersion = 1;

const text = (name: string): ColumnSchema => ({ name, type: 'Text' });
const indexed = (name: string): ColumnSchema => ({ name, type: 'Text', index: 'indexed' });
const unique = (name: string): ColumnSchema => ({ name, type: 'Text', index: 'unique' });
const note = (name: string): ColumnSchema => ({ name, type: 'Note' });
const number = (name: string): ColumnSchema => ({ name, type: 'Number' });
const moment = (name: string): ColumnSchema => ({ name, type: 'DateTime' });
const yesNo = (name: string): ColumnSchema => ({ name, type: 'Boolean' });

/** Indexes for what nobody has thought of yet: the only ones a big list will ever get. */
const spares = ['Ix1', 'Ix2', 'Ix3'].map(indexed);

/** What most lists are: everybody reads, everybody writes, nobody touches another's. */
const open = {
  kind: 'list',
  readers: 'all',
  writers: 'own',
  keepsVersions: false,
  isCrawled: false,
  members: 'Hallway Member',
  moderators: 'Hallway Member'
} as const;

/** Every list of a Hallway, in the order they are made. Settings come last: its version says that all is there. */
export const hallwayLists: readonly ListSchema[] = [
  {
    ...open,
    name: 'HallwayPosts',
    title: 'Hallway Posts',
    description: 'What people said. Each row is one post; Title is the start of its text.',
    keepsVersions: true,
    isCrawled: true,
    moderators: 'Hallway Moderator',
    columns: [
      note('Body'),
      unique('PostKey'),
      ...['AuthorKey', 'AuthorMonth', 'KindMonth'].map(indexed),
      ...['RootKey', 'RootBucket', 'ParentKey', 'SubjectKey', 'SourceKey'].map(indexed),
      ...spares,
      ...['Lang', 'Flags', 'Warning', 'ReplyPolicy', 'Client', 'ImportedAuthor'].map(text),
      moment('EditedAt'),
      moment('OriginalAt'),
      number('Edits'),
      number('SchemaV'),
      note('Extra')
    ]
  },
  {
    ...open,
    name: 'HallwayTopics',
    title: 'Hallway Topics',
    description: 'Which post speaks of what: tags, mentions, pages and open questions.',
    columns: [unique('RowKey'), ...['Key', 'KeyMonth', 'PostKey'].map(indexed), ...spares]
  },
  {
    ...open,
    name: 'HallwayReactions',
    title: 'Hallway Reactions',
    description: 'One row for each reaction, vote and accepted answer.',
    columns: [
      unique('RowKey'),
      ...['PostKey', 'Bucket', 'UserKey', 'TargetKey', 'TargetMonth'].map(indexed),
      ...spares,
      text('Kind'),
      note('Extra')
    ]
  },
  {
    ...open,
    name: 'HallwayFollows',
    title: 'Hallway Follows',
    description: 'Who follows whom and what.',
    columns: [
      unique('RowKey'),
      ...['UserKey', 'Target', 'TargetBucket'].map(indexed),
      ...spares,
      yesNo('Notify'),
      text('Show')
    ]
  },
  {
    ...open,
    name: 'HallwayPrivate',
    title: 'Hallway Private',
    description: 'Bookmarks, mutes, drafts and settings. Everybody sees only his own rows; owners see all.',
    readers: 'own',
    columns: [indexed('OwnerKind'), indexed('OwnerKey'), note('Value')]
  },
  {
    ...open,
    name: 'HallwayPeople',
    title: 'Hallway People',
    description: 'What people say about themselves, and which names are the same person.',
    columns: [
      unique('RowKey'),
      indexed('Upn'),
      indexed('EntraId'),
      note('About'),
      note('AskMeAbout'),
      text('PinnedKey'),
      note('Extra')
    ]
  },
  {
    ...open,
    name: 'HallwayTopicNames',
    title: 'Hallway Topic Names',
    description: 'How topics are written.',
    members: 'Hallway Contributor',
    columns: [unique('RowKey'), text('Label'), note('About')]
  },
  {
    ...open,
    name: 'HallwayModeration',
    title: 'Hallway Moderation',
    description: 'What moderators hid, marked or merged.',
    writers: 'all',
    members: 'Read',
    columns: [unique('RowKey'), indexed('PostKey'), indexed('WhatMonth'), text('What'), note('Reason')]
  },
  {
    ...open,
    name: 'HallwayReports',
    title: 'Hallway Reports',
    description: 'What people reported to the moderators. Everybody sees only his own reports.',
    readers: 'own',
    members: 'Hallway Contributor',
    moderators: 'Hallway Moderator',
    columns: [indexed('PostKey'), note('Reason'), text('Decision')]
  },
  {
    ...open,
    name: 'HallwayMedia',
    title: 'Hallway Media',
    description: 'Images of posts. Files are added and never changed.',
    kind: 'library',
    isCrawled: true,
    members: 'Hallway Contributor',
    moderators: 'Hallway Contributor',
    columns: []
  },
  {
    ...open,
    name: 'HallwaySettings',
    title: 'Hallway Settings',
    description: 'How this Hallway works. Owners change it.',
    writers: 'all',
    members: 'Read',
    columns: [unique('RowKey'), note('Value')]
  }
];
