import { readFollowRow } from '../../../../src/backend/sharepoint/readFollowRow';
import { printFollowKey, printFollowTarget, type Follow } from '../../../../src/domain/Follow';
import { type FuzzedList } from '../FuzzedList';
import { authorColumns, itemId, personKey, tagKey } from '../words';
import { isTrue, KEY_RULES, keySpoilings, oneOf, saltIn } from './keyed';

const KINDS = ['person', 'tag'] as const;

export const followRows: FuzzedList<Follow> = {
  name: 'follows',
  rules: [...KINDS, ...KEY_RULES],
  make: derivation => {
    const { dice } = derivation;
    const kind = oneOf(derivation, KINDS);
    return {
      id: itemId(dice),
      follower: personKey(dice),
      target: kind === 'tag' ? { kind, tag: tagKey(dice) } : { kind, person: personKey(dice) },
      salt: saltIn(derivation),
      notifies: dice.percent(50),
      shows: dice.pick(['', 'posts', 'posts-and-replies']),
      isVerified: isTrue(derivation)
    };
  },
  write: ({ id, notifies, shows, isVerified, ...key }) => ({
    Id: id,
    RowKey: printFollowKey(key),
    UserKey: key.follower,
    Target: printFollowTarget(key.target),
    Notify: notifies,
    Show: shows,
    ...authorColumns(key.follower, isVerified)
  }),
  read: row => {
    const reading = readFollowRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: {
    ...keySpoilings('RowKey'),
    'another follower': { UserKey: '0' },
    'another target': { Target: '@0' }
  }
};
