import { type Json } from '../odata/Entity';
import { type Reply } from '../Reply';

/** What both functions of the picker share. */
export const PICKER = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';
export const PICKER_EVIDENCE = {
  sure: 'library',
  source: 'pnpjs profiles/types.ts, sp-dev-fx-controls-react#2113'
} as const;

/** JSON within JSON, in every mode. */
export function asText(name: string, value: Json): Reply {
  return { kind: 'value', name, type: 'Edm.String', value: JSON.stringify(value) };
}
