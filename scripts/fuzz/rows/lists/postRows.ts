import { readPostRow } from '../../../../src/backend/sharepoint/readPostRow';
import { type Author, type Post } from '../../../../src/domain/Post';
import { printExtra } from '../../../../src/domain/PostExtra';
import { type Derivation } from '../../Derivation';
import { type FuzzedList, type PlainRow } from '../FuzzedList';
import { authorColumns, itemId, loginOf, personKey, postKey, sentence, upnOfKey } from '../words';
import { extraRows } from './extraRows';
import { isTrue, keySpoilings, oneOf, WRITER_RULES } from './keyed';

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const PLACES = ['begins a thread', 'answers the first', 'answers another'] as const;
const YEAR_MS = 365 * 86_400_000;

export const postRows: FuzzedList<Post> = {
  name: 'posts',
  rules: [
    ...WRITER_RULES,
    ...['edited', 'never edited'],
    ...PLACES,
    ...['about another post', 'nothing but another post', 'about nothing', 'text alone'],
    ...extraRows.rules
  ],
  make: derivation => {
    const { dice } = derivation;
    const writer = personKey(dice);
    const createdAtMs = NOW_MS - dice.below(YEAR_MS);
    return {
      key: postKey(dice, writer),
      id: itemId(dice),
      author: authorIn(derivation, writer),
      ...saidIn(derivation),
      ...placeIn(derivation),
      createdAtMs,
      editedAtMs: dice.percent(30)
        ? derivation.use('edited', createdAtMs + dice.below(1_000))
        : derivation.use('never edited', undefined),
      etag: dice.percent(80) ? `"68be87d5-96e5-49ab-8477-9b17070c8a33,${dice.between(1, 99)}"` : undefined
    };
  },
  write: ({ key, id, author, text, createdAtMs, editedAtMs, etag, extra, ...keys }) => ({
    'odata.etag': etag ?? null,
    Id: id,
    Body: text,
    PostKey: key,
    AuthorKey: author.key,
    Created: new Date(createdAtMs).toISOString(),
    Modified: null,
    EditedAt: editedAtMs === undefined ? null : new Date(editedAtMs).toISOString(),
    RootKey: keys.rootKey ?? null,
    ParentKey: keys.parentKey ?? null,
    SubjectKey: keys.subjectKey ?? null,
    Extra: extra ? printExtra(extra) : null,
    ...writerColumns(author)
  }),
  read: row => {
    const reading = readPostRow(row, NOW_MS);
    return reading.ok ? reading.post : undefined;
  },
  spoilings: {
    ...keySpoilings('PostKey'),
    'no text': { Body: null, SubjectKey: null },
    'invisible text': { Body: '\u200b \n', SubjectKey: null }
  }
};

/** A repost says nothing itself. */
function saidIn(derivation: Derivation): Pick<Post, 'text' | 'extra' | 'subjectKey'> {
  const { dice } = derivation;
  const about = dice.percent(30) ? postKey(dice) : undefined;
  if (about !== undefined && dice.percent(30)) {
    return { text: '', extra: undefined, subjectKey: derivation.use('nothing but another post', about) };
  }
  const rule = about === undefined ? 'about nothing' : 'about another post';
  const subjectKey = derivation.use(rule, about);
  return dice.percent(50)
    ? { ...extraRows.make(derivation), subjectKey }
    : { text: derivation.use('text alone', sentence(dice)), extra: undefined, subjectKey };
}

function placeIn(derivation: Derivation): Pick<Post, 'rootKey' | 'parentKey'> {
  const { dice } = derivation;
  const place = oneOf(derivation, PLACES);
  if (place === 'begins a thread') return {};
  const rootKey = postKey(dice);
  return { rootKey, parentKey: place === 'answers the first' ? rootKey : postKey(dice) };
}

function authorIn(derivation: Derivation, key: string): Author {
  const { dice } = derivation;
  if (!isTrue(derivation)) return { key, displayName: '', isVerified: false };
  const known = dice.percent(50) ? 'bo@contoso.example' : undefined;
  const upn = key.startsWith('@') ? upnOfKey(key) : known;
  return { key, displayName: dice.pick(['Ann Ottens', "Zoë O'Neil", 'עדי', '']), upn, isVerified: true };
}

function writerColumns({ key, isVerified, displayName, upn }: Author): PlainRow {
  const Name = upn === undefined ? null : loginOf(upn);
  return isVerified
    ? { ...authorColumns(key, true), Author: { Title: displayName, Name } }
    : authorColumns(key, false);
}
