import { parametersOf, textIn } from '../callBody';
import { fieldNotFound } from '../errors/listErrors';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { created } from './addField';
import { createField } from './createField';
import { fieldHome } from './FieldHome';

/** Another column of what a lookup points at; read-only, without a value of its own. */
export const addDependentLookup: Operation = {
  name: 'add a dependent lookup field',
  method: 'POST',
  address: 'web/lists/{list}/fields/adddependentlookupfield',
  needs: 'ManageLists',
  evidence: { sure: 'library', source: 'pnpjs fields/types.ts' },
  answer(call) {
    const parameters = parametersOf(call);
    const primaryId = (textIn(parameters, 'primarylookupfieldid') ?? '').toLowerCase().replace(/[{}]/g, '');
    const home = fieldHome(call);
    const primary = home.all().find(({ id }) => id === primaryId);
    if (!primary) throw fieldNotFound(primaryId, home.url);
    if (primary.type === 'LookupMulti')
      throw notImplemented('dependent fields of lookups with several values');
    if (primary.type !== 'Lookup' || primary.options.primaryFieldId !== undefined)
      throw badArgument('Value does not fall within the expected range.');
    const field = createField(call, {
      type: 'Lookup',
      title: textIn(parameters, 'displayname') ?? '',
      properties: {
        LookupList: primary.options.lookupListId,
        LookupField: textIn(parameters, 'showfield'),
        PrimaryFieldId: primary.id,
        ReadOnlyField: true
      }
    });
    return created(call, field);
  }
};
