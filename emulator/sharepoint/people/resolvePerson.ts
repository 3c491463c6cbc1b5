import { type Operation } from '../Operation';
import { offered } from './offered';
import { asText, PICKER, PICKER_EVIDENCE } from './peoplePicker';
import { type PickerEntity, unresolved } from './pickerEntity';
import { pickerQueryOf } from './PickerQuery';

/** The one that was meant: the only one, or the only one called exactly so. */
export const resolvePerson: Operation = {
  name: 'resolve by the people picker',
  method: 'POST',
  address: `${PICKER}.clientpeoplepickerresolveuser`,
  needs: 'BrowseUserInfo',
  evidence: PICKER_EVIDENCE,
  answer(call) {
    const query = pickerQueryOf(call);
    const matches = offered(call, query);
    const exact = matches.filter(entity => isCalled(entity, query.text));
    const [only, ...others] = exact.length > 0 ? exact : matches;
    const isSure = only !== undefined && others.length === 0;
    return asText('ClientPeoplePickerResolveUser', isSure ? only : unresolved(query.text, matches));
  }
};

function isCalled({ Key, DisplayText, Description, EntityData }: PickerEntity, text: string): boolean {
  const { Email } = EntityData as { Email?: string };
  const wanted = text.toLowerCase();
  return [Key, DisplayText, Description, Email].some(
    name => typeof name === 'string' && name.toLowerCase() === wanted
  );
}
