import { DuplicateValues } from '../../../store/errors';
import { duplicateValues } from '../../errors/listErrors';
import { SharePointError } from '../../errors/SharePointError';
import { type FormOutcome } from './FormValue';

/** What only the whole row can be refused for. */
const ROW_REFUSALS = /^-(213057516[23]|2130575169), /;

/**
 * Saves what the form says; what the row is refused for is said beside the field it is about, else the first.
 * @returns the outcomes, and what was saved unless it was refused
 */
export function savingForm<Saved>(
  outcomes: readonly FormOutcome[],
  save: () => Saved
): { readonly outcomes: readonly FormOutcome[]; readonly saved?: Saved } {
  try {
    return { outcomes, saved: save() };
  } catch (error) {
    const refusal = error instanceof DuplicateValues ? duplicateValues([error.field]) : error;
    if (!(refusal instanceof SharePointError) || !ROW_REFUSALS.test(refusal.code)) throw error;
    const about = error instanceof DuplicateValues ? error.field : undefined;
    const refused = { code: Number.parseInt(refusal.code, 10), message: refusal.message };
    const found = outcomes.findIndex(({ name }) => name === about);
    return { outcomes: outcomes.map((one, at) => (at === Math.max(found, 0) ? { ...one, refused } : one)) };
  }
}
