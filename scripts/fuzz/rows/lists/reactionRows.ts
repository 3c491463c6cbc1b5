import { readReactionRow } from '../../../../src/backend/sharepoint/readReactionRow';
import { printReactionKey, type Reaction, type ReactionSlot } from '../../../../src/domain/Reaction';
import { type Dice } from '../../Dice';
import { type FuzzedList } from '../FuzzedList';
import { authorColumns, itemId, personKey, postKey } from '../words';
import { isTrue, KEY_RULES, keySpoilings, oneOf, saltIn } from './keyed';

const SLOTS = ['reaction', 'vote', 'read', 'accept'] as const;

export const reactionRows: FuzzedList<Reaction> = {
  name: 'reactions',
  rules: [...SLOTS, ...KEY_RULES],
  make: derivation => {
    const { dice } = derivation;
    const slot = oneOf(derivation, SLOTS);
    return {
      id: itemId(dice),
      post: postKey(dice),
      user: personKey(dice),
      slot,
      salt: saltIn(derivation),
      says: saying(slot, dice),
      isVerified: isTrue(derivation)
    };
  },
  write: ({ id, says, isVerified, ...key }) => ({
    Id: id,
    RowKey: printReactionKey(key),
    PostKey: key.post,
    UserKey: key.user,
    Kind: says,
    ...authorColumns(key.user, isVerified)
  }),
  read: row => {
    const reading = readReactionRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: {
    ...keySpoilings('RowKey'),
    'another user': { UserKey: '0' },
    'another post': { PostKey: '1.x' },
    'nothing that can be said': { Kind: 'No!' }
  }
};

function saying(slot: ReactionSlot, dice: Dice): string {
  if (slot === 'vote') return String(dice.below(10));
  return slot === 'reaction' ? dice.pick(['heart', 'thumbs-up', 'laugh', 'a1']) : '';
}
