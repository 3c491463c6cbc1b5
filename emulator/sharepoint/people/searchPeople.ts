import { type Operation } from '../Operation';
import { offered } from './offered';
import { asText, PICKER, PICKER_EVIDENCE } from './peoplePicker';
import { pickerQueryOf } from './PickerQuery';

/** Whom the typed text may mean. */
export const searchPeople: Operation = {
  name: 'search by the people picker',
  method: 'POST',
  address: `${PICKER}.clientpeoplepickersearchuser`,
  needs: 'BrowseUserInfo',
  evidence: PICKER_EVIDENCE,
  answer: call => asText('ClientPeoplePickerSearchUser', offered(call, pickerQueryOf(call)))
};
