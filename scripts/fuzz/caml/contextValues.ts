import { type CamlContext } from '../../../emulator/query/camlContext';
import { type Derivation } from '../Derivation';
import { type WrittenValue } from './values';

/** Who asks, and when. */
export const CONTEXT: CamlContext = { userId: 7, now: '2026-11-22T09:30:00Z' };

const DAY_MS = 24 * 60 * 60 * 1000;

export const CONTEXT_RULES = ['UserID', 'Now', 'Today', 'OffsetDays'];

/** A value that is not written out, but taken from whoever asks. */
export function contextValueIn(derivation: Derivation): WrittenValue {
  const { dice } = derivation;
  if (dice.percent(33)) {
    const xml = `<Value Type="Integer"><UserID${dice.pick(['', ' Type="Integer"'])}/></Value>`;
    return derivation.use('UserID', { xml, literal: { type: 'number', value: CONTEXT.userId } });
  }
  if (dice.percent(50)) {
    const xml = '<Value Type="DateTime" IncludeTimeValue="TRUE"><Now/></Value>';
    return derivation.use('Now', { xml, literal: { type: 'dateTime', value: CONTEXT.now } });
  }
  const days = dice.percent(70) ? derivation.use('OffsetDays', dice.between(-400, 400)) : 0;
  const attribute = days === 0 ? '' : ` OffsetDays="${days}"`;
  const midnight = Date.parse(CONTEXT.now.slice(0, 10)) + days * DAY_MS;
  const dayOf = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 10)}T00:00:00Z`;
  return derivation.use('Today', {
    xml: `<Value Type="DateTime"><Today${attribute} /></Value>`,
    literal: { type: 'dateTime', value: dayOf(midnight) },
    dayAfter: dayOf(midnight + DAY_MS)
  });
}
