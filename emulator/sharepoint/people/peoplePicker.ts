import { type Json } from '../odata/Entity';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { offered } from './offered';
import { type PickerEntity, unresolved } from './pickerEntity';
import { pickerQueryOf } from './PickerQuery';

const PICKER = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';
const EVIDENCE = {
  sure: 'library',
  source: 'pnpjs profiles/types.ts, sp-dev-fx-controls-react#2113'
} as const;

/** Whom the typed text may mean. */
export const searchPeople: Operation = {
  name: 'search by the people picker',
  method: 'POST',
  address: `${PICKER}.clientpeoplepickersearchuser`,
  needs: 'BrowseUserInfo',
  evidence: EVIDENCE,
  answer: call => asText('ClientPeoplePickerSearchUser', offered(call, pickerQueryOf(call)))
};

/** The one that was meant: the only one, or the only one called exactly so. */
export const resolvePerson: Operation = {
  name: 'resolve by the people picker',
  method: 'POST',
  address: `${PICKER}.clientpeoplepickerresolveuser`,
  needs: 'BrowseUserInfo',
  evidence: EVIDENCE,
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

/** JSON within JSON, in every mode. */
function asText(name: string, value: Json): Reply {
  return { kind: 'value', name, type: 'Edm.String', value: JSON.stringify(value) };
}
