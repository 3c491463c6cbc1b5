import { readModerationRow } from '../../../../src/backend/sharepoint/readModerationRow';
import { printModerationKey, type Moderation, type ModerationKey } from '../../../../src/domain/Moderation';
import { type Dice } from '../../Dice';
import { type FuzzedList } from '../FuzzedList';
import { itemId, postKey, sentence, tagKey } from '../words';
import { keySpoilings, oneOf } from './keyed';

const WHATS = ['hide', 'official', 'idea-status', 'topic-merge'] as const;

export const moderationRows: FuzzedList<Moderation> = {
  name: 'moderation',
  rules: WHATS,
  make: derivation => {
    const { dice } = derivation;
    const what = oneOf(derivation, WHATS);
    return {
      id: itemId(dice),
      key: what === 'topic-merge' ? { what, tag: tagKey(dice) } : { what, post: postKey(dice) },
      says: saying(what, dice),
      reason: sentence(dice),
      moderator: dice.percent(80) ? String(dice.between(1, 99_999)) : undefined
    };
  },
  write: ({ id, key, says, reason, moderator }) => ({
    Id: id,
    RowKey: printModerationKey(key),
    PostKey: key.what === 'topic-merge' ? null : key.post,
    What: says === '' ? key.what : `${key.what}:${says}`,
    Reason: reason,
    AuthorId: moderator === undefined ? null : Number(moderator)
  }),
  read: row => {
    const reading = readModerationRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: { ...keySpoilings('RowKey'), 'another verdict': { What: 'praise' } }
};

function saying(what: ModerationKey['what'], dice: Dice): string {
  if (what === 'idea-status') return dice.pick(['planned', 'done', 'not-now']);
  return what === 'topic-merge' ? tagKey(dice) : '';
}
