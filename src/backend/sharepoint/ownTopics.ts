import { type SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import { type PostKey } from '../../domain/PostKey';
import { printTopicRowKey } from '../../domain/Topic';
import { type TopicKey } from '../../domain/TopicKey';
import { type FailedAct } from '../errors';
import { type Connection } from './Connection';
import { readTopicRow, topicColumns } from './readTopicRow';
import { settledTogether, valueOf } from './together';
import { attempt } from './toBackendError';
import { topicRow } from './topicRows';
import { rowsFrom } from './wire';

/** Which of one's own posts is filed under which topics. */
interface Filed {
  readonly post: PostKey;
  readonly topics: readonly TopicKey[];
}

interface HeldTopic {
  readonly topic: TopicKey;
  /** Undefined where no row holds its key. */
  readonly holder?: { readonly id?: number; readonly isMine: boolean };
}

/** The rows of Hallway Topics for a post, each a part of a batch. */
export function topicParts(connection: Connection, filed: Filed): (batched: SPFI) => Promise<unknown>[] {
  return batched => filed.topics.map(topic => addTopic(connection, { batched, post: filed.post, topic }));
}

/** Files the post under those topics that no row of its own names yet: of any number of rows, two more trips. */
export async function completeTopics(connection: Connection, filed: Filed): Promise<void> {
  const act = acting('file', filed);
  const open = (await heldTopics(connection, filed)).filter(({ holder }) => !holder?.isMine);
  const salt = connection.serverClock.nowMs().toString(36);
  const added = await attempt(act, () =>
    settledTogether(connection.sp, batched =>
      open.map(({ topic, holder }) =>
        addTopic(connection, { batched, post: filed.post, topic, salt: holder && salt })
      )
    )
  );
  await attempt(act, async () => added.forEach(valueOf));
}

/** Takes away its own rows about these topics, as far as it can: they count nowhere once no text says so any more. */
export async function removeTopics(connection: Connection, filed: Filed): Promise<void> {
  const { sp, findList } = connection;
  const ids = (await heldTopics(connection, filed)).flatMap(({ holder }) =>
    holder?.isMine ? (holder.id ?? []) : []
  );
  await attempt(acting('delete', filed), () =>
    settledTogether(sp, batched =>
      ids.map(id => findList(batched, 'HallwayTopics').items.getById(id).delete())
    )
  );
}

/** Who holds the key of each row: asked for one by one, since only a unique key is served however many rows others add. */
async function heldTopics({ sp, findList }: Connection, filed: Filed): Promise<readonly HeldTopic[]> {
  const { post, topics } = filed;
  const act = acting('look for', filed);
  const rows = await attempt(act, () =>
    settledTogether(sp, batched =>
      topics.map(topic =>
        rowsFrom(
          findList(batched, 'HallwayTopics')
            .items.select(...topicColumns)
            .expand('Author')
            .filter(`RowKey eq '${printTopicRowKey({ post, topic })}'`)
            .top(1)()
        )
      )
    )
  );
  return attempt(act, async () =>
    topics.map((topic, at) => ({ topic, holder: holderIn(rows[at] && valueOf(rows[at])) }))
  );
}

function holderIn(rows: readonly unknown[] = []): HeldTopic['holder'] {
  if (rows.length === 0) return undefined;
  const reading = readTopicRow(rows[0]);
  return reading.ok ? { id: reading.value.id, isMine: reading.value.isVerified } : { isMine: false };
}

interface NewTopic {
  readonly batched: SPFI;
  readonly post: PostKey;
  readonly topic: TopicKey;
  readonly salt?: string;
}

function addTopic(
  { findList, serverClock }: Connection,
  { batched, post, ...named }: NewTopic
): Promise<unknown> {
  const row = topicRow(post, { ...named, nowMs: serverClock.nowMs() });
  return findList(batched, 'HallwayTopics').items.add({ ...row });
}

function acting(act: string, { post }: Filed): FailedAct {
  return { act, target: `topics of post ${post}` };
}
