import { readPersonRow } from '../../../../src/backend/sharepoint/readPersonRow';
import { type PersonCard } from '../../../../src/domain/PersonCard';
import { type FuzzedList } from '../FuzzedList';
import { authorColumns, itemId, loginOf, personKey, postKey, sentence, upnOfKey, uuid } from '../words';
import { isTrue, keySpoilings, WRITER_RULES } from './keyed';

export const personRows: FuzzedList<PersonCard> = {
  name: 'people',
  rules: [...WRITER_RULES, 'an account', 'no account', 'a pinned post'],
  make: derivation => {
    const { dice } = derivation;
    const person = personKey(dice);
    const isVerified = isTrue(derivation);
    const own = person.startsWith('@') ? upnOfKey(person) : 'ann@contoso.example';
    const account = isVerified ? own : 'eve@contoso.example';
    return {
      id: itemId(dice),
      person,
      upn: dice.percent(60) ? derivation.use('an account', account) : derivation.use('no account', undefined),
      claimedEntraId: dice.percent(50) ? uuid(dice) : undefined,
      about: sentence(dice),
      askMeAbout: dice.percent(50) ? sentence(dice) : '',
      pinned: dice.percent(50) ? derivation.use('a pinned post', postKey(dice, person)) : undefined,
      isVerified
    };
  },
  write: ({ id, person, upn, claimedEntraId, about, askMeAbout, pinned, isVerified }) => ({
    Id: id,
    RowKey: person,
    EntraId: claimedEntraId ?? null,
    About: about,
    AskMeAbout: askMeAbout,
    PinnedKey: pinned ?? null,
    ...authorColumns(person, isVerified),
    ...(upn === undefined ? { Upn: null } : { Upn: upn, Author: { Name: loginOf(upn) } })
  }),
  read: row => {
    const reading = readPersonRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: keySpoilings('RowKey')
};
