import { readTopicRow } from '../../../../src/backend/sharepoint/readTopicRow';
import { authorOfPostKey } from '../../../../src/domain/PostKey';
import { printTopicRowKey, type Topic } from '../../../../src/domain/Topic';
import { printTopicKey, type TopicKey } from '../../../../src/domain/TopicKey';
import { type Derivation } from '../../Derivation';
import { type FuzzedList } from '../FuzzedList';
import { authorColumns, hash, itemId, personKey, postKey, tagKey } from '../words';
import { isTrue, KEY_RULES, keySpoilings, oneOf, saltIn } from './keyed';

const KINDS = ['tag', 'mentioned', 'repliedTo', 'praised', 'page', 'openQuestion'] as const;

export const topicRows: FuzzedList<Topic> = {
  name: 'topics',
  rules: [...KINDS, ...KEY_RULES],
  make: derivation => ({
    id: itemId(derivation.dice),
    post: postKey(derivation.dice),
    topic: topicIn(derivation),
    salt: saltIn(derivation),
    isVerified: isTrue(derivation)
  }),
  write: ({ id, isVerified, ...key }) => ({
    Id: id,
    RowKey: printTopicRowKey(key),
    Key: printTopicKey(key.topic),
    PostKey: key.post,
    ...authorColumns(String(authorOfPostKey(key.post)), isVerified)
  }),
  read: row => {
    const reading = readTopicRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: {
    ...keySpoilings('RowKey'),
    'another topic': { Key: '#another' },
    'another post': { PostKey: '1.x' }
  }
};

function topicIn(derivation: Derivation): TopicKey {
  const { dice } = derivation;
  const kind = oneOf(derivation, KINDS);
  if (kind === 'tag') return { kind, tag: tagKey(dice) };
  if (kind === 'page') return { kind, hash: hash(dice) };
  return kind === 'openQuestion' ? { kind } : { kind, person: personKey(dice) };
}
