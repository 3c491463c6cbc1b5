import { readTopicNameRow } from '../../../../src/backend/sharepoint/readTopicNameRow';
import { type TopicName } from '../../../../src/domain/TopicName';
import { type FuzzedList } from '../FuzzedList';
import { itemId, sentence } from '../words';
import { keySpoilings } from './keyed';

const LABELS: readonly (readonly [tag: string, label: string])[] = [
  ['budget', 'Budget'],
  ['budget', 'ＢＵＤＧＥＴ'],
  ['q3-2026', 'Q3-2026'],
  ['strasse', 'Straße']
];

export const topicNameRows: FuzzedList<TopicName> = {
  name: 'topicNames',
  rules: ['a spelling of the tag', 'another word'],
  make: derivation => {
    const { dice } = derivation;
    const [tag, label] = dice.pick(LABELS);
    const isVerified = dice.percent(60);
    return {
      id: itemId(dice),
      tag,
      label: isVerified
        ? derivation.use('a spelling of the tag', label)
        : derivation.use('another word', dice.pick(['Salaries', 'Búdget', ''])),
      about: sentence(dice),
      isVerified
    };
  },
  write: ({ id, tag, label, about }) => ({ Id: id, RowKey: tag, Label: label, About: about, AuthorId: 17 }),
  read: row => {
    const reading = readTopicNameRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: keySpoilings('RowKey')
};
