import { readPostRow } from '../../../../src/backend/sharepoint/readPostRow';
import { type Author, type Post } from '../../../../src/domain/Post';
import { type Derivation } from '../../Derivation';
import { type FuzzedList, type PlainRow } from '../FuzzedList';
import { authorColumns, itemId, loginOf, personKey, postKey, sentence, upnOfKey } from '../words';
import { isTrue, keySpoilings, WRITER_RULES } from './keyed';

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const YEAR_MS = 365 * 86_400_000;

export const postRows: FuzzedList<Post> = {
  name: 'posts',
  rules: [...WRITER_RULES, 'edited', 'never edited'],
  make: derivation => {
    const { dice } = derivation;
    const writer = personKey(dice);
    const createdAtMs = NOW_MS - dice.below(YEAR_MS);
    return {
      key: postKey(dice, writer),
      id: itemId(dice),
      author: authorIn(derivation, writer),
      text: sentence(dice),
      createdAtMs,
      editedAtMs: dice.percent(30)
        ? derivation.use('edited', createdAtMs + dice.below(1_000))
        : derivation.use('never edited', undefined),
      etag: dice.percent(80) ? `"68be87d5-96e5-49ab-8477-9b17070c8a33,${dice.between(1, 99)}"` : undefined
    };
  },
  write: ({ key, id, author, text, createdAtMs, editedAtMs, etag }) => ({
    'odata.etag': etag ?? null,
    Id: id,
    Body: text,
    PostKey: key,
    AuthorKey: author.key,
    Created: new Date(createdAtMs).toISOString(),
    Modified: null,
    EditedAt: editedAtMs === undefined ? null : new Date(editedAtMs).toISOString(),
    ...writerColumns(author)
  }),
  read: row => {
    const reading = readPostRow(row, NOW_MS);
    return reading.ok ? reading.post : undefined;
  },
  spoilings: {
    ...keySpoilings('PostKey'),
    'no text': { Body: null },
    'invisible text': { Body: '\u200b \n' }
  }
};

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
