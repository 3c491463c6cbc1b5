import { printTopicKey } from '../../../domain/TopicKey';
import { authorOfPostKey, type AuthorKey, type PostKey } from '../../../domain/PostKey';
import { type Lane, type Row } from '../planner/Part';
import { readTopicRow } from '../readTopicRow';
import { idIn, textIn, type WireEntity, isEntity } from '../wire';

/** Of a post, what its place in a timeline takes; all else is in its key. */
export function lightPostColumns({ keyColumn }: Lane): readonly string[] {
  return ['Id', 'PostKey', 'AuthorId', 'Created', ...(keyColumn === 'RootKey' ? [keyColumn] : [])];
}

export const lightTopicColumns = ['Id', 'RowKey', 'AuthorId', 'Created'] as const;

/** Nobody's: such a row only tells how far down was read. */
const nobody = '';

/** Total. A row that somebody wrote under another's number is nobody's. */
export function lightPostRow(row: unknown, { keyColumn }: Lane): Row {
  const postKey = textIn(row, 'PostKey') ?? '';
  const key = keyColumn === 'RootKey' ? textIn(row, keyColumn) : writerIn(row, postKey);
  return { ...placeIn(row), postKey, key: key ?? nobody };
}

/** Whose key is a name instead of a number has to be taken at its word until the post itself is read. */
export function writerIn(row: unknown, postKey: PostKey): AuthorKey | undefined {
  const writer = authorOfPostKey(postKey);
  const isSame = writer === String(idIn(row, 'AuthorId')) || writer?.startsWith('@');
  return isSame ? writer : undefined;
}

export interface TopicRow extends Row {
  /** Who wrote it, as SharePoint has it: the post speaks of this only if it is his. */
  readonly writerId?: number;
}

/** Total. A row that somebody wrote about another's post is nobody's: the post would not speak of it. */
export function lightTopicRow(row: unknown): TopicRow {
  const reading = readTopicRow(row);
  if (!reading.ok) return { ...placeIn(row), postKey: '', key: nobody };
  const { post, topic } = reading.value;
  const key = writerIn(row, post) === undefined ? nobody : printTopicKey(topic);
  return { ...placeIn(row), postKey: post, key, writerId: idIn(row, 'AuthorId') };
}

function placeIn(row: unknown): { id: number; createdMs: number } {
  const entity: WireEntity = isEntity(row) ? row : {};
  const createdMs = Date.parse(textIn(entity, 'Created') ?? '');
  // Without a moment a row proves nothing of those below it.
  return { id: idIn(entity, 'Id') ?? Infinity, createdMs: Number.isNaN(createdMs) ? Infinity : createdMs };
}
