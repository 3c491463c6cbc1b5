import { authorOfPostKey } from '../../domain/PostKey';
import { parseTopicRowKey, type Topic } from '../../domain/Topic';
import { printTopicKey } from '../../domain/TopicKey';
import { columnsAgree, readRow, type Reading } from './readRow';
import { wroteRow } from './wroteRow';

export const topicColumns = ['Id', 'RowKey', 'Key', 'PostKey', 'AuthorId', 'Author/Name'] as const;

/** A row of Hallway Topics. It speaks for its post only if the post's author wrote it. */
export function readTopicRow(row: unknown): Reading<Topic> {
  return readRow(row, (entity, id) => {
    const key = parseTopicRowKey(entity['RowKey']);
    const writer = authorOfPostKey(key?.post);
    if (!key || writer === undefined) return 'noKey';
    if (!columnsAgree(entity, { Key: printTopicKey(key.topic), PostKey: key.post })) return 'keysDiffer';
    return { id, ...key, topic: Object.freeze(key.topic), isVerified: wroteRow(entity, writer) };
  });
}
