import { cleanName } from '../../domain/cleanName';
import { cleanText } from '../../domain/PostText';
import { isTagKey } from '../../domain/TopicKey';
import { isSpelling, type TopicName } from '../../domain/TopicName';
import { readRow, type Reading } from './readRow';
import { textIn } from './wire';

export const topicNameColumns = ['Id', 'RowKey', 'Label', 'About'] as const;

const maxAboutUnits = 1_000;

/**
 * A row of Hallway Topic Names, whoever wrote it: a label proves itself.
 * @param digest SHA-256 of the folded label in UTF-8, for labels that are not plain ASCII
 */
export function readTopicNameRow(row: unknown, digest?: Uint8Array): Reading<TopicName> {
  return readRow(row, (entity, id) => {
    const tag = entity['RowKey'];
    if (!isTagKey(tag)) return 'noKey';
    const label = cleanName(textIn(entity, 'Label') ?? '');
    const about = cleanText(textIn(entity, 'About') ?? '', maxAboutUnits);
    return { id, tag, label, about, isVerified: isSpelling(label, { tag, digest }) };
  });
}
