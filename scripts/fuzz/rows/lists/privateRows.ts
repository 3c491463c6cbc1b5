import { readPrivateRow } from '../../../../src/backend/sharepoint/readPrivateRow';
import { printPrivateKey, type PrivateItem, type PrivateKey } from '../../../../src/domain/PrivateItem';
import { type JsonValue } from '../../../../src/domain/readJson';
import { type Derivation } from '../../Derivation';
import { type Dice } from '../../Dice';
import { type FuzzedList } from '../FuzzedList';
import { authorColumns, itemId, letters, personKey, postKey, sentence, tagKey } from '../words';
import { isTrue, keySpoilings, oneOf, WRITER_RULES } from './keyed';

const SUBJECTS: Readonly<Record<PrivateKey['kind'], (dice: Dice) => string>> = {
  bookmark: dice => postKey(dice),
  list: name,
  'list-member': dice => `${name(dice)}:${personKey(dice)}`,
  'mute-person': personKey,
  'mute-topic': tagKey,
  'mute-word': name,
  'mute-thread': dice => postKey(dice),
  'follow-thread': dice => postKey(dice),
  draft: name,
  'read-mark': name,
  'saved-search': name,
  settings: name
};
const KINDS = Object.keys(SUBJECTS) as PrivateKey['kind'][];

export const privateRows: FuzzedList<PrivateItem> = {
  name: 'private',
  rules: [...KINDS, ...WRITER_RULES],
  make: derivation => {
    const { dice } = derivation;
    const kind = oneOf(derivation, KINDS);
    return {
      id: itemId(dice),
      owner: personKey(dice),
      kind,
      subject: SUBJECTS[kind](dice),
      value: valueIn(derivation, 1),
      isVerified: isTrue(derivation)
    };
  },
  write: ({ id, value, isVerified, ...key }) => ({
    Id: id,
    OwnerKind: `${key.owner}|${key.kind}`,
    OwnerKey: printPrivateKey(key),
    Value: JSON.stringify(value),
    ...authorColumns(key.owner, isVerified)
  }),
  read: row => {
    const reading = readPrivateRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: { ...keySpoilings('OwnerKey'), 'another kind': { OwnerKind: '17|secret' } }
};

function name(dice: Dice): string {
  return letters(dice, 1, 40);
}

function valueIn(derivation: Derivation, depth: number): JsonValue {
  const { dice } = derivation;
  if (depth === 6 || !derivation.mayGrow(60)) {
    return dice.pick([null, true, 0, -17.5, 2 ** 40, '', sentence(dice)]);
  }
  const members = dice.many(0, 3, () => valueIn(derivation, depth + 1));
  if (dice.percent(50)) return members;
  const object = Object.create(null) as Record<string, JsonValue>;
  for (const member of members) object[letters(dice, 1, 8)] = member;
  return object;
}
